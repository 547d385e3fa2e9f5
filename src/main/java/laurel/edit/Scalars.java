package laurel.edit;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import laurel.read.syntax.YamlSpans.Span;
import laurel.read.syntax.YamlSpans.Style;

/** Writes a text as a value of YAML, in the manner of the one that stood there. */
final class Scalars {
  private static final Set<String> WORDS =
      Set.of("~", "null", "true", "false", "yes", "no", "on", "off", "y", "n");

  /** Text that YAML can take for nothing else, in brackets either. */
  private static final Pattern PLAIN =
      Pattern.compile("[\\p{L}][\\p{L}\\p{Nd}“”‘’（）《》·+/.、，。：；！？—…％℃%()_ -]*");

  private static final Pattern CONTROL =
      Pattern.compile("[\\p{Cc}\\u0085\\u2028\\u2029\\ufeff&&[^\\n]]");

  private final String newline;
  private final boolean json;

  Scalars(String newline, boolean json) {
    this.newline = newline;
    this.json = json;
  }

  /**
   * What to write in place of a value.
   *
   * @param flow whether it stands in brackets or braces
   * @param text of the whole file
   * @param indent of the key or dash that it belongs to
   */
  String inPlaceOf(Span.Scalar old, String value, boolean flow, String text, int indent) {
    boolean block = !flow && !json && !CONTROL.matcher(value).find() && !value.isEmpty();
    block &= old.style() == Style.BLOCK || alone(old, text);
    if (block && (old.style() == Style.BLOCK || value.indexOf('\n') >= 0)) {
      String head = old.style() == Style.BLOCK ? head(old, text) : "|-";
      int deep = old.style() == Style.BLOCK ? deep(old, text, indent + 2) : indent + 2;
      return block(head, value, deep);
    }
    if (old.style() == Style.SINGLE_QUOTED && value.matches("[^\\n\\p{Cc}]*")) {
      return "'" + value.replace("'", "''") + "'";
    }
    return old.style() == Style.DOUBLE_QUOTED || json ? quoted(value) : line(value, flow);
  }

  /** Whether nothing stands behind a value on its line: a comment would become part of a block. */
  private static boolean alone(Span.Scalar old, String text) {
    int at = old.to();
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at == text.length() || text.charAt(at) == '\n' || text.charAt(at) == '\r';
  }

  /** A value of its own, behind a colon or a dash. */
  String fresh(String value, boolean flow, int indent) {
    boolean block = value.indexOf('\n') >= 0 && !flow && !json && !CONTROL.matcher(value).find();
    if (block) {
      return block("|-", value, indent + 2);
    }
    return json ? quoted(value) : line(value, flow);
  }

  /** The first line of a block as it stood, but never folding, which would join lines. */
  private static String head(Span.Scalar old, String text) {
    int end = old.from() + 1;
    while (end < old.to() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return "|" + text.substring(old.from() + 1, end);
  }

  /** How far a block's lines stand in. */
  private static int deep(Span.Scalar old, String text, int usual) {
    int line = text.indexOf('\n', old.from()) + 1;
    while (line > 0 && line < old.to()) {
      int at = line;
      while (at < text.length() && text.charAt(at) == ' ') {
        at++;
      }
      if (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
        return at - line;
      }
      line = text.indexOf('\n', at) + 1;
    }
    return usual;
  }

  private String block(String head, String value, int deep) {
    StringBuilder block = new StringBuilder(head);
    if (value.startsWith(" ") || value.startsWith("\n")) {
      return quoted(value);
    }
    for (String line : value.split("\n", -1)) {
      block.append(newline).append(line.isEmpty() ? "" : " ".repeat(deep) + line);
    }
    return block.toString();
  }

  private String line(String value, boolean flow) {
    boolean plain =
        PLAIN.matcher(value).matches()
            && !WORDS.contains(value.toLowerCase(Locale.ROOT))
            && !value.endsWith(" ")
            && !(flow && value.contains(","));
    return plain ? value : quoted(value);
  }

  /** In double quotes, as JSON does it, which is YAML too. */
  static String quoted(String value) {
    StringBuilder text = new StringBuilder("\"");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '"', '\\' -> text.append('\\').append(c);
        case '\n' -> text.append("\\n");
        case '\t' -> text.append("\\t");
        default -> {
          boolean strange = Character.isISOControl(c) || c == 0x2028 || c == 0x2029 || c == 0xfeff;
          text.append(strange ? String.format(Locale.ROOT, "\\u%04x", (int) c) : String.valueOf(c));
        }
      }
    }
    return text.append('"').toString();
  }
}
