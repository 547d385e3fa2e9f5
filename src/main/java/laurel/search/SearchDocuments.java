package laurel.search;

import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import laurel.cache.Fingerprint;
import laurel.cache.Prints;
import laurel.model.Achievement;
import laurel.model.Award;
import laurel.model.Catalogue;
import laurel.model.Lesson;
import laurel.model.Level;
import laurel.model.Member;
import laurel.model.Metric;
import laurel.model.Narrative;
import laurel.model.Person;
import laurel.model.PlainText;
import laurel.model.Programme;
import laurel.model.Round;
import laurel.model.Standing;
import laurel.model.Team;
import laurel.model.Unit;
import laurel.model.UnitName;
import laurel.search.SearchDocument.Kind;
import laurel.site.Listing;
import laurel.site.Ranking;
import laurel.site.RecordPrints;
import laurel.site.SitePath;
import laurel.site.Urls;

/** Turns the public catalogue into documents to search: achievements, lessons, units and people. */
public final class SearchDocuments {
  private static final Fingerprint UNSAID = new Fingerprint(0, 0);
  private static final SitePath HOME = SitePath.page("");

  private final Catalogue catalogue;
  private final Urls urls;
  private final RecordPrints prints;
  private final FacetKeys facets;
  private final Map<String, Programme> programmes = new HashMap<>();
  private final Map<String, Unit> units = new HashMap<>();

  private SearchDocuments(Catalogue catalogue, Urls urls, RecordPrints prints) {
    this.catalogue = catalogue;
    this.urls = urls;
    this.prints = prints;
    this.facets = new FacetKeys(catalogue);
    catalogue.programmes().forEach(p -> programmes.put(p.id(), p));
    catalogue.units().forEach(u -> units.put(u.id(), u));
  }

  /**
   * The documents, the least important first: by date; of one day announcements, people, units,
   * candidates, lessons, then awarded achievements, the lower level first. A unit has the date of
   * its first record. So what a new round brings stands at the end, and the numbers before it stay.
   *
   * @param urls of the default language; another language's pages stand at the same paths below its
   *     own root
   * @param prints of public records
   */
  public static List<SearchDocument> of(Catalogue catalogue, Urls urls, RecordPrints prints) {
    return new SearchDocuments(catalogue, urls, prints).all();
  }

