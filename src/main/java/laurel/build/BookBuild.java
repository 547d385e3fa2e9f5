package laurel.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import laurel.cache.Cache;
import laurel.cache.CodeVersion;
import laurel.diag.Finding;
import laurel.diag.FindingKind;
import laurel.diag.FindingLog;
import laurel.diag.Language;
import laurel.diag.Location;
import laurel.font.FontCase;
import laurel.media.MediaPlan;
import laurel.media.MediaResult;
import laurel.media.Original;
import laurel.media.Studio;
import laurel.model.MediaRef;
import laurel.model.MediaRef.MediaKind;
import laurel.model.Round;
import laurel.place.WholeFile;
import laurel.print.Book;
import laurel.print.BookPdf;
import laurel.render.Theme;
import laurel.site.PlannedMedia;
import laurel.site.Texts;
import laurel.work.Progress;

/** Sets the book of a round: content folder in, one PDF out. It knows what the site knows. */
public final class BookBuild {
  private final BuildOptions options;
  private final Progress progress;
  private final FindingLog log = new FindingLog();
  private final Probes probes = new Probes();

  /** A book that is not begun. */
  public BookBuild(BuildOptions options, Progress progress) {
    this.options = options;
    this.progress = progress;
  }

  /** There is no such round, or it is not public yet. */
  public static final class NoSuchRound extends Exception {
    private static final long serialVersionUID = 1;

    private final String rounds;

    NoSuchRound(String round, String rounds) {
      super(round);
      this.rounds = rounds;
    }

    /** Those that there are. */
    public String rounds() {
      return rounds;
    }
  }

  /**
   * Writes the book; the file is there whole or not at all. A private number in it keeps it back.
   *
   * @param id of the round
   * @return what reading, checking and setting found
   */
  public List<Finding> make(String id, Path file)
      throws IOException, InterruptedException, NoSuchRound {
    try (Cache cache = Cache.open(options.cache(), CodeVersion.current())) {
      Prepared prepared = Prepared.of(options, cache, progress, log);
      List<Round> rounds = prepared.catalogue().rounds();
      Round round =
          rounds.stream()
              .filter(r -> r.id().equals(id))
              .findFirst()
              .orElseThrow(
                  () ->
                      new NoSuchRound(
                          id, rounds.stream().map(Round::id).collect(Collectors.joining(", "))));
      make(prepared, round, file);
    }
    return log.findings();
  }

  private void make(Prepared prepared, Round round, Path file)
      throws IOException, InterruptedException {
    Studio paper = Studio.forPaper(options.cache());
    Collection<Original> originals = of(prepared, round, MediaKind.PHOTO);
    MediaPlan photos = paper.plan(originals, options.jobs(), log);
    MediaPlan films =
        prepared.studio().plan(of(prepared, round, MediaKind.VIDEO), options.jobs(), log);
    // so that the next site throws away what a killed book has left, or what was withdrawn since
    paper.claimAlso(photos, options.out());
    prepared.studio().claimAlso(films, options.out());
    try {
      MediaResult made = paper.make(photos, options.jobs(), progress, log);
      MediaResult shown = prepared.studio().make(films, options.jobs(), progress, log);
      Book book = book(prepared, round, made, shown);
      if (mayLeave(book, prepared)) {
        WholeFile.write(file, out -> BookPdf.write(book, out));
      }
    } finally {
      paper.drop(photos); // what is withdrawn later must not be left in the cache by a book
    }
  }

  private Book book(Prepared prepared, Round round, MediaResult photos, MediaResult films) {
    Theme theme = options.theme();
    SiteDraft draft =
        SiteDraft.of(
            prepared.catalogue(),
            prepared.key(),
            new TreeSet<>(),
            PlannedMedia.of(prepared.media()),
            theme,
            prepared.typed(options),
            log);
    String first = prepared.catalogue().site().languages().get(0);
    Texts texts = theme.texts(Language.of(first), log);
    Book book =
        new RoundBook(prepared.catalogue(), round, draft.pages(), texts, photos, films).book();
    new FontCase()
        .missing(book.letters())
        .ifPresent(
            c ->
                log.general()
                    .report(
                        FindingKind.PRINT_CHARACTER,
                        Location.of("rounds/" + round.id()),
                        "",
                        Character.toString(c),
                        "U+%04X".formatted(c)));
    return book;
  }

  /** The same last look as at a site: no number that nobody wrote for the public. */
  private boolean mayLeave(Book book, Prepared prepared) throws IOException {
    LastGate gate = new LastGate(Taker.NOBODY, prepared.catalogue());
    gate.take("book.txt", book.letters().getBytes(StandardCharsets.UTF_8));
    return gate.isClean(log, prepared.typed(options));
  }

  private Collection<Original> of(Prepared prepared, Round round, MediaKind kind) {
    Set<String> owners =
        round.entries().stream().map(e -> e.record().key()).collect(Collectors.toSet());
    Predicate<MediaRef> wanted = ref -> ref.kind() == kind && owners.contains(ref.owner());
    return probes.published(prepared.gated(), wanted);
  }
}
