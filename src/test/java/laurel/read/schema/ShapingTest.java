package laurel.read.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import laurel.diag.FindingLog;
import laurel.diag.Location;
import laurel.read.Node;
import laurel.read.RawFile;
import laurel.read.RawKind;
import laurel.read.syntax.DataFile;
import laurel.read.syntax.SourceText;
import laurel.read.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of the forms, and what rows and values become of them. */
class ShapingTest {
  private static final KeyTable CONTACT =
      KeyTable.of(
          Key.of("name", Shape.Scalar.TEXT, "姓名"), Key.of("phone", Shape.Scalar.TEXT, "电话"));
  private static final KeyTable KEYS =
      KeyTable.of(
              Key.of("title", Shape.Scalar.TEXT, "名称", "成果名称"),
              Key.of("date", Shape.Scalar.DAY, "日期"),
              Key.of("rank", Shape.Scalar.TEXT, "序号"),
              Key.list("units", Shape.Scalar.TEXT, "单位"),
              Key.of("contact", CONTACT, "联系"),
              Key.of("period", KeyTable.of(Key.of("ask", CONTACT, "询问")), "期间"))
          .flat("联系电话", "contact", "phone")
          .flat("联系人", "contact", "name")
          .flat("询问电话", "period", "ask", "phone")
          .orJust("title");

  private final FindingLog log = new FindingLog();

  @ParameterizedTest
  @CsvSource({
    "title, title", "名称, title", "成 果 名 称, title", "名称：, title", "名称:*, title", "*名称, ",
        "TITLE, title",
    "Ｔｉｔｌｅ, title", "title:, title", "联系, contact", "联系电话, ", "别的, ", "：, ", "'', "
  })
  void aWordOfAFormMeansAKey(String typed, String name) {
    assertThat(KEYS.canonical(typed)).isEqualTo(Optional.ofNullable(name));
  }

  @Test
  void aWayLeadsToAKeyBelowAnother() {
    assertThat(KEYS.path("名称")).containsExactly("title");
    assertThat(KEYS.path("联系电话：")).containsExactly("contact", "phone");
    assertThat(KEYS.path("询问电话")).containsExactly("period", "ask", "phone");
    assertThat(KEYS.path("别的")).isEmpty();
    assertThat(KEYS.single()).isEqualTo("title");
    assertThat(KEYS.named("date").map(Key::shown)).contains("date（日期）");
    assertThat(KEYS.named("日期")).isEmpty();
    assertThat(KEYS.and(Key.of("more", Shape.Scalar.TEXT)).keys()).hasSize(7);
    assertThat(Key.of("more", Shape.Scalar.TEXT).shown()).isEqualTo("more");
  }

