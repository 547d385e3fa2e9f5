package laurel.read.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import laurel.diag.FindingLog;
import laurel.read.RawFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables of separated values, as RFC 4180 and spreadsheet programs have them. */
class CsvTest {
  @TempDir Path folder;
  private final FindingLog log = new FindingLog();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a,b⏎c,d | 1:1=a 2=b;2:1=c 2=d",
        "a,b⏎ | 1:1=a 2=b",
        "a↵⏎b | 1:1=a;2:1=b",
        "a↵b↵ | 1:1=a;2:1=b",
        "a↵↵b | 1:1=a;3:1=b",
        "⏎⏎a | 3:1=a",
        ",,a | 1:3=a",
        "a, ,b | 1:1=a 3=b",
        "\"a,b\",c | 1:1=a,b 2=c",
        "\"a\"\"b\",c | 1:1=a\"b 2=c",
        "\"a⏎b\",c⏎d | 1:1=a⏎b 2=c;2:1=d",
        "\"\",c | 1:2=c",
        "\"a\" x,c | 1:1=a x 2=c",
        "\"a\"x⏎c | 1:1=ax;2:1=c",
        "a\"b\",c | 1:1=a\"b\" 2=c",
        "\"a\" | 1:1=a",
        "'' | ''"
      })
  void aRowIsALineUnlessItsBreakIsInQuotes(String text, String shown) throws TableTrouble {
    String typed = text.replace('⏎', '\n').replace('↵', '\r');
    assertThat(shown(new CsvParser(typed, ',', "f").table()).replace('\n', '⏎')).isEqualTo(shown);
  }

  @Test
  void quotesThatAreNeverClosedAreToldWithTheirRow() {
    assertThatThrownBy(() -> new CsvParser("a\n\"b\nc\n", ',', "f").table())
        .isInstanceOfSatisfying(
            TableTrouble.class,
            trouble -> {
              assertThat(trouble.kind().id()).isEqualTo("table.quote");
              assertThat(trouble.argument()).isEqualTo("2");
            });
    assertThatThrownBy(() -> new CsvParser("\"", ',', "f").table())
        .isInstanceOf(TableTrouble.class);
  }

  @Test
  void aCellHoldsAsMuchAsExcels() throws TableTrouble {
    String longest = "x".repeat(32_767);
    assertThat(new CsvParser(longest, ',', "f").table().rows()).hasSize(1);
    assertThatThrownBy(() -> new CsvParser(longest + "x", ',', "f").table())
        .isInstanceOf(TableTrouble.class);
  }

  @Test
  void columnsBeyondTheTwoHundredAndFiftySixthAreNotLookedAt() throws TableTrouble {
    Table table = new CsvParser(",".repeat(255) + "a,b", ',', "f").table();
    assertThat(table.rows().get(0).cells()).containsOnlyKeys(256);
  }

  @Test
  void aHundredThousandRowsAreReadAndNoMore() throws TableTrouble {
    assertThat(new CsvParser("x\n".repeat(100_000), ',', "f").table().rows()).hasSize(100_000);
    assertThatThrownBy(() -> new CsvParser("x\n".repeat(100_001), ',', "f").table())
        .isInstanceOf(TableTrouble.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UTF-8 | 题型,答案⏎判断,对 | 1:1=题型 2=答案;2:1=判断 2=对",
        "UTF-8 | 题型;答案⏎判断;对 | 1:1=题型 2=答案;2:1=判断 2=对",
        "UTF-8 | 题型→答案⏎判断→对 | 1:1=题型 2=答案;2:1=判断 2=对",
        "GBK | 题型,答案⏎判断,对 | 1:1=题型 2=答案;2:1=判断 2=对",
        "GB18030 | 题型;答案⏎判断;对 | 1:1=题型 2=答案;2:1=判断 2=对"
      })
  void encodingAndSeparatorAreThoseWithWhichTheHeaderAppears(
      String charset, String text, String shown) throws IOException {
    byte[] bytes = text.replace('⏎', '\n').replace('→', '\t').getBytes(Charset.forName(charset));
    assertThat(read(bytes).map(CsvTest::shown)).contains(shown);
    assertThat(log.findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"fffe", "feff", "efbbbf"})
  void aMarkSaysTheEncoding(String mark) throws IOException {
    Charset charset =
        mark.equals("fffe")
            ? StandardCharsets.UTF_16LE
            : mark.equals("feff") ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
    byte[] text = "题型,答案\n".getBytes(charset);
    byte[] bytes = HexFormat.of().parseHex(mark + HexFormat.of().formatHex(text));
    assertThat(read(bytes).map(CsvTest::shown)).contains("1:1=题型 2=答案");
  }

  @Test
  void withoutTheHeaderItIsTakenForUtf8WithCommas() throws IOException {
    assertThat(read("别的,字\n".getBytes(StandardCharsets.UTF_8)).map(CsvTest::shown))
        .contains("1:1=别的 2=字");
    assertThat(read(new byte[0]).map(CsvTest::shown)).contains("");
    assertThat(log.findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ff, table.encoding []",
    "fe, table.encoding []",
    "fffe00, table.encoding []",
    "b1f02c, table.encoding []",
    "22e9a298, table.quote [1]"
  })
  void whatCannotBeReadSaysWhy(String hex, String told) throws IOException {
    assertThat(read(HexFormat.of().parseHex(hex))).isEmpty();
    assertThat(told()).containsExactly(told);
  }

  @Test
  void aQuoteThatIsNeverClosedCountsOnlyWhereNothingElseFits() throws IOException {
    assertThat(read("题型;答案\n\"a\";\"b,\n".getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(told()).containsExactly("table.quote [2]");
  }

  @ParameterizedTest
  @CsvSource({
    "a.xlsx, true",
    "a.XLSX, true",
    "a.b.csv, true",
    "a.tsv, true",
    "a.ods, true",
    "a.et, true",
    "a.xls, true",
    "a.xlsm, true",
    "a.yaml, false",
    "csv, true",
    "a.csv.txt, false"
  })
  void aTableIsKnownByItsName(String name, boolean table) {
    assertThat(TableFile.isTable(new RawFile(folder, name, name))).isEqualTo(table);
  }

  @Test
  void aTableThatIsGoneOrLargerThanAnyIsTold() throws IOException {
    RawFile gone = new RawFile(folder.resolve("gone.csv"), "gone.csv", "gone.csv");
    assertThat(TableFile.read(gone, table -> true, log.general())).isEmpty();
    Path large = folder.resolve("large.xlsx");
    try (java.io.RandomAccessFile sparse = new java.io.RandomAccessFile(large.toFile(), "rw")) {
      sparse.setLength(64L << 20);
      RawFile file = new RawFile(large, "large.xlsx", "large.xlsx");
      assertThat(TableFile.read(file, table -> true, log.general())).isEmpty();
      sparse.setLength((64L << 20) + 1);
      assertThat(TableFile.read(file, table -> true, log.general())).isEmpty();
    }
    assertThat(told())
        .containsExactly(
            "file.unreadable [NoSuchFileException]",
            "file.too-large [64, 64]",
            "table.not-excel []");
  }

  @Test
  void aTableKnowsItsPlaces() throws IOException {
    Table table = read("题型\n".getBytes(StandardCharsets.UTF_8)).orElseThrow();
    assertThat(table.at(1, 2)).hasToString("f.csv:B1");
    assertThat(table.rows().get(0).text(1)).isEqualTo("题型");
    assertThat(table.rows().get(0).text(2)).isEmpty();
    assertThat(table.rows().get(0).own()).isEqualTo(1);
    assertThat(table.hiddenColumns()).isEmpty();
  }

  private Optional<Table> read(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("f.csv"), bytes);
    return TableFile.read(
        new RawFile(file, "f.csv", "f.csv"),
        table -> table.rows().stream().anyMatch(row -> row.cells().containsValue("题型")),
        log.general());
  }

  private List<String> told() {
    return log.findings().stream().map(f -> f.kind().id() + " " + f.arguments()).toList();
  }

  private static String shown(Table table) {
    return table.rows().stream()
        .map(
            row ->
                row.number()
                    + ":"
                    + row.cells().entrySet().stream()
                        .map(c -> c.getKey() + "=" + c.getValue())
                        .collect(Collectors.joining(" ")))
        .collect(Collectors.joining(";"));
  }
}
