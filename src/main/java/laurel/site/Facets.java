package laurel.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import laurel.model.Achievement;
import laurel.model.Award;
import laurel.model.Category;
import laurel.model.Condition;
import laurel.model.Level;
import laurel.model.Programme;
import laurel.model.Unit;

/** Sorts the awarded achievements by everything that they can be looked through by. */
final class Facets {
  /** Keys of {@link FacetKind#FEATURE}; their names are texts of the theme. */
  static final List<String> FEATURES = List.of("new-productive-force", "video", "lesson");

  private final Map<FacetKind, Map<String, Facet>> byKind = new EnumMap<>(FacetKind.class);
  private final Map<String, Integer> byRound;
  private final Stock stock;

  Facets(Stock stock) {
    this.stock = stock;
    this.byRound = new HashMap<>();
    for (FacetKind kind : FacetKind.values()) {
      byKind.put(kind, new LinkedHashMap<>());
    }
    offered();
    stock.awarded().forEach(this::add);
    byFrequency(FacetKind.UNION);
    byFrequency(FacetKind.REGION);
    byKey(FacetKind.INDUSTRY);
  }

  private Facets(Facets stood, Stock stock, Retitled retitled) {
    this.stock = stock;
    this.byRound = stood.byRound;
    stood.byKind.forEach((kind, values) -> byKind.put(kind, retitled(values, retitled)));
  }

  /**
   * The same values of achievements under other titles.
   *
   * @param later with these titles
   */
  Facets with(Stock later, Retitled retitled) {
    return new Facets(this, later, retitled);
  }

  private static Map<String, Facet> retitled(Map<String, Facet> values, Retitled retitled) {
    Map<String, Facet> later = new LinkedHashMap<>(values);
    later.replaceAll((key, facet) -> facet.with(retitled.in(facet.achievements())));
    return later;
  }

  /** The values of a facet in the order that they are shown in. */
  List<Facet> of(FacetKind kind) {
    return List.copyOf(byKind.get(kind).values());
  }

  /** A value, if anything has it or a programme offers it. */
  Optional<Facet> find(FacetKind kind, String key) {
    return Optional.ofNullable(byKind.get(kind).get(key));
  }

  /** How many achievements a round has awarded. */
  int awardedIn(String round) {
    return byRound.getOrDefault(round, 0);
  }

  /** What the programmes offer is listed even before anybody has won it, newest programme first. */
  private void offered() {
    List<Programme> programmes = new ArrayList<>(stock.catalogue().programmes());
    programmes.removeIf(p -> stock.awarded().stream().noneMatch(a -> a.programme().equals(p.id())));
    programmes.sort(Comparator.comparing(Programme::year).reversed().thenComparing(Programme::id));
    for (Programme programme : programmes) {
      for (Level level : programme.levels()) {
        define(FacetKind.LEVEL, level.key(), level.name(), programme, "");
      }
      for (Category category : programme.categories()) {
        define(
            FacetKind.CATEGORY, category.key(), category.name(), programme, category.definition());
      }
      String year = String.valueOf(programme.year());
      value(FacetKind.YEAR, year, year, "");
      for (Condition condition : programme.conditions()) {
        define(FacetKind.CONDITION, condition.key(), condition.name(), programme, condition.text());
      }
    }
    FEATURES.forEach(feature -> value(FacetKind.FEATURE, feature, feature, ""));
  }

  private void define(FacetKind kind, String key, String name, Programme programme, String words) {
    Facet facet = value(kind, key, name, "");
    boolean told = facet.definitions().stream().anyMatch(d -> d.text().equals(words));
    if (!words.isEmpty() && !told) {
      facet.definitions().add(new ListView.Definition(programme.name(), words));
    }
  }

  private void add(Achievement a) {
    Award award = a.standing().award().orElseThrow();
    byRound.merge(award.round(), 1, Integer::sum);
    award.level().ifPresent(level -> put(value(FacetKind.LEVEL, level.key(), level.name(), ""), a));
    put(value(FacetKind.CATEGORY, a.category().key(), a.category().name(), ""), a);
    String year = String.valueOf(stock.programme(a.programme()).year());
    put(value(FacetKind.YEAR, year, year, ""), a);
    a.industry()
        .ifPresent(
            i -> {
              put(value(FacetKind.INDUSTRY, i.section(), i.sectionName(), ""), a);
              put(value(FacetKind.INDUSTRY, i.code(), i.divisionName(), i.section()), a);
            });
    a.union().ifPresent(u -> put(value(FacetKind.UNION, u.id(), u.name(), ""), a));
    region(a).ifPresent(u -> put(value(FacetKind.REGION, u.place(), u.regionName(), ""), a));
    for (Condition condition : a.conditions()) {
      put(value(FacetKind.CONDITION, condition.key(), condition.name(), ""), a);
    }
    for (String feature : features(a)) {
      put(value(FacetKind.FEATURE, feature, feature, ""), a);
    }
  }

  /** The leading unit's region is the achievement's, as far as it has a name. */
  private Optional<Unit> region(Achievement a) {
    return a.units().stream()
        .findFirst()
        .flatMap(u -> stock.unit(u.unit()))
        .filter(u -> !u.place().isEmpty());
  }

  private List<String> features(Achievement a) {
    List<String> features = new ArrayList<>();
    if (a.newProductiveForce().orElse(false)) {
      features.add("new-productive-force");
    }
    if (!a.gallery().videos().isEmpty()) {
      features.add("video");
    }
    if (!stock.lessonsOn(a.id()).isEmpty()) {
      features.add("lesson");
    }
    return features;
  }

  private Facet value(FacetKind kind, String key, String name, String group) {
    Map<String, Facet> values = byKind.get(kind);
    Facet known = values.get(key);
    if (known == null) {
      known = new Facet(kind, key, name, group, new ArrayList<>(), new ArrayList<>());
      values.put(key, known);
    }
    return known;
  }

  private static void put(Facet facet, Achievement a) {
    facet.achievements().add(a);
  }

  private void byFrequency(FacetKind kind) {
    sort(kind, Comparator.comparing(Facet::count).reversed().thenComparing(Facet::key));
  }

  private void byKey(FacetKind kind) {
    sort(kind, Comparator.comparing(Facet::key));
  }

  private void sort(FacetKind kind, Comparator<Facet> order) {
    List<Facet> sorted = new ArrayList<>(byKind.get(kind).values());
    sorted.sort(order);
    Map<String, Facet> values = new LinkedHashMap<>();
    sorted.forEach(facet -> values.put(facet.key(), facet));
    byKind.put(kind, values);
  }
}
