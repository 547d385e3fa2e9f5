package laurel.intake.placing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import laurel.diag.FindingLog;
import laurel.read.Node;
import laurel.read.RawKind;
import laurel.read.schema.Key;
import laurel.read.schema.KeyTable;
import laurel.read.schema.Schema;
import laurel.read.schema.Shape;
import laurel.read.syntax.DataFile;
import laurel.read.syntax.SourceText;
import laurel.read.syntax.Tree;

/**
 * Puts single values into a YAML file that somebody has worked on: the lines of that value change,
 * every other line, comment and order stays.
 */
final class YamlPatch {
  private static final Pattern AFTER_BREAK = Pattern.compile("(?<=\n)|(?<=\r)(?!\n)");

  private final RawKind kind;
  private final Path file;
  private final String newline;

  /** With the breaks at their ends, for each system saves its own. */
  private List<String> lines;

  YamlPatch(RawKind kind, Path file) throws IOException {
    this.kind = kind;
    this.file = file;
    String text = Files.readString(file, StandardCharsets.UTF_8);
    this.newline = text.contains("\r\n") ? "\r\n" : "\n";
    boolean broken = text.isEmpty() || text.endsWith("\n") || text.endsWith("\r");
    this.lines = new ArrayList<>();
    for (String line : AFTER_BREAK.split(broken ? text : text + newline, -1)) {
      if (!line.isEmpty()) {
        lines.add(line);
      }
    }
  }

  /** The text as it is now. */
  String text() {
    return String.join("", lines);
  }

  /**
   * Puts a value where its key stands, or at the end where it does not.
   *
   * @return false where that would take apart what somebody wrote in one line, or a key of several,
   *     or could not be read any more
   */
  boolean put(String path, Node value) {
    Tree.Mapping root = parsed().orElse(null);
    if (root == null) {
      return false;
    }
    List<String> before = lines;
    List<String> keys = List.of(path.split("\\."));
    lines = new ArrayList<>(before);
    boolean done =
        put(root, keys, value) && parsed().filter(now -> keeps(root, now, keys)).isPresent();
    lines = done ? lines : before;
    return done;
  }

  /** Whether every entry but the one that was to change says what it said. */
  private boolean keeps(Tree.Mapping before, Tree.Mapping now, List<String> keys) {
    return others(before, keys).equals(others(now, keys));
  }

  private List<String> others(Tree.Mapping root, List<String> keys) {
    KeyTable table = Schema.of(kind);
    List<String> said = new ArrayList<>();
    for (Tree.Entry entry : root.entries()) {
      boolean changed =
          table.path(entry.key()).stream().limit(1).toList().equals(keys.subList(0, 1));
      if (!changed) {
        said.add(entry.key() + "=" + said(entry.value()));
      }
    }
    return said;
  }

  private static String said(Tree tree) {
    if (tree instanceof Tree.Scalar scalar) {
      return scalar.text();
    }
    StringBuilder said = new StringBuilder();
    if (tree instanceof Tree.Sequence list) {
      list.items().forEach(item -> said.append("\n- ").append(said(item)));
    } else {
      ((Tree.Mapping) tree)
          .entries()
          .forEach(e -> said.append('\n').append(e.key()).append('=').append(said(e.value())));
    }
    return said.toString();
  }

  private boolean put(Tree.Mapping root, List<String> keys, Node value) {
    KeyTable table = Schema.of(kind);
    Optional<Tree.Entry> flat = find(root, table, keys);
    if (flat.isPresent()) {
      return replace(root, flat.get(), lines.size(), value);
    }
    Key top = table.named(keys.get(0)).orElseThrow();
    Optional<Tree.Entry> entry = find(root, table, keys.subList(0, 1));
    if (entry.isEmpty()) {
      String added = RecordYaml.entry(top, nested(keys, 1, value)).stripTrailing();
      lines.addAll(broken(added));
      return true;
    }
    return below(root, entry.get(), ((Shape.Keyed) top.shape()).keys(), keys, value);
  }

  private boolean below(
      Tree.Mapping root, Tree.Entry entry, KeyTable table, List<String> keys, Node value) {
    boolean block =
        entry.value() instanceof Tree.Mapping inner
            && !inner.entries().isEmpty()
            && inner.entries().get(0).line() > entry.line();
    if (!block) {
      return false;
    }
    Tree.Mapping inner = (Tree.Mapping) entry.value();
    int end = end(root, entry, lines.size());
    Optional<Tree.Entry> found = find(inner, table, keys.subList(1, 2));
    if (found.isPresent() && keys.size() == 2) {
      return replace(inner, found.get(), end, value);
    }
    if (found.isPresent()) {
      return false;
    }
    int column = inner.entries().get(0).column() - 1;
    StringBuilder text = new StringBuilder(" ".repeat(column) + keys.get(1) + ":");
    RecordYaml.value(text, nested(keys, 2, value), column);
    lines.addAll(end, broken(text.toString()));
    return true;
  }

  private List<String> broken(String written) {
    return written.lines().map(line -> line + newline).toList();
  }

  private static Node nested(List<String> keys, int from, Node value) {
    Node node = value;
    for (int i = keys.size() - 1; i >= from; i--) {
      node =
          new Node.Fields(
              java.util.Map.of(keys.get(i), node),
              java.util.Map.of(keys.get(i), value.at()),
              value.at());
    }
    return node;
  }

  /** False where the key does not stand before its colon on one line. */
  private boolean replace(Tree.Mapping parent, Tree.Entry entry, int parentEnd, Node value) {
    int from = entry.line() - 1;
    int to = end(parent, entry, parentEnd);
    String first = lines.get(from);
    int colon = first.indexOf(':', first.offsetByCodePoints(0, entry.column() - 1));
    if (colon < 0) {
      return false;
    }
    StringBuilder text = new StringBuilder(first.substring(0, colon + 1));
    RecordYaml.value(text, value, entry.column() - 1);
    List<String> changed = new ArrayList<>(lines.subList(0, from));
    changed.addAll(broken(text.toString()));
    changed.addAll(lines.subList(to, lines.size()));
    lines = changed;
    return true;
  }

  /** The line after an entry's last, comments and blank lines before the next entry not counted. */
  private int end(Tree.Mapping parent, Tree.Entry entry, int parentEnd) {
    int end = parentEnd;
    for (Tree.Entry other : parent.entries()) {
      if (other.line() > entry.line()) {
        end = Math.min(end, other.line() - 1);
      }
    }
    while (end > entry.line() && isAside(lines.get(end - 1), entry.column() - 1)) {
      end--;
    }
    return end;
  }

  private static boolean isAside(String line, int column) {
    String bare = line.strip();
    return bare.isEmpty() || (bare.startsWith("#") && line.indexOf('#') <= column);
  }

  private static Optional<Tree.Entry> find(
      Tree.Mapping mapping, KeyTable table, List<String> path) {
    return mapping.entries().stream().filter(e -> table.path(e.key()).equals(path)).findFirst();
  }

  private Optional<Tree.Mapping> parsed() {
    return DataFile.parse(
            new SourceText(file.toString(), text()), false, new FindingLog().general())
        .map(DataFile::root)
        .filter(Tree.Mapping.class::isInstance)
        .map(Tree.Mapping.class::cast);
  }
}
