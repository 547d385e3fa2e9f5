package laurel.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import laurel.model.Industry;
import laurel.text.HalfWidth;

/**
 * GB/T 4754-2017 国民经济行业分类: 20 sections, 97 divisions, found by code, by name, or as the Anhui
 * notice writes them (附件2 第10行: 制造业-石油、煤炭及其他燃料加工业).
 */
final class Industries {
  /** Division names of the 2011 edition that are gone, and what they became. */
  private static final Map<String, List<String>> OF_2011 =
      Map.of(
          "石油加工、炼焦和核燃料加工业", List.of("C25"),
          "开采辅助活动", List.of("B11"),
          "农、林、牧、渔服务业", List.of("A05"),
          "建筑装饰和其他建筑业", List.of("E50"),
          "装卸搬运和运输代理业", List.of("G58", "G59"));

  /** Group and class codes (C352, C3521) lie within their division. */
  private static final Pattern CLASS_DIGITS = Pattern.compile("^([A-T]?\\d\\d)\\d{1,2}$");

  private static final Industries TABLE = load();

  private final Map<String, Industry> byCode = new LinkedHashMap<>();
  private final Map<String, Set<Industry>> byName = new LinkedHashMap<>();
  private final Map<String, List<Industry>> byOldName = new LinkedHashMap<>();

  private Industries(List<Industry> divisions) {
    for (Industry division : divisions) {
      byCode.put(division.code(), division);
      byCode.put(division.division(), division);
      name(division.divisionName(), division);
      name(division.display(), division);
    }
    OF_2011.forEach(
        (old, codes) -> byOldName.put(bare(old), codes.stream().map(byCode::get).toList()));
  }

  /** The table. */
  static Industries table() {
    return TABLE;
  }

  /**
   * What a text may mean.
   *
   * @param matches one where it is certain, several where it is not, none where it means nothing
   * @param outdated whether it is a name of the 2011 edition
   */
  record Found(List<Industry> matches, boolean outdated) {}

  /** Looks up {@code C25}, {@code 25}, 石油、煤炭及其他燃料加工业, with or without its section. */
  Found find(String text) {
    String bare = bare(text);
    Industry coded = byCode.get(CLASS_DIGITS.matcher(bare).replaceFirst("$1"));
    if (coded != null) {
      return new Found(List.of(coded), false);
    }
    for (String name : List.of(bare, afterSection(text))) {
      if (byName.containsKey(name)) {
        return new Found(List.copyOf(byName.get(name)), false);
      }
      if (byOldName.containsKey(name)) {
        return new Found(byOldName.get(name), true);
      }
    }
    return new Found(List.of(), false);
  }

  /** Up to three divisions whose names share most characters with the text, the nearest first. */
  List<Industry> near(String text) {
    Set<Integer> wanted = points(bare(text));
    List<Industry> divisions = new ArrayList<>(new LinkedHashSet<>(byCode.values()));
    divisions.removeIf(d -> shared(wanted, d) < 2);
    divisions.sort((a, b) -> Integer.compare(shared(wanted, b), shared(wanted, a)));
    return divisions.subList(0, Math.min(3, divisions.size()));
  }

  private static int shared(Set<Integer> wanted, Industry division) {
    Set<Integer> have = points(bare(division.divisionName()));
    have.retainAll(wanted);
    return have.size();
  }

  private static Set<Integer> points(String text) {
    Set<Integer> points = new LinkedHashSet<>();
    text.codePoints().filter(p -> p != '业').forEach(points::add);
    return points;
  }

  private void name(String name, Industry division) {
    byName.computeIfAbsent(bare(name), n -> new LinkedHashSet<>()).add(division);
  }

  /** A wrong section name before a right division is a slip that changes nothing. */
  private String afterSection(String text) {
    String[] parts = text.split("[-－—–/]+", -1);
    return bare(parts[parts.length - 1]);
  }

  /** Without what people write in different ways: signs, spaces, 、, 和 and 及, a final 业. */
  private static String bare(String text) {
    StringBuilder bare = new StringBuilder();
    HalfWidth.of(text)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .filter(p -> p != '和' && p != '及')
        .forEach(bare::appendCodePoint);
    String whole = bare.toString().toUpperCase(Locale.ROOT);
    return whole.length() > 1 && whole.endsWith("业")
        ? whole.substring(0, whole.length() - 1)
        : whole;
  }

  private static Industries load() {
    return new Industries(
        Table.rows("gbt4754-2017.csv").stream()
            .map(r -> new Industry(r.get(0), r.get(1), r.get(2), r.get(3)))
            .toList());
  }
}
