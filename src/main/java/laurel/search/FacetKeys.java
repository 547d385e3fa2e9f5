package laurel.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import laurel.model.Achievement;
import laurel.model.Award;
import laurel.model.Catalogue;
import laurel.model.Condition;
import laurel.model.Industry;
import laurel.model.Lesson;
import laurel.model.Level;
import laurel.model.Programme;
import laurel.model.Standing;
import laurel.model.Union;
import laurel.model.Unit;
import laurel.search.SearchDocument.Kind;

/**
 * The values by which documents can be narrowed: facet names as they stand in addresses ({@code
 * ?category=invention&level=first}), keys as in the folders of the facets' pages.
 */
final class FacetKeys {
  private final Map<String, Programme> programmes = new HashMap<>();
  private final Map<String, Unit> units = new HashMap<>();
  private final Set<String> taught = new HashSet<>();

  FacetKeys(Catalogue catalogue) {
    catalogue.programmes().forEach(p -> programmes.put(p.id(), p));
    catalogue.units().forEach(u -> units.put(u.id(), u));
    catalogue.lessons().forEach(l -> l.achievement().ifPresent(taught::add));
  }

  SortedMap<String, List<String>> of(Achievement a, Kind kind) {
    SortedMap<String, List<String>> facets = of(kind);
    standing(facets, a.programme(), a.standing());
    facets.put("category", List.of(a.category().key()));
    put(facets, "union", a.union().map(Union::id));
    a.industry().ifPresent(i -> facets.put("industry", industry(i)));
    put(
        facets,
        "region",
        a.units().stream()
            .findFirst()
            .map(u -> units.get(u.unit()))
            .map(Unit::region)
            .filter(r -> !r.isEmpty()));
    facets.put("condition", a.conditions().stream().map(Condition::key).toList());
    facets.put("feature", features(a));
    return facets;
  }

  SortedMap<String, List<String>> of(Lesson l) {
    SortedMap<String, List<String>> facets = of(Kind.LESSON);
    standing(facets, l.programme(), l.standing());
    return facets;
  }

  SortedMap<String, List<String>> of(Kind kind) {
    SortedMap<String, List<String>> facets = new TreeMap<>();
    facets.put("kind", List.of(kind.name().toLowerCase(Locale.ROOT)));
    return facets;
  }

  private void standing(
      SortedMap<String, List<String>> facets, String programme, Standing standing) {
    put(facets, "level", standing.award().flatMap(Award::level).map(Level::key));
    put(facets, "round", Optional.of(standing.award().map(Award::round).orElse(standing.round())));
    put(facets, "year", Optional.of(String.valueOf(programmes.get(programme).year())));
  }

  /** Section and division both: each has a page. */
  private static List<String> industry(Industry industry) {
    return List.of(industry.section(), industry.code());
  }

  private List<String> features(Achievement a) {
    List<String> features = new ArrayList<>();
    if (a.newProductiveForce().orElse(false)) {
      features.add("new-productive-force");
    }
    if (!a.gallery().videos().isEmpty()) {
      features.add("video");
    }
    if (taught.contains(a.id())) {
      features.add("lesson");
    }
    return features;
  }

  private static void put(
      SortedMap<String, List<String>> facets, String name, Optional<String> key) {
    key.ifPresent(value -> facets.put(name, List.of(value)));
  }
}
