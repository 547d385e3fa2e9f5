package laurel.intake.placing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import laurel.read.Node;
import laurel.read.RawKind;
import laurel.read.schema.Key;
import laurel.read.schema.KeyTable;
import laurel.read.schema.Schema;
import laurel.read.schema.Visibility;

/** Writes a record as an officer would: keys in the order of the reference, with its labels. */
final class RecordYaml {
  private static final Set<String> QUOTED_WORDS =
      Set.of("", "~", "null", "true", "false", "yes", "no", "on", "off");
  private static final Pattern PLAIN =
      Pattern.compile("[\\p{IsHan}\\p{IsLatin}0-9“”‘’（）《》·+/.,，、。：；！？—…%％℃~μφ()_ -]+");
  private static final int LONG = 60;

  private RecordYaml() {}

  /** A new file. */
  static String text(RawKind kind, Node.Fields fields, List<String> head, List<String> foot) {
    StringBuilder yaml = new StringBuilder();
    head.forEach(line -> yaml.append("# ").append(line).append('\n'));
    yaml.append('\n');
    KeyTable table = Schema.of(kind);
    Set<String> order = new LinkedHashSet<>(List.of("title", "category", "programme"));
    table.keys().stream().map(Key::name).forEach(order::add);
    boolean separated = false;
    for (boolean secret : List.of(false, true)) {
      for (String name : order) {
        Node node = fields.entries().get(name);
        Key key = table.named(name).orElseThrow();
        boolean hidden = key.visibility() == Visibility.PRIVATE;
        if (node == null || hidden != secret) {
          continue;
        }
        if (hidden && !separated) {
          yaml.append("\n# 以下各项只供审核，不公开\n");
          separated = true;
        }
        yaml.append(entry(key, node));
      }
    }
    foot.forEach(line -> yaml.append(line.isEmpty() ? "" : "# ").append(line).append('\n'));
    return yaml.toString();
  }

  /** One entry of the top level with its label. */
  static String entry(Key key, Node node) {
    String label = key.labels().isEmpty() ? "" : key.labels().get(0);
    StringBuilder value = new StringBuilder();
    value(value, node, 0);
    boolean block = value.indexOf("\n") < value.length() - 1;
    if (block) {
      return "\n# " + label + "\n" + key.name() + ":" + value;
    }
    String line = value.substring(0, value.length() - 1);
    return key.name() + ":" + line + (label.isEmpty() ? "" : " # " + label) + "\n";
  }

  /** What stands behind a key's colon, with the line break at its end. */
  static void value(StringBuilder yaml, Node node, int indent) {
    if (node instanceof Node.Text text) {
      yaml.append(' ').append(scalar(text.value(), indent + 2)).append('\n');
    } else if (node instanceof Node.Items items) {
      items(yaml, items, indent);
    } else {
      yaml.append('\n');
      fields(yaml, (Node.Fields) node, " ".repeat(indent + 2), indent + 2);
    }
  }

  private static void fields(StringBuilder yaml, Node.Fields fields, String first, int indent) {
    String lead = first;
    for (Map.Entry<String, Node> entry : fields.entries().entrySet()) {
      yaml.append(lead).append(entry.getKey()).append(':');
      value(yaml, entry.getValue(), indent);
      lead = " ".repeat(indent);
    }
  }

  private static void items(StringBuilder yaml, Node.Items items, int indent) {
    boolean single = items.items().size() == 1 && items.items().get(0) instanceof Node.Text;
    if (single) {
      value(yaml, items.items().get(0), indent);
      return;
    }
    yaml.append('\n');
    String lead = " ".repeat(indent + 2) + "- ";
    for (Node item : items.items()) {
      if (item instanceof Node.Fields fields) {
        fields(yaml, fields, lead, indent + 4);
      } else {
        yaml.append(lead).append(scalar(((Node.Text) item).value(), indent + 4)).append('\n');
      }
    }
  }

  /** A text as a plain word where nothing could take it for anything else. */
  static String scalar(String text, int indent) {
    if (text.indexOf('\n') >= 0) {
      String pad = "\n" + " ".repeat(indent);
      // Without a number, spaces before the first word would count as the indent.
      String mark = text.stripLeading().equals(text) ? "|" : "|2";
      return mark + pad + text.replace("\n", pad).replaceAll("(?m)(?<! ) ++$", "");
    }
    boolean spaced = Pattern.compile("  |\\p{IsHan} \\p{IsHan}").matcher(text).find();
    if (text.length() > LONG && !spaced && !text.startsWith(" ")) {
      return "|-\n" + " ".repeat(indent) + text;
    }
    return isPlain(text) ? text : quoted(text);
  }

  private static boolean isPlain(String text) {
    return PLAIN.matcher(text).matches()
        && !QUOTED_WORDS.contains(text.toLowerCase(java.util.Locale.ROOT))
        && Character.isLetter(text.codePointAt(0))
        && !text.contains(": ")
        && !text.endsWith(" ")
        && !text.endsWith(":");
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", "\\t") + '"';
  }

  /** The key of a path's first part. */
  static Optional<Key> key(RawKind kind, String path) {
    int dot = path.indexOf('.');
    return Schema.of(kind).named(dot < 0 ? path : path.substring(0, dot));
  }
}
