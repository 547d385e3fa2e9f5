package laurel.build;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import laurel.cache.Cache;
import laurel.cache.CodeVersion;
import laurel.diag.FindingLog;
import laurel.dossier.ReviewRound;
import laurel.gate.Changes;
import laurel.gate.Fold;
import laurel.model.Change;
import laurel.model.RecordRef;
import laurel.read.ContentFolder;
import laurel.read.RawContent;
import laurel.work.Progress;

/**
 * The rounds of a content folder and what they changed: the office's own view, in which records are
 * named whether or not they are published.
 */
public final class RoundHistory {
  private final List<ReviewRound> rounds;
  private final Map<RecordRef, String> titles;
  private final boolean errors;

  private RoundHistory(List<ReviewRound> rounds, Map<RecordRef, String> titles, boolean errors) {
    this.rounds = rounds;
    this.titles = titles;
    this.errors = errors;
  }

  /** No such round. */
  public static final class UnknownRound extends Exception {
    private static final long serialVersionUID = 1;

    private final String round;

    UnknownRound(String round) {
      super(round);
      this.round = round;
    }

    /** The id that was asked for. */
    public String round() {
      return round;
    }
  }

  /** Reads the content folder of {@code options}. */
  public static RoundHistory read(BuildOptions options) throws IOException, InterruptedException {
    FindingLog log = new FindingLog();
    RawContent raw = ContentFolder.read(options.content(), log);
    try (Cache cache = Cache.open(options.cache(), CodeVersion.current())) {
      RecordCache kept = new RecordCache(cache, options, raw, log);
      Records records = Records.of(raw, new Probes(), kept, options.jobs(), Progress.SILENT, log);
      return of(records, log);
    }
  }

  private static RoundHistory of(Records records, FindingLog log) {
    Map<RecordRef, String> titles = new HashMap<>();
    records
        .places()
        .keySet()
        .forEach(ref -> titles.put(ref, records.index().records().get(ref.key()).title()));
    List<ReviewRound> rounds = records.ruled().rounds().stream().sorted(Fold.IN_TIME).toList();
    return new RoundHistory(rounds, titles, log.hasErrors());
  }

  /**
   * What changes after one round up to another.
   *
   * @param from the round before the changes; absent, the one before {@code to}
   * @param to the last round of the changes; absent, the newest
   */
  public List<Change> between(Optional<String> from, Optional<String> to) throws UnknownRound {
    if (rounds.isEmpty() && from.isEmpty() && to.isEmpty()) {
      return List.of();
    }
    int last = to.isPresent() ? index(to.get()) : rounds.size() - 1;
    int first = from.isPresent() ? index(from.get()) : last - 1;
    return Changes.between(
        Fold.of(rounds.subList(0, first + 1)), Fold.of(rounds.subList(0, last + 1)));
  }

  /** The ids of all rounds, oldest first. */
  public List<String> rounds() {
    List<String> ids = new ArrayList<>();
    rounds.forEach(round -> ids.add(round.id()));
    return ids;
  }

  /** A record's title; empty where there is no such record. */
  public String title(RecordRef record) {
    return titles.getOrDefault(record, "");
  }

  /** Whether the content has errors, so that rounds may be read in part only. */
  public boolean hasErrors() {
    return errors;
  }

  private int index(String round) throws UnknownRound {
    for (int i = 0; i < rounds.size(); i++) {
      if (rounds.get(i).id().equals(round)) {
        return i;
      }
    }
    throw new UnknownRound(round);
  }
}
