package laurel.print;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import laurel.site.KeyFigure;
import laurel.site.Named;

/** The head of a record's spread: what it is, who made it, what it brought in figures. */
final class Head {
  private static final int MOST_FIGURES = 3;
  private static final float FIGURE = 17 * Paper.MM;

  private final Book.Entry entry;
  private final Typesetter setter;
  private final float width;
  private final List<Line> title;
  private final List<Line> names = new ArrayList<>();

  Head(Book.Entry entry, Typesetter setter, float width) {
    this.entry = entry;
    this.setter = setter;
    this.width = width;
    this.title = setter.title(entry.title().words(), Run.Style.heavy(25), width);
    for (Named unit : entry.units()) {
      names.addAll(setter.paragraph(runs(unit, Run.Style.heavy(11.5f)), width, 0, false));
    }
    List<Run> people = new ArrayList<>();
    for (Named person : entry.people()) {
      if (!people.isEmpty()) {
        people.add(new Run("　", Run.Style.plain(11)));
      }
      people.addAll(runs(person, Run.Style.plain(11)));
    }
    if (!entry.note().isEmpty()) {
      people.add(new Run("　" + entry.note(), Run.Style.plain(9).in(Ink.FAINT)));
    }
    if (!people.isEmpty()) {
      names.addAll(setter.paragraph(people, width, 0, false));
    }
  }

  private static List<Run> runs(Named name, Run.Style style) {
    List<Run> runs = new ArrayList<>();
    for (Named.Piece piece : name.pieces()) {
      runs.add(new Run(piece.text(), piece.masked() ? style.in(Ink.FAINT) : style));
    }
    if (!name.note().isEmpty()) {
      runs.add(new Run(name.note(), Run.Style.plain(style.size()).in(Ink.SOFT)));
    }
    return runs;
  }

  /** How much of the page it takes, in points. */
  float height() {
    return 26
        + title.size() * 34
        + 6
        + names.size() * 19
        + (entry.figures().isEmpty() ? 8 : FIGURE + 24);
  }

  void draw(Sheet sheet, Tag section, float x, float top) throws IOException {
    String place = entry.number().isEmpty() ? entry.kind() : entry.kind() + "　" + entry.number();
    Line kind = setter.line(new Run(place, Run.Style.plain(10).in(Ink.MARK)));
    sheet.tagged(section.add("P"), () -> sheet.text(kind, x, top - 10));
    if (!entry.award().isEmpty()) {
      Line award = setter.line(new Run(entry.award(), Run.Style.heavy(12).in(Ink.GOLD)));
      sheet.tagged(section.add("P"), () -> sheet.text(award, x + width - award.width(), top - 10));
    }
    sheet.decoration(() -> sheet.rectangle(Ink.BLACK, x, top - 18, width, 1.6f));
    float y = top - 26;
    Tag heading = section.add("H2");
    for (Line line : title) {
      y -= 34;
      float base = y + 6;
      sheet.tagged(heading, () -> sheet.text(line, x, base));
    }
    y -= 6;
    for (Line line : names) {
      y -= 19;
      float base = y + 5;
      sheet.tagged(section.add("P"), () -> sheet.text(line, x, base));
    }
    figures(sheet, section, x, y - 12);
  }

  private void figures(Sheet sheet, Tag section, float x, float top) throws IOException {
    List<KeyFigure> shown = entry.figures().stream().limit(MOST_FIGURES).toList();
    float column = width / MOST_FIGURES;
    for (int i = 0; i < shown.size(); i++) {
      KeyFigure figure = shown.get(i);
      float left = x + i * column;
      float room = column - 10;
      sheet.decoration(() -> sheet.rectangle(Ink.RULE, left, top, column - 12, 0.8f));
      Line label = fitted(figure.label(), Run.Style.plain(9).in(Ink.SOFT), room);
      sheet.tagged(section.add("P"), () -> sheet.text(label, left, top - 14));
      Line value = value(figure, room);
      sheet.tagged(section.add("P"), () -> sheet.text(value, left, top - 39));
    }
  }

  private Line value(KeyFigure figure, float room) {
    for (float size = 22; ; size--) {
      Line line =
          setter.line(
              new Run(figure.value(), Run.Style.plain(size)),
              new Run(" " + figure.unit(), Run.Style.plain(Math.min(size, 9.5f)).in(Ink.SOFT)),
              new Run(
                  figure.change().isEmpty() ? "" : "　" + figure.change(),
                  Run.Style.plain(Math.min(size, 9.5f)).in(Ink.RED)));
      if (line.width() <= room || size <= 7) {
        return line;
      }
    }
  }

  private Line fitted(String text, Run.Style style, float room) {
    for (float size = style.size(); ; size -= 0.5f) {
      Line line = setter.line(new Run(text, style.at(size)));
      if (line.width() <= room || size <= 6) {
        return line;
      }
    }
  }
}
