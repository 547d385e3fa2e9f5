package laurel.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes a table as RFC 4180 has it, in UTF-8. A byte order mark stands first, because Excel reads
 * a file without one as GBK; and no cell can be taken for a formula.
 */
final class Csv {
  private static final String FORMULA_STARTS = "=+-@\t\r＝＋－＠";
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?%?");

  private final Writer writer;

  private Csv(Writer writer) {
    this.writer = writer;
  }

  /** Writes one row after another. */
  @FunctionalInterface
  interface Rows {
    void write(Csv csv) throws IOException;
  }

  static void write(OutputStream out, Rows rows) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write('\uFEFF');
    rows.write(new Csv(writer));
    writer.flush();
  }

  /** A row by itself, as it stands in a table. */
  static byte[] line(List<String> cells) {
    return text(cells).getBytes(StandardCharsets.UTF_8);
  }

  Csv row(List<String> cells) throws IOException {
    writer.write(text(cells));
    return this;
  }

  private static String text(List<String> cells) {
    StringBuilder row = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        row.append(',');
      }
      row.append(cell(cells.get(i)));
    }
    return row.append("\r\n").toString();
  }

  /** The text as it stands in the file. */
  static String cell(String text) {
    String safe = formula(text) ? "'" + text : text;
    boolean quote = has(safe, ',') || has(safe, '"') || has(safe, '\n') || has(safe, '\r');
    return quote ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  private static boolean has(String text, char c) {
    return text.indexOf(c) >= 0;
  }

  /**
   * Whether a spreadsheet would compute it: {@code =HYPERLINK(…)} does, a negative number does not.
   */
  private static boolean formula(String text) {
    return !text.isEmpty()
        && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0
        && !NUMBER.matcher(text).matches();
  }
}
