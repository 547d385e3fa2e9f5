package laurel.build;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import laurel.dossier.ReviewRound;
import laurel.dossier.ReviewRound.Decision;
import laurel.model.Programme;
import laurel.model.Stage;
import laurel.rules.Ruled;
import laurel.sign.SigningKey;

/**
 * Gives a number to every award to which its round gave none: the programme's year, and a part that
 * only the key's owner can make, so that numbers cannot be tried out.
 */
final class CertificateNumbers {
  private final SigningKey key;
  private final Map<String, Integer> years;

  private CertificateNumbers(SigningKey key, List<Programme> programmes) {
    this.key = key;
    this.years = programmes.stream().collect(Collectors.toMap(Programme::id, Programme::year));
  }

  /** The same rounds, with a number for every award. */
  static Ruled fill(Ruled ruled, SigningKey key) {
    CertificateNumbers numbers = new CertificateNumbers(key, ruled.programmes());
    return ruled.with(ruled.rounds().stream().map(numbers::fill).toList());
  }

  private ReviewRound fill(ReviewRound round) {
    return round.stage() == Stage.AWARDED
        ? round.with(round.decisions().stream().map(d -> fill(round, d)).toList())
        : round;
  }

  private Decision fill(ReviewRound round, Decision decision) {
    if (!decision.certificate().isEmpty()) {
      return decision;
    }
    String mark = key.mark(round.programme() + "\n" + decision.record().key());
    return new Decision(
        decision.record(),
        decision.level(),
        years.get(round.programme()) + "-" + mark,
        decision.at());
  }
}
