package laurel.search;

import java.util.List;
import java.util.SortedMap;
import java.util.function.Supplier;
import laurel.cache.Fingerprint;
import laurel.cache.Prints;

/**
 * What search knows of one page: public text only, plain, without Markdown.
 *
 * @param page its path below the root of its language, percent-encoded
 * @param kind what it is
 * @param title found first
 * @param units names of units, present and earlier ones; found next, like {@code names}
 * @param names of people, as published
 * @param notes short things that a result shows beside its title, e.g. 一等奖; found like the body
 * @param text what it says at length; made anew at each call
 * @param print stands for all that it says
 * @param facets keys of every facet that it has a value of, by the facet's name in addresses
 * @param achievement id of the awarded achievement that it is; empty for all else
 */
public record SearchDocument(
    String page,
    Kind kind,
    String title,
    List<String> units,
    List<String> names,
    List<String> notes,
    Supplier<Text> text,
    Fingerprint print,
    SortedMap<String, List<String>> facets,
    String achievement) {

  /** A document with its text at hand. */
  public SearchDocument(
      String page,
      Kind kind,
      String title,
      List<String> units,
      List<String> names,
      List<String> notes,
      String summary,
      List<String> body,
      SortedMap<String, List<String>> facets,
      String achievement) {
    this(
        page,
        kind,
        title,
        units,
        names,
        notes,
        () -> new Text(summary, body),
        Prints.of(List.of(page, kind, title, units, names, notes, summary, body)),
        facets,
        achievement);
  }

  /**
   * What it says at length.
   *
   * @param summary found after names
   * @param body found last
   */
  public record Text(String summary, List<String> body) {}

  /** What a page shows. */
  public enum Kind {
    /** An achievement that has won: the gallery shows these. */
    ACHIEVEMENT,
    /** An achievement that is a candidate. */
    CANDIDATE,
    LESSON,
    UNIT,
    PERSON,
    /** An announcement. */
    ROUND
  }
}
