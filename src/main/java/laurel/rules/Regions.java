package laurel.rules;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Region codes in the manner of GB/T 2260: all provinces, and below Zhejiang and Anhui every city
 * and county. Codes of other provinces are accepted by their province, whose counties are not
 * listed.
 */
final class Regions {
  private static final Regions TABLE = load();

  private final Map<String, Region> byCode = new LinkedHashMap<>();

  /**
   * One region.
   *
   * @param parent code of the one above; empty for a province
   * @param statistical a development zone that the statistics bureau counts by itself, no region
   */
  record Region(String code, String name, String parent, boolean statistical) {}

  private Regions() {}

  /** The table. */
  static Regions table() {
    return TABLE;
  }

  /** The region with this code. */
  Optional<Region> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** Whether it may be a code of a province whose counties this table does not list. */
  boolean plausible(String code) {
    return code.matches("\\d{6}")
        && byCode.containsKey(code.substring(0, 2) + "0000")
        && byCode.values().stream()
            .noneMatch(r -> r.parent().equals(code.substring(0, 2) + "0000"));
  }

  /** The code that is listed: the same, or of one that is not its province's; empty without any. */
  String named(String code) {
    String province = code.substring(0, Math.min(2, code.length())) + "0000";
    return Stream.of(code, province).filter(byCode::containsKey).findFirst().orElse("");
  }

  /** The whole name, e.g. 浙江省杭州市西湖区; a code that is not listed has its province's name. */
  String fullName(String code) {
    Region region = byCode.get(named(code));
    if (region == null) {
      return "";
    }
    return region.parent().isEmpty() ? region.name() : fullName(region.parent()) + region.name();
  }

  private static Regions load() {
    Regions regions = new Regions();
    Table.rows("regions.csv")
        .forEach(
            r ->
                regions.byCode.put(
                    r.get(0), new Region(r.get(0), r.get(1), r.get(3), !r.get(4).isEmpty())));
    return regions;
  }
}
