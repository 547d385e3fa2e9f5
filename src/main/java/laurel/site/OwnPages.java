package laurel.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import laurel.diag.Language;
import laurel.model.Catalogue;

/**
 * The own pages of achievements, made of a catalogue that holds little else than what they show:
 * the pages that {@link SitePages} makes of the whole one.
 */
public final class OwnPages {
  private final List<Edition> editions = new ArrayList<>();

  /**
   * Pages of some achievements.
   *
   * @param few the site, its programmes, people and pages; the achievements that are shown with
   *     their units; of each round the lines that name them
   * @param texts of every language of the site, the default one first
   */
  public OwnPages(Catalogue few, RecordPrints prints, List<Texts> texts) {
    Stock stock = new Stock(few, prints.media(), prints);
    List<Language> languages = texts.stream().map(Texts::language).toList();
    texts.forEach(words -> editions.add(new Edition(stock, words, languages)));
  }

  /**
   * What stands around every page.
   *
   * @param openData whether there is a page of open data
   */
  public Map<Language, Frame> frames(boolean openData) {
    Map<Language, Frame> frames = new LinkedHashMap<>();
    editions.forEach(e -> frames.put(e.language, new Frames(e, openData).frame()));
    return frames;
  }

  /** An achievement's page in every language. */
  public List<Page> of(Surroundings around) {
    return editions.stream().map(edition -> new AchievementPage(edition).of(around)).toList();
  }
}
