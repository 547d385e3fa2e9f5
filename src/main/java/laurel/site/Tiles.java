package laurel.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Regions as tiles of equal size, city by city: a map that shows a small district as well as a
 * large one, and needs no drawing of borders.
 */
final class Tiles {
  private static final int CITY = 4;
  private static final int SHADES = 4;

  private final Edition edition;

  Tiles(Edition edition) {
    this.edition = edition;
  }

  /** The cities in the order of their codes (GB/T 2260), and in them the districts. */
  List<StatisticsView.City> of(List<Facet> regions) {
    int most = regions.stream().mapToInt(Facet::count).max().orElse(1);
    Map<String, List<Facet>> cities = new TreeMap<>();
    regions.stream()
        .sorted(Comparator.comparing(Facet::key))
        .forEach(r -> cities.computeIfAbsent(city(r), key -> new ArrayList<>()).add(r));
    return cities.values().stream().map(c -> city(c, most)).toList();
  }

  private StatisticsView.City city(List<Facet> districts, int most) {
    int shared = cityName(districts.get(0).name());
    List<StatisticsView.Tile> tiles = new ArrayList<>();
    for (Facet district : districts) {
      String own = district.name().substring(cityName(district.name()));
      tiles.add(
          new StatisticsView.Tile(
              own.isEmpty() ? district.name() : own,
              edition.urls.facet(FacetKind.REGION, district.key()),
              district.count(),
              (district.count() * SHADES + most - 1) / most));
    }
    return new StatisticsView.City(districts.get(0).name().substring(0, shared), tiles);
  }

  private static String city(Facet region) {
    return region.key().substring(0, Math.min(CITY, region.key().length()));
  }

  /** Where the name of the city ends: 浙江省杭州市|西湖区; a city by itself is its own district. */
  private static int cityName(String name) {
    int end = name.indexOf('市') + 1;
    return end == name.length() ? name.indexOf('省') + 1 : end;
  }
}
