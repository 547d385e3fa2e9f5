package laurel.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RoundFilesTest {
  private static final String LIST =
      "活动：hz-2022,日期：2022年11月30日,,,\n"
          + "2022年职工“五小”活动创新成果名单,,,,\n"
          + "序号,成果名称,单位,类别,奖项,证书编号\n"
          + "1,反刮刀具,甲公司,小发明,一等奖,HZ2022-001\n"
          + "2,\"对中\n夹具\",\"乙公司\"\"二厂\"\"\",小革新,二等奖,HZ2022-002\n"
          + "\n"
          + "注：排名不分先后,,,,\n";

  @TempDir Path folder;

  private Node.Fields round(Content content) {
    List<RawRecord> rounds = content.read().rounds();
    assertThat(rounds).hasSize(1);
    return rounds.get(0).fields();
  }

  static Stream<Arguments> encodings() {
    return Stream.of(
        Arguments.of("UTF-8", LIST),
        Arguments.of("UTF-8", "\ufeff" + LIST),
        Arguments.of("GBK", LIST),
        Arguments.of("UTF-16LE", "\ufeff" + LIST.replace(',', '\t')),
        Arguments.of("UTF-16BE", "\ufeff" + LIST),
        Arguments.of("UTF-8", LIST.replace(',', ';')),
        Arguments.of("GB18030", LIST.replace("\n", "\r\n").replace(',', '\t')));
  }

  @ParameterizedTest
  @MethodSource("encodings")
  void aListInCsvIsReadInAnyEncodingOfTheOffice(String charset, String text) {
    Content content =
        new Content(folder).write("rounds/r1.csv", text.getBytes(Charset.forName(charset)));

    Node.Fields round = round(content);

    assertThat(round.text("programme").orElseThrow().value()).isEqualTo("hz-2022");
    assertThat(round.text("date").orElseThrow().value()).isEqualTo("2022年11月30日");
    assertThat(round.records("awards"))
        .extracting(a -> a.text("unit").orElseThrow().value())
        .containsExactly("甲公司", "乙公司\"二厂\"");
    assertThat(round.records("awards").get(1).at("certificate").toString())
        .isEqualTo("content/rounds/r1.csv:F5");
    assertThat(content.said())
        .containsExactly(
            "content/rounds/r1.csv:7: note table.remark: this last row is taken for a remark and not read");
  }

  @Test
  void rowsThatCountTheListAreNoneOfItAndOneThatNamesARecordIs() {
    Content content =
        new Content(folder)
            .write(
                "rounds/r1.csv",
                """
                序号,成果名称,单位,奖项,奖金
                1,反刮刀具,甲公司,一等奖,2000
                小计,1项,,,2000
                ,,,二等奖空缺,
                2,合计,乙公司,三等奖,500
                3,共建班组,乙公司,三等奖,500
                ,合 计：,３ 项,—,3000.00
                共3项（其中一等奖1项、三等奖2项）,,,,
                以上共三项成果。,,,,
                注：排名不分先后,,,,
                """);

    assertThat(round(content).records("awards"))
        .extracting(a -> a.text("title").orElseThrow().value())
        .containsExactly("反刮刀具", "合计", "共建班组");
    assertThat(content.said())
        .contains(
            "content/rounds/r1.csv:3: note table.total: this row is a total, or says that a level"
                + " stayed empty; it is none of the list and not read")
        .extracting(
            said -> said.replaceAll(".*r1.csv:(\\w+).*?(table\\.\\S+|value\\S+):.*", "$1 $2"))
        .containsExactlyInAnyOrder(
            "E1 table.column-unknown",
            "3 table.total",
            "4 table.total",
            "7 table.total",
            "8 table.total",
            "9 table.total",
            "10 table.remark");
  }

  @Test
  void whatATableDoesNotSayMayStandInAFileBesideIt() {
    Content content =
        new Content(folder)
            .write("rounds/r1.csv", "id,奖项\nback-tool,一等奖\n")
            .write("rounds/r1.yaml", "活动: hz-2022\ndate: 2022-11-30\nstage: awarded\n");

    Node.Fields round = round(content);

    assertThat(round.text("stage").orElseThrow().value()).isEqualTo("awarded");
    assertThat(round.records("awards").get(0).text("achievement").orElseThrow().value())
        .isEqualTo("back-tool");
    assertThat(content.said()).isEmpty();
  }

  @Test
  void whatBothSayIsSaidTwice() {
    Content content =
        new Content(folder)
            .write("rounds/r1.csv", "日期,2022-11-30\nid,奖项\nback-tool,一等奖\n")
            .write("rounds/r1.yaml", "programme: hz-2022\ndate: 2022-12-01\n");
    round(content);
    assertThat(content.said())
        .containsExactly(
            "content/rounds/r1.yaml:2:1: error round.said-twice: “date” stands in content/rounds/r1.csv:B1 as well");
  }

  @Test
  void aListMayBeAWorkbook() {
    Content content =
        new Content(folder)
            .write(
                "rounds/r1.xlsx",
                new Workbook()
                    .row("获奖名单")
                    .row("活动", "hz-2022", "", "阶段", "获奖")
                    .row("公示 起始", "2022-11-01")
                    .row("序 号", "成果\n名称", "单 位", "奖项")
                    .row("<c><v>1</v></c>", "反刮刀具", "甲公司", "一等奖")
                    .bytes());

    Node.Fields round = round(content);

    assertThat(round.text("stage").orElseThrow().value()).isEqualTo("获奖");
    assertThat(round.fields("publicity").orElseThrow().text("from").orElseThrow().value())
        .isEqualTo("2022-11-01");
    assertThat(round.records("awards").get(0).at("title").toString())
        .isEqualTo("content/rounds/r1.xlsx:题库!B5");
    assertThat(content.said()).isEmpty();
  }

  @Test
  void aListAsDataKeepsItsOrder() {
    Content content =
        new Content(folder)
            .write(
                "rounds/r1.yaml",
                "programme: p\nawards:\n- b\n- {achievement: a, 奖项: 一等奖}\nwithdrawn: [c]\n");
    Node.Fields round = round(content);
    assertThat(round.records("awards"))
        .extracting(a -> a.text("achievement").orElseThrow().value())
        .containsExactly("b", "a");
    assertThat(round.records("withdrawn").get(0).text("achievement")).isPresent();
    assertThat(content.said()).isEmpty();
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        Arguments.of(
            "甲,乙\n1,2\n".getBytes(StandardCharsets.UTF_8),
            ": error table.header: no row names the columns 成果名称"),
        Arguments.of(
            "甲,乙\n1,2\n".getBytes(Charset.forName("GBK")),
            ": error table.encoding: the encoding of the file cannot be told"),
        Arguments.of(
            "成果名称,单位\n\"甲,乙\n".getBytes(StandardCharsets.UTF_8),
            ": error table.quote: a quote that begins in row 2 is never closed"),
        Arguments.of(
            new byte[] {(byte) 0xff, 0, 1},
            ": error table.encoding: the encoding of the file cannot be told"));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void aListThatCannotBeReadSaysWhy(byte[] bytes, String said) {
    Content content = new Content(folder).write("rounds/r1.csv", bytes);
    assertThat(content.read().rounds()).isEmpty();
    assertThat(content.said()).containsExactly("content/rounds/r1.csv" + said);
  }

  @Test
  void twoTablesOfOneNameAreTheSameRecordTwice() {
    Content content =
        new Content(folder).write("rounds/r1.csv", "id\na\n").write("rounds/r1.xlsx", new byte[0]);
    assertThat(content.read().rounds()).isEmpty();
    assertThat(content.said())
        .containsExactly(
            "content/rounds/r1.xlsx: error record.twice: the same record is in “r1.csv” as well");
  }
}
