package laurel.site;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import laurel.cache.Fingerprint;
import laurel.cache.Printed;
import laurel.model.Question;

/**
 * A question bank as a page asks it. Every question and its answer stand in the page: it is
 * practice, not an examination.
 *
 * @param id under which the browser keeps what was answered: the record's key
 * @param summary how many questions of which type
 * @param draws how many questions a test may be made of, ascending; the last is all of them
 * @param draw how many it is made of unless the visitor says otherwise
 * @param passPercent share of right answers that passes a test
 * @param levels the difficulties that occur
 * @param downloads the bank in other programs' forms
 * @param print stands for all of it: a bank's hundred options are not looked through again
 */
public record Quiz(
    String id,
    String summary,
    List<Item> items,
    List<Integer> draws,
    int draw,
    int passPercent,
    List<Level> levels,
    List<Download> downloads,
    Fingerprint print)
    implements Printed {

  /** The whole bank in a form for other programs. */
  public record Download(String name, SitePath file) {}

  /** A difficulty, and how many questions have it. */
  public record Level(String key, String name, int count) {}

  /**
   * A question.
   *
   * @param key of its content: what was answered is forgotten when the question becomes another;
   *     found when a template asks for it
   * @param type {@code single}, {@code multiple} or {@code true_false}
   * @param multiple whether more than one option may be right
   * @param kind its type and difficulty, in words
   * @param right the right letters
   * @param answer the same as annex 4 writes it: for a true/false question 对 or 错
   * @param shuffle whether a test may put its options in another order
   */
  public record Item(
      Supplier<String> key,
      String type,
      boolean multiple,
      String kind,
      String level,
      String stem,
      Optional<Picture> picture,
      List<Question.Option> choices,
      String right,
      String answer,
      String explanation,
      Optional<Source> source,
      boolean shuffle) {}

  /**
   * Where the answer can be found.
   *
   * @param page what to open, with {@code fragment}; absent for what stands on the same page, or
   *     nowhere
   * @param fragment with its {@code #}; empty where there is nothing to jump to
   * @param timed whether it is a moment of a video
   * @param clip seconds from and until, e.g. {@code 7,35}, if the page's own player plays it;
   *     without an end, e.g. {@code 7}, it plays on
   * @param film which of the page's players, counted from 0
   */
  public record Source(
      String label,
      Optional<SitePath> page,
      String fragment,
      boolean timed,
      String clip,
      int film) {}
}
