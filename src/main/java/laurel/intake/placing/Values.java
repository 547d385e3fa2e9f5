package laurel.intake.placing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import laurel.read.Node;

/**
 * The values of a record one by one, so that they can be compared: {@code contact.phone}, {@code
 * team}.
 */
final class Values {
  private Values() {}

  /** Every value by its path; a list is one value. */
  static Map<String, Node> of(Node.Fields fields) {
    Map<String, Node> values = new LinkedHashMap<>();
    collect("", fields, values);
    return values;
  }

  private static void collect(String above, Node.Fields fields, Map<String, Node> values) {
    fields
        .entries()
        .forEach(
            (key, node) -> {
              if (node instanceof Node.Fields below) {
                collect(above + key + ".", below, values);
              } else if (!isNothing(node)) {
                values.put(above + key, node);
              }
            });
  }

  private static boolean isNothing(Node node) {
    return node instanceof Node.Text text
        ? text.value().isEmpty()
        : node instanceof Node.Items items && items.items().isEmpty();
  }

  /** A text that two values share when, and only when, they say the same. */
  static String canonical(Node node) {
    if (node instanceof Node.Text text) {
      return "t" + text.value().replaceAll("(?<![ \\u3000])[ \\u3000]*+\n", "\n").strip();
    }
    if (node instanceof Node.Items items) {
      List<String> parts = new ArrayList<>();
      items.items().forEach(item -> parts.add(canonical(item)));
      return "[" + String.join("\u0001", parts) + "]";
    }
    Map<String, String> parts = new TreeMap<>();
    ((Node.Fields) node)
        .entries()
        .forEach(
            (key, below) -> {
              if (!isNothing(below)) {
                parts.put(key, canonical(below));
              }
            });
    // A person with a name and nothing else is written as the mere name.
    return parts.keySet().equals(java.util.Set.of("name")) ? "f" + parts.get("name") : "f" + parts;
  }

  /** The hash under which the memory of an import keeps a value. */
  static String hash(String path, Node node) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((path + "\u0000" + canonical(node)).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A value in a message: on one line, lists by their names. */
  static String shown(Node node) {
    if (node instanceof Node.Text text) {
      return text.value().replace('\n', ' ');
    }
    if (node instanceof Node.Items items) {
      return String.join("、", items.items().stream().map(Values::shown).toList());
    }
    Node.Fields fields = (Node.Fields) node;
    return fields.text("name").map(Values::shown).orElse("…");
  }
}
