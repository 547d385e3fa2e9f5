package laurel.read.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import laurel.read.syntax.YamlSpans.Span;
import laurel.read.syntax.YamlSpans.Style;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where values begin and end, so that one can be changed and nothing else is. */
class YamlSpansTest {

  @ParameterizedTest
  @CsvSource({
    "'a: 甲', PLAIN, 甲, 甲",
    "'a: 甲   # 注', PLAIN, 甲, 甲",
    "'a: 甲乙', PLAIN, 甲乙, 甲乙",
    "'a: \"甲\\n\"  ', DOUBLE_QUOTED, '甲\n', '\"甲\\n\"'",
    "'a: ''甲''''乙''', SINGLE_QUOTED, 甲'乙, '''甲''''乙'''",
    "'a: ~', PLAIN, '', ~",
    "'a: null', PLAIN, '', null",
    "'a: \"null\"', DOUBLE_QUOTED, null, '\"null\"'",
    "'a: ''~''', SINGLE_QUOTED, ~, '''~'''",
    "'a:', PLAIN, '', ''",
    "'{\"a\": 1.10}', PLAIN, 1.10, 1.10"
  })
  void aValueStandsWhereItIsTyped(String yaml, Style style, String value, String typed) {
    Span.Scalar scalar = (Span.Scalar) first(yaml);
    assertThat(scalar.style()).isEqualTo(style);
    assertThat(scalar.text()).isEqualTo(value);
    assertThat(yaml.substring(scalar.from(), scalar.to())).isEqualTo(typed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"|", ">", "|-", ">+"})
  void aBlockEndsWithItsLastLineOfText(String sign) {
    String yaml = "a: " + sign + "\n  甲\n  乙\n\n \nb: 丙\n";
    Span.Scalar block = (Span.Scalar) first(yaml);
    assertThat(block.style()).isEqualTo(Style.BLOCK);
    assertThat(block.text()).startsWith("甲");
    assertThat(yaml.substring(block.from(), block.to())).isEqualTo(sign + "\n  甲\n  乙");
  }

  @Test
  void keysAreFoundWithTheirValues() {
    String yaml = "标题: 甲\n\"b\": 乙\nc:\nd: 丁\n";
    Span.Mapping root = YamlSpans.of(yaml).orElseThrow();
    assertThat(root.flow()).isFalse();
    assertThat(root.entries().stream().map(e -> e.key() + "@" + e.from()))
        .containsExactly("标题@0", "b@6", "c@13", "d@16");
    assertThat(root.from()).isZero();
    assertThat(root.to()).isEqualTo(yaml.length() - 1);
    Span nothing = root.entries().get(2).value();
    assertThat(nothing.from()).isEqualTo(15).isEqualTo(nothing.to());
  }

  @Test
  void listsAndKeysInLinesEndWithTheirLastValue() {
    String yaml =
        "team:\n  - 甲\n  - {name: 乙, title: 丙}\nmore:\n  x: 1\n  y: [a, b]   # 注\n\nz: 3\n";
    assertThat(shown(yaml))
        .isEqualTo(
            "(team: <- 甲\n  - {name: 乙, title: 丙}|甲 {name: 乙, title: 丙|name=乙 title=丙}>"
                + " more: (x: 1\n  y: [a, b]|x=1 y=[a, b|a b]) z=3)");
  }

  @Test
  void bracketsAndBracesEndWithThemselves() {
    String yaml = "a: [ 甲, 乙 ] \nb: { c: 丙 } \nd: []\ne: {}\n";
    Span.Mapping root = YamlSpans.of(yaml).orElseThrow();
    assertThat(root.entries().stream().map(e -> yaml.substring(e.value().from(), e.value().to())))
        .containsExactly("[ 甲, 乙 ]", "{ c: 丙 }", "[]", "{}");
    assertThat(((Span.Sequence) root.entries().get(0).value()).flow()).isTrue();
    assertThat(((Span.Mapping) root.entries().get(1).value()).flow()).isTrue();
    assertThat(((Span.Sequence) root.entries().get(2).value()).items()).isEmpty();
  }

  @Test
  void aListMayStandUnderItsKeyWithoutAnIndent() {
    String yaml = "a:\n- 甲\n- 乙\nb: 丙\n";
    Span.Sequence list = (Span.Sequence) first(yaml);
    assertThat(list.flow()).isFalse();
    assertThat(list.items()).hasSize(2);
    assertThat(yaml.substring(list.from(), list.to())).isEqualTo("- 甲\n- 乙");
  }

  @Test
  void signsOfTwoCharactersCountAsTwo() {
    String yaml = "𠮷: 𠮷田\nb: [𡈽, 乙]\nc: |\n  𠮷\n";
    Span.Mapping root = YamlSpans.of(yaml).orElseThrow();
    assertThat(root.entries().stream().map(e -> yaml.substring(e.value().from(), e.value().to())))
        .containsExactly("𠮷田", "[𡈽, 乙]", "|\n  𠮷");
    assertThat(root.entries().get(1).from()).isEqualTo(8);
    String end = "a: 𠮷";
    assertThat(first(end).to()).isEqualTo(end.length());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "# 没有\n",
        "只有字",
        "- 甲",
        "a: [",
        "a: &x 甲",
        "a: &x [甲]",
        "a: &x {b: 1}",
        "b: *x",
        "a: !!str 甲",
        "? [a]\n: b",
        "a: \u0001"
      })
  void whatCannotBeChangedAloneHasNoPlaces(String yaml) {
    assertThat(YamlSpans.of(yaml)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"32, true", "33, false", "20000, false"})
  void asDeepAsARecordMayBe(int levels, boolean found) {
    String yaml = "a: " + "[".repeat(levels) + "]".repeat(levels);
    assertThat(YamlSpans.of(yaml).isPresent()).isEqualTo(found);
  }

  @Test
  void keysMayBeAsDeepToo() {
    StringBuilder yaml = new StringBuilder();
    for (int i = 0; i < 32; i++) {
      yaml.append(" ".repeat(i)).append("k:\n");
    }
    assertThat(YamlSpans.of(yaml.toString())).isPresent();
    assertThat(YamlSpans.of(yaml + " ".repeat(32) + "k:\n")).isEmpty();
  }

  private static Span first(String yaml) {
    return YamlSpans.of(yaml).orElseThrow().entries().get(0).value();
  }

  private static String shown(String yaml) {
    Span.Mapping root = YamlSpans.of(yaml).orElseThrow();
    return "(" + keys(root, yaml) + ")";
  }

  private static String keys(Span.Mapping mapping, String yaml) {
    return mapping.entries().stream()
        .map(e -> e.key() + shown(e.value(), yaml))
        .collect(Collectors.joining(" "));
  }

  private static String shown(Span span, String yaml) {
    String typed = yaml.substring(span.from(), span.to());
    if (span instanceof Span.Mapping mapping) {
      String inner = typed + "|" + keys(mapping, yaml);
      return mapping.flow() ? inner.replaceFirst("}\\|", "|") + "}" : ": (" + inner + ")";
    }
    if (span instanceof Span.Sequence list) {
      String items =
          list.items().stream()
              .map(i -> shown(i, yaml).replaceFirst("^=", ""))
              .collect(Collectors.joining(" "));
      return list.flow()
          ? "=" + typed.replaceFirst("]$", "") + "|" + items + "]"
          : ": <" + typed + "|" + items + ">";
    }
    return "=" + typed;
  }
}
