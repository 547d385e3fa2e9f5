package laurel.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import laurel.diag.Location;
import laurel.read.Node;

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
    for (Node node : form.fields().items("honours")) {
      if (node instanceof Node.Text text && !text.value().isBlank()) {
        honours.add(new Honour(text.value(), HonourLevel.told(text.value()), "", text.at()));
      } else if (node instanceof Node.Fields fields) {
        Form entry = new Form(fields, form.referee(), "honours");
        entry.require("name");
        String name = entry.text("name");
        Optional<HonourLevel> level = entry.choice("level", LEVELS);
        honours.add(
            new Honour(
                name, level.or(() -> HonourLevel.told(name)), entry.text("year"), fields.at()));
      }
    }
    return honours;
  }
}
