package laurel.print;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Pages of names with the pages that they stand on: the contents, whose rows lead there in a
 * viewer, and the index of units, whose rows may name several.
 */
final class Directory {
  private static final float PAGE = 12 * Paper.MM;
  private static final float HEADING = 46;
  private static final float LINE = 16;

  private final String heading;
  private final int columns;
  private final float column;
  private final Typesetter setter;
  private final List<Row> rows = new ArrayList<>();

  /** A line of it; without a page it is a heading. */
  private record Row(String name, List<Line> lines, String page, float height, boolean part) {}

  Directory(String heading, int columns, Typesetter setter) {
    this.heading = heading;
    this.columns = columns;
    this.column = (Spread.WIDTH - (columns - 1) * 10 * Paper.MM) / columns;
    this.setter = setter;
  }

  void part(String name) {
    List<Line> lines =
        setter.paragraph(
            List.of(new Run(name, Run.Style.heavy(12).in(Ink.GOLD))), column, 0, false);
    rows.add(new Row(name, lines, "", lines.size() * LINE + LINE, true));
  }

  /**
   * @param below what stands small beneath; empty for nothing
   */
  void row(List<Run> runs, String below, String page) {
    List<Line> lines = new ArrayList<>(setter.paragraph(runs, column - PAGE, 0, false));
    if (!below.isEmpty()) {
      Run small = new Run(below, Run.Style.plain(9).in(Ink.SOFT));
      lines.addAll(setter.paragraph(List.of(small), column - PAGE, 0, false));
    }
    String name = runs.stream().map(Run::text).collect(Collectors.joining());
    rows.add(new Row(name, lines, page, lines.size() * LINE + 7, false));
  }

  /** How many pages it takes. */
  int pages() {
    int filled = 0;
    float y = 0;
    for (Row row : rows) {
      if (y < row.height()) {
        filled++;
        y = room(filled <= columns);
      }
      y -= row.height();
    }
    return Math.max(1, (filled + columns - 1) / columns);
  }

  private static float room(boolean first) {
    return Spread.TOP - Spread.BOTTOM - (first ? HEADING : 0);
  }

  void draw(PrintedDocument document, Spread.Pages pages) throws IOException {
    Tag list = document.root().add("Sect");
    int count = pages();
    int next = 0;
    for (int page = 0; page < count; page++) {
      try (Sheet sheet = pages.next()) {
        float top = Spread.TOP;
        if (page == 0) {
          Line line = setter.line(new Run(heading, Run.Style.heavy(26).tracked(0.2f)));
          sheet.tagged(list.add("H2"), () -> sheet.text(line, Spread.LEFT, Spread.TOP - 24));
          top -= HEADING;
        }
        Tag rows = list.add("TOC");
        for (int i = 0; i < columns; i++) {
          float x = Spread.LEFT + i * (column + 10 * Paper.MM);
          next = pour(sheet, rows, next, x, top);
        }
      }
    }
  }

  private int pour(Sheet sheet, Tag list, int from, float x, float top) throws IOException {
    float y = top;
    int next = from;
    while (next < rows.size() && (y == top || y - Spread.BOTTOM >= rows.get(next).height())) {
      draw(sheet, list, rows.get(next), x, y);
      y -= rows.get(next).height();
      next++;
    }
    return next;
  }

  private void draw(Sheet sheet, Tag list, Row row, float x, float top) throws IOException {
    boolean leads = columns == 1 && !row.page().isEmpty();
    Tag paragraph = list.add("TOCI").add("P");
    Tag item = leads ? paragraph.add("Link") : paragraph;
    float y = row.part() ? top - 1.5f * LINE : top - LINE;
    for (Line line : row.lines()) {
      float base = y + 4;
      sheet.tagged(item, () -> sheet.text(line, x, base));
      y -= LINE;
    }
    if (!row.page().isEmpty()) {
      Line first = row.lines().get(0);
      Line page = setter.line(new Run(row.page(), Run.Style.plain(10.5f)));
      float base = top - 12;
      sheet.tagged(item, () -> sheet.text(page, x + column - page.width(), base));
      sheet.decoration(
          () -> dots(sheet, x + first.width() + 6, x + column - page.width() - 6, base));
    }
    if (leads) {
      PDRectangle area = new PDRectangle(x, top - row.height(), column, row.height());
      sheet.link(item, row.name() + " " + row.page(), area, Integer.parseInt(row.page()));
    }
  }

  private static void dots(Sheet sheet, float from, float to, float y) throws IOException {
    for (float x = to - 0.8f; x > from; x -= 5) {
      sheet.rectangle(Ink.GOLD_RULE, x, y + 2.5f, 0.8f, 0.8f);
    }
  }
}
