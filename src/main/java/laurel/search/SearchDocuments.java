package laurel.search;

import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import laurel.cache.Fingerprint;
import laurel.model.Achievement;
import laurel.model.Award;
import laurel.model.Catalogue;
import laurel.model.Extra;
import laurel.model.Lesson;
import laurel.model.Unit;
import laurel.search.SearchDocument.Kind;
import laurel.site.Ranking;
import laurel.site.RecordPrints;
import laurel.site.Urls;

/** Turns the public catalogue into documents to search: achievements, lessons, units and people. */
public final class SearchDocuments {
  private static final Fingerprint UNSAID = new Fingerprint(0, 0);

  private final Catalogue catalogue;
  private final Ranking ranking;
  private final RecordDocuments documents;

  private SearchDocuments(Catalogue catalogue, Ranking ranking, Urls urls, RecordPrints prints) {
    this.catalogue = catalogue;
    this.ranking = ranking;
    this.documents = new RecordDocuments(catalogue, ranking, urls, prints);
  }

  /**
   * The documents, the least important first: by date; of one day announcements, people, units,
   * candidates, lessons, then awarded achievements, the lower level first. A unit has the date of
   * its first record. So what a new round brings stands at the end, and the numbers before it stay.
   *
   * @param ranking of what the catalogue has awarded
   * @param urls of the default language; another language's pages stand at the same paths below its
   *     own root
   * @param prints of public records
   */
  public static List<SearchDocument> of(
      Catalogue catalogue, Ranking ranking, Urls urls, RecordPrints prints) {
    return new SearchDocuments(catalogue, ranking, urls, prints).all();
  }

  /** Makes the documents of a catalogue's achievements, one at a time. */
  public static Function<Achievement, SearchDocument> each(
      Catalogue catalogue, Urls urls, RecordPrints prints) {
    return new RecordDocuments(catalogue, new Ranking(catalogue), urls, prints)::of;
  }

  /**
   * How many documents there are, and which numbers awarded achievements have among them.
   *
   * @param achievements by id
   */
  public record Numbers(int documents, Map<String, Integer> achievements) {}

  /** The numbers of a catalogue's documents, found without making one. */
  public static Numbers numbers(Catalogue catalogue, Urls urls, RecordPrints prints) {
    Map<String, Integer> numbers = new HashMap<>();
    List<Dated> all = new SearchDocuments(catalogue, new Ranking(catalogue), urls, prints).sorted();
    for (int number = 0; number < all.size(); number++) {
      if (!all.get(number).achievement().isEmpty()) {
        numbers.put(all.get(number).achievement(), number);
      }
    }
    return new Numbers(all.size(), numbers);
  }

  /**
   * What of a catalogue's documents titles can change the order and cards of, found without making
   * one; what stands for all that they say is left out.
   */
  static List<Outline> outlines(
      Catalogue catalogue, Ranking ranking, Urls urls, RecordPrints prints) {
    return new SearchDocuments(catalogue, ranking, urls, prints)
        .sorted().stream()
            .map(d -> new Outline(d.kind(), d.achievement(), d.title(), UNSAID))
            .toList();
  }

  private List<SearchDocument> all() {
    return new OnDemand(List.copyOf(sorted()));
  }

  private List<Dated> sorted() {
    List<Dated> all = new ArrayList<>();
    catalogue
        .rounds()
        .forEach(r -> all.add(new Dated(r.date(), Kind.ROUND, r.name(), () -> documents.of(r))));
    catalogue
        .people()
        .forEach(
            p -> all.add(new Dated(LocalDate.MIN, Kind.PERSON, p.name(), () -> documents.of(p))));
    Map<String, LocalDate> first = new HashMap<>();
    for (Achievement a : catalogue.achievements()) {
      a.units().forEach(u -> first.merge(u.unit(), since(a), SearchDocuments::earlier));
    }
    List<Unit> found = catalogue.site().has(Extra.UNIT_PAGES) ? catalogue.units() : List.of();
    for (Unit u : found) {
      LocalDate date = first.getOrDefault(u.id(), LocalDate.MIN);
      all.add(new Dated(date, Kind.UNIT, u.name(), () -> documents.of(u)));
    }
    for (Lesson l : catalogue.lessons()) {
      all.add(new Dated(l.standing().since(), Kind.LESSON, l.title(), () -> documents.of(l)));
    }
    for (Achievement a : catalogue.achievements()) {
      if (!a.standing().awarded()) {
        all.add(new Dated(since(a), Kind.CANDIDATE, a.title(), () -> documents.of(a)));
      }
    }
    List<Achievement> awarded = new ArrayList<>(ranking.newestFirst());
    Collections.reverse(awarded);
    awarded.forEach(
        a ->
            all.add(
                new Dated(since(a), Kind.ACHIEVEMENT, a.id(), a.title(), () -> documents.of(a))));
    all.sort(Dated.ORDER);
    return all;
  }

  /** A document with what it is sorted by; of one day and kind, the order is as it came. */
  private record Dated(
      LocalDate date,
      Kind kind,
      String achievement,
      String title,
      Supplier<SearchDocument> document) {
    Dated(LocalDate date, Kind kind, String title, Supplier<SearchDocument> document) {
      this(date, kind, "", title, document);
    }

    static final List<Kind> KINDS =
        List.of(Kind.ROUND, Kind.PERSON, Kind.UNIT, Kind.CANDIDATE, Kind.LESSON, Kind.ACHIEVEMENT);
    static final Comparator<Dated> ORDER =
        Comparator.comparing(Dated::date).thenComparing(d -> KINDS.indexOf(d.kind()));
  }

  /** The documents, each made when it is asked for: all of them at once fit into no memory. */
  private static final class OnDemand extends AbstractList<SearchDocument> {
    private final List<Dated> all;

    OnDemand(List<Dated> all) {
      this.all = all;
    }

    @Override
    public SearchDocument get(int index) {
      return all.get(index).document().get();
    }

    @Override
    public int size() {
      return all.size();
    }
  }

  private static LocalDate since(Achievement a) {
    return a.standing().award().map(Award::on).orElse(a.standing().since());
  }

  private static LocalDate earlier(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }
}
