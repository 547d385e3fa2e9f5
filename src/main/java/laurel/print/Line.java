package laurel.print;

import java.util.ArrayList;
import java.util.List;
import laurel.font.FontCase.Sort;

/**
 * Characters set beside one another.
 *
 * @param glyphs in order
 */
record Line(List<Glyph> glyphs) {

  /**
   * A character in its place.
   *
   * @param before what is moved before it, in em of its size; below zero where a mark is narrowed
   * @param after what is added after it, likewise
   */
  record Glyph(Sort sort, Run.Style style, float before, float after) {
    /** In points. */
    float width() {
      return (before + sort.advance() + after) * style.size();
    }

    Glyph opened(float em) {
      return new Glyph(sort, style, before, after + em);
    }
  }

  Line {
    glyphs = List.copyOf(glyphs);
  }

  /** In points. */
  float width() {
    float width = 0;
    for (Glyph glyph : glyphs) {
      width += glyph.width();
    }
    return width;
  }

  /** The size of its largest character, in points. */
  float size() {
    float size = 0;
    for (Glyph glyph : glyphs) {
      size = Math.max(size, glyph.style().size());
    }
    return size;
  }

  /** The same line, opened between its characters so that it fills a width. */
  Line filling(float width) {
    int gaps = glyphs.size() - 1;
    float gap = gaps > 0 ? (width - width()) / gaps : 0;
    if (gap <= 0) {
      return this;
    }
    List<Glyph> wider = new ArrayList<>();
    for (int i = 0; i < glyphs.size(); i++) {
      Glyph glyph = glyphs.get(i);
      wider.add(i < gaps ? glyph.opened(gap / glyph.style().size()) : glyph);
    }
    return new Line(wider);
  }
}
