package laurel.search;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import laurel.model.Catalogue;
import laurel.site.Ranking;
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

  private final List<SearchDocument> documents;
  private final List<Wording> wordings;
  private final List<IndexFile> orders;
  private final TermShards terms;
  private final FacetColumns facets;

  /**
   * @param urls of the default language
   * @param wordings of every language of the site
   * @param room takes bytes out of the memory, and gives what reads them again
   */
  public SearchIndex(
      Catalogue catalogue,
      Urls urls,
      List<Wording> wordings,
      Function<byte[], Supplier<byte[]>> room) {
    this(SearchDocuments.of(catalogue, urls), Optional.of(new Ranking(catalogue)), wordings, room);
  }

  SearchIndex(List<SearchDocument> documents, Optional<Ranking> ranking, List<Wording> wordings) {
    this(documents, ranking, wordings, bytes -> () -> bytes);
  }

  private SearchIndex(
      List<SearchDocument> documents,
      Optional<Ranking> ranking,
      List<Wording> wordings,
      Function<byte[], Supplier<byte[]>> room) {
    this.documents = documents;
    this.wordings = List.copyOf(wordings);
    Orders made = new Orders(this.documents);
    this.orders = ranking.map(r -> made.files(r).toList()).orElse(List.of(made.byTitle()));
    this.terms = new TermShards(occurrences(room), documents.size(), room);
    this.facets = new FacetColumns(this.documents);
  }

  /** Every file, made one after another. */
  public Stream<IndexFile> files() {
    return Stream.of(
            Stream.of(manifest(), folding()),
            orders.stream(),
            facets.files(),
            terms.files(),
            wordings.stream().flatMap(w -> new WordingFiles(documents, w).all()),
            new DocumentFiles(documents).texts())
        .flatMap(part -> part);
  }

  private Occurrences occurrences(Function<byte[], Supplier<byte[]>> room) {
    Occurrences found = new Occurrences(room);
    for (int i = 0; i < documents.size(); i++) {
      int number = i;
      SearchDocument d = documents.get(i);
      SearchDocument.Text text = d.text().get();
      int names = d.kind() == SearchDocument.Kind.UNIT ? Inverted.TITLE : Inverted.NAMES;
      literal(found, List.of(d.title()), Inverted.TITLE, number);
      literal(found, d.units(), names, number);
      literal(found, d.names(), names, number);
      literal(found, List.of(text.summary()), Inverted.BODY, number);
      literal(found, text.body(), Inverted.BODY, number);
      sounds(found, List.of(d.title()), Inverted.TITLE, number);
      sounds(found, d.units(), names, number);
      sounds(found, d.names(), names, number);
    }
    return found;
  }

  private static void sounds(Occurrences found, List<String> texts, int place, int number) {
    for (String text : texts) {
      Terms.sounds(Pinyin.of(Folding.fold(text)), term -> found.add(term, place, number));
    }
  }

  private static void literal(Occurrences found, List<String> texts, int place, int number) {
    for (String text : texts) {
      Terms.literal(Folding.fold(text), term -> found.add(term, place, number));
    }
  }

  private IndexFile manifest() {
    return Call.file(
        "index",
        json -> {
          json.writeNumberField("documents", documents.size());
          json.writeNumberField("shards", terms.count());
          json.writeNumberField("cards", WordingFiles.CARDS);
          Call.texts(json, "facets", facets.names());
        });
  }

  private static IndexFile folding() {
    return Call.file("fold", json -> json.writeStringField("pairs", Simplified.PAIRS));
  }
}
