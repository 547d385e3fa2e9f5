package laurel.read.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import laurel.diag.Finding;
import laurel.diag.FindingLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What YAML and JSON say, as typed, each value at its place. */
class TreesTest {
  private final FindingLog log = new FindingLog();

  @Test
  void everyKeyAndValueOfYamlKnowsItsPlaceAndHowMuchIsInIt() {
    assertThat(yaml("a: 甲\nb:\n  - 乙\n  - {c: 丙, d: [丁, 戊]}\n"))
        .isEqualTo(
            "1:1 13{1:1 a=1:4 甲, 2:1 b=3:3 9[3:5 乙, 4:5 7{4:6 c=4:9 丙, 4:12 d=4:15 3[4:16 丁, 4:19"
                + " 戊]}]}");
  }

  @Test
  void everyKeyAndValueOfJsonKnowsItsPlaceAndHowMuchIsInIt() {
    assertThat(json("{\"a\": \"甲\",\n \"b\": [\"𠮷\", {\"c\": 1.10, \"d\": [true, null]}]}"))
        .isEqualTo(
            "1:1 9{1:2 a=1:7 甲, 2:2 b=2:7 7[2:8 𠮷, 2:13 5{2:14 c=2:19 1.10, 2:25 d=2:30 3[2:31 true,"
                + " 2:37 ]}]}");
  }

  @ParameterizedTest
  @CsvSource({
    "'a: ~', ''",
    "'a: null', ''",
    "'a: \"~\"', ~",
    "'a: ''null''', null",
    "'a: no', no",
    "'a: 1.10', 1.10",
    "'a: 2022-08-22', 2022-08-22",
    "'a: !!int 5', 5",
    "'a:', ''"
  })
  void nothingIsTakenForMoreThanText(String yaml, String text) {
    Tree.Mapping root = (Tree.Mapping) tree(yaml, false).orElseThrow();
    assertThat(((Tree.Scalar) root.entries().get(0).value()).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "'a: 甲\n  乙', true",
    "'a: \"甲\n  乙\"', true",
    "'a: >\n  甲\n  乙\n', true",
    "'a: >-\n  甲', true",
    "'a: |\n  甲\n  乙\n', false",
    "'a: 甲\n', false",
    "'a: \"甲\"\n', false"
  })
  void linesThatBecameOneAreKnown(String yaml, boolean folded) {
    Tree.Mapping root = (Tree.Mapping) tree(yaml, false).orElseThrow();
    assertThat(((Tree.Scalar) root.entries().get(0).value()).folded()).isEqualTo(folded);
  }

  @Test
  void anAliasIsWhatItStandsFor() {
    Tree.Mapping root = (Tree.Mapping) tree("a: &x [甲, 乙]\nb: *x\n", false).orElseThrow();
    assertThat(root.entries().get(1).value()).isEqualTo(root.entries().get(0).value());
  }

  /** 1,004 values, 997 aliases of 1,001, and so many more. */
  @ParameterizedTest
  @CsvSource({"999, true", "1000, false"})
  void aMillionValuesAreRead(int more, boolean read) {
    String yaml =
        "a: &a [" + "x,".repeat(999) + "]\nb: [" + "*a,".repeat(997) + "x,".repeat(more) + "]\n";
    assertThat(tree(yaml, false).isPresent()).isEqualTo(read);
    assertThat(told()).isEqualTo(read ? List.of() : List.of("syntax.values f:2:4994 [1000000]"));
  }

  @ParameterizedTest
  @CsvSource({"999997, true", "999998, false"})
  void aMillionValuesOfJsonAreReadToo(int items, boolean read) {
    String json = "{\"a\":[" + "1,".repeat(items) + "1]}";
    assertThat(tree(json, true).isPresent()).isEqualTo(read);
    assertThat(log.findings()).hasSize(read ? 0 : 1);
  }

  @ParameterizedTest
  @CsvSource({"32, true", "33, false"})
  void thirtyTwoLevelsAreRead(int levels, boolean read) {
    String lists = "[".repeat(levels) + "]".repeat(levels);
    assertThat(tree("a: " + lists, false).isPresent()).isEqualTo(read);
    assertThat(tree("{\"a\":" + lists + "}", true).isPresent()).isEqualTo(read);
    assertThat(told())
        .isEqualTo(
            read ? List.of() : List.of("syntax.depth f:1:36 [32]", "syntax.depth f:1:38 [32]"));
  }

  @Test
  void keysAreLevelsToo() {
    StringBuilder yaml = new StringBuilder();
    StringBuilder json = new StringBuilder();
    for (int i = 0; i < 32; i++) {
      yaml.append(" ".repeat(i)).append("k:\n");
      json.append("{\"k\":");
    }
    assertThat(tree(yaml.toString(), false)).isPresent();
    assertThat(tree(yaml + " ".repeat(32) + "k:\n", false)).isEmpty();
    assertThat(tree(json + "1" + "}".repeat(32), true)).isPresent();
    assertThat(tree(json + "{\"k\":1}" + "}".repeat(32), true)).isEmpty();
  }

  /** A number is text, and so is a key: neither is too long. */
  @Test
  void numbersAndKeysOfJsonMayBeLong() {
    assertThat(tree("{\"a\": " + "9".repeat(5000) + "}", true)).isPresent();
    assertThat(tree("{\"" + "a".repeat(60_000) + "\": 1}", true)).isPresent();
    assertThat(told()).isEmpty();
  }

  /** The parser's own limit is lower than that of a file. */
  @Test
  void aTextOfFourMegabytesIsRead() {
    String yaml = "a: &x 甲\n" + ("#" + "字".repeat(999) + "\n").repeat(3_300);
    assertThat(tree(yaml, false)).isPresent();
    assertThat(YamlSpans.of(yaml.replace("&x ", ""))).isPresent();
  }

