package laurel.build;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import laurel.build.BuildResult.Counts;
import laurel.diag.Finding;
import laurel.diag.FindingLog;
import laurel.diag.Language;
import laurel.diag.Subject;
import laurel.dossier.AchievementDossier;
import laurel.dossier.LessonDossier;
import laurel.font.RareLetters;
import laurel.gate.Admitted;
import laurel.gate.ReviewGate;
import laurel.media.MediaOptions;
import laurel.media.MediaPlan;
import laurel.media.MediaResult;
import laurel.media.Studio;
import laurel.model.RecordRef;
import laurel.output.OutputFolder;
import laurel.output.PublishResult;
import laurel.output.Readers;
import laurel.output.SitePath;
import laurel.output.Stage;
import laurel.read.ContentFolder;
import laurel.read.RawContent;
import laurel.read.RecordReader;
import laurel.read.RecordSource;
import laurel.render.Assets;
import laurel.render.PageRenderer;
import laurel.render.Theme;
import laurel.review.Candidate;
import laurel.review.ReviewPack;
import laurel.rules.Examined;
import laurel.rules.Rules;
import laurel.site.Page;
import laurel.site.PlannedMedia;
import laurel.site.Texts;
import laurel.site.review.ReviewPages;
import laurel.work.Parallel;
import laurel.work.Progress;

/**
 * Builds what a jury reads: content folder in, review pack out. It is no publication: nothing is
 * entered into the ledger, nothing of it is kept among what builds of the site keep, and no earlier
 * state of it is left.
 */
public final class ReviewBuild {
  private static final String ASSETS = "assets-review.txt";
  private static final String ROBOTS = "User-agent: *\nDisallow: /\n";

  private final BuildOptions options;
  private final boolean blind;
  private final Optional<String> programme;
  private final Progress progress;
  private final FindingLog log = new FindingLog();
  private final Probes probes = new Probes();

  /**
   * A pack that is not begun.
   *
   * @param blind whether the jury must not know who sent the entries in
   * @param programme the one that is reviewed; absent, all
   */
  public ReviewBuild(
      BuildOptions options, boolean blind, Optional<String> programme, Progress progress) {
    this.options = options;
    this.blind = blind;
    this.programme = programme;
    this.progress = progress;
  }

  /** There is no such programme. */
  public static final class NoSuchProgramme extends Exception {
    private static final long serialVersionUID = 1;

    private final String programmes;

    NoSuchProgramme(String id, String programmes) {
      super(id);
      this.programmes = programmes;
    }

    /** Those that there are. */
    public String programmes() {
      return programmes;
    }
  }

  /**
   * Builds the pack and puts it in place.
   *
   * @throws laurel.output.OutputRefused where a site stands or was to stand
   */
  public BuildResult build() throws IOException, InterruptedException, NoSuchProgramme {
    OutputFolder.Options folder =
        new OutputFolder.Options(options.apart(), options.jobs(), options.clean(), Readers.JURY);
    try (Stage stage = OutputFolder.open(options.out(), folder)) {
      RawContent raw = ContentFolder.read(options.content(), log);
      Rules rules = new Rules(raw, probes, log);
      ReviewGate.Sent sent = read(raw, rules);
      Records records = Records.concluded(rules, sent.achievements(), sent.lessons(), log);
      Admitted admitted = admit(sent, records, rules);
      if (options.strict() && log.hasErrors()) {
        return result(records, admitted, Optional.empty(), Optional.empty());
      }
      return put(stage, raw, records, admitted);
    }
  }

  /** Entries with what there is of them, for a jury sees them before they are complete. */
  private ReviewGate.Sent read(RawContent raw, Rules rules)
      throws IOException, InterruptedException {
    progress.begin(Progress.Phase.READ, raw.achievements().size() + (long) raw.lessons().size());
    List<Examined<AchievementDossier>> achievements =
        Parallel.<RecordSource, Optional<Examined<AchievementDossier>>, IOException>map(
                raw.achievements(),
                options.jobs(),
                source -> RecordReader.read(source, log).map(r -> rules.entry(r, log)))
            .stream()
            .flatMap(Optional::stream)
            .toList();
    List<Examined<LessonDossier>> lessons =
        Parallel.<RecordSource, Optional<Examined<LessonDossier>>, IOException>map(
                raw.lessons(),
                options.jobs(),
                source -> RecordReader.read(source, log).map(r -> rules.lessonEntry(r, log)))
            .stream()
            .flatMap(Optional::stream)
            .toList();
    return new ReviewGate.Sent(achievements, lessons);
  }

  private Admitted admit(ReviewGate.Sent sent, Records records, Rules rules)
      throws NoSuchProgramme {
    if (programme.isPresent() && !rules.programmes().containsKey(programme.get())) {
      throw new NoSuchProgramme(programme.get(), String.join(", ", rules.programmes().keySet()));
    }
    return ReviewGate.open(
        sent,
        records.ruled(),
        rules.scorings(),
        new ReviewGate.Asked(options.asOf(), blind, programme),
        records::place,
        log);
  }

