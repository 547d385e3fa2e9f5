package laurel.build;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import laurel.cache.Told;
import laurel.diag.Finding;
import laurel.diag.FindingLog;
import laurel.diag.Location;
import laurel.diag.Quote;
import laurel.diag.ReportIndex;
import laurel.dossier.AchievementDossier;
import laurel.gate.Keeper;
import laurel.gate.StandingGate;
import laurel.model.Achievement;
import laurel.model.AtHand;
import laurel.model.Narrative;
import laurel.read.ContentFolder;
import laurel.read.FieldPlace;
import laurel.read.RawContent;
import laurel.read.RecordReader;
import laurel.read.RecordSource;
import laurel.rules.Examined;
import laurel.rules.Policy;
import laurel.rules.Ruled;
import laurel.rules.Rules;
import laurel.work.Parallel;

/**
 * Reads achievements again, and tells those apart of which nothing but the words, or the title, has
 * changed.
 */
final class Rewording {
  private static final AtHand<AchievementDossier.Texts> SILENCE =
      new AtHand<>(new AchievementDossier.Texts(new Narrative("", "", "", "", "", ""), List.of()));

  private final BuildOptions options;
  private final Footing.Ground ground;
  private final RecordCache kept;
  private final Keeper words;
  private final FieldPlace fields;
  private final Rules rules;
  private final Ruled ruled;

  /** What holds for all records is read anew: it is little, and has not changed. */
  Rewording(
      BuildOptions options, Footing.Ground ground, RawContent raw, RecordCache kept, Keeper words) {
    FindingLog told = new FindingLog(); // by the last build
    this.options = options;
    this.ground = ground;
    this.kept = kept;
    this.words = words;
    this.fields = new FieldPlace(options.content(), raw.name());
    this.rules = new Rules(raw, new Probes(), told);
    this.ruled = rules.conclude(List.of(), List.of(), told);
  }

  /** What holds for all records. */
  Rules rules() {
    return rules;
  }

  /** All of them; empty where one has changed in something else. */
  Optional<List<Reworded>> of(Collection<String> ids, Map<String, Foothold> holds)
      throws IOException, InterruptedException {
    List<Optional<Reworded>> all =
        Parallel.<String, Optional<Reworded>, IOException>map(
            ids, options.jobs(), id -> of(id, Optional.ofNullable(holds.get(id))));
    return all.stream().allMatch(Optional::isPresent)
        ? Optional.of(all.stream().flatMap(Optional::stream).toList())
        : Optional.empty();
  }

  private Optional<Reworded> of(String id, Optional<Foothold> hold) throws IOException {
    if (hold.filter(Foothold::apart).flatMap(Foothold::key).isEmpty()) {
      return Optional.empty();
    }
    FindingLog listed = new FindingLog();
    Optional<RecordSource> source = source(id, listed);
    Optional<Told<Examined<AchievementDossier>>> stood = kept.stood(hold.get().key().get());
    if (source.isEmpty() || stood.isEmpty()) {
      return Optional.empty();
    }
    FindingLog own = new FindingLog();
    Optional<Examined<AchievementDossier>> read =
        kept.achievement(
            source.get(),
            (opened, log) ->
                RecordReader.read(source.get(), opened, log).map(r -> rules.achievement(r, log)),
            own);
    return read.filter(later -> alike(stood.get().value(), later))
        .flatMap(
            later ->
                passed(
                    new Read(stood.get().value(), stood.get().findings()),
                    new Read(later, own.findings()),
                    listed.findings(),
                    hold.get()));
  }

  /**
   * Where it lies; empty where it is no record by itself, or something is wrong with its folder.
   */
  private Optional<RecordSource> source(String id, FindingLog listed) {
    try {
      return ContentFolder.achievement(options.content(), id, listed)
          .filter(source -> !source.linked());
    } catch (IOException e) { // a whole build finds what, and lets the others be
      return Optional.empty();
    }
  }

  /** A record as the rules have it, and what they found. */
  private record Read(Examined<AchievementDossier> record, List<Finding> findings) {
    AchievementDossier dossier() {
      return record.dossier().orElseThrow();
    }
  }

  /** Whether rounds, quotas and other records would find the same in it, but for its title. */
  private boolean alike(Examined<AchievementDossier> before, Examined<AchievementDossier> after) {
    if (!alikeOutside(before, after)) {
      return false;
    }
    AchievementDossier stood = silent(before);
    AchievementDossier stands = silent(after);
    return kept.isKeptAs(before.map(d -> stood), before.map(d -> stands)) || stood.equals(stands);
  }

  /** The same of records that no cache holds. */
  static boolean areAlike(Examined<AchievementDossier> before, Examined<AchievementDossier> after) {
    return alikeOutside(before, after) && silent(before).equals(silent(after));
  }

  private static boolean alikeOutside(
      Examined<AchievementDossier> before, Examined<AchievementDossier> after) {
    return before.dossier().isPresent()
        && after.dossier().isPresent()
        && untitled(before.outline()).equals(untitled(after.outline()));
  }

  private static Examined.Outline untitled(Examined.Outline outline) {
    return new Examined.Outline(outline.programme(), "", outline.units(), outline.union());
  }

  private static AchievementDossier silent(Examined<AchievementDossier> record) {
    return record.dossier().orElseThrow().with(SILENCE).titled("", "");
  }

  /** An achievement as it stands, with its words; empty where they lie nowhere. */
  Optional<Achievement> standing(Foothold hold) throws IOException {
    Optional<Told<Examined<AchievementDossier>>> stood =
        hold.key().isEmpty() ? Optional.empty() : kept.stood(hold.key().get());
    return stood
        .filter(told -> told.value().dossier().isPresent())
        .flatMap(told -> pass(new Read(told.value(), told.findings()), hold))
        .map(StandingGate.Passed::achievement)
        .filter(a -> Footing.shows(hold, a));
  }

  private Optional<Reworded> passed(Read before, Read after, List<Finding> listed, Foothold hold) {
    Optional<StandingGate.Passed> stood = pass(before, hold);
    Optional<StandingGate.Passed> stands = pass(after, hold);
    if (stood.isEmpty() || stands.isEmpty()) {
      return Optional.empty();
    }
    Achievement earlier = stood.get().achievement();
    Achievement later = stands.get().achievement();
    if (!Footing.shows(hold, earlier)) {
      return Optional.empty();
    }
    boolean asked = earlier.questions().isEmpty() == later.questions().isEmpty();
    boolean pictured = later.questions().stream().anyMatch(q -> q.picture().isPresent());
    return asked && !pictured
        ? Optional.of(
            new Reworded(
                earlier,
                later,
                Reworded.together(listed, before.findings(), stood.get().findings()),
                Reworded.together(listed, after.findings(), stands.get().findings()),
                entry(after.record().outline())))
        : Optional.empty();
  }

  private Optional<StandingGate.Passed> pass(Read read, Foothold hold) {
    Location place = read.record().places().record();
    TypedFields places = new TypedFields(ref -> place, fields);
    return new StandingGate(ruled, ground.site().asOf(), options.asOf(), places, words)
        .pass(read.dossier(), hold.face(), hold.units())
        .filter(p -> Footing.shows(hold, p.achievement().titledAs(hold.face())));
  }

  private ReportIndex.Entry entry(Examined.Outline outline) {
    Policy policy = ruled.policies().get(outline.programme());
    Map<String, Quote> quotes = policy == null ? Map.of() : policy.quotes();
    String unit = outline.units().isEmpty() ? "" : outline.units().get(0);
    return new ReportIndex.Entry(outline.title(), unit, quotes);
  }
}