  @ParameterizedTest
  @CsvSource({"499993, true", "499994, false"})
  void aLineHasHalfAMillionCharactersAtMost(int length, boolean read) {
    String yaml = "b: 1\na: &x " + "字".repeat(length) + "\n";
    assertThat(tree(yaml, false).isPresent()).isEqualTo(read);
    assertThat(told()).isEqualTo(read ? List.of() : List.of("syntax.line f:2:1 [500000]"));
    assertThat(YamlSpans.of(yaml.replace("&x ", "   ")).isPresent()).isEqualTo(read);
  }

  @Test
  void listsInKeysAreLevelsToo() {
    StringBuilder deep = new StringBuilder();
    for (int i = 0; i < 16; i++) {
      deep.append("{k: [");
    }
    String end = "]}".repeat(16);
    assertThat(tree("a: " + deep + end, false)).isPresent();
    assertThat(tree("a: " + deep + "[]" + end, false)).isEmpty();
    assertThat(told()).containsExactly("syntax.depth f:1:84 [32]");
  }

  @Test
  void aListMayStandAsIfUnderAKey() {
    Tree.Sequence list = (Tree.Sequence) tree("- 甲\n- 乙\n", false).orElseThrow();
    assertThat(shown(list.under("questions")))
        .isEqualTo("1:1 4{1:1 questions=1:1 3[1:3 甲, 2:3 乙]}");
    assertThat(new Tree.Scalar("甲", false, 1, 1).weight()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "a:b, 1",
    "':b', -1",
    "：b, -1",
    "a：b, 1",
    "a: b, -1",
    "'a:\tb', -1",
    "http://x, -1",
    "a:, -1",
    "a, -1",
    "'\"a:b', -1",
    "'''a:b', -1",
    "'# a:b', -1",
    "甲。乙:丙, -1",
    "'甲，乙:丙', -1",
    "a:b:c, 1",
    "甲:：, 1",
    "'甲乙 丙:丁', 4",
    "'', -1",
    "ab：, 2"
  })
  void aColonWithoutASpaceEndsAKeyAllTheSame(String line, int at) {
    assertThat(YamlDiagnosis.bareColon(line)).isEqualTo(at);
  }

  @ParameterizedTest
  @CsvSource({
    "'a: !<x y', syntax.sign",
    "'%YAML x\n---\na: 1', syntax.sign",
    "'a: `x`', syntax.sign",
    "'a: & x', syntax.sign",
    "'a: ''甲\nb: 乙', syntax.quote",
    "'甲\nb: 乙\n', syntax.colon-in-value",
    "'a: {b: 1\nc: 2\n', syntax.yaml",
    "'a: 甲\n b: 乙\n', syntax.colon-in-value",
    "'a: 甲\n - 乙\n- 丙', syntax.indent",
    "'a: ''甲''乙', syntax.after-quote"
  })
  void whatTheWriterMostLikelyDidIsSaid(String yaml, String kind) {
    assertThat(tree(yaml, false)).isEmpty();
    assertThat(log.findings()).extracting(f -> f.kind().id()).containsExactly(kind);
  }

  @Test
  void aKeyWithoutItsColonIsFoundOnItsOwnLine() {
    assertThat(tree("a: 甲\n𠮷名：乙\nc: 丙\nd: 丁\n", false)).isEmpty();
    assertThat(tree("x: 甲\n\n\nb:乙\nc: 丙\n", false)).isEmpty();
    assertThat(told()).containsExactly("syntax.colon f:2:3 []", "syntax.colon f:4:2 []");
  }

  @Test
  void aSignThatNobodyCanSeeIsNamedAtItsPlace() {
    assertThat(tree("a: 𠮷\nb: 𠮷田\u0007\n", false)).isEmpty();
    assertThat(told()).containsExactly("text.control f:2:6 [U+0007]");
  }

  @Test
  void aFileThatIsOneTextIsTakenForOne() {
    assertThat(shown(tree("只有一行字", false).orElseThrow())).isEqualTo("1:1 只有一行字");
    assertThat(tree("''", false)).isEmpty();
    assertThat(told()).containsExactly("file.empty f []");
  }

  private Optional<Tree> tree(String text, boolean json) {
    SourceText source = new SourceText("f", text);
    Optional<Tree> read = DataFile.parse(source, json, log.general()).map(DataFile::root);
    if (read.isPresent() && !json) {
      try {
        assertThat(YamlReader.parsed(source)).as("what the parser alone says").isEqualTo(read);
      } catch (SyntaxTrouble e) {
        throw new AssertionError(e);
      }
    }
    return read;
  }

  private String yaml(String text) {
    return shown(tree(text, false).orElseThrow());
  }

  private String json(String text) {
    return shown(tree(text, true).orElseThrow());
  }

  private List<String> told() {
    return log.findings().stream().map(TreesTest::line).toList();
  }

  private static String line(Finding finding) {
    return finding.kind().id() + " " + finding.where() + " " + finding.arguments();
  }

  private static String shown(Tree tree) {
    String place = tree.line() + ":" + tree.column() + " ";
    if (tree instanceof Tree.Scalar scalar) {
      return place + scalar.text();
    }
    if (tree instanceof Tree.Sequence list) {
      return place
          + list.weight()
          + list.items().stream().map(TreesTest::shown).collect(Collectors.joining(", ", "[", "]"));
    }
    Tree.Mapping mapping = (Tree.Mapping) tree;
    return place
        + mapping.weight()
        + mapping.entries().stream()
            .map(e -> e.line() + ":" + e.column() + " " + e.key() + "=" + shown(e.value()))
            .collect(Collectors.joining(", ", "{", "}"));
  }
}
