package laurel.gate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import laurel.diag.FindingKind;
import laurel.diag.FindingLog;
import laurel.diag.Location;
import laurel.dossier.ReviewRound;
import laurel.dossier.ReviewRound.Decision;
import laurel.model.RecordRef;

/**
 * Tells of lists that name records which are held back by a mistake: the announcement then has
 * fewer lines than the decision on paper, and only who counts them would notice. A record is told
 * of at the latest list that names it.
 */
final class Gaps {
  /** So many are named; more than that nobody reads in a message. */
  private static final int NAMED = 5;

  private final Set<RecordRef> missing;
  private final FindingLog log;

  /**
   * For the lists of one site.
   *
   * @param missing the records that a mistake holds back
   */
  Gaps(Set<RecordRef> missing, FindingLog log) {
    this.missing = missing;
    this.log = log;
  }

  /** Tells of lists that are given in the order of time. */
  void tell(List<ReviewRound> lists) {
    Set<RecordRef> told = new HashSet<>();
    for (int i = lists.size() - 1; i >= 0; i--) {
      ReviewRound round = lists.get(i);
      List<Decision> gaps =
          round.decisions().stream()
              .filter(line -> missing.contains(line.record()) && told.add(line.record()))
              .toList();
      if (!gaps.isEmpty()) {
        Location at = gaps.get(0).at();
        log.about("rounds/" + round.id())
            .report(FindingKind.ROUND_HELD_BACK, at, "awards", gaps.size(), named(gaps));
      }
    }
  }

  private static String named(List<Decision> gaps) {
    String some =
        gaps.stream().limit(NAMED).map(line -> line.record().id()).collect(Collectors.joining("、"));
    return gaps.size() > NAMED ? some + "……" : some;
  }
}
