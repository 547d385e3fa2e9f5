package laurel.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
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
 * search/s/d/….js       a document: what it says
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
  private final List<Outline> outlines;
  private final List<Wording> wordings;
  private final Optional<Ranking> ranking;
  private final Fingerprint key;
  private final TermFiles terms;
  private final FacetColumns facets;

  /**
   * @param urls of the default language
   * @param wordings of every language of the site
   * @param prints of public records
   * @param room takes bytes out of the memory, and gives what reads them again
   * @param earlier the index of the last build
   */
  public SearchIndex(
      Catalogue catalogue,
      Urls urls,
      List<Wording> wordings,
      RecordPrints prints,
      Function<byte[], Supplier<byte[]>> room,
      EarlierIndex earlier)
      throws IOException {
    this(
        SearchDocuments.of(catalogue, urls, prints),
        Optional.of(new Ranking(catalogue)),
        wordings,
        room,
        earlier);
  }

  SearchIndex(List<SearchDocument> documents, Optional<Ranking> ranking, List<Wording> wordings)
      throws IOException {
    this(documents, ranking, wordings, bytes -> () -> bytes, EarlierIndex.NONE);
  }

  SearchIndex(
      List<SearchDocument> documents,
      Optional<Ranking> ranking,
      List<Wording> wordings,
      Function<byte[], Supplier<byte[]>> room,
      EarlierIndex earlier)
      throws IOException {
    this.documents = documents;
    this.ranking = ranking;
    this.wordings = List.copyOf(wordings);
    this.facets = new FacetColumns(documents.size());
    this.outlines = outlines();
    this.key = Fingerprint.of("terms", 1).add(CodeVersion.current()).add(documents.size()).build();
    Optional<TermFiles> patched = TermPatch.of(documents, changed(earlier), earlier, key);
    this.terms =
        patched.isPresent()
            ? patched.get()
            : new TermShards(occurrences(room), documents.size(), key, room);
  }

  /** Goes once through all documents, which are made when they are asked for. */
  private List<Outline> outlines() {
    List<Outline> all = new ArrayList<>(documents.size());
    for (int number = 0; number < documents.size(); number++) {
      SearchDocument d = documents.get(number);
      facets.add(number, d.facets());
      all.add(Outline.of(d));
    }
    return all;
  }

  /** Numbers of the documents that say something else than in the last build. */
  private List<Integer> changed(EarlierIndex earlier) {
    return IntStream.range(0, documents.size())
        .filter(i -> !earlier.stands(Call.path(document(i)), documentKey(i)))
        .boxed()
        .toList();
  }

  /** Every file, made one after another. */
  public Stream<IndexFile> files() {
    Orders orders = new Orders(outlines);
    return Stream.of(
            Stream.of(manifest(), folding()),
            ranking.map(orders::files).orElseGet(() -> Stream.of(orders.byTitle())),
            facets.files(),
            terms.files(),
            wordings.stream().flatMap(w -> new WordingFiles(outlines, w).all()),
            IntStream.range(0, documents.size()).mapToObj(this::documentFile))
        .flatMap(part -> part);
  }

  /** The name of a document's own file, which confirms a find and shows where it stands. */
  static String document(int number) {
    return "d/" + number;
  }

  private Fingerprint documentKey(int number) {
    return Fingerprint.of("document", 1)
        .add(CodeVersion.current())
        .add(outlines.get(number).print())
        .build();
  }

  private IndexFile documentFile(int number) {
    return Call.file(
        document(number), documentKey(number), json -> Searched.write(json, documents.get(number)));
  }

  private Occurrences occurrences(Function<byte[], Supplier<byte[]>> room) {
    Occurrences found = new Occurrences(room);
    for (int i = 0; i < documents.size(); i++) {
      int number = i;
      TermSet.each(Searched.of(documents.get(i)), (term, place) -> found.add(term, place, number));
    }
    return found;
  }

  private IndexFile manifest() {
    return Call.changed(
        MANIFEST,
        key,
        json -> {
          json.writeNumberField("documents", documents.size());
          json.writeNumberField("shards", terms.count());
          json.writeNumberField("bits", terms.bits());
          json.writeNumberField("cards", WordingFiles.CARDS);
          Call.texts(json, "facets", facets.names());
        });
  }

  private static IndexFile folding() {
    return Call.file("fold", json -> json.writeStringField("pairs", Simplified.PAIRS));
  }
}
