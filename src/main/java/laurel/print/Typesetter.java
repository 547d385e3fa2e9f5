package laurel.print;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import laurel.font.FontCase;

/** Sets texts into lines: narrows marks that meet, parts Han from Latin, breaks where one may. */
final class Typesetter {
  /** Between a Chinese character and a letter or digit, in em. */
  private static final float PARTING = 0.125f;

  /**
   * How far a line may be opened to reach its full width, in em of each gap: readers that copy text
   * out take more than a tenth for a space.
   */
  private static final float LOOSEST = 0.08f;

  /** How many characters a last line has at least. */
  private static final int SHORTEST = 3;

  private final FontCase fonts;

  Typesetter(FontCase fonts) {
    this.fonts = fonts;
  }

  /** Everything in one line, however long. */
  Line line(Run... runs) {
    return new Line(spaced(Arrays.asList(runs), true));
  }

  /**
   * A paragraph.
   *
   * @param width of the lines, in points
   * @param indent of the first one, in points
   * @param justified whether lines but the last fill the width
   */
  List<Line> paragraph(List<Run> runs, float width, float indent, boolean justified) {
    List<Line.Glyph> glyphs = spaced(runs, false);
    List<Line> lines = new ArrayList<>();
    int from = 0;
    while (from < glyphs.size()) {
      float room = lines.isEmpty() ? width - indent : width;
      int to = kept(glyphs, from, end(glyphs, from, room));
      Line line = trimmed(glyphs.subList(from, to));
      boolean last = to == glyphs.size();
      boolean fill =
          justified && !last && room - line.width() < LOOSEST * line.size() * (to - from);
      lines.add(fill ? line.filling(room) : line);
      from = to;
      while (from < glyphs.size() && blank(glyphs.get(from))) {
        from++;
      }
    }
    return lines;
  }

  /** A title: lines break between its words, and are as even as can be. */
  List<Line> title(List<String> words, Run.Style style, float width) {
    float whole = line(new Run(String.join("", words), style)).width();
    int least = (int) Math.ceil(whole / width);
    for (float measure = Math.max(whole / Math.max(1, least), width / 3);
        ;
        measure += style.size()) {
      List<String> texts = packed(words, style, Math.min(measure, width));
      if (texts.size() <= least || measure >= width) {
        return texts.stream()
            .flatMap(t -> paragraph(List.of(new Run(t, style)), width, 0, false).stream())
            .toList();
      }
    }
  }

  private List<String> packed(List<String> words, Run.Style style, float width) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : words) {
      if (!line.isEmpty() && line(new Run(line + word, style)).width() > width) {
        lines.add(line);
        line = "";
      }
      line += word;
    }
    lines.add(line);
    return lines;
  }

  /** Where a line that begins at an index ends. */
  private static int end(List<Line.Glyph> glyphs, int from, float room) {
    float width = 0;
    int may = from;
    for (int i = from; i < glyphs.size(); i++) {
      Line.Glyph glyph = glyphs.get(i);
      if (i > from && breaks(glyphs, i)) {
        may = i;
      }
      width += glyph.width();
      float blank = Kinsoku.blankRight(glyph.sort().character()) ? 0.5f * glyph.style().size() : 0;
      if (width - blank > room + 0.01f && !blank(glyph)) {
        return may > from ? may : Math.max(i, from + 1);
      }
    }
    return glyphs.size();
  }

  /** Gives a last line that would hold a character or two some of the line before. */
  private static int kept(List<Line.Glyph> glyphs, int from, int to) {
    int left = glyphs.size() - to;
    if (left == 0 || left >= SHORTEST || to - from < 4 * SHORTEST) {
      return to;
    }
    for (int at = glyphs.size() - SHORTEST; at > to - SHORTEST; at--) {
      if (breaks(glyphs, at) && !blank(glyphs.get(at))) {
        return at;
      }
    }
    return to;
  }

  private static boolean blank(Line.Glyph glyph) {
    return glyph.sort().character() == ' ' || glyph.sort().character() == 0x3000;
  }

  private static boolean breaks(List<Line.Glyph> glyphs, int at) {
    return Kinsoku.mayBreak(
        glyphs.get(at - 1).sort().character(), glyphs.get(at).sort().character());
  }

  /** Without space at its ends; a mark at its end takes half its width. */
  private static Line trimmed(List<Line.Glyph> glyphs) {
    List<Line.Glyph> line = new ArrayList<>(glyphs);
    while (line.size() > 1 && blank(line.get(line.size() - 1))) {
      line.remove(line.size() - 1);
    }
    Line.Glyph start = line.get(0);
    line.set(0, new Line.Glyph(start.sort(), start.style(), 0, start.after()));
    int last = line.size() - 1;
    Line.Glyph end = line.get(last);
    float after = Kinsoku.blankRight(end.sort().character()) && full(end) ? -0.5f : 0;
    line.set(last, new Line.Glyph(end.sort(), end.style(), last == 0 ? 0 : end.before(), after));
    return new Line(line);
  }

  private List<Line.Glyph> spaced(List<Run> runs, boolean alone) {
    List<Line.Glyph> glyphs = new ArrayList<>();
    for (Run run : runs) {
      run.text().codePoints().filter(c -> c >= ' ').forEach(c -> add(glyphs, c, run.style()));
    }
    if (alone && !glyphs.isEmpty()) {
      return trimmed(glyphs).glyphs();
    }
    return glyphs;
  }

  private void add(List<Line.Glyph> glyphs, int c, Run.Style style) {
    FontCase.Sort sort = fonts.sort(c, style.heavy());
    Line.Glyph glyph = new Line.Glyph(sort, style, 0, style.tracking());
    if (!glyphs.isEmpty()) {
      int last = glyphs.size() - 1;
      Line.Glyph earlier = glyphs.get(last);
      int before = earlier.sort().character();
      if (full(earlier) && Kinsoku.blankRight(before) && mark(c)) {
        glyphs.set(last, new Line.Glyph(earlier.sort(), earlier.style(), earlier.before(), -0.5f));
      } else if (full(glyph) && Kinsoku.blankLeft(c) && Kinsoku.blankLeft(before)) {
        glyph = new Line.Glyph(sort, style, -0.5f, style.tracking());
      } else if (parted(before, c)) {
        glyph = new Line.Glyph(sort, style, PARTING, style.tracking());
      }
    }
    glyphs.add(glyph);
  }

  private static boolean mark(int c) {
    return Kinsoku.blankLeft(c) || Kinsoku.blankRight(c);
  }

  private static boolean full(Line.Glyph glyph) {
    return glyph.sort().advance() > 0.95f;
  }

  private static boolean parted(int before, int after) {
    return (Kinsoku.han(before) && alphanumeric(after))
        || (alphanumeric(before) && Kinsoku.han(after));
  }

  private static boolean alphanumeric(int c) {
    return c < 0x250 && Character.isLetterOrDigit(c);
  }
}