  private BuildResult put(Stage stage, RawContent raw, Records records, Admitted admitted)
      throws IOException, InterruptedException {
    Studio studio =
        Studio.open(options.cache(), new MediaOptions(true, records.ruled().site().videoSizes()));
    FindingLog flaws = new FindingLog();
    MediaPlan plan =
        studio.plan(probes.usable(admitted.originals(), ref -> true), options.jobs(), flaws);
    studio.claimAlso(plan, options.out());
    MediaResult media = studio.make(plan, options.jobs(), progress, flaws);
    tell(flaws, records(admitted.codes()));
    NameGate names = new NameGate(new StageTaker(stage), admitted.names());
    LastGate numbers = new LastGate(names);
    copy(media.files(), stage, numbers);
    copy(admitted.handouts(), stage, numbers);
    pages(raw, records, admitted, media, numbers);
    Map<String, String> known = records(admitted.codes());
    boolean nameless = names.isClean(log, path -> known.getOrDefault(entry(path), ""), raw.name());
    boolean clean = numbers.isClean(log, new TypedPlace(options.content(), raw.name())) && nameless;
    if (!clean || (options.strict() && log.hasErrors())) {
      return result(records, admitted, Optional.empty(), Optional.of(media));
    }
    progress.begin(Progress.Phase.PUBLISH, 0);
    PublishResult published = stage.publish();
    stage.forgetEarlier(); // what is withdrawn later must not be left in an earlier pack
    studio.settle(plan, options.out());
    return result(records, admitted, Optional.of(published), Optional.of(media));
  }

  private static void copy(Map<String, Path> files, Stage stage, LastGate numbers)
      throws IOException {
    for (Map.Entry<String, Path> file : files.entrySet()) {
      numbers.look(file.getKey(), file.getValue());
      stage.put(new SitePath(file.getKey()), out -> Files.copy(file.getValue(), out));
    }
  }

  /** By the names of entries for the jury, the records that they are. */
  private static Map<String, String> records(Map<RecordRef, String> codes) {
    Map<String, String> records = new TreeMap<>();
    codes.forEach((ref, code) -> records.put(ReviewPages.CANDIDATES + code, ref.key()));
    return records;
  }

  /** The entry of which a file is, as {@link #records} has it. */
  private static String entry(String path) {
    int end = path.indexOf('/', ReviewPages.CANDIDATES.length());
    return end > 0 && path.startsWith(ReviewPages.CANDIDATES) ? path.substring(0, end) : "";
  }

  /** Codes are for the jury; whoever mends a picture or a text looks for the record. */
  private void tell(FindingLog flaws, Map<String, String> records) {
    for (Finding each : flaws.findings()) {
      String record = records.getOrDefault(each.subject().record(), each.subject().record());
      log.add(
          new Finding(
              each.kind(),
              each.severity(),
              each.where(),
              new Subject(record, each.subject().field()),
              each.arguments()));
    }
  }

  /** Rare letters in names; of a pack for a jury that must not know who sent entries in, none. */
  private static List<RareLetters> rare(ReviewPack pack) {
    Stream<Candidate> sent = pack.calls().stream().flatMap(call -> call.candidates().stream());
    return RareLetters.of(
        Stream.concat(sent, pack.earlier().stream())
            .flatMap(candidate -> candidate.entrant().stream())
            .flatMap(
                by ->
                    Stream.concat(
                        by.team().stream().map(p -> p.name()),
                        Stream.concat(by.units().stream(), Stream.of(by.union()))))
            .flatMapToInt(String::codePoints));
  }

  private void pages(
      RawContent raw, Records records, Admitted admitted, MediaResult media, Taker taker)
      throws IOException, InterruptedException {
    Theme theme = options.theme();
    Texts texts = theme.texts(Language.of(records.ruled().site().languages().get(0)), log);
    String accent = records.ruled().site().theme().accent();
    Assets assets = Assets.of(theme, accent, rare(admitted.pack()), ASSETS, log);
    ReviewPages pages = new ReviewPages(admitted.pack(), PlannedMedia.of(media), texts);
    TypedPlace typed = new TypedPlace(options.content(), raw.name());
    Map<String, String> known = records(admitted.codes());
    FindingLog flaws = new FindingLog();
    PageRenderer renderer =
        new PageRenderer(
            theme,
            assets,
            Map.of(texts.language(), new PageRenderer.Furniture(texts, pages.frame())),
            (page, view) -> List.of(),
            (entry, words) -> typed.of(known.getOrDefault(entry, entry), words),
            flaws);
    Dress.put(assets, taker);
    taker.take("robots.txt", ROBOTS.getBytes(StandardCharsets.UTF_8));
    taker.take(Readers.FOR_JURY, mark());
    List<Page> all = pages.pages();
    progress.begin(Progress.Phase.PAGES, all.size());
    Parallel.<Page, IOException>all(
        all,
        options.jobs(),
        page -> {
          Optional<String> html = renderer.render(page);
          if (html.isPresent()) {
            taker.take(page.path().path(), html.get().getBytes(StandardCharsets.UTF_8));
          }
          progress.advance(1);
          return page;
        });
    renderer.reportFaults();
    tell(flaws, known);
  }

  /** By this a pack is known; no theme can leave it out. */
  private static byte[] mark() throws IOException {
    try (InputStream in = ReviewBuild.class.getResourceAsStream("review.txt")) {
      return in.readAllBytes();
    }
  }

  private BuildResult result(
      Records records,
      Admitted admitted,
      Optional<PublishResult> published,
      Optional<MediaResult> media) {
    Counts counts =
        new Counts(
            admitted.pack().candidates().size(),
            admitted.pack().unreadable(),
            0,
            published.map(PublishResult::written).orElse(0),
            published.map(PublishResult::unchanged).orElse(0),
            published.map(p -> p.removed().size()).orElse(0),
            media.map(MediaResult::made).orElse(0),
            media.map(MediaResult::reused).orElse(0));
    return new BuildResult(log.findings(), records.index(), counts, published.isPresent());
  }
}
