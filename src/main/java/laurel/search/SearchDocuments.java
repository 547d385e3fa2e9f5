package laurel.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import laurel.model.Achievement;
import laurel.model.Award;
import laurel.model.Catalogue;
import laurel.model.Lesson;
import laurel.model.Level;
import laurel.model.Member;
import laurel.model.Narrative;
import laurel.model.Person;
import laurel.model.PlainText;
import laurel.model.Programme;
import laurel.model.RecordRef;
import laurel.model.Standing;
import laurel.model.Team;
import laurel.model.Unit;
import laurel.model.UnitName;
import laurel.search.SearchDocument.Kind;
import laurel.site.SitePath;
import laurel.site.Urls;

/** Turns the public catalogue into documents to search: achievements, lessons, units and people. */
public final class SearchDocuments {
  private static final SitePath HOME = SitePath.page("");

  private final Catalogue catalogue;
  private final Urls urls;
  private final Map<String, Map<String, String>> cards;
  private final FacetKeys facets;
  private final Map<String, Programme> programmes = new HashMap<>();
  private final Map<String, Unit> units = new HashMap<>();

  private SearchDocuments(Catalogue catalogue, Urls urls, Map<String, Map<String, String>> cards) {
    this.catalogue = catalogue;
    this.urls = urls;
    this.cards = cards;
    this.facets = new FacetKeys(catalogue);
    catalogue.programmes().forEach(p -> programmes.put(p.id(), p));
    catalogue.units().forEach(u -> units.put(u.id(), u));
  }

  /**
   * The documents, the least important first: units and people by id, then records by date, the
   * lower level first.
   *
   * @param urls of the default language; another language's pages stand at the same paths below its
   *     own root
   * @param cards what an achievement's card shows beyond title and units, by id
   */
  public static List<SearchDocument> of(
      Catalogue catalogue, Urls urls, Map<String, Map<String, String>> cards) {
    return new SearchDocuments(catalogue, urls, cards).all();
  }

  private List<SearchDocument> all() {
    List<Dated> records = new ArrayList<>();
    catalogue.achievements().forEach(a -> records.add(dated(a.ref(), a.standing(), document(a))));
    catalogue.lessons().forEach(l -> records.add(dated(l.ref(), l.standing(), document(l))));
    records.sort(Dated.ORDER);
    return Stream.of(
            catalogue.units().stream().map(this::document),
            catalogue.people().stream().map(this::document),
            records.stream().map(Dated::document))
        .flatMap(part -> part)
        .toList();
  }

  /** A record's document with what it is sorted by. */
  private record Dated(String date, int level, RecordRef ref, SearchDocument document) {
    static final Comparator<Dated> ORDER =
        Comparator.comparing(Dated::date)
            .thenComparing(Dated::level, Comparator.reverseOrder())
            .thenComparing(Dated::ref);
  }

  private static Dated dated(RecordRef ref, Standing standing, SearchDocument document) {
    String date = standing.award().map(Award::on).orElse(standing.since()).toString();
    int level = standing.award().flatMap(Award::level).map(Level::order).orElse(1);
    return new Dated(date, level, ref, document);
  }

  private SearchDocument document(Achievement a) {
    Narrative n = a.narrative();
    List<String> body = new ArrayList<>();
    Stream.of(n.background(), n.goal(), n.innovations(), n.economicBenefit(), n.socialBenefit())
        .forEach(text -> add(body, PlainText.of(text)));
    a.metrics().forEach(m -> add(body, m.label() + " " + m.after().text() + m.unit()));
    add(body, a.team().leadProfile());
    a.gallery().photos().forEach(p -> add(body, p.caption()));
    a.union().ifPresent(u -> add(body, u.name()));
    a.industry().ifPresent(i -> add(body, i.display()));
    a.standing().award().ifPresent(award -> add(body, award.certificate()));
    Kind kind = a.standing().awarded() ? Kind.ACHIEVEMENT : Kind.CANDIDATE;
    return new SearchDocument(
        path(urls.achievement(a.id())),
        kind,
        a.title(),
        unitNames(a.units()),
        names(a.team(), Optional.empty()),
        notes(a.category().name(), a.programme(), a.standing()),
        PlainText.of(n.summary()),
        body,
        facets.of(a, kind),
        cards.getOrDefault(a.id(), Map.of()));
  }

  private SearchDocument document(Lesson l) {
    List<String> body = new ArrayList<>();
    add(body, l.instructor().profile());
    l.theme().ifPresent(theme -> add(body, theme));
    return new SearchDocument(
        path(urls.lesson(l.id())),
        Kind.LESSON,
        l.title(),
        unitNames(l.units()),
        names(l.team(), Optional.of(l.instructor().name())),
        notes("路演微课", l.programme(), l.standing()),
        PlainText.of(l.synopsis()),
        body,
        facets.of(l),
        Map.of());
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
        u.kind().isEmpty() ? List.of("单位") : List.of(u.kind()),
        "",
        body,
        facets.of(Kind.UNIT),
        Map.of());
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
        Map.of());
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
    instructor.ifPresent(names::add);
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
