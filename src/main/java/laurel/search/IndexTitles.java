package laurel.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import laurel.model.Catalogue;
import laurel.site.Ranking;
import laurel.site.RecordPrints;
import laurel.site.Urls;

/**
 * The files of an index in which the titles of all documents are compared, or some stand on cards.
 */
public final class IndexTitles {
  private final List<Outline> outlines;

  private IndexTitles(List<Outline> outlines) {
    this.outlines = outlines;
  }

  /**
   * Those of a catalogue's documents, none of which is made.
   *
   * @param ranking of what it has awarded
   * @param urls of the default language
   */
  public static IndexTitles of(
      Catalogue catalogue, Ranking ranking, Urls urls, RecordPrints prints) {
    return new IndexTitles(SearchDocuments.outlines(catalogue, ranking, urls, prints));
  }

  /** The same with other titles, by number: it is not by titles that documents are numbered. */
  public IndexTitles with(Map<Integer, String> titles) {
    List<Outline> others = new ArrayList<>(outlines);
    titles.forEach(
        (number, title) -> {
          Outline stood = outlines.get(number);
          others.set(number, new Outline(stood.kind(), stood.achievement(), title, stood.print()));
        });
    return new IndexTitles(others);
  }

  /**
   * The files, whether they have changed or not.
   *
   * @param wordings of every language of the site
   * @param numbers of the documents whose cards are wanted
   */
  public List<IndexFile> files(List<Wording> wordings, Collection<Integer> numbers) {
    List<IndexFile> files = new ArrayList<>(List.of(new Orders(outlines).byTitle()));
    for (Wording wording : wordings) {
      WordingFiles cards = new WordingFiles(outlines, wording);
      numbers.stream()
          .map(number -> number / WordingFiles.CARDS)
          .distinct()
          .map(cards::cards)
          .forEach(files::add);
    }
    return files;
  }
}
