package laurel.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import laurel.cache.Fingerprint;
import laurel.diag.Language;
import laurel.model.Achievement;
import laurel.model.Catalogue;
import laurel.render.PageRenderer;
import laurel.search.EarlierIndex;
import laurel.search.IndexFile;
import laurel.search.SearchIndex;
import laurel.search.Wording;
import laurel.site.Listing;
import laurel.site.RecordPrints;
import laurel.site.SitePages;
import laurel.site.Urls;

/** The search index with the cards that the gallery's script shows. */
final class IndexFiles {
  private final Catalogue catalogue;
  private final SitePages pages;
  private final PageRenderer renderer;
  private final RecordPrints prints;
  private final Function<byte[], Supplier<byte[]>> room;

  /**
   * @param prints of public records
   * @param room takes bytes out of the memory, and gives what reads them again
   */
  IndexFiles(
      Catalogue catalogue,
      SitePages pages,
      PageRenderer renderer,
      RecordPrints prints,
      Function<byte[], Supplier<byte[]>> room) {
    this.prints = prints;
    this.room = room;
    this.catalogue = catalogue;
    this.pages = pages;
    this.renderer = renderer;
  }

  void make(Taker taker) throws IOException {
    List<Wording> wordings = wordings(renderer, pages);
    for (Wording wording : wordings) {
      // so that a broken template is told in every build, also where all files stand
      for (Achievement first : catalogue.achievements().stream().limit(1).toList()) {
        String unused = wording.card().apply(first.id());
      }
    }
    Language first = pages.listings().keySet().iterator().next();
    SearchIndex index =
        new SearchIndex(
            catalogue,
            pages.ranking(),
            Urls.of(first, first),
            wordings,
            prints,
            room,
            new Earlier(taker));
    index.make(file -> put(file, taker));
  }

  /** The index that stands, where the files of this build are taken. */
  private record Earlier(Taker taker) implements EarlierIndex {
    @Override
    public boolean stands(String path, Fingerprint key) {
      return taker.stands(path, key);
    }

    @Override
    public Optional<byte[]> read(String path) throws IOException {
      Optional<Path> file = taker.earlier(path);
      return file.isEmpty() ? Optional.empty() : Optional.of(Files.readAllBytes(file.get()));
    }
  }

  private static void put(IndexFile file, Taker taker) throws IOException {
    if (file.key().isEmpty()) {
      taker.take(file.path(), file.bytes());
    } else if (file.changed() || !taker.keep(file.path(), file.key().get())) {
      taker.take(file.path(), file.key().get(), file.bytes());
    }
  }

  /** The words of every language. */
  static List<Wording> wordings(PageRenderer renderer, SitePages pages) {
    return pages.listings().entrySet().stream()
        .map(listing -> wording(renderer, listing.getKey(), listing.getValue()))
        .toList();
  }

  private static Wording wording(PageRenderer renderer, Language language, Listing listing) {
    return new Wording(
        language.tag(),
        listing.menus(),
        listing.words(),
        id -> renderer.card(language, listing.cards().apply(id), listing.on()),
        id -> renderer.key(language, listing.cards().apply(id), listing.on()));
  }
}