  /** The document of one of a catalogue's achievements; no other is made. */
  public static SearchDocument of(
      Achievement a, Catalogue catalogue, Urls urls, RecordPrints prints) {
    return new SearchDocuments(catalogue, urls, prints).document(a);
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
    List<Dated> all = new SearchDocuments(catalogue, urls, prints).sorted();
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
  static List<Outline> outlines(Catalogue catalogue, Urls urls, RecordPrints prints) {
    return new SearchDocuments(catalogue, urls, prints)
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
        .forEach(r -> all.add(new Dated(r.date(), Kind.ROUND, r.name(), () -> document(r))));
    catalogue
        .people()
        .forEach(p -> all.add(new Dated(LocalDate.MIN, Kind.PERSON, p.name(), () -> document(p))));
    Map<String, LocalDate> first = new HashMap<>();
    for (Achievement a : catalogue.achievements()) {
      a.units().forEach(u -> first.merge(u.unit(), since(a), SearchDocuments::earlier));
    }
    for (Unit u : catalogue.units()) {
      LocalDate date = first.getOrDefault(u.id(), LocalDate.MIN);
      all.add(new Dated(date, Kind.UNIT, u.name(), () -> document(u)));
    }
    for (Lesson l : catalogue.lessons()) {
      all.add(new Dated(l.standing().since(), Kind.LESSON, l.title(), () -> document(l)));
    }
    for (Achievement a : catalogue.achievements()) {
      if (!a.standing().awarded()) {
        all.add(new Dated(since(a), Kind.CANDIDATE, a.title(), () -> document(a)));
      }
    }
    List<Achievement> awarded = new ArrayList<>(new Ranking(catalogue).newestFirst());
    Collections.reverse(awarded);
    awarded.forEach(
        a -> all.add(new Dated(since(a), Kind.ACHIEVEMENT, a.id(), a.title(), () -> document(a))));
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

  private SearchDocument document(Achievement a) {
    Kind kind = a.standing().awarded() ? Kind.ACHIEVEMENT : Kind.CANDIDATE;
    String page = path(urls.achievement(a.id()));
    List<String> named = unitNames(a.units());
    List<String> notes = notes(a.category().name(), a.programme(), a.standing());
    return new SearchDocument(
        page,
        kind,
        a.title(),
        named,
        names(a.team(), Optional.empty()),
        notes,
        () -> text(a),
        Prints.of(List.of(page, named, notes, prints.of(a))),
        facets.of(a, kind),
        a.standing().awarded() ? a.id() : "");
  }

  private static SearchDocument.Text text(Achievement a) {
    Narrative n = a.narrative();
    List<String> body = new ArrayList<>();
    Stream.of(n.background(), n.goal(), n.innovations(), n.economicBenefit(), n.socialBenefit())
        .forEach(text -> add(body, PlainText.of(text)));
    a.metrics().forEach(m -> add(body, measured(m)));
    add(body, a.team().leadProfile());
    a.gallery().photos().forEach(p -> add(body, p.caption()));
    a.union().ifPresent(u -> add(body, u.name()));
    a.industry().ifPresent(i -> add(body, i.display()));
    a.standing().award().ifPresent(award -> add(body, award.certificate()));
    return new SearchDocument.Text(PlainText.of(n.summary()), body);
  }

  /** As a card shows it: 单口对中时间 45 → 12 分钟. */
  private static String measured(Metric m) {
    String before = m.before().map(b -> b.text() + " → ").orElse("");
    return m.label() + " " + before + m.after().text() + " " + m.unit();
  }

  private SearchDocument document(Lesson l) {
    List<String> body = new ArrayList<>();
    add(body, l.instructor().profile());
    l.theme().ifPresent(theme -> add(body, theme));
    l.questions().forEach(q -> add(body, PlainText.of(q.stem())));
    return new SearchDocument(
        path(urls.lesson(l.id())),
        Kind.LESSON,
        l.title(),
        unitNames(l.units()),
        names(l.team(), Optional.of(l.instructor().name())),
        notes(Listing.LESSON, l.programme(), l.standing()),
        PlainText.of(l.synopsis()),
        body,
        facets.of(l),
        "");
  }

  private SearchDocument document(Unit u) {
    List<String> body = new ArrayList<>();
    add(body, u.regionName());
    add(body, u.union());
    return new SearchDocument(
        path(urls.unit(u.id())),
        Kind.UNIT,
        u.name(),
        u.otherNames(),
        List.of(),
        u.kind().isEmpty() ? List.of(Listing.UNIT) : List.of(u.kind()),
        "",
        body,
        facets.of(Kind.UNIT),
        "");
  }

  private SearchDocument document(Person p) {
    List<String> body = new ArrayList<>();
    add(body, PlainText.of(p.profile()));
    add(body, p.post());
    p.honours().forEach(honour -> add(body, honour));
    return new SearchDocument(
        path(urls.person(p.id())),
        Kind.PERSON,
        p.name(),
        List.of(),
        List.of(),
        p.trade().isEmpty() ? List.of() : List.of(p.trade()),
        "",
        body,
        facets.of(Kind.PERSON),
        "");
  }

  private SearchDocument document(Round r) {
    List<String> body = new ArrayList<>();
    add(body, r.documentNumber());
    return new SearchDocument(
        path(urls.round(r.id())),
        Kind.ROUND,
        r.name(),
        List.of(),
        List.of(),
        List.of(r.stage().label(), r.date().toString()),
        "",
        body,
        facets.of(Kind.ROUND),
        "");
  }

  /** The names that the award used, and the present and other names of the same units. */
  private List<String> unitNames(List<UnitName> named) {
    Set<String> names =
        named.stream().map(UnitName::name).collect(Collectors.toCollection(LinkedHashSet::new));
    for (UnitName name : named) {
      Optional.ofNullable(units.get(name.unit()))
          .ifPresent(
              u -> {
                names.add(u.name());
                names.addAll(u.otherNames());
              });
    }
    return List.copyOf(names);
  }

  private static List<String> names(Team team, Optional<String> instructor) {
    Set<String> names =
        team.members().stream()
            .map(Member::name)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    instructor.filter(name -> !name.isEmpty()).ifPresent(names::add);
    return List.copyOf(names);
  }

  private List<String> notes(String kind, String programme, Standing standing) {
    List<String> notes = new ArrayList<>();
    notes.add(kind);
    notes.add(String.valueOf(programmes.get(programme).year()));
    String level = standing.award().flatMap(Award::level).map(Level::name).orElse("");
    notes.add(level.isEmpty() ? standing.stage().label() : level);
    return notes;
  }

  private static void add(List<String> texts, String text) {
    if (!text.isBlank()) {
      texts.add(text);
    }
  }

  private static String path(SitePath path) {
    return path.from(HOME);
  }
}
