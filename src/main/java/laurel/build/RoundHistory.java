package laurel.build;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import laurel.cache.Cache;
import laurel.cache.CodeVersion;
import laurel.diag.FindingLog;
import laurel.diag.Language;
import laurel.dossier.ReviewRound;
import laurel.export.PublishedRecords;
import laurel.gate.Changes;
import laurel.gate.Fold;
import laurel.gate.Gate;
import laurel.gate.Gated;
import laurel.model.Catalogue;
import laurel.model.Change;
import laurel.model.RecordRef;
import laurel.read.ContentFolder;
import laurel.read.RawContent;
import laurel.site.Urls;
import laurel.work.Progress;

/**
 * The rounds of a content folder and what they changed: the office's own view, in which records are
 * named whether or not they are published; but not those that were withdrawn or revoked.
 */
public final class RoundHistory {
  /** What is gone is named by its address alone, whenever it was that it had a title. */
  private static final Set<Gated.Reason> GONE =
      EnumSet.of(Gated.Reason.WITHDRAWN, Gated.Reason.REVOKED);

  private final List<ReviewRound> rounds;
  private final Map<RecordRef, String> titles;
  private final boolean errors;
  private final LocalDate asOf;
  private final Optional<Published> published;

  private RoundHistory(
      List<ReviewRound> rounds,
      Map<RecordRef, String> titles,
      boolean errors,
      LocalDate asOf,
      Optional<Published> published) {
    this.rounds = rounds;
    this.asOf = asOf;
    this.published = published;
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
    return read(options, Optional.empty());
  }

  /**
   * Reads the content folder of {@code options}, and holds it against a site that stands.
   *
   * @param site the folder of that site
   */
  public static RoundHistory read(BuildOptions options, Optional<Path> site)
      throws IOException, InterruptedException {
    FindingLog log = new FindingLog();
    RawContent raw = ContentFolder.read(options.content(), log);
    try (Cache cache = Cache.open(options.cache(), CodeVersion.current())) {
      RecordCache kept = new RecordCache(cache, options, raw, log);
      Records records = Records.of(raw, new Probes(), kept, options.jobs(), Progress.SILENT, log);
      boolean errors = log.hasErrors();
      Gated gated = Gate.open(records.ruled(), options.asOf(), records::place, log);
      RoundHistory history = of(records, gated, site, errors);
      for (RecordRef gone : Prepared.withdrawn(gated)) {
        kept.forget(gone);
      }
      return history;
    }
  }

  private static RoundHistory of(Records records, Gated gated, Optional<Path> site, boolean errors)
      throws IOException {
    Map<RecordRef, String> titles = new HashMap<>();
    records
        .places()
        .keySet()
        .forEach(ref -> titles.put(ref, records.index().records().get(ref.key()).title()));
    gated.heldBack().stream()
        .filter(held -> GONE.contains(held.reason()))
        .forEach(held -> titles.remove(held.record()));
    List<ReviewRound> rounds = records.ruled().rounds().stream().sorted(Fold.IN_TIME).toList();
    Optional<Published> published =
        site.isEmpty() ? Optional.empty() : Optional.of(published(site.get(), gated.catalogue()));
    return new RoundHistory(rounds, titles, errors, gated.catalogue().asOf(), published);
  }

  /** What stands: read while the records' texts can be read. */
  private static Published published(Path site, Catalogue catalogue) throws IOException {
    PublishedRecords records = new PublishedRecords(site);
    Language first = Language.of(catalogue.site().languages().get(0));
    PageAddresses addresses = new PageAddresses(Urls.of(first, first), catalogue.site().baseUrl());
    return new Published(records.day(), records.corrected(catalogue, addresses));
  }

  /** A site that stands: its day, and what its records say otherwise than the content. */
  private record Published(Optional<LocalDate> day, List<Change> corrected) {}

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
    return first >= last
        ? List.of()
        : Changes.between(rounds.subList(0, first + 1), rounds.subList(first + 1, last + 1));
  }

  /**
   * What the next publication changes about the site that stands: what rounds decided since, and
   * what records say otherwise. Where no site stands, all is new.
   */
  public List<Change> sincePublication() {
    List<ReviewRound> before = Fold.upTo(rounds, publishedOn().orElse(LocalDate.MIN));
    List<ReviewRound> now = Fold.upTo(rounds, asOf);
    if (now.size() < before.size()) {
      return List.of();
    }
    List<Change> changes =
        new ArrayList<>(Changes.between(before, now.subList(before.size(), now.size())));
    published.ifPresent(site -> changes.addAll(site.corrected()));
    changes.sort(Comparator.comparing(Change::record));
    return List.copyOf(changes);
  }

  /** The day that stood for today when the site was published. */
  public Optional<LocalDate> publishedOn() {
    return published.flatMap(Published::day);
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
