package laurel.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import laurel.diag.Location;

/** Reads honours: a name, or a name with its level and year. */
final class Honours {
  private static final Choices<HonourLevel> LEVELS =
      Choices.of(List.of(HonourLevel.values()), HonourLevel::called);

  private Honours() {}

  /**
   * One honour.
   *
   * @param level as given, or as the name shows it; empty where neither tells
   */
  record Honour(String name, Optional<HonourLevel> level, String year, Location at) {
    /** As pages show it: 示例市工匠（2021年）. */
    String shown() {
      boolean bare = year.isEmpty() || name.contains(year);
      return bare ? name : name + "（" + year.replace("年", "") + "年）";
    }
  }

  /** The honours of a record, in its order. */
  static List<Honour> read(Form form) {
    List<Honour> honours = new ArrayList<>();
    for (Form entry : form.records("honours")) {
      entry.require("name");
      String name = entry.text("name");
      Optional<HonourLevel> level =
          entry.secretChoices("level", LEVELS).stream()
              .findFirst()
              .or(() -> HonourLevel.told(name));
      honours.add(new Honour(name, level, entry.text("year"), entry.fields().at()));
    }
    return honours;
  }
}
