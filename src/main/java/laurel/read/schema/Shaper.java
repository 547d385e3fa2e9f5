package laurel.read.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import laurel.diag.FindingKind;
import laurel.diag.Location;
import laurel.diag.RecordLog;
import laurel.read.Node;
import laurel.read.syntax.SourceText;
import laurel.read.syntax.Tree;

/**
 * Gives parsed data the shape that its {@link KeyTable} asks: English keys, cleaned text, lists
 * where lists are expected. What does not fit is reported and left out.
 */
public final class Shaper {
  /** What stands in a message in place of a private value. */
  private static final String HIDDEN = "…";

  private final SourceText source;
  private final RecordLog log;
  private final RecordFiles files;
  private final Cleaning cleaning;
  private final ValueCheck check;

  /**
   * For the data of one file.
   *
   * @param files what the record may name
   */
  public Shaper(SourceText source, RecordLog log, RecordFiles files) {
    this.source = source;
    this.log = log;
    this.files = files;
    this.cleaning = new Cleaning(log);
    this.check = new ValueCheck(log);
  }

  /**
   * Where a value stands in the schema.
   *
   * @param field the English key of the record's field that it is, or is part of
   * @param secret whether messages may not show it
   */
  record Spot(String field, boolean secret) {
    Spot below(Key key) {
      boolean hidden = secret || key.visibility() == Visibility.PRIVATE;
      boolean same = hidden == secret && !field.isEmpty();
      return same ? this : new Spot(field.isEmpty() ? key.name() : field, hidden);
    }
  }

  /** A whole record: empty, with a finding, if the file holds no keys at all. */
  public Optional<Node.Fields> record(Tree root, KeyTable table) {
    if (root instanceof Tree.Mapping mapping) {
      return Optional.of(fields(mapping, table, new Spot("", false)));
    }
    log.report(FindingKind.RECORD_NOT_FIELDS, at(root), "");
    return Optional.empty();
  }

  /** A text that stands outside of any key, e.g. a page's body. */
  public Node.Text markdown(Tree.Scalar typed, String field) {
    return new Node.Text(cleaning.of(typed, source, field), at(typed));
  }

  Node.Fields fields(Tree.Mapping mapping, KeyTable table, Spot spot) {
    FieldsBuilder builder = new FieldsBuilder(log, spot.field());
    for (Tree.Entry entry : mapping.entries()) {
      Location where = source.at(entry.line(), entry.column());
      KeyTable.Place place = table.find(entry.key());
      if (place == null) {
        unknown(entry.key(), table, where, spot);
        continue;
      }
      Key key = place.meant();
      Spot inner = spot.below(place.key()).below(key);
      Node node = shape(entry.value(), key.shape(), inner);
      if (node != null) {
        builder.put(place, entry.key(), where, node);
      }
    }
    return builder.build(at(mapping));
  }

  private void unknown(String typed, KeyTable table, Location where, Spot spot) {
    Optional<String> nearest = table.nearest(typed);
    String shown = spot.secret() ? HIDDEN : typed;
    if (nearest.isPresent()) {
      log.report(FindingKind.KEY_UNKNOWN, where, spot.field(), shown, nearest.get());
    } else {
      log.report(FindingKind.KEY_STRANGE, where, spot.field(), shown);
    }
  }

  /** The value in its shape; null, with a finding, where it does not fit. */
  private Node shape(Tree tree, Shape shape, Spot spot) {
    if (shape instanceof Shape.Listed listed) {
      return items(tree, listed.item(), spot);
    }
    if (shape instanceof Shape.Keyed keyed) {
      return keyed(tree, keyed.keys(), spot);
    }
    if (shape instanceof Shape.Free free) {
      return free(tree, free, spot);
    }
    return scalar(tree, shape, spot);
  }

  private Node.Items items(Tree tree, Shape item, Spot spot) {
    List<Tree> members = tree instanceof Tree.Sequence list ? list.items() : List.of(tree);
    List<Node> items = new ArrayList<>(members.size());
    for (Tree member : members) {
      Node node = isNothing(member) ? null : shape(member, item, spot);
      if (node != null) {
        items.add(node);
      }
    }
    return new Node.Items(items, at(tree));
  }