  @Test
  void theNearestWordIsShownWithItsKey() {
    assertThat(KEYS.nearest("titel")).contains("title（名称）");
    assertThat(KEYS.nearest("成果名程")).contains("成果名称（title）");
    assertThat(KEYS.nearest("完全不同的东西")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "..",
        "../a",
        "a/..",
        "a/../b",
        "/a",
        "C:\\a",
        "..\\a",
        "a\\..\\b",
        "./../a",
        "http://x"
      })
  void aPathMayNotLeadOutOfItsFolder(String path) {
    assertThat(RecordFiles.leadsOut(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "a/b", "..a", "a..", "a/..b/c", "./a", "...", "a/.../b"})
  void otherPathsStayInside(String path) {
    assertThat(RecordFiles.leadsOut(path)).isFalse();
  }

  @Test
  void aFileIsMeantByItsPathOrByItsNameInAUsualFolder() {
    RecordFiles files =
        new RecordFiles(
            List.of(
                new RawFile(Path.of("x"), "photos/é.jpg", ""),
                new RawFile(Path.of("x"), "é.jpg", ""),
                new RawFile(Path.of("x"), "b/c.jpg", "")));
    assertThat(files.find("é.jpg", List.of("photos"))).contains("é.jpg");
    assertThat(files.find("./photos/e\u0301.jpg", List.of())).contains("photos/é.jpg");
    assertThat(files.find("c.jpg", List.of("a", "b"))).contains("b/c.jpg");
    assertThat(files.find("b\\c.jpg", List.of())).contains("b/c.jpg");
    assertThat(files.find("c.jpg", List.of("a"))).isEmpty();
  }

  @Test
  void whatFlatWordsSayGoesBesideWhatStandsUnderTheKey() {
    Node.Fields fields = shaped("联系人: 甲\n联系: {电话: '1'}\n").orElseThrow();
    Node.Fields contact = fields.fields("contact").orElseThrow();
    assertThat(text(contact, "name")).contains("甲");
    assertThat(text(contact, "phone")).contains("1");
    assertThat(contact.keyPlaces().get("name")).isEqualTo(Location.of("f", 1, 1));
    assertThat(contact.keyPlaces().get("phone")).isEqualTo(Location.of("f", 2, 6));
    Node.Fields flat = shaped("a: 1\n联系电话: '2'\n联系人: 乙\n").orElseThrow();
    assertThat(flat.keyPlaces().get("contact")).isEqualTo(Location.of("f", 2, 1));
    assertThat(flat.at("contact")).isEqualTo(Location.of("f", 2, 1));
    assertThat(text(flat.fields("contact").orElseThrow(), "name")).contains("乙");
  }

  @Test
  void aFlatWordMayStandForAKeyTwoBelow() {
    Node.Fields period = shaped("a: 1\n询问电话: '2'\n").orElseThrow().fields("period").orElseThrow();
    assertThat(text(period.fields("ask").orElseThrow(), "phone")).contains("2");
    assertThat(period.at()).isEqualTo(Location.of("f", 2, 1));
  }

  @Test
  void aKeyThatComesTwiceSaysWhereItCameFirst() {
    shaped("名称: 甲\ntitle: 乙\n联系人: 丙\n联系: {姓名: 丁}\n");
    assertThat(told())
        .containsExactly("key.twice f:2:1 title [title, 1]", "key.twice f:3:1 contact [name, 4]");
  }

  @Test
  void aListMayBeOneValueAndNothingIsNoItem() {
    assertThat(shaped("单位: 甲\n").orElseThrow().items("units")).hasSize(1);
    assertThat(shaped("单位: [甲, '', 乙, ~]\n").orElseThrow().items("units")).hasSize(2);
    assertThat(shaped("单位:\n").orElseThrow().items("units")).isEmpty();
    assertThat(log.findings()).isEmpty();
  }

  @Test
  void whatHoldsKeysMayBeLeftEmpty() {
    Node.Fields fields = shaped("联系:\n名称: ''\n").orElseThrow();
    assertThat(fields.fields("contact").orElseThrow().entries()).isEmpty();
    assertThat(text(fields, "title")).contains("");
    assertThat(log.findings()).isEmpty();
  }

  @Test
  void pointsOfAListBecomeMarkdown() {
    KeyTable keys = KeyTable.of(Key.of("text", Shape.Scalar.MARKDOWN));
    Node.Fields points = shaped("text:\n  - 一\n  - |\n    二\n    三\n", keys).orElseThrow();
    assertThat(text(points, "text")).contains("- 一\n- 二\n  三");
    assertThat(shaped("text: [[甲]]\n", keys).orElseThrow().entries()).isEmpty();
    assertThat(told()).containsExactly("value.not-text f:1:8 text []");
  }

  @Test
  void keysOfTheWritersOwnChoiceMayBeNamesOfOthers() {
    KeyTable keys =
        KeyTable.of(Key.of("limits", new Shape.Free("项", Shape.Scalar.TEXT, List.of(KEYS)), "限制"));
    Node.Fields limits =
        shaped("限制:\n  名称: 一\n  自定: 二\n", keys).orElseThrow().fields("limits").orElseThrow();
    assertThat(limits.entries().keySet()).containsExactly("title", "自定");
    assertThat(limits.keyPlaces().get("自定")).isEqualTo(Location.of("f", 3, 3));
    shaped("限制: 一\n", keys);
    assertThat(told()).containsExactly("value.not-fields f:1:5 limits […]");
  }

  @Test
  void aRecordHasKeys() {
    assertThat(shaped("- 甲\n")).isEmpty();
    assertThat(told()).containsExactly("record.not-fields f:1:1  []");
  }

  @Test
  void aLineBreakThatTheFileFoldedIsNoSpaceBetweenChinese() {
    assertThat(text(shaped("名称: 折行\n  文字 ab\n  cd\n").orElseThrow(), "title"))
        .contains("折行文字 ab cd");
    assertThat(text(shaped("名称: |\n  一\n  二\n").orElseThrow(), "title")).contains("一\n二");
  }

  @Test
  void aTableIsReadFromTheRowThatNamesItsColumns() {
    TableShaper.Shaped shaped =
        table(
                row(1, "获奖名单"),
                row(2, "日期", "2024-09-10", "单位：甲厂"),
                row(3, "联系电话：1", "", "联系人", "乙"),
                row(4, "别的：字", "：空", "日期："),
                row(6, "序号", "成果\n名称", "别的", "名称"),
                row(7, "1", " 刀具 ", "x", "重"),
                row(9, "", "夹具"),
                row(10, "", "", "注：一行"))
            .read(Set.of("title"), KEYS)
            .orElseThrow();
    assertThat(text(shaped.above(), "date")).contains("2024-09-10");
    assertThat(shaped.above().keyPlaces().get("date"))
        .isEqualTo(new Location.InSheet("f", "s", 2, 2));
    assertThat(shaped.above().entries()).containsOnlyKeys("date", "contact");
    Node.Fields contact = shaped.above().fields("contact").orElseThrow();
    assertThat(text(contact, "phone")).contains("1");
    assertThat(text(contact, "name")).contains("乙");
    assertThat(shaped.rows()).hasSize(3);
    Node.Fields first = shaped.rows().get(0);
    assertThat(text(first, "title")).contains("刀具");
    assertThat(text(first, "rank")).contains("1");
    assertThat(first.at()).isEqualTo(new Location.InSheet("f", "s", 7, 0));
    assertThat(first.at("title")).isEqualTo(new Location.InSheet("f", "s", 7, 2));
    assertThat(text(shaped.rows().get(1), "rank")).contains("");
    assertThat(told())
        .containsExactly(
            "table.column-unknown f:s!C6  [别的]", "table.column-twice f:s!D6 title [title（名称）]");
  }

  @Test
  void aLastRowOfOneCellIsARemarkWhereThereAreThreeColumns() {
    Table.Row header = row(1, "序号", "名称", "日期");
    assertThat(
            table(header, row(2, "1", "甲", ""), row(3, "注"), row(4, "", "再注"))
                .read(Set.of("title"), KEYS)
                .orElseThrow()
                .rows())
        .hasSize(1);
    assertThat(told()).containsExactly("table.remark f:s!3  []", "table.remark f:s!4  []");
    assertThat(
            table(row(1, "序号", "名称"), row(2, "1", "甲"), row(3, "注"))
                .read(Set.of("title"), KEYS)
                .orElseThrow()
                .rows())
        .as("of two columns a row of one cell may be a record")
        .hasSize(2);
    assertThat(table(header).read(Set.of("title"), KEYS).orElseThrow().rows()).isEmpty();
  }

  @Test
  void aHeaderStandsAmongTheFirstThirtyRows() {
    List<Table.Row> rows = new ArrayList<>();
    for (int i = 1; i <= 29; i++) {
      rows.add(row(i, "字"));
    }
    rows.add(row(30, "序号", "名称"));
    assertThat(TableShaper.hasHeader(of(rows), KEYS, Set.of("title"))).isTrue();
    rows.add(0, row(0, "字"));
    assertThat(TableShaper.hasHeader(of(rows), KEYS, Set.of("title"))).isFalse();
  }

  @Test
  void withoutItTheRowThatLooksLikeItIsNamed() {
    assertThat(
            table(row(1, "名单"), row(3, "序号", "日期"), row(4, "名称"))
                .read(Set.of("title", "units"), KEYS))
        .isEmpty();
    assertThat(table(row(1, "名单"), row(2, "序号")).read(Set.of("title"), KEYS)).isEmpty();
    assertThat(told()).containsExactly("table.header f  [名称]", "table.header f:s!3  [名称、单位]");
  }

  @Test
  void whatIsHiddenIsToldOnceForRowsAndForEachColumnThatHoldsSomething() {
    Table table =
        new Table(
            "f",
            "s",
            List.of(
                row(1, "名称", "序号"),
                new Table.Row(2, Map.of(1, "甲"), 1, true),
                new Table.Row(3, Map.of(1, "乙"), 1, true)),
            Set.of(2, 3));
    new TableShaper(table, KEYS, log.general()).read(Set.of("title"), KEYS);
    assertThat(told()).containsExactly("table.hidden f:s!B1  []", "table.hidden f:s!2  []");
  }

  @Test
  void anIdentityNumberIsNotReadWhereverItStands() {
    TableShaper.Shaped shaped =
        table(row(1, "名称", "别的"), row(2, "11010519491231002X", "11010519491231002X"))
            .read(Set.of("title"), KEYS)
            .orElseThrow();
    assertThat(text(shaped.rows().get(0), "title")).contains("");
    assertThat(told())
        .containsExactly(
            "table.column-unknown f:s!B1  [别的]",
            "table.identity f:s!A2  []",
            "table.identity-unread f:s!B2  []");
  }

  @Test
  void norIsOneAboveTheHeader() {
    TableShaper.Shaped shaped =
        table(row(1, "联系人", "11010519491231002X"), row(2, "名称"), row(3, "甲"))
            .read(Set.of("title"), KEYS)
            .orElseThrow();
    assertThat(shaped.above().fields("contact").flatMap(c -> text(c, "name"))).contains("");
    assertThat(told()).containsExactly("table.identity-unread f:s!B1  []");
  }

  @Test
  void aValueInATableIsCheckedLikeOneInARecord() {
    assertThat(table(row(1, "名称", "日期"), row(2, "甲", "去年底")).read(Set.of("title"), KEYS))
        .isPresent();
    assertThat(told()).containsExactly("value.date f:s!B2 date [去年底]");
  }

  @Test
  void aFileThatIsNeverPublishedIsFoundByItsOwnKeysAlone() {
    RecordFiles files =
        new RecordFiles(
            List.of(
                new RawFile(Path.of("x"), "private/a.jpg", ""),
                new RawFile(Path.of("x"), "evidence/b.jpg", "")));
    assertThat(files.find("private/a.jpg", List.of("photos"))).isEmpty();
    assertThat(files.find(".\\evidence/b.jpg", List.of("photos"))).isEmpty();
    assertThat(files.find("private/a.jpg", List.of("private", "evidence")))
        .contains("private/a.jpg");
    assertThat(files.find("b.jpg", List.of("private", "evidence"))).contains("evidence/b.jpg");
  }

  @Test
  void whatIsTypedUnderAPrivateKeyIsNotShown() {
    KeyTable keys =
        KeyTable.of(
            Key.of("contact", CONTACT, "联系").secret(),
            Key.of("letter", new Shape.InFolder(List.of("private")), "授权书").secret());
    assertThat(shaped("contact: {张三 13800000000: }\nletter: 张三.pdf\n", keys)).isPresent();
    assertThat(told())
        .containsExactly("key.strange f:1:11 contact […]", "file.missing f:2:9 letter […]");
  }

  private TableShaper table(Table.Row... rows) {
    return new TableShaper(of(List.of(rows)), KEYS, log.general());
  }

  private static Table of(List<Table.Row> rows) {
    return new Table("f", "s", List.copyOf(rows), Set.of());
  }

  private static Table.Row row(int number, String... cells) {
    Map<Integer, String> by = new TreeMap<>();
    for (int i = 0; i < cells.length; i++) {
      if (!cells[i].isEmpty()) {
        by.put(i + 1, cells[i]);
      }
    }
    return new Table.Row(number, new LinkedHashMap<>(by), by.size(), false);
  }

  private Optional<Node.Fields> shaped(String yaml) {
    return shaped(yaml, KEYS);
  }

  private Optional<Node.Fields> shaped(String yaml, KeyTable keys) {
    FindingLog syntax = new FindingLog();
    return DataFile.parse(new SourceText("f", yaml), false, syntax.general())
        .flatMap(
            data ->
                new Shaper(data.source(), log.general(), RecordFiles.NONE)
                    .record(data.root(), keys));
  }

  private static Optional<String> text(Node.Fields fields, String key) {
    return fields.text(key).map(Node.Text::value);
  }

  private List<String> told() {
    return log.findings().stream()
        .map(f -> f.kind().id() + " " + f.where() + " " + f.subject().field() + " " + f.arguments())
        .toList();
  }

  @Test
  void everyKindHasItsKeys() {
    for (RawKind kind : RawKind.values()) {
      assertThat(Schema.of(kind).keys()).as(kind.name()).isNotEmpty();
    }
  }
}
