package laurel.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import laurel.cache.Fingerprint;
import laurel.model.Achievement;
import laurel.model.Award;
import laurel.model.Catalogue;
import laurel.model.Certificate;
import laurel.model.Extra;
import laurel.model.Gallery;
import laurel.model.MediaRef;
import laurel.model.Narrative;
import laurel.model.Photo;
import laurel.model.RecordRef;
import laurel.model.Round;
import laurel.model.Unit;
import laurel.model.Words;
import laurel.search.SearchDocuments;
import laurel.site.MediaShelf;
import laurel.site.Picture;
import laurel.site.Surroundings;
import laurel.site.Urls;

/** Finds, at the end of a whole build, what a {@link Footing} keeps. */
final class FootingMaker {
  private static final Words NOTHING_SAID =
      new Words(new Narrative("", "", "", "", "", ""), List.of());

  private final Groundwork known;
  private final Catalogue catalogue;
  private final MediaShelf media;
  private final Function<RecordRef, Optional<Fingerprint>> keys;
  private final SearchDocuments.Numbers numbers;
  private final Map<String, Unit> units = new HashMap<>();
  private final Map<String, Integer> positions = new HashMap<>();
  private final Set<String> taught = new HashSet<>();
  private final Set<String> twice = new HashSet<>();

  FootingMaker(
      Groundwork known, MediaShelf media, Function<RecordRef, Optional<Fingerprint>> keys) {
    this.known = known;
    this.catalogue = known.catalogue();
    this.media = media;
    this.keys = keys;
    Urls urls = Urls.of(known.first(), known.first());
    this.numbers =
        catalogue.site().has(Extra.SEARCH)
            ? SearchDocuments.numbers(catalogue, urls, known.prints())
            : new SearchDocuments.Numbers(0, Map.of());
    catalogue.units().forEach(u -> units.put(u.id(), u));
    catalogue.lessons().forEach(l -> l.achievement().ifPresent(taught::add));
    for (Round round : catalogue.rounds()) {
      round.entries().forEach(e -> positions.put(place(round.id(), e.record()), e.position()));
    }
    findFoldersOfTwo();
  }

  /** Folders of certificates that had to be told apart: only all of them together tell how. */
  private void findFoldersOfTwo() {
    Set<String> once = new HashSet<>();
    for (Certificate certificate : Certificate.of(catalogue)) {
      String folder = Certificate.plain(certificate.number()).toLowerCase(Locale.ROOT);
      if (!once.add(folder)) {
        twice.add(folder);
      }
    }
  }

  private static String place(String round, RecordRef record) {
    return round + "\n" + record.key();
  }

  /**
   * Begins the footing of the site that was just put in place, and writes it but for its seal.
   *
   * @param file where it will be kept
   * @param state names the site's list of files
   * @param titles of all records
   */
  Footing.Draft footing(Path file, String state, BuildResult result, KnownTitles titles)
      throws IOException {
    Footing.Ground ground =
        new Footing.Ground(
            state,
            frame(),
            pictures(),
            numbers.documents(),
            known.assets(),
            new WrittenForAll(catalogue).numbers());
    Footing.Draft footing = Footing.draft(file, ground, result, rest(), titles);
    boolean whole = false;
    try {
      known.surroundings().accept(shown -> put(shown, footing));
      whole = true;
      return footing;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      if (!whole) {
        footing.close();
      }
    }
  }

  private void put(Surroundings shown, Footing.Draft footing) {
    Achievement a = shown.achievement();
    Award award = a.standing().award().orElseThrow();
    String folder = Certificate.plain(award.certificate()).toLowerCase(Locale.ROOT);
    boolean apart = !taught.contains(a.id()) && !twice.contains(folder);
    try {
      footing.put(
          new Foothold(
              face(a),
              keys.apply(a.ref()),
              apart,
              positions.getOrDefault(place(award.round(), a.ref()), 0),
              a.units().stream().map(u -> units.get(u.unit())).toList(),
              KeptMedia.of(a.ref().key(), a.gallery(), media),
              Foothold.Around.of(shown),
              numbers.achievements().getOrDefault(a.id(), -1),
              known.news().getOrDefault(a.ref(), List.of())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An achievement without its words. */
  static Achievement face(Achievement a) {
    return a.saying(NOTHING_SAID);
  }

  private Footing.Rest rest() {
    Catalogue all = catalogue;
    List<Achievement> candidates =
        all.achievements().stream()
            .filter(a -> !a.standing().awarded())
            .map(FootingMaker::face)
            .toList();
    Catalogue rest =
        new Catalogue(
            all.site(),
            all.asOf(),
            all.programmes(),
            candidates,
            all.lessons(),
            all.people(),
            all.units(),
            all.rounds(),
            all.tombstones(),
            all.pages());
    Map<String, KeptMedia> others = new HashMap<>();
    candidates.forEach(a -> keep(a.ref().key(), a.gallery(), others));
    all.lessons()
        .forEach(
            l -> keep(l.ref().key(), new Gallery(List.of(), list(l.video()), List.of()), others));
    all.people()
        .forEach(
            p ->
                keep(
                    "people/" + p.id(),
                    new Gallery(list(p.portrait()), p.videos(), List.of()),
                    others));
    return new Footing.Rest(rest, others, known.signed());
  }

  private void keep(String owner, Gallery gallery, Map<String, KeptMedia> kept) {
    kept.put(owner, KeptMedia.of(owner, gallery, media));
  }

  private static <T> List<T> list(Optional<T> one) {
    return one.stream().toList();
  }

  private Catalogue frame() {
    return new Catalogue(
        catalogue.site(),
        catalogue.asOf(),
        catalogue.programmes(),
        List.of(),
        List.of(),
        catalogue.people(),
        List.of(),
        catalogue.rounds().stream().map(round -> with(round, List.of())).toList(),
        List.of(),
        catalogue.pages());
  }

  /** A round with these lines alone. */
  static Round with(Round round, List<Round.Entry> entries) {
    return new Round(
        round.id(),
        round.programme(),
        round.name(),
        round.date(),
        round.stage(),
        round.documentNumber(),
        round.publicity(),
        entries,
        List.of(),
        List.of());
  }

  private Map<MediaRef, Picture> pictures() {
    Map<MediaRef, Picture> own = new HashMap<>();
    catalogue
        .site()
        .theme()
        .logo()
        .ifPresent(logo -> media.picture(new Photo(logo, "", "")).ifPresent(p -> own.put(logo, p)));
    return own;
  }
}
