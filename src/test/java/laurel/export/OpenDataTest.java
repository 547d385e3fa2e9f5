package laurel.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static laurel.model.PublicSamples.achievement;
import static laurel.model.PublicSamples.candidate;
import static laurel.model.PublicSamples.catalogue;
import static laurel.model.PublicSamples.lesson;
import static laurel.model.PublicSamples.narrative;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import laurel.model.Catalogue;
import laurel.model.RecordRef;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenDataTest {
  private static final String HOSTILE = "=HYPERLINK(\"http://x\",\"点\")\n第二行, 逗号";

  private static final Catalogue HALL =
      catalogue(
          List.of(
              achievement("flange-aligner", HOSTILE, "1. **一次**定位，公差±8"),
              achievement("candidate", "候选", narrative(""), candidate())),
          List.of(lesson("lesson-1", "法兰对孔微课", "讲对角紧固。")));
  private static final OpenData DATA = new OpenData(HALL, PlainAddresses.KNOWN);

  @Test
  void aTableReadsBackAsItWas() throws Exception {
    List<CSVRecord> rows = rows("data/achievements.csv");
    assertThat(rows).hasSize(1);
    CSVRecord row = rows.get(0);
    assertThat(row.get("成果名称")).isEqualTo("'" + HOSTILE);
    assertThat(row.get("成果简介")).isEqualTo("1. 一次定位，公差±8");
    assertThat(row.get("成果完成人")).isEqualTo("张*三、欧阳临川");
    assertThat(row.get("关键指标")).isEqualTo("对孔时间 45→±8分钟");
    assertThat(row.get("奖项")).isEqualTo("一等奖");
    assertThat(row.get("页面"))
        .isEqualTo("https://wuxiao.example.invalid/hall/achievements/flange-aligner/");
  }

  @Test
  void aTableBeginsWithAByteOrderMarkAndEndsItsLinesAsRfc4180Says() {
    String text = new String(file("data/lessons.csv").bytes(), UTF_8);
    assertThat(text).startsWith("\uFEFF编号,课程名称,").endsWith("\r\n");
  }

  /** Each of these ends a row for somebody: a table is read by many programs. */
  @ParameterizedTest
  @ValueSource(strings = {"\r", "\n", "\r\n"})
  void aCellOfSeveralLinesIsOneCell(String end) {
    assertThat(Csv.cell("甲" + end + "乙")).isEqualTo("\"甲" + end + "乙\"");
  }

  @ParameterizedTest(name = "{0} is written {1}")
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "-5,-5",
        "+12.5%,+12.5%",
        "-5+2,'-5+2",
        "@SUM(A1),'@SUM(A1)",
        "＝1+1,'＝1+1",
        "5-6,5-6",
        "±8,±8"
      })
  void noCellIsAFormula(String typed, String written) {
    assertThat(Csv.cell(typed)).isEqualTo(written);
  }

  @Test
  void theWholeCatalogueHoldsWinnersAndSaysWhatWasRevoked() throws Exception {
    JsonNode all = json("data/catalogue.json");
    assertThat(all.path("achievements")).hasSize(1);
    assertThat(all.path("lessons")).hasSize(1);
    assertThat(all.path("units")).hasSize(1);
    assertThat(all.path("revoked").get(0).path("record").asText()).isEqualTo("achievements/copied");
    assertThat(all.path("asOf").asText()).isEqualTo("2024-06-01");
    assertThat(all.path("site").path("demo").asBoolean()).isTrue();
  }

  @Test
  void unitsOfMereCandidatesAreNotHandedOut() throws Exception {
    Catalogue proposed =
        catalogue(List.of(achievement("candidate", "候选", narrative(""), candidate())), List.of());
    assertThat(proposed.units()).isNotEmpty();
    OpenData data = new OpenData(proposed, PlainAddresses.KNOWN);
    byte[] whole = file(data, "data/catalogue.json").bytes();
    assertThat(new ObjectMapper().readTree(whole).path("units")).isEmpty();
  }

  @Test
  void aRecordHasAFileOfItsOwnThatSaysTheSame() throws Exception {
    String path = OwnFiles.path(RecordRef.achievement("flange-aligner"));
    assertThat(path).isEqualTo("data/achievements/flange-aligner.json");
    Output own =
        DATA.records()
            .map(KeyedOutput::output)
            .filter(o -> o.path().equals(path))
            .findFirst()
            .orElseThrow();
    JsonNode one = new ObjectMapper().readTree(own.bytes());
    assertThat(one).isEqualTo(json("data/catalogue.json").path("achievements").get(0));
    assertThat(DATA.records()).hasSize(2);
  }

  @Test
  void everyFieldThatIsWrittenStandsInTheDictionary() throws Exception {
    Set<String> known = new TreeSet<>();
    DataDictionary.FIELDS.forEach(f -> known.add(f.key()));
    Set<String> written = new TreeSet<>();
    JsonNode all = json("data/catalogue.json");
    all.path("achievements").forEach(a -> keys("", a, written));
    all.path("lessons").forEach(l -> keys("", l, written));
    assertThat(known).containsAll(written);
  }

  @Test
  void everyColumnOfTheTablesStandsInTheDictionary() throws Exception {
    Set<String> labels = new TreeSet<>(Set.of("年度", "课程名称", "提交单位", "完成人"));
    DataDictionary.FIELDS.forEach(f -> labels.add(f.label()));
    assertThat(labels).containsAll(header("data/achievements.csv"));
    assertThat(labels).containsAll(header("data/lessons.csv"));
  }

  @Test
  void linkedDataNamesEveryRecordByItsAddress() throws Exception {
    JsonNode graph = json("data/catalogue.jsonld").path("@graph");
    assertThat(graph).hasSize(2);
    assertThat(graph.get(0).path("@id").asText())
        .isEqualTo("https://wuxiao.example.invalid/hall/achievements/flange-aligner/");
    assertThat(graph.get(0).path("award").asText()).isEqualTo("示例活动 一等奖");
  }

  @Test
  void aFilesSizeIsThatOfItsBytes() {
    for (DataFile file : DATA.offered()) {
      assertThat(file.output().size()).isEqualTo(file.output().bytes().length).isPositive();
    }
  }

  private static void keys(String at, JsonNode node, Set<String> keys) {
    if (node.isObject()) {
      node.properties()
          .forEach(
              e -> keys(at.isEmpty() ? e.getKey() : at + "." + e.getKey(), e.getValue(), keys));
    } else if (node.isArray()) {
      node.forEach(item -> keys(at + "[]", item, keys));
    } else {
      keys.add(at);
    }
  }

  private static Output file(String path) {
    return file(DATA, path);
  }

  private static Output file(OpenData data, String path) {
    return data.offered().stream()
        .map(DataFile::output)
        .filter(o -> o.path().equals(path))
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode json(String path) throws Exception {
    return new ObjectMapper().readTree(file(path).bytes());
  }

  private static List<String> header(String path) throws Exception {
    return new ArrayList<>(rows(path).get(0).getParser().getHeaderNames());
  }

  private static List<CSVRecord> rows(String path) throws Exception {
    String text = new String(file(path).bytes(), UTF_8).substring(1);
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    return format.parse(new StringReader(text)).getRecords();
  }
}
