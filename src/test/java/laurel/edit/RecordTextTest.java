package laurel.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import laurel.edit.RecordText.ByHand;
import laurel.read.RawKind;
import laurel.read.schema.Schema;
import laurel.text.Spaces;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values change where they stand, and nothing else does. */
class RecordTextTest {
  private static final String RECORD =
      """
      # 第三车间报来，先不要动
      成果名称: 法兰对中器   # 与申报表一致
      category: 小发明
      unit: [甲厂, 乙厂]
      team:
        # 按排名
        - 张三
        - name: 李四    # 电话待补
          title: "班长"
        - {name: 王五, title: 工人}
      联系电话: 13800000000
      summary: |
        - **快**：十分钟
        - 稳

      # 效益待核
      benefits:
        economic: >-
          每年节约
          八万元
      goal:
      """;

  private static RecordText record(String text) {
    return new RecordText(text, Schema.of(RawKind.ACHIEVEMENT), false);
  }

  private static String with(String path, String value) throws ByHand {
    return record(RECORD).with(Map.of(path, value)).text();
  }

  @Test
  void everyValueHasAPath() {
    assertThat(record(RECORD).values().orElseThrow())
        .containsEntry("title", "法兰对中器")
        .containsEntry("unit.1", "乙厂")
        .containsEntry("team.0.name", "张三")
        .containsEntry("team.1.title", "班长")
        .containsEntry("team.2.name", "王五")
        .containsEntry("contact.phone", "13800000000")
        .containsEntry("benefits.economic", "每年节约 八万元")
        .doesNotContainKey("goal");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "title|法兰对中装置|成果名称: 法兰对中器   #|成果名称: 法兰对中装置   #",
        "unit.1|丙厂|乙厂]|丙厂]",
        "team.0.name|赵六|- 张三|- 赵六",
        "team.1.name|赵六|李四    #|赵六    #",
        "team.1.title|'组\"长'|\"班长\"|\"组\\\"长\"",
        "team.2.title|a: b|title: 工人}|title: \"a: b\"}",
        "contact.phone|13900000000|13800000000|\"13900000000\"",
        "goal|达到 95%|goal:|goal: \"达到 95%\"",
        "category|no|小发明|\"no\"",
      })
  void oneValueBecomesAnother(String path, String value, String old, String fresh) throws ByHand {
    String expected =
        path.equals("goal")
            ? RECORD.replace("goal:\n", "goal: 达到 95%\n")
            : RECORD.replace(old, fresh);
    assertThat(with(path, value)).isEqualTo(expected).isNotEqualTo(RECORD);
  }

  @Test
  void linesOfABlockBecomeOthersAndTheBlankLineBelowStays() throws ByHand {
    assertThat(with("summary", "- 快\n\n- 省"))
        .isEqualTo(RECORD.replace("  - **快**：十分钟\n  - 稳\n", "  - 快\n\n  - 省\n"));
    assertThat(with("benefits.economic", "一行\n又一行"))
        .isEqualTo(RECORD.replace(">-\n    每年节约\n    八万元\n", "|-\n    一行\n    又一行\n"));
  }

  @Test
  void whatIsNotThereComesBehindWhatIs() throws ByHand {
    assertThat(with("background", "旧法慢")).isEqualTo(RECORD + "background: 旧法慢\n");
    assertThat(with("benefits.social", "省力"))
        .isEqualTo(RECORD.replace("八万元\n", "八万元\n  social: 省力\n"));
    assertThat(with("contact.name", "钱七")).isEqualTo(RECORD + "contact:\n  name: 钱七\n");
    assertThat(with("team.1.phone", "电话"))
        .isEqualTo(RECORD.replace("title: \"班长\"\n", "title: \"班长\"\n    phone: 电话\n"));
    assertThat(with("team.2.phone", "电话"))
        .isEqualTo(RECORD.replace("title: 工人}", "title: 工人, phone: 电话}"));
    assertThat(with("team.0.title", "技师"))
        .isEqualTo(RECORD.replace("- 张三", "- {name: 张三, title: 技师}"));
  }

  @Test
  void rowsComeAndGo() throws ByHand {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("team.3.name", "赵六");
    row.put("team.3.title", "技师");
    assertThat(record(RECORD).with(row).text())
        .isEqualTo(RECORD.replace("title: 工人}\n", "title: 工人}\n  - name: 赵六\n    title: 技师\n"));
    assertThat(with("team.0.name", "")).isEqualTo(RECORD.replace("  - 张三\n", ""));
    Map<String, String> gone = Map.of("team.1.name", "", "team.1.title", "");
    assertThat(record(RECORD).with(gone).text())
        .isEqualTo(RECORD.replace("  - name: 李四    # 电话待补\n    title: \"班长\"\n", ""));
    assertThat(with("unit.0", "")).isEqualTo(RECORD.replace("[甲厂, 乙厂]", "[乙厂]"));
    assertThat(with("unit.2", "丙厂")).isEqualTo(RECORD.replace("乙厂]", "乙厂, 丙厂]"));
  }

  @Test
  void theLastRowGoesAndAnotherComes() throws ByHand {
    Map<String, String> swap = new LinkedHashMap<>();
    swap.put("team.2.name", "");
    swap.put("team.2.title", "");
    swap.put("team.3.name", "赵六");
    assertThat(record(RECORD).with(swap).text())
        .isEqualTo(RECORD.replace("- {name: 王五, title: 工人}", "- name: 赵六"));
    RecordText windows = record("title: 一\r\nteam:\r\n  - 甲\r\n  - 乙\r\n");
    assertThat(
            windows
                .with(Map.of("team.0.name", "", "team.1.name", "", "team.2.name", "丙", "goal", "快"))
                .text())
        .isEqualTo("title: 一\r\nteam:\r\n  - name: 丙\r\ngoal: 快\r\n");
    assertThat(record("title: 一\nteam:\n  - 甲").with(Map.of("team.0.name", "", "goal", "快")).text())
        .isEqualTo("title: 一\nteam:\n\ngoal: 快");
  }

  @Test
  void severalValuesGoFromBrackets() throws ByHand {
    RecordText many = record("title: 一\nunit: [甲, 乙, 丙, 丁, 戊]\n");
    assertThat(many.with(Map.of("unit.0", "", "unit.1", "", "unit.3", "", "unit.4", "")).text())
        .isEqualTo("title: 一\nunit: [丙]\n");
    assertThat(record("unit: [甲]\n").with(Map.of("unit.0", "", "unit.1", "乙")).text())
        .isEqualTo("unit: [乙]\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"team:\n", "team: ~\n", "team: \"\"\n", "team: null\n"})
  void aListOfWhichNothingIsLeftBeginsAnew(String none) throws ByHand {
    Map<String, String> changes = new LinkedHashMap<>();
    changes.put("team.0.name", "张三");
    changes.put("team.0.title", "班长");
    changes.put("team.1.name", "李四");
    assertThat(record("title: 一\n" + none + "goal: 快\n").with(changes).text())
        .isEqualTo(
            """
            title: 一
            team:
              - name: 张三
                title: 班长
              - name: 李四
            goal: 快
            """);
  }

  @Test
  void aRowOfJsonMayHoldAList() throws ByHand {
    Map<String, String> changes = new LinkedHashMap<>();
    changes.put("disclosure.0.person", "张三");
    changes.put("disclosure.0.scope.0", "姓名");
    changes.put("disclosure.0.scope.1", "照片");
    changes.put("disclosure.0.scope.2", "");
    String consent = "[{\"person\": \"张三\", \"scope\": [\"姓名\", \"照片\"]}]";
    for (String before : List.of("[]", "null")) {
      String json = "{\"title\": \"一\", \"disclosure\": " + before + "}\n";
      assertThat(new RecordText(json, Schema.of(RawKind.ACHIEVEMENT), true).with(changes).text())
          .isEqualTo("{\"title\": \"一\", \"disclosure\": " + consent + "}\n");
    }
  }

  @Test
  void listsAndTextsThatAreNotThereAreWrittenAsOnePutsThem() throws ByHand {
    RecordText empty = record("title: 一\n");
    Map<String, String> changes = new LinkedHashMap<>();
    changes.put("team.0.name", "张三");
    changes.put("team.0.title", "班长");
    changes.put("team.1.name", "李四");
    changes.put("summary", "- 快\n- 稳");
    assertThat(empty.with(changes).text())
        .isEqualTo(
            """
            title: 一
            team:
              - name: 张三
                title: 班长
              - name: 李四
            summary: |-
              - 快
              - 稳
            """);
    assertThat(record("unit: 甲厂\n").with(Map.of("unit.1", "乙厂")).text())
        .isEqualTo("unit: [甲厂, 乙厂]\n");
  }

  @Test
  void linesThatEndAsOnWindowsGoOnDoingSo() throws ByHand {
    RecordText windows = record("title: 一\r\nsummary: |\r\n  甲\r\n  乙\r\n# 完\r\n");
    assertThat(windows.with(Map.of("summary", "丙\n丁", "goal", "戊")).text())
        .isEqualTo("title: 一\r\nsummary: |\r\n  丙\r\n  丁\r\ngoal: 戊\r\n# 完\r\n");
  }

  @Test
  void jsonStaysJson() throws ByHand {
    RecordText json =
        new RecordText(
            "{\n  \"title\": \"一\",\n  \"team\": [{\"name\": \"张三\"}]\n}\n",
            Schema.of(RawKind.ACHIEVEMENT),
            true);
    Map<String, String> changes = new LinkedHashMap<>();
    changes.put("title", "二\n三");
    changes.put("team.0.title", "班长");
    changes.put("goal", "1");
    assertThat(json.with(changes).text())
        .isEqualTo(
            "{\n  \"title\": \"二\\n三\",\n  \"team\": [{\"name\": \"张三\", \"title\": \"班长\"}],"
                + " \"goal\": \"1\"\n}\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "title: &a 一\ngoal: *a\n",
        "title: !!str 一\n",
        "- a\n",
        "title: [\n",
        "",
        "title: 一\ntitle: 二\n"
      })
  void whatCannotBeChangedAloneIsLeftToSomebodysHands(String text) {
    assertThatThrownBy(() -> record(text).with(Map.of("title", "新"))).isInstanceOf(ByHand.class);
  }

  @Test
  void aListWhereFieldsWereToBeIsLeftToSomebodysHands() {
    RecordText listed = record("title: 一\ncontact:\n  - 张三\n");
    assertThatThrownBy(() -> listed.with(Map.of("contact.name", "李四"))).isInstanceOf(ByHand.class);
  }

  /** A field of a generated file: its value as it is to be, and as it is written. */
  record Field(String value, String written, String aside) {}

  @Property(tries = 500)
  void anEditOfOneValueLeavesEveryOtherByte(
      @ForAll("files") List<Field> fields, @ForAll("values") String value, @ForAll int which)
      throws ByHand {
    List<String> keys =
        List.of("title", "union", "background", "goal", "leadProfile", "summary", "innovations");
    int chosen = Math.floorMod(which, fields.size());
    StringBuilder before = new StringBuilder("# 开头\n");
    StringBuilder after = new StringBuilder();
    for (int i = 0; i < fields.size(); i++) {
      StringBuilder out = i <= chosen ? before : after;
      out.append(keys.get(i)).append(": ");
      if (i == chosen) {
        after.append(fields.get(i).aside());
      } else {
        out.append(fields.get(i).written()).append(fields.get(i).aside());
      }
    }
    String text = before + fields.get(chosen).written() + after;
    RecordText changed = record(text).with(Map.of(keys.get(chosen), value));
    assertThat(changed.text()).startsWith(before).endsWith(after);
    Map<String, String> values = changed.values().orElseThrow();
    for (int i = 0; i < fields.size(); i++) {
      String expected = i == chosen ? value : fields.get(i).value();
      assertThat(values.getOrDefault(keys.get(i), "")).isEqualTo(Spaces.trimmed(expected));
    }
  }

  @Provide
  Arbitrary<String> values() {
    return Arbitraries.of(
            "法兰对中:#-'\"\\{}[],&*!|>%@` ab1.?\n\t～𠮷"
                .codePoints()
                .mapToObj(Character::toString)
                .toList())
        .list()
        .ofMaxSize(40)
        .map(points -> String.join("", points));
  }

  @Provide
  Arbitrary<List<Field>> files() {
    Arbitrary<String> words =
        Arbitraries.strings()
            .withChars("法兰对中器ab1 ")
            .ofMinLength(1)
            .ofMaxLength(12)
            .filter(w -> !Spaces.trimmed(w).isEmpty());
    Arbitrary<String> aside = Arbitraries.of("\n", " # 注\n", "\n\n# 说明: 一\n", "   \n", "\n  \n");
    Arbitrary<Integer> style = Arbitraries.integers().between(0, 4);
    return Combinators.combine(words, aside, style)
        .as(RecordTextTest::field)
        .list()
        .ofMinSize(1)
        .ofMaxSize(7);
  }

  private static Field field(String words, String aside, int style) {
    String word = "值" + Spaces.single(words);
    List<Tuple.Tuple2<String, String>> ways = new ArrayList<>();
    ways.add(Tuple.of(word, word));
    ways.add(Tuple.of(word + "'x", "'" + word + "''x'"));
    ways.add(Tuple.of(word + "\n：", "\"" + word + "\\n：\""));
    ways.add(Tuple.of(word + "\n" + word, "|\n    " + word + "\n    " + word));
    ways.add(Tuple.of(word + " " + word, ">-\n  " + word + "\n  " + word));
    Tuple.Tuple2<String, String> way = ways.get(style);
    boolean block = style > 2;
    return new Field(way.get1(), way.get2(), block && aside.contains(" # ") ? "\n" : aside);
  }
}
