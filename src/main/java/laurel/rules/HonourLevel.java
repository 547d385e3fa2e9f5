package laurel.rules;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Who gave an honour, lowest first: "市级（含）以上" means CITY and all that follow. */
enum HonourLevel {
  UNIT("单位级", List.of("本单位", "公司级", "集团级", "厂级", "院级", "校级")),
  COUNTY("县级", List.of("区县级", "区级", "区总工会", "县总工会", "街道", "乡镇")),
  CITY("市级", List.of("市")),
  PROVINCE("省级", List.of("省", "自治区", "直辖市")),
  NATIONAL("国家级", List.of("国家", "全国", "中国", "中华", "国务院", "部级", "国际"));

  private final String label;

  @SuppressWarnings("ImmutableEnumChecker") // List.of
  private final List<String> words;

  HonourLevel(String label, List<String> words) {
    this.label = label;
    this.words = words;
  }

  /** The word in programme files: {@code city}. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The Chinese word for the level. */
  String label() {
    return label;
  }

  /** All that it may be called where a level is asked for, its label first. */
  List<String> called() {
    return Stream.of(label, label.substring(0, label.length() - 1), key()).toList();
  }

  /**
   * The level that an honour's name shows, e.g. 浙江省职工先进操作法: the highest one named, for a province's
   * prize may name its city too. Empty where it names none.
   */
  static Optional<HonourLevel> told(String honour) {
    for (int i = values().length - 1; i >= 0; i--) {
      HonourLevel level = values()[i];
      if (honour.contains(level.label) || level.words.stream().anyMatch(honour::contains)) {
        return Optional.of(level);
      }
    }
    return Optional.empty();
  }
}
