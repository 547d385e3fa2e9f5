package laurel.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import laurel.diag.FindingKind;
import laurel.review.Scoring;
import laurel.review.Scoring.Criterion;
import laurel.review.Scoring.Measure;

/**
 * Reads how a programme's experts score. A sheet that adds up wrongly is worse than none: with a
 * fault there is no scoring, and the site, which does not show it, is built all the same.
 */
final class ScoringReader {
  private final Form form;
  private boolean sound = true;

  private ScoringReader(Form form) {
    this.form = form;
  }

  /** The scoring; nothing where the programme has none, or none that can be used. */
  static Optional<Scoring> read(Form programme) {
    Form scoring = programme.below("scoring");
    return scoring.has("criteria") ? new ScoringReader(scoring).scoring() : Optional.empty();
  }

  private Optional<Scoring> scoring() {
    List<Form> entries = form.records("criteria");
    boolean weighed = entries.stream().anyMatch(c -> c.has("weight"));
    List<Criterion> criteria = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    for (Form entry : entries) {
      checkKey(entry, keys);
      share(entry, weighed).ifPresent(share -> criteria.add(criterion(entry, share)));
    }
    checkSum(criteria, weighed);
    return sound
        ? Optional.of(
            new Scoring(weighed ? Measure.WEIGHTS : Measure.POINTS, criteria, form.text("note")))
        : Optional.empty();
  }

  private static Criterion criterion(Form entry, int share) {
    return new Criterion(entry.text("key"), entry.text("name"), share, entry.text("text"));
  }

  private void checkKey(Form entry, Set<String> keys) {
    for (String needed : List.of("key", "name")) {
      entry.require(needed);
      sound &= entry.has(needed);
    }
    if (entry.has("key") && !keys.add(entry.text("key"))) {
      entry.report(FindingKind.PROGRAMME_KEY_TWICE, "key", entry.text("key"));
      sound = false;
    }
  }

  /** Full marks or a weight, the same of all, and more than nothing. */
  private Optional<Integer> share(Form entry, boolean weighed) {
    OptionalInt share = entry.count(weighed ? "weight" : "max");
    boolean both = entry.has("weight") && entry.has("max");
    if (both || share.isEmpty() || share.getAsInt() == 0) {
      entry.reportAt(
          FindingKind.PROGRAMME_SCORING_MEASURE,
          entry.fields().at(),
          "scoring",
          entry.text("name"));
      sound = false;
      return Optional.empty();
    }
    return Optional.of(share.getAsInt());
  }

  private void checkSum(List<Criterion> criteria, boolean weighed) {
    int sum = criteria.stream().mapToInt(Criterion::share).sum();
    if (sound && weighed && sum != 100) {
      form.reportAt(FindingKind.PROGRAMME_SCORING_SUM, form.at("criteria"), "scoring", sum);
      sound = false;
    }
  }
}
