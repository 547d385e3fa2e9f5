package laurel.intake.placing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import laurel.diag.FindingLog;
import laurel.diag.Location;
import laurel.intake.form.FormTexts;
import laurel.read.Node;
import laurel.read.RawFile;
import laurel.read.RawKind;
import laurel.read.RecordReader;
import laurel.read.RecordSource;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a form says is what the written record is read as. */
class RecordYamlTest {
  private static final Location AT = Location.of("form");

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> words =
        Arbitraries.of(
            "成果",
            "反刮刀具",
            " ",
            "  ",
            "\n",
            ":",
            "：",
            "#",
            " #",
            "-",
            "- ",
            "'",
            "\"",
            "\\",
            "1.",
            "2、",
            "|",
            ">",
            "{",
            "}",
            "[",
            "]",
            ",",
            "&",
            "*",
            "!",
            "%",
            "@",
            "`",
            "?",
            "是",
            "no",
            "null",
            "~",
            "0x1F",
            "1.10",
            "2022-08",
            "\t",
            "㎡",
            "①",
            "N·m",
            "𠮷",
            "（虚构）",
            "<b>",
            "https://a.b/c?d=e#f",
            "---",
            "...",
            "=");
    return words.list().ofMaxSize(14).map(list -> String.join("", list));
  }

  @Property(tries = 600)
  void aTextIsReadAsItWasWritten(@ForAll("texts") String typed) throws IOException {
    String line = FormTexts.line(typed);
    String prose = FormTexts.markdown(typed);
    Map<String, Node> values = new LinkedHashMap<>();
    put(values, "title", line);
    put(values, "union", line);
    put(values, "background", String.join("\n", FormTexts.lines(typed)));
    put(values, "summary", prose);
    put(values, "benefits.social", prose);
    put(values, "contact.phone", line);
    if (!line.isEmpty()) {
      Node name = new Node.Text(line, AT);
      Map<String, Node> person = Map.of("name", name, "title", name);
      values.put(
          "team",
          new Node.Items(
              List.of(
                  new Node.Fields(person, Map.of(), AT),
                  new Node.Fields(Map.of("name", name), Map.of(), AT)),
              AT));
      values.put("unit", new Node.Items(List.of(name, new Node.Text("示例厂", AT)), AT));
    }
    if (values.isEmpty()) {
      return;
    }
    Map<String, Node> read =
        read(
            RecordYaml.text(
                RawKind.ACHIEVEMENT, Drafts.nested(values, AT), List.of("头"), List.of("尾")));
    assertThat(canonical(read)).isEqualTo(canonical(values));
  }

  @Property(tries = 300)
  void aPatchedValueIsReadAsItWasWritten(
      @ForAll("texts") String before, @ForAll("texts") String after) throws IOException {
    String now = FormTexts.line(after);
    if (now.isEmpty()) {
      return;
    }
    Map<String, Node> values = new LinkedHashMap<>();
    put(values, "title", "题目");
    put(values, "background", String.join("\n", FormTexts.lines(before)));
    put(values, "contact.name", FormTexts.line(before));
    put(values, "goal", "目标");
    Path file = Files.createTempFile("record", ".yaml");
    try {
      Files.writeString(
          file,
          RecordYaml.text(RawKind.ACHIEVEMENT, Drafts.nested(values, AT), List.of(), List.of()),
          StandardCharsets.UTF_8);
      YamlPatch patch = new YamlPatch(RawKind.ACHIEVEMENT, file);
      for (String path : List.of("background", "contact.name", "contact.phone")) {
        assertThat(patch.put(path, new Node.Text(now, AT))).isTrue();
        values.put(path, new Node.Text(now, AT));
      }
      assertThat(canonical(read(patch.text()))).isEqualTo(canonical(values));
    } finally {
      Files.delete(file);
    }
  }

  /** Found by fuzzing. */
  @Test
  void aTextThatBeginsWithSpacesIsReadAsItWasWritten() throws IOException {
    Map<String, Node> values = Map.of("background", new Node.Text("  缩进\n少\n  多", AT));
    String yaml =
        RecordYaml.text(RawKind.ACHIEVEMENT, Drafts.nested(values, AT), List.of(), List.of());
    assertThat(read(yaml).get("background"))
        .extracting(node -> ((Node.Text) node).value().stripTrailing())
        .isEqualTo("缩进\n少\n  多");
  }

  /** Found by fuzzing: an import wrote over the end of the line. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{title: 一, unit: [甲, 乙],\n team: [{name: 甲}]}\n",
        "{title: 一, goal: 二}\n",
        "title: 一\ncontact: {name: 甲,\n  phone: 1}\n"
      })
  void aRecordWrittenInOneLineIsLeftAsItIs(String yaml) throws IOException {
    isLeftAsItIs(yaml);
  }

  /** The import ended with a trace where a key was asked for its colon. */
  @ParameterizedTest
  @ValueSource(strings = {"title: 一\n? 联系电话\n: 1\n", "title: 一\ncontact:\n  ? phone\n  : 1\n"})
  void aKeyWrittenApartFromItsColonIsLeftAsItIs(String yaml) throws IOException {
    isLeftAsItIs(yaml);
  }

  private static void isLeftAsItIs(String yaml) throws IOException {
    Path file = Files.createTempFile("record", ".yaml");
    try {
      Files.writeString(file, yaml, StandardCharsets.UTF_8);
      YamlPatch patch = new YamlPatch(RawKind.ACHIEVEMENT, file);
      assertThat(patch.put("contact.phone", new Node.Text("2", AT))).isFalse();
      assertThat(patch.text()).isEqualTo(yaml);
    } finally {
      Files.delete(file);
    }
  }

  private static void put(Map<String, Node> values, String path, String text) {
    if (!text.isEmpty()) {
      values.put(path, new Node.Text(text, AT));
    }
  }

  private static Map<String, String> canonical(Map<String, Node> values) {
    Map<String, String> canonical = new java.util.TreeMap<>();
    values.forEach((path, node) -> canonical.put(path, Values.canonical(node)));
    return canonical;
  }

  @Test
  @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void manySpacesAreWrittenAndComparedInOneGo() {
    String spaces = " ".repeat(400_000);
    assertThat(RecordYaml.scalar("一" + spaces + "二\n三", 2)).contains(spaces);
    assertThat(Values.canonical(new Node.Text("一" + spaces + "二  \n三", AT)))
        .isEqualTo("t一" + spaces + "二\n三");
  }

  private static Map<String, Node> read(String yaml) throws IOException {
    Path file = Files.createTempFile("record", ".yaml");
    try {
      Files.writeString(file, yaml, StandardCharsets.UTF_8);
      RawFile raw = new RawFile(file, "achievement.yaml", "achievement.yaml");
      FindingLog log = new FindingLog();
      Optional<Map<String, Node>> values =
          RecordReader.read(
                  new RecordSource(
                      RawKind.ACHIEVEMENT, "x", "achievements/x", raw, new ArrayList<>(), false),
                  log)
              .map(record -> Values.of(record.fields()));
      assertThat(values).as(yaml + log.findings()).isPresent();
      return values.get();
    } finally {
      Files.delete(file);
    }
  }
}