  private Node.Fields keyed(Tree tree, KeyTable table, Spot spot) {
    if (tree instanceof Tree.Mapping mapping) {
      return fields(mapping, table, spot);
    }
    if (isNothing(tree)) {
      return new FieldsBuilder(log, spot.field()).build(at(tree));
    }
    KeyTable.Place single = table.find(table.single());
    if (tree instanceof Tree.Scalar && single != null) {
      return alone(tree, table.single(), single, spot);
    }
    log.report(FindingKind.VALUE_NOT_FIELDS, at(tree), spot.field(), table.keys().get(0).shown());
    return null;
  }

  private Node.Fields alone(Tree tree, String name, KeyTable.Place place, Spot spot) {
    FieldsBuilder builder = new FieldsBuilder(log, spot.field());
    Node node = shape(tree, place.key().shape(), spot);
    if (node != null) {
      builder.put(place, name, at(tree), node);
    }
    return builder.build(at(tree));
  }

  private Node.Fields free(Tree tree, Shape.Free free, Spot spot) {
    if (!(tree instanceof Tree.Mapping mapping)) {
      return keyed(tree, KeyTable.of(Key.of("…", Shape.Scalar.TEXT)), spot);
    }
    FieldsBuilder builder = new FieldsBuilder(log, spot.field());
    for (Tree.Entry entry : mapping.entries()) {
      String name = canonical(entry.key(), free.canonical());
      Location where = source.at(entry.line(), entry.column());
      KeyTable.Place place = new KeyTable.Place(Key.of(name, free.value()), List.of());
      Node node = shape(entry.value(), free.value(), spot);
      if (node != null) {
        builder.put(place, entry.key(), where, node);
      }
    }
    return builder.build(at(mapping));
  }

  private static String canonical(String typed, List<KeyTable> tables) {
    return tables.stream().flatMap(t -> t.canonical(typed).stream()).findFirst().orElse(typed);
  }

  private Node.Text scalar(Tree tree, Shape shape, Spot spot) {
    if (tree instanceof Tree.Sequence points && shape == Shape.Scalar.MARKDOWN) {
      return points(points, spot);
    }
    Location at = at(tree);
    if (!(tree instanceof Tree.Scalar typed)) {
      log.report(FindingKind.VALUE_NOT_TEXT, at, spot.field());
      return null;
    }
    String text = cleaning.of(typed, source, spot.field());
    if (text.isEmpty()) {
      return new Node.Text("", at);
    }
    if (shape instanceof Shape.InFolder folder) {
      return new Node.Text(file(text, folder, at, spot), at);
    }
    if (shape == Shape.Scalar.LAST_DAY && (text.equals("长期") || text.equals("永久"))) {
      return new Node.Text("", at);
    }
    check.check((Shape.Scalar) shape, text, spot.secret() ? HIDDEN : text, at, spot.field());
    return new Node.Text(text, at);
  }

  /** Points listed one by one become a Markdown list. */
  private Node.Text points(Tree.Sequence points, Spot spot) {
    StringBuilder markdown = new StringBuilder();
    for (Tree point : points.items()) {
      Node.Text text = scalar(point, Shape.Scalar.TEXT, spot);
      if (text == null) {
        return null;
      }
      markdown
          .append(markdown.isEmpty() ? "- " : "\n- ")
          .append(text.value().replace("\n", "\n  "));
    }
    return new Node.Text(markdown.toString(), at(points));
  }

  private String file(String typed, Shape.InFolder folder, Location at, Spot spot) {
    String shown = spot.secret() ? HIDDEN : typed;
    if (RecordFiles.leadsOut(typed)) {
      log.report(FindingKind.PATH_OUTSIDE, at, spot.field(), shown);
      return typed;
    }
    Optional<String> found = files.find(typed, folder.folders());
    if (found.isEmpty()) {
      log.report(FindingKind.FILE_MISSING, at, spot.field(), shown);
    }
    return found.orElse(typed);
  }

  private static boolean isNothing(Tree tree) {
    return tree instanceof Tree.Scalar scalar && scalar.text().isEmpty();
  }

  private Location at(Tree tree) {
    return source.at(tree.line(), tree.column());
  }
}
