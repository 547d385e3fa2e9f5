package laurel.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The static index: files that a browser fetches one by one, by name, without a server that thinks.
 *
 * <pre>
 * search/s/index.js   how many documents and shards, which facets
 * search/s/fold.js    traditional characters as simplified ones
 * search/s/t/….js     terms and the documents that hold them, spread by a hash
 * search/s/d/….js     a document: what it says
 * search/s/c/….js     cards of twelve documents
 * search/s/f/….js     a facet: its values and the documents that have them
 * search/s/o/title.js the order by title
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
  private final TermShards terms;
  private final FacetColumns facets;

  /**
   * @param documents the least important first: of equals, later ones are shown before earlier
   *     ones. New ones at the end leave most files as they are.
   */
  public SearchIndex(List<SearchDocument> documents) {
    this.documents = List.copyOf(documents);
    this.terms = new TermShards(inverted(), documents.size());
    this.facets = new FacetColumns(this.documents);
  }

  /** Every file, made one after another. */
  public Stream<IndexFile> files() {
    DocumentFiles files = new DocumentFiles(documents);
    return Stream.of(
            Stream.of(manifest(), folding(), byTitle()),
            facets.files(),
            terms.files(),
            files.cards(),
            files.texts())
        .flatMap(part -> part);
  }

  private Inverted inverted() {
    Inverted inverted = new Inverted();
    for (int i = 0; i < documents.size(); i++) {
      int number = i;
      SearchDocument d = documents.get(i);
      literal(inverted, List.of(d.title()), Inverted.TITLE, number);
      literal(inverted, d.units(), Inverted.NAMES, number);
      literal(inverted, d.names(), Inverted.NAMES, number);
      literal(inverted, List.of(d.summary()), Inverted.BODY, number);
      literal(inverted, d.body(), Inverted.BODY, number);
      DocumentFiles.sounding(d)
          .map(Folding::fold)
          .map(Pinyin::of)
          .forEach(s -> Terms.sounds(s, term -> inverted.add(term, Inverted.NAMES, number)));
    }
    return inverted;
  }

  private static void literal(Inverted inverted, List<String> texts, int place, int number) {
    for (String text : texts) {
      Terms.literal(Folding.fold(text), term -> inverted.add(term, place, number));
    }
  }

  private IndexFile manifest() {
    return Call.file(
        "index",
        json -> {
          json.writeNumberField("documents", documents.size());
          json.writeNumberField("shards", terms.count());
          json.writeNumberField("cards", DocumentFiles.CARDS);
          Call.texts(json, "facets", facets.names());
        });
  }

  private static IndexFile folding() {
    return Call.file("fold", json -> json.writeStringField("pairs", Simplified.PAIRS));
  }

  /** Document numbers in the order of their titles' sounds, Latin before Chinese. */
  private IndexFile byTitle() {
    List<String> sounds =
        documents.stream().map(d -> first(Pinyin.of(Folding.fold(d.title())))).toList();
    List<Integer> order = new ArrayList<>(IntStream.range(0, documents.size()).boxed().toList());
    order.sort(
        Comparator.comparing((Integer number) -> sounds.get(number))
            .thenComparing(number -> documents.get(number).title())
            .thenComparing(Comparator.naturalOrder()));
    return Call.file(
        "o/title",
        json -> {
          json.writeArrayFieldStart("order");
          for (int number : order) {
            json.writeNumber(number);
          }
          json.writeEndArray();
        });
  }

  private static String first(List<List<String>> sounds) {
    StringBuilder text = new StringBuilder();
    sounds.forEach(readings -> text.append(readings.get(0)).append(' '));
    return text.toString();
  }
}
