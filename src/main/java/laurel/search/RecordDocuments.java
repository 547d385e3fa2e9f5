package laurel.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import laurel.site.CatalogueNumber;
import laurel.site.Listing;
import laurel.site.Ranking;
import laurel.site.RecordPrints;
import laurel.site.SitePath;
import laurel.site.Urls;

/**
 * Makes the documents of single records: what each says to somebody who searches, and where its
 * page is. Where a document stands among others is not known here. Threads may share one.
 */
final class RecordDocuments {
  private static final SitePath HOME = SitePath.page("");

  private final Urls urls;
  private final RecordPrints prints;
  private final Ranking ranking;
  private final FacetKeys facets;
  private final Map<String, Programme> programmes = new HashMap<>();
  private final Map<String, Unit> units = new HashMap<>();

  /**
   * @param catalogue of the records; their programmes and units are found in it
   * @param ranking of what it has awarded
   */
  RecordDocuments(Catalogue catalogue, Ranking ranking, Urls urls, RecordPrints prints) {
    this.ranking = ranking;
    this.urls = urls;
    this.prints = prints;
    this.facets = new FacetKeys(catalogue);
    catalogue.programmes().forEach(p -> programmes.put(p.id(), p));
    catalogue.units().forEach(u -> units.put(u.id(), u));
  }

  SearchDocument of(Achievement a) {
    Kind kind = a.standing().awarded() ? Kind.ACHIEVEMENT : Kind.CANDIDATE;
    String page = path(urls.achievement(a.id()));
    List<String> named = unitNames(a.units());
    List<String> notes = notes(a.category().name(), number(a), a.standing());
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

  SearchDocument of(Lesson l) {
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
        notes(Listing.LESSON, year(l.programme()), l.standing()),
        PlainText.of(l.synopsis()),
        body,
        facets.of(l),
        "");
  }

  SearchDocument of(Unit u) {
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

  SearchDocument of(Person p) {
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

  SearchDocument of(Round r) {
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

  /** Its number in the catalogue, which says the year as well. */
  private String number(Achievement a) {
    int position =
        a.standing().award().map(award -> ranking.position(award.round(), a.ref())).orElse(0);
    return position == 0
        ? year(a.programme())
        : CatalogueNumber.of(programmes.get(a.programme()).year(), position);
  }

  private String year(String programme) {
    return String.valueOf(programmes.get(programme).year());
  }

  private static List<String> notes(String kind, String year, Standing standing) {
    List<String> notes = new ArrayList<>();
    notes.add(kind);
    notes.add(year);
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
