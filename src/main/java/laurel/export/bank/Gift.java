package laurel.export.bank;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import laurel.model.Question;

/**
 * GIFT, the plain text that Moodle and others read. A blank line ends a question. What it has no
 * place for, difficulty and source, stands in comments, where Moodle takes {@code [tag:…]} up.
 */
final class Gift {
  /** Characters that mean something to GIFT. */
  private static final Pattern CONTROL = Pattern.compile("[~=#{}:\\\\]");

  /** White space with an end of a line in it; looked for where the white space begins alone. */
  private static final Pattern LINE_ENDS = Pattern.compile("(?<!\\s)\\s*?[\\r\\n]\\s*");

  private Gift() {}

  static void write(Bank bank, OutputStream out) throws IOException {
    StringBuilder text = new StringBuilder();
    text.append("$CATEGORY: ").append(category(line(bank.title()))).append("\n\n");
    bank.numbered().forEach(n -> question(bank, n, text));
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** A slash would begin a category below. */
  static String category(String title) {
    return title.replace("/", "//");
  }

  private static void question(Bank bank, Bank.Numbered n, StringBuilder text) {
    Question q = n.question();
    text.append("// [id:").append(bank.id()).append('-').append(n.name()).append(']');
    q.difficulty().ifPresent(level -> text.append(" [tag:").append(level.label()).append(']'));
    text.append('\n');
    if (!q.source().shown().isEmpty()) {
      text.append("// 来源：").append(line(q.source().shown())).append('\n');
    }
    text.append("::").append(n.name()).append("::[plain]").append(escaped(n.stem())).append(" {");
    text.append(q.type() == Question.Type.TRUE_FALSE ? judged(q) : chosen(n));
    if (!q.explanation().isEmpty()) {
      text.append("\n\t####").append(escaped(q.explanation()));
    }
    text.append("\n}\n\n");
  }

  private static String judged(Question q) {
    return q.answers().contains("A") ? "TRUE" : "FALSE";
  }

  /** Each right option of several earns its share; a wrong one costs everything. */
  private static String chosen(Bank.Numbered n) {
    boolean single = n.question().type() == Question.Type.SINGLE;
    String share = "~%" + share(n.question().answers().size()) + "%";
    return n.question().options().stream()
        .map(
            o -> {
              String right = single ? "=" : share;
              String wrong = single ? "~" : "~%-100%";
              return "\n\t" + (n.right(o) ? right : wrong) + escaped(o.text());
            })
        .collect(Collectors.joining());
  }

  /** Moodle knows shares to five decimals and takes no others: 33.33333, 25, 16.66667. */
  static String share(int parts) {
    String text = String.format(Locale.ROOT, "%.5f", 100.0 / parts);
    return text.replaceFirst("\\.?0+$", "");
  }

  static String escaped(String text) {
    return CONTROL.matcher(line(text)).replaceAll("\\\\$0");
  }

  private static String line(String text) {
    boolean one = text.indexOf('\n') < 0 && text.indexOf('\r') < 0;
    return one ? text.strip() : LINE_ENDS.matcher(text).replaceAll(" ").strip();
  }
}
