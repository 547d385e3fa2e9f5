package laurel.build;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import laurel.cache.Cache;
import laurel.cache.Fingerprint;
import laurel.cache.RecordCodec;
import laurel.cache.Results;
import laurel.cache.Shelf;
import laurel.cache.Told;
import laurel.diag.FindingLog;
import laurel.dossier.AchievementDossier;
import laurel.dossier.LessonDossier;
import laurel.first.Stocktaking;
import laurel.model.RecordRef;
import laurel.read.Opened;
import laurel.read.RawContent;
import laurel.read.RawRecord;
import laurel.read.RecordSource;
import laurel.rules.Examined;

/**
 * What the rules said of each record, with its findings, under the key of all that they looked at:
 * the record's files, and the programmes. The long texts of a record stay on the disk until they
 * are asked for. What only the rules look at (phone numbers, dates of birth, opinions) is not kept.
 */
final class RecordCache {
  static final int VERSION = 2;

  private final RecordCodec<Read<AchievementDossier>> form;
  private final Results<Read<AchievementDossier>> achievements;
  private final Results<Read<LessonDossier>> lessons;
  private final Cache cache;
  private final boolean changed;
  private final Fingerprint ground;
  private final long begun;
  private final Map<String, Fingerprint> keys = new ConcurrentHashMap<>();

  RecordCache(Cache cache, BuildOptions options, RawContent raw, FindingLog log)
      throws IOException {
    this(cache, options, raw, log, false);
  }

  /**
   * Opens it for a build.
   *
   * @param changed whether those that are asked for are known to have changed: their small files
   *     are then read, and what is known by the looks of files, of all there are, is not
   */
  RecordCache(Cache cache, BuildOptions options, RawContent raw, FindingLog log, boolean changed)
      throws IOException {
    Path content = options.content();
    String place = content.toAbsolutePath().normalize().toString();
    Shelf shelf = cache.shelf("records-" + Fingerprint.of(place));
    this.form = RecordCodec.of(Read.class, AchievementDossier.class);
    this.achievements = new Results<>(shelf, form);
    this.lessons = new Results<>(shelf, RecordCodec.of(Read.class, LessonDossier.class));
    this.cache = cache;
    this.changed = changed;
    this.ground = ground(raw, content, log);
    this.begun = Stocktaking.now(options.cache());
  }

  /** What is kept of a record: nothing but findings where its file could not be read. */
  private record Read<D>(Optional<Examined<D>> record) {}

  /** All that the rules look at beside the record itself. */
  private static Fingerprint ground(RawContent raw, Path content, FindingLog log)
      throws IOException {
    RecordCodec<RawRecord> codec = RecordCodec.of(RawRecord.class);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    for (RawRecord programme : raw.programmes()) {
      codec.write(programme, out);
    }
    List<String> broken =
        log.findings().stream()
            .map(finding -> finding.subject().record())
            .filter(record -> record.startsWith("programmes/"))
            .distinct()
            .sorted()
            .toList();
    return Fingerprint.of("ground", VERSION)
        .addAll(broken)
        .add(content.toString())
        .add(raw.name())
        .add(bytes.toByteArray())
        .build();
  }

  /** An achievement, its long texts on the disk. */
  Optional<Examined<AchievementDossier>> achievement(
      RecordSource source, Check<AchievementDossier> check, FindingLog log) throws IOException {
    Check<AchievementDossier> discreet =
        (opened, own) -> check.of(opened, own).map(e -> e.map(AchievementDossier::discreet));
    FilesAtHand files = files(source);
    Optional<Fingerprint> key = files.key();
    if (key.isEmpty()) {
      return alone(discreet, log);
    }
    return get(achievements, files, key.get(), discreet, log)
        .map(e -> e.map(dossier -> dossier.with(() -> texts(key.get()))));
  }

  /** What was kept of an achievement under a key that an earlier build told. */
  Optional<Told<Examined<AchievementDossier>>> stood(Fingerprint key) throws IOException {
    Optional<Told<Read<AchievementDossier>>> told = achievements.stood(key);
    return told.flatMap(
        one -> one.value().record().map(examined -> new Told<>(examined, one.findings())));
  }

  /**
   * Whether two are kept as the same bytes. Java puts {@code equals} of a record together when it
   * is first asked for, and a dossier is made of thirty kinds of them; how they are written is
   * known.
   */
  boolean isKeptAs(Examined<AchievementDossier> one, Examined<AchievementDossier> other) {
    return Arrays.equals(
        form.bytes(new Read<>(Optional.of(one))), form.bytes(new Read<>(Optional.of(other))));
  }

  /** The key of a record of this build; empty where nothing is kept of it. */
  Optional<Fingerprint> key(RecordRef record) {
    return Optional.ofNullable(keys.get(record.key()));
  }

  /** Leaves nothing in the cache of what a record said before. */
  void forget(Fingerprint key) throws IOException {
    achievements.forget(key);
  }

  /** A lesson. */
  Optional<Examined<LessonDossier>> lesson(
      RecordSource source, Check<LessonDossier> check, FindingLog log) throws IOException {
    Check<LessonDossier> discreet =
        (opened, own) -> check.of(opened, own).map(e -> e.map(LessonDossier::discreet));
    FilesAtHand files = files(source);
    Optional<Fingerprint> key = files.key();
    return key.isEmpty() ? alone(discreet, log) : get(lessons, files, key.get(), discreet, log);
  }

  /** Reads a record and checks it. */
  interface Check<D> {
    /**
     * The record; empty where its file cannot be read.
     *
     * @param opened files of it that need not be opened again
     */
    Optional<Examined<D>> of(Opened opened, FindingLog log);
  }

  private static <D> Optional<Examined<D>> alone(Check<D> check, FindingLog log) {
    FindingLog own = new FindingLog();
    Optional<Examined<D>> examined = check.of(Opened.NONE, own);
    log.addAll(own.findings());
    return examined;
  }

  private <D> Optional<Examined<D>> get(
      Results<Read<D>> results, FilesAtHand files, Fingerprint key, Check<D> check, FindingLog log)
      throws IOException {
    boolean[] made = {false};
    Told<Read<D>> told =
        results.get(
            key,
            own -> {
              made[0] = true;
              return new Read<>(check.of(files, own));
            });
    if (made[0] && !files.key().equals(Optional.of(key))) {
      results.forget(key); // somebody wrote while we read
      return alone(check, log);
    }
    keys.put(files.source().key(), key);
    log.addAll(told.findings());
    return told.value().record();
  }

  /** Leaves nothing of a record in the cache: its consent was taken back. */
  void forget(RecordRef record) throws IOException {
    Fingerprint key = keys.remove(record.key());
    if (key != null) {
      achievements.forget(key); // both kinds lie on one shelf
    }
  }

  private AchievementDossier.Texts texts(Fingerprint key) {
    try {
      return achievements.again(key).record().orElseThrow().dossier().orElseThrow().texts().get();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private FilesAtHand files(RecordSource source) {
    return new FilesAtHand(source, ground, cache, changed, begun);
  }
}
