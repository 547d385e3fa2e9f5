package laurel.read.schema;

import laurel.read.RawKind;

/** The key tables of all kinds of record. */
public final class Schema {
  private static final KeyTable NOTHING = KeyTable.of();

  private Schema() {}

  /** The keys of a record of this kind. */
  public static KeyTable of(RawKind kind) {
    return switch (kind) {
      case SITE -> SiteKeys.SITE;
      case PROGRAMME -> ProgrammeKeys.TABLE;
      case ROUND -> RoundKeys.TABLE;
      case ACHIEVEMENT -> AchievementKeys.TABLE;
      case LESSON -> LessonKeys.TABLE;
      case PERSON -> SiteKeys.PERSON;
      case UNITS -> SiteKeys.UNITS;
      case HOLIDAYS -> SiteKeys.HOLIDAYS;
      case PAGE -> SiteKeys.PAGE;
    };
  }

  /** A question bank in YAML: one key, {@code questions}. */
  public static KeyTable bank() {
    return QuestionKeys.BANK;
  }

  /** The columns of a question bank as a table. */
  public static KeyTable bankColumns() {
    return QuestionKeys.COLUMNS;
  }

  /** No keys at all. */
  public static KeyTable nothing() {
    return NOTHING;
  }

  /** The columns of a round as a table. */
  public static KeyTable roundColumns() {
    return RoundKeys.COLUMNS;
  }
}
