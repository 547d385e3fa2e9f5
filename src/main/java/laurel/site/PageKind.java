package laurel.site;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The kinds of page, each with a template of its own. */
public enum PageKind {
  ACHIEVEMENT,
  CERTIFICATE,
  COURSE,
  DATA,
  FACET_INDEX,
  FREE_PAGE,
  HOME,
  LESSON,
  LESSON_LIST,
  /** A lesson alone, inside a package; no page of the site. */
  LESSON_PACKAGE,
  /** The gallery, and every page of a facet. */
  LIST,
  /** Leads on from an address that has changed. */
  MOVED,
  NOT_FOUND,
  PEOPLE,
  PERSON,
  POSTER,
  /** The pages of a review pack, which is no part of the site. */
  REVIEW_CANDIDATE,
  REVIEW_HOME,
  REVIEW_PAIR,
  REVIEW_SCORES,
  ROUND,
  ROUND_CHANGES,
  ROUND_LIST,
  /** The lists of a round, continued from its announcement. */
  ROUND_ROLL,
  SEARCH,
  STATISTICS,
  TOMBSTONE,
  UNIT,
  UNIT_LIST,
  /** Checks a certificate's signature. */
  VERIFY;

  /** Those that tell numbers. */
  private static final Set<PageKind> COUNTING =
      EnumSet.of(FACET_INDEX, ROUND_LIST, STATISTICS, UNIT_LIST);

  private final String template = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** The name of its template, e.g. {@code round-list}. */
  public String template() {
    return template;
  }

  /**
   * Whether its pages tell of achievements how many there are and of what kind, and never a title
   * or a text of one.
   */
  public boolean counts() {
    return COUNTING.contains(this);
  }
}
