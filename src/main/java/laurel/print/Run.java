package laurel.print;

/** A stretch of text that is set in one way. */
record Run(String text, Style style) {

  /**
   * How it is set.
   *
   * @param size in points
   * @param tracking what is added after each character, in em
   */
  record Style(float size, boolean heavy, Ink ink, float tracking) {
    static Style plain(float size) {
      return new Style(size, false, Ink.BLACK, 0);
    }

    static Style heavy(float size) {
      return new Style(size, true, Ink.BLACK, 0);
    }

    Style in(Ink other) {
      return new Style(size, heavy, other, tracking);
    }

    Style at(float other) {
      return new Style(other, heavy, ink, tracking);
    }

    Style tracked(float em) {
      return new Style(size, heavy, ink, em);
    }
  }
}
