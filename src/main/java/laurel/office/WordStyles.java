package laurel.office;

/** The few styles that our documents have, so that an office changes one and not a hundred. */
final class WordStyles {
  static final String BODY = "Body";
  static final String LINE = "Line";
  static final String CELL = "Cell";
  static final String FOOT = "Foot";

  private WordStyles() {}

  /** The part that says them, for text in a language. */
  static Markup of(String language) {
    String eastern = language.startsWith("zh") ? language : "zh-CN";
    return Markup.of(
        Parts.shipped("word-styles.xml")
            .replace("{language}", language)
            .replace("{eastern}", eastern));
  }

  static String heading(int level) {
    return "Heading" + Math.max(1, Math.min(3, level));
  }
}
