package laurel.site;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import laurel.model.Achievement;
import laurel.model.Level;
import laurel.model.UnitName;

/** Awards counted by year and level, category, industry, union and region. */
final class StatisticsPage {
  /** Made in the default language alone: what it names is content. */
  private static final SitePath TABLE = new SitePath("statistics/statistics.csv");

  private static final List<FacetKind> CHARTED =
      List.of(FacetKind.CATEGORY, FacetKind.INDUSTRY, FacetKind.UNION, FacetKind.REGION);
  private static final int RANKED = 12;

  private final Edition edition;
  private final Facets facets;

  StatisticsPage(Edition edition, Facets facets) {
    this.edition = edition;
    this.facets = facets;
  }

  Page page() {
    String name = edition.say("nav.statistics");
    Edition.Place place = Edition.Place.of(edition.urls.statistics(), "statistics", name);
    return edition.page(PageKind.STATISTICS, place, edition.head(name, intro()), this::view);
  }

  private StatisticsView view() {
    List<StatisticsView.Chart> charts = new ArrayList<>();
    for (FacetKind kind : CHARTED) {
      chart(kind).ifPresent(charts::add);
    }
    return new StatisticsView(
        intro(),
        until(),
        TABLE,
        List.of(
            edition.say("statistics.by"),
            edition.say("statistics.value"),
            edition.say("statistics.count")),
        counts(),
        levels(),
        List.copyOf(charts),
        new Tiles(edition).of(facets.of(FacetKind.REGION)),
        new Sums(edition).all());
  }

  private String intro() {
    List<String> years = facets.of(FacetKind.YEAR).stream().map(Facet::key).sorted().toList();
    if (years.isEmpty()) {
      return edition.say("statistics.none");
    }
    String last = years.get(years.size() - 1);
    return years.size() == 1
        ? edition.say("statistics.introYear", last)
        : edition.say("statistics.intro", years.get(0), last);
  }

  /** Before the first round no day stands for today. */
  private String until() {
    LocalDate day = edition.catalogue().asOf();
    return day.equals(LocalDate.EPOCH) ? "" : edition.say("statistics.until", day);
  }

  private List<Count> counts() {
    List<Achievement> all = edition.stock.awarded();
    long units =
        all.stream().flatMap(a -> a.units().stream()).map(UnitName::unit).distinct().count();
    int people = all.stream().mapToInt(a -> a.team().members().size() + a.team().withheld()).sum();
    return List.of(
        edition.count("count.all", all.size(), "unit.items"),
        edition.count("count.units", units, "unit.units"),
        edition.count("count.people", people, "unit.people"),
        edition.count("count.lessons", edition.catalogue().lessons().size(), "unit.lessons"));
  }

  private Optional<StatisticsView.Chart> chart(FacetKind kind) {
    List<Facet> values = new ArrayList<>(facets.of(kind));
    values.removeIf(f -> f.count() == 0 || !f.group().isEmpty());
    values.sort(Comparator.comparing(Facet::count).reversed().thenComparing(Facet::key));
    if (values.isEmpty()) {
      return Optional.empty();
    }
    int most = values.get(0).count();
    List<Bar> rows = values.stream().map(f -> bar(f, most)).toList();
    List<Bar> bars = rows.subList(0, Math.min(RANKED, rows.size()));
    String name = edition.say(kind.text());
    return Optional.of(new StatisticsView.Chart(kind.folder(), name, said(values), bars, rows));
  }

  private Bar bar(Facet f, int most) {
    return new Bar(
        edition.facetName(f),
        Optional.of(edition.urls.facet(f.kind(), f.key())),
        Figures.length(f.count(), most),
        f.count());
  }

  private String said(List<Facet> values) {
    Facet first = values.get(0);
    int of = edition.stock.awarded().size();
    int share = Math.round(100f * first.count() / Math.max(1, of));
    String shown =
        values.size() > RANKED ? edition.say("statistics.largest", RANKED, values.size()) : "";
    long without = of - values.stream().flatMap(StatisticsPage::ids).distinct().count();
    String rest = without > 0 ? edition.say("statistics.unstated", without) : "";
    return edition.say("statistics.share", edition.facetName(first), share) + shown + rest;
  }

  private static Stream<String> ids(Facet facet) {
    return facet.achievements().stream().map(Achievement::id);
  }

  private Optional<StatisticsView.Levels> levels() {
    Map<String, Mark> marks = new TreeMap<>();
    Map<Integer, Map<String, Integer>> years = new TreeMap<>(Comparator.reverseOrder());
    for (Achievement a : edition.stock.awarded()) {
      String key = rank(a);
      marks.computeIfAbsent(key, first -> named(a));
      years
          .computeIfAbsent(edition.stock.programme(a.programme()).year(), y -> new TreeMap<>())
          .merge(key, 1, Integer::sum);
    }
    if (years.isEmpty()) {
      return Optional.empty();
    }
    int most =
        years.values().stream()
            .mapToInt(y -> y.values().stream().mapToInt(Integer::intValue).sum())
            .max()
            .orElse(1);
    List<StatisticsView.YearRow> rows = new ArrayList<>();
    years.forEach((year, counted) -> rows.add(row(year, counted, marks, most)));
    String intro = edition.say("statistics.years", years.size());
    return Optional.of(
        new StatisticsView.Levels(
            edition.say("facet.years"), intro, List.copyOf(marks.values()), List.copyOf(rows)));
  }

  /** Sorts graded levels by rank before the awards without grades. */
  private String rank(Achievement a) {
    Optional<Level> level = a.standing().award().orElseThrow().level();
    boolean graded = edition.stock.programme(a.programme()).graded();
    int order = level.map(Level::order).orElse(0);
    String key = level.map(Level::key).orElse("");
    return String.format(Locale.ROOT, "%d%03d%s", graded ? 0 : 1, order, key);
  }

  private Mark named(Achievement a) {
    Optional<Level> level = a.standing().award().orElseThrow().level();
    boolean graded = edition.stock.programme(a.programme()).graded();
    String style = graded ? edition.mark(a).orElseThrow().style() : "flat";
    return new Mark(level.map(edition::name).orElse(edition.say("award.flat")), style);
  }

  private static StatisticsView.YearRow row(
      int year, Map<String, Integer> counted, Map<String, Mark> marks, int most) {
    List<StatisticsView.Part> parts = new ArrayList<>();
    int before = 0;
    for (Map.Entry<String, Mark> mark : marks.entrySet()) {
      int count = counted.getOrDefault(mark.getKey(), 0);
      parts.add(part(mark.getValue().style(), before, count, most));
      before += count;
    }
    return new StatisticsView.YearRow(String.valueOf(year), List.copyOf(parts), before);
  }

  /** A part ends a little early, so that white parts it from the next. */
  private static StatisticsView.Part part(String style, int before, int count, int most) {
    BigDecimal length = new BigDecimal(Figures.length(count, most)).subtract(new BigDecimal("0.4"));
    return new StatisticsView.Part(
        style,
        Figures.length(before, most),
        length.max(new BigDecimal("0.2")).toPlainString(),
        count);
  }
}
