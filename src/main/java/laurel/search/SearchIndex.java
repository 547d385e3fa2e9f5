package laurel.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import laurel.cache.CodeVersion;
import laurel.cache.Fingerprint;
import laurel.model.Catalogue;
import laurel.site.Ranking;
import laurel.site.RecordPrints;
import laurel.site.Urls;

/**
 * The static index: files that a browser fetches one by one, by name, without a server that thinks.
 *
 * <pre>
 * search/s/index.js     how many documents and shards, which facets
 * search/s/fold.js      traditional characters as simplified ones
 * search/s/t/….js       terms and the documents that hold them, spread by a hash
 * search/s/d/….js       a document, or some that say little: what they say
 * search/s/f/….js       a facet: its values and the documents that have them
 * search/s/o/….js       an order of the awarded achievements
 * search/s/n/zh-CN.js   the facets' names in a language
 * search/s/c/zh-CN/….js cards of twelve documents in a language
 * </pre>
 *
 * <p>It holds no positions: that all pairs of characters of a phrase stand in a document is
 * necessary, and whether they stand in a row is confirmed against the document itself, which a
 * result shows a piece of anyway.
 */
public final class SearchIndex {
  /** Where the files stand. */
  static final String FOLDER = "search/s/";

  /** The name of the part that is fetched first. */
  static final String MANIFEST = "index";

  private final List<SearchDocument> documents;
  private final Optional<Ranking> ranking;
  private final List<Wording> wordings;
  private final Function<byte[], Supplier<byte[]>> room;
  private final EarlierIndex earlier;
  private final Fingerprint key;
  private final List<Outline> outlines;
  private final FacetColumns facets;
  private final DocumentFiles said;

  /**
   * @param ranking of what the catalogue has awarded
   * @param urls of the default language
   * @param wordings of every language of the site
   * @param prints of public records
   * @param room takes bytes out of the memory, and gives what reads them again
   * @param earlier the index of the last build
   */
  public SearchIndex(
      Catalogue catalogue,
      Ranking ranking,
      Urls urls,
      List<Wording> wordings,
      RecordPrints prints,
      Function<byte[], Supplier<byte[]>> room,
      EarlierIndex earlier) {
    this(
        SearchDocuments.of(catalogue, ranking, urls, prints),
        Optional.of(ranking),
        wordings,
        room,
        earlier);
  }

  SearchIndex(List<SearchDocument> documents, Optional<Ranking> ranking, List<Wording> wordings) {
    this(documents, ranking, wordings, bytes -> () -> bytes, EarlierIndex.NONE);
  }

  SearchIndex(
      List<SearchDocument> documents,
      Optional<Ranking> ranking,
      List<Wording> wordings,
      Function<byte[], Supplier<byte[]>> room,
      EarlierIndex earlier) {
    this.documents = documents;
    this.ranking = ranking;
    this.wordings = List.copyOf(wordings);
    this.room = room;
    this.earlier = earlier;
    this.key = key(documents.size());
    this.outlines = new ArrayList<>(documents.size());
    this.facets = new FacetColumns(documents.size());
    this.said = new DocumentFiles(documents, outlines);
  }

  /** What files of so many documents, made by this program, are known by. */
  static Fingerprint key(int documents) {
    return Fingerprint.of("terms", 3).add(CodeVersion.current()).add(documents).build();
  }

  /** Makes every file, once. */
  public void make(IndexFile.Taker taker) throws IOException {
    TermFiles terms = documents(taker);
    terms.make(taker);
    taker.take(manifest(terms));
    taker.take(folding());
    rest(new Orders(outlines), taker);
  }

  private void rest(Orders orders, IndexFile.Taker taker) throws IOException {
    List<Stream<IndexFile>> all =
        List.of(
            ranking.map(orders::files).orElseGet(() -> Stream.of(orders.byTitle())),
            facets.files(),
            wordings.stream().flatMap(w -> new WordingFiles(outlines, w).all()));
    for (Stream<IndexFile> files : all) {
      for (Iterator<IndexFile> each = files.iterator(); each.hasNext(); ) {
        taker.take(each.next());
      }
    }
  }

  /**
   * Goes through all documents, which are made when they are asked for: once for a new index; where
   * one stands that may be patched, once more for what is found to have changed.
   */
  private TermFiles documents(IndexFile.Taker taker) throws IOException {
    boolean standing = earlier.stands(Call.path(MANIFEST), key);
    if (standing) {
      for (int number = 0; number < documents.size(); number++) {
        outline(number);
      }
      Optional<TermFiles> patched = TermPatch.of(documents, said.changed(earlier), earlier, key);
      if (patched.isPresent()) {
        for (int number = 0; number < documents.size(); number++) {
          said.make(number, taker);
        }
        return patched.get();
      }
    }
    return anew(standing, taker);
  }

  private TermFiles anew(boolean outlined, IndexFile.Taker taker) throws IOException {
    Occurrences found = new Occurrences(room);
    TermSet terms = new TermSet();
    for (int number = 0; number < documents.size(); number++) {
      if (!outlined) {
        outline(number);
      }
      found.add(terms.fill(said.searched(number)), number);
      said.make(number, taker);
    }
    return new TermShards(found, documents.size(), key);
  }

  private void outline(int number) {
    SearchDocument d = said.document(number);
    facets.add(number, d.facets());
    outlines.add(Outline.of(d));
  }

  private IndexFile manifest(TermFiles terms) {
    return manifest(documents.size(), terms, facets.names(), key);
  }

  static IndexFile manifest(
      int documents, TermFiles terms, Iterable<String> facets, Fingerprint key) {
    return Call.changed(
        MANIFEST,
        key,
        json -> {
          json.writeNumberField("documents", documents);
          json.writeNumberField("bits", terms.bits());
          json.writeNumberField("places", terms.places());
          json.writeNumberField("cards", WordingFiles.CARDS);
          Call.texts(json, "facets", facets);
        });
  }

  private static IndexFile folding() {
    return Call.file("fold", json -> json.writeStringField("pairs", Simplified.PAIRS));
  }
}
