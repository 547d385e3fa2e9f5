package laurel.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * All that a jury gets.
 *
 * @param blind whether it must not know who sent the entries in
 * @param day the day that stands for today
 * @param earlier entries that were awarded before: not to be scored, but to compare with
 * @param resemblances entries that are like another, the likest first
 * @param unreadable records of which no entry can be made: a file that cannot be read, no category
 */
public record ReviewPack(
    boolean blind,
    LocalDate day,
    List<Call> calls,
    List<Candidate> earlier,
    List<Resemblance> resemblances,
    int unreadable) {
  public ReviewPack {
    calls = List.copyOf(calls);
    earlier = List.copyOf(earlier);
    resemblances = List.copyOf(resemblances);
  }

  /**
   * A programme's entries, by category and code.
   *
   * @param scoring nothing where its file says nothing
   */
  public record Call(
      String programme,
      String name,
      int year,
      Optional<Scoring> scoring,
      List<Candidate> candidates) {
    public Call {
      candidates = List.copyOf(candidates);
    }
  }

  /** Every entry to be scored. */
  public List<Candidate> candidates() {
    return calls.stream().flatMap(call -> call.candidates().stream()).toList();
  }
}
