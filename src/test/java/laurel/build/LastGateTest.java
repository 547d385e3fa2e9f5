package laurel.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import laurel.diag.FindingKind;
import laurel.diag.FindingLog;
import laurel.diag.Language;
import laurel.diag.TextReport;
import laurel.export.Output;
import laurel.model.PublicSamples;
import laurel.work.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no type could know: somebody typed a number where the public would read it. */
class LastGateTest {
  private static final String MOBILE = "13900000000";

  @TempDir Path folder;

  @BeforeEach
  void aSiteOfOneAward() throws IOException {
    write("site.yaml", "title: 示例\norganisers: [示例市总工会]\n");
    write(
        "programmes/p.yaml", "name: 示例活动\nyear: 2024\ncategories: [{key: invention, name: 小发明}]\n");
    achievement("示例厂", "说明");
    write("rounds/1.yaml", "programme: p\ndate: 2024-10-01\nstage: awarded\nawards: [a]\n");
  }

  @Test
  void aNumberInATextOfARecordIsMaskedAndTold() throws Exception {
    achievement("示例厂", "联系 " + MOBILE + "，证号 11010519491231002X");
    BuildResult result = build();
    assertThat(lines(result))
        .anyMatch(
            line ->
                line.startsWith(
                    "content/achievements/a/achievement.yaml:5:13: warning gate.number-in-text:"
                        + " there is a mobile, identity or card number in summary; it is masked"));
    assertThat(page()).contains("139＊＊＊＊＊＊＊＊").doesNotContain(MOBILE, "19491231");
  }

  @Test
  void aDateOfBirthInATextIsMaskedAndTold() throws Exception {
    achievement("示例厂", "班长1985年3月出生，参加工作多年");
    BuildResult result = build();
    assertThat(lines(result))
        .anyMatch(
            line ->
                line.startsWith(
                    "content/achievements/a/achievement.yaml:5:12: warning gate.birth-in-text:"
                        + " there is a date of birth in summary; it is masked"));
    assertThat(page()).contains("＊＊＊＊年＊月出生").doesNotContain("1985");
  }

  @Test
  void whomToAskIsMaskedInATextAndToldAlsoWhereTheyAreNamedLater() throws Exception {
    achievement("示例厂", "问过鲍知微");
    build();
    assertThat(page()).contains("问过鲍知微");
    Path record = folder.resolve("content/achievements/a/achievement.yaml");
    String more = "contact: {name: 鲍知微, phone: 0571-00000000}\n";
    Files.writeString(record, Files.readString(record) + more);
    BuildResult result = build();
    assertThat(lines(result))
        .anyMatch(
            line ->
                line.startsWith(
                    "content/achievements/a/achievement.yaml:5:12: warning gate.name-in-text:"
                        + " summary"));
    assertThat(page()).contains("问过鲍＊微").doesNotContain("鲍知微");
  }

  @Test
  void aNumberInAPersonsProfileIsMaskedAndTold() throws Exception {
    achievement("示例厂", "说明");
    write(
        "people/shen.yaml",
        "name: 沈砚舟\nprofile: 联系 " + MOBILE + "\nconsent: {scope: [name, profile]}\n");
    BuildResult result = build();
    assertThat(result.published()).isTrue();
    assertThat(lines(result))
        .anyMatch(
            line ->
                line.startsWith(
                    "content/people/shen.yaml:2:13: warning gate.number-in-text: there is a mobile,"
                        + " identity or card number in profile; it is masked"));
    assertThat(Files.readString(folder.resolve("site/people/shen/index.html")))
        .contains("139＊＊＊＊＊＊＊＊")
        .doesNotContain(MOBILE);
  }

  @Test
  void aNumberThatNoFieldIsForStopsTheBuildWithItsPlaceAndTheEarlierSiteStands() throws Exception {
    build();
    String before = page();
    achievement("示例厂 " + MOBILE, "改过的说明");
    BuildResult result = build();
    assertThat(result.hasErrors()).isTrue();
    assertThat(result.published()).isFalse();
    assertThat(lines(result))
        .filteredOn(line -> line.contains("private-number"))
        .singleElement()
        .asString()
        .matches(
            "content/achievements/a/achievement\\.yaml:4:11: error output\\.private-number: a"
                + " mobile, identity or card number would be read in"
                + " achievements/a/index\\.html:[0-9]+:[0-9]+ and in [0-9]{2} places in all:"
                + " 139\\*{8}; nothing was put in place, what stood there is as it was\\n"
                + "  hint: .*");
    assertThat(page()).isEqualTo(before);
  }

  /** Numbers that stand near each other are each seen from the other. */
  @Test
  void aNumberBesideAnotherIsCountedOnceForEachPlace() throws Exception {
    achievement("示例厂 " + MOBILE, "说明");
    String alone = places(build());
    assertThat(alone).isNotEmpty();
    achievement("示例厂 " + MOBILE + " 或者 13800000001", "说明");
    assertThat(places(build())).isEqualTo(alone);
  }

  private String places(BuildResult result) {
    Matcher places = Pattern.compile("in ([0-9]+) places in all: 139").matcher("");
    return lines(result).stream()
        .filter(line -> places.reset(line).find())
        .map(line -> places.group(1))
        .collect(Collectors.joining(" "));
  }

  @Test
  void aMistypedIdentityNumberThatIsCalledOneStopsTheBuildAndIsNotRepeated() throws Exception {
    achievement("示例厂（身份证号：110105194912310021）", "说明");
    BuildResult result = build();
    assertThat(result.published()).isFalse();
    assertThat(String.join("", lines(result)))
        .contains("content/achievements/a/achievement.yaml:4:", ": 110***************;")
        .doesNotContain("194912310021");
  }

  @Test
  void anotherNumberBesideOneForEverybodyMakesItNoOther() throws Exception {
    write("pages/about.md", "---\ntitle: 关于\n---\n带身份证，电话 " + MOBILE + " 0571-00000000\n");
    assertThat(build().published()).isTrue();
  }

  @Test
  void aNumberThatIsNoLongerForEverybodyStopsTheBuildWhereItStood() throws Exception {
    write("site.yaml", "title: 示例\norganisers: [示例市总工会]\nwithout: [open-data]\n");
    write("pages/about.md", "---\ntitle: 关于\n---\n请打 " + MOBILE + "。\n");
    achievement("示例厂 " + MOBILE, "说明");
    assertThat(build().published()).as("the publisher wrote it for everybody").isTrue();
    assertThat(page()).contains(MOBILE);
    write("pages/about.md", "---\ntitle: 关于\n---\n请写信。\n");
    BuildResult again = build();
    assertThat(again.published()).as("as a clean build would").isFalse();
    assertThat(lines(again)).anyMatch(line -> line.contains("error output.private-number"));
    write("pages/about.md", "---\ntitle: 关于\n---\n请打 " + MOBILE + "。\n");
    assertThat(build().published()).isTrue();
  }

  @Test
  void aPageThatShowsNumbersForEverybodyIsNotMadeAgain() throws Exception {
    write("pages/about.md", "---\ntitle: 关于\n---\n请打 " + MOBILE + "。\n");
    achievement("示例厂 " + MOBILE, "说明");
    build();
    write("site.yaml", "title: 示例\norganisers: [示例市总工会]\n# 同上\n");
    assertThat(build().counts().pagesMade()).isZero();
  }

  @Test
  void anAddressMayHoldNoneEitherAndTheReportRepeatsNone() throws Exception {
    achievement("示例厂 " + MOBILE, "说明");
    BuildResult result = build();
    assertThat(String.join("", lines(result))).doesNotContain(MOBILE);
    LastGate gate = new LastGate(Taker.NOBODY, PublicSamples.catalogue(List.of(), List.of()));
    gate.take("units/" + MOBILE + "/index.html", new byte[0]);
    FindingLog log = new FindingLog();
    assertThat(gate.isClean(log, new TypedPlace(folder.resolve("none"), "none"))).isFalse();
    assertThat(log.findings().get(0).where().file()).isEqualTo("units/139********/index.html");
  }

  @Test
  void aCheckFindsItToo() throws Exception {
    achievement("示例厂 " + MOBILE, "说明");
    assertThat(lines(new SiteBuild(options(), Progress.SILENT).check()))
        .anyMatch(line -> line.contains("error output.private-number"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "units.yaml|units:\\n  - {name: 示例厂, names: [老厂 139-0000-0000]}|content/units.yaml:2:28",
        "programmes/p.yaml|name: 示例活动 １３９００００００００\\n"
            + "year: 2024\\n"
            + "categories: [{key: invention, name: 小发明}]|content/programmes/p.yaml:1:12",
        "rounds/1.yaml|programme: p\\n"
            + "date: 2024-10-01\\n"
            + "stage: awarded\\n"
            + "name: 名单 13900000000\\n"
            + "awards: [a]|content/rounds/1.yaml:4:10",
      })
  void itsPlaceIsTheFileThatItWasTypedIn(String path, String text, String place) throws Exception {
    write(path, text.replace("\\n", "\n"));
    assertThat(lines(build()))
        .filteredOn(line -> line.contains("output.private-number"))
        .singleElement()
        .asString()
        .startsWith(place + ": error output.private-number: ");
  }

  @Test
  void anOfficeMayTakeObjectionsByTelephone() throws Exception {
    write(
        "rounds/1.yaml",
        "programme: p\n"
            + "date: 2024-10-01\n"
            + "stage: publicity\n"
            + "awards: [a]\n"
            + "publicity: {from: 2024-10-01, to: 2024-10-09, objections: {office: 经济技术部, phone:"
            + " 13900000000}}\n");
    assertThat(build().published()).isTrue();
    assertThat(Files.readString(folder.resolve("site/rounds/1/index.html"))).contains(MOBILE);
  }

  @Test
  void certificatesOfOneSeriesMayHaveNumbersLikeTelephones() throws Exception {
    certificates("13012022001", "13012022002");
    BuildResult result = build();
    assertThat(result.published()).isTrue();
    assertThat(folder.resolve("site/certificates/13012022001/index.html")).exists();
    assertThat(lines(result)).anyMatch(line -> line.contains("warning certificate.private"));
    write(
        "rounds/2.yaml",
        """
        programme: p
        date: 2024-11-01
        stage: correction
        revoked: [{achievement: a, reason: plagiarism}]
        """);
    assertThat(build().published()).as("with the tombstone of one").isTrue();
  }

  @Test
  void anAwardAddedLaterIsOfTheSeries() throws Exception {
    certificates("13012022001", "13012022002");
    write(
        "achievements/c/achievement.yaml",
        "title: 又一个三号\ncategory: 小发明\nprogramme: p\nunit: 示例厂\nsummary: 说明\n");
    write(
        "rounds/2.yaml",
        """
        programme: p
        date: 2024-11-01
        stage: awarded
        awards: [{achievement: c, certificate: "13012022045"}]
        """);
    assertThat(build().published()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"13012022001, 第2号", "13900000000, 13811112222", "13012022001, 13900000000"})
  void aTelephoneInTheColumnOfCertificatesReachesNoSite(String first, String second)
      throws Exception {
    certificates(first, second);
    BuildResult result = build();
    assertThat(result.published()).isFalse();
    assertThat(lines(result)).anyMatch(line -> line.contains("error output.private-number"));
  }

  private void certificates(String first, String second) throws IOException {
    write(
        "achievements/b/achievement.yaml",
        "title: 完全不同的二号\ncategory: 小发明\nprogramme: p\nunit: 示例厂\nsummary: 说明\n");
    write(
        "rounds/1.yaml",
        """
        programme: p
        date: 2024-10-01
        stage: awarded
        awards:
          - {achievement: a, certificate: "%s"}
          - {achievement: b, certificate: "%s"}
        """
            .formatted(first, second));
  }

  @Test
  void aLandlineOrAnAddressInATextIsToldAndShown() throws Exception {
    achievement("示例厂", "电话（0551）67530001，信箱 office.a@example.cn");
    assertThat(lines(build()))
        .anyMatch(
            line ->
                line.startsWith(
                    "content/achievements/a/achievement.yaml:5:30: warning gate.reachable-in-text:"
                        + " everybody reads a landline number or an e-mail address in summary"));
    assertThat(page()).contains("67530001");
  }

  @Test
  void theContactsOwnNumberAndAddressAreMaskedAndTold() throws Exception {
    achievement("示例厂", "电话（０５５１）６７５３０００１，邮箱 Bao@Example.CN，小沈05516753003，总机0551-67530002");
    more("contact: {name: 鲍知微, phone: 0551-67530001转8, email: bao@example.cn}");
    more("team: [{name: 沈砚舟, phone: 0551-6753003}]");
    assertThat(lines(build()).stream().map(line -> line.lines().findFirst().orElseThrow()))
        .contains(
            "content/achievements/a/achievement.yaml:5:30: warning gate.contact-in-text: a"
                + " telephone number or e-mail address of this record's contact or team stands in"
                + " summary; it is masked",
            "content/achievements/a/achievement.yaml:5:61: warning gate.reachable-in-text:"
                + " everybody reads a landline number or an e-mail address in summary");
    assertThat(page())
        .contains("＊，邮箱 ＊", "＊，小沈" + "＊".repeat(11) + "，总机0551-67530002")
        .doesNotContain("６７５３", "6753003")
        .doesNotContainIgnoringCase("bao@");
  }

  @Test
  void aNumberThatTheProgrammeTellsEverybodyIsNobodysAlone() throws Exception {
    achievement("示例厂", "热线0551-67530001");
    more("contact: {name: 鲍知微, phone: 0551-67530001}");
    write(
        "programmes/p.yaml",
        Files.readString(folder.resolve("content/programmes/p.yaml"))
            + "contact: {office: 示例市总工会, phone: (0551)67530001}\n");
    build();
    assertThat(page()).contains("热线0551-67530001");
  }

  private void more(String yaml) throws IOException {
    Path record = folder.resolve("content/achievements/a/achievement.yaml");
    Files.writeString(record, yaml + "\n", StandardOpenOption.APPEND);
  }

  @Test
  void aPreviewShowsNoFileWithANumberAndTellsIt() throws Exception {
    achievement("示例厂 " + MOBILE, "说明");
    LivePages pages = new LiveSite(options()).look(Changes.ALL, Progress.SILENT);
    assertThat(pages.file("achievements/a/index.html")).isEmpty();
    assertThat(pages.file("data/catalogue.json")).isEmpty();
    assertThat(pages.file("statistics/index.html")).isPresent();
    pages.finish();
    assertThat(pages.findings())
        .filteredOn(f -> f.kind() == FindingKind.OUTPUT_PRIVATE_NUMBER)
        .isNotEmpty()
        .allMatch(f -> f.where().toString().equals("content/achievements/a/achievement.yaml:4:11"));
  }

  @Test
  void whatThePublisherWroteForEverybodyMayStand() throws Exception {
    write("site.yaml", "title: 示例\norganisers: [示例市总工会]\nfooter: {contact: 经济技术部 139-0000-0000}\n");
    write("pages/about.md", "---\ntitle: 关于\n---\n\n值班 13800000000\n");
    BuildResult result = build();
    assertThat(result.published()).isTrue();
    assertThat(page()).contains("139-0000-0000");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 100, 8_170, 8_180, 8_185, 8_191, 8_192, 16_380, 70_000})
  void aNumberIsFoundWhereverItStandsInALargeFile(int before) throws IOException {
    String text = "x".repeat(before) + "\n号 139 0000 0000 " + "1234567890".repeat(20_000);
    FindingLog log = new FindingLog();
    LastGate gate = new LastGate(Taker.NOBODY, PublicSamples.catalogue(List.of(), List.of()));
    gate.stream(new Output("data/a.csv", out -> out.write(text.getBytes(StandardCharsets.UTF_8))));
    assertThat(gate.isClean(log, typed())).isFalse();
    assertThat(log.findings())
        .singleElement()
        .satisfies(f -> assertThat(f.where()).hasToString("data/a.csv:2:3"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "media/l/13900000000a-640.jpg",
        "media/l/f13900000000-640.jpg",
        "media/l/4bf9a1390000-1280.jpg 1280w, ../media/l/4bf9a1390000-1800.jpg 1800w",
        "media/l/4bf9a1390000-1280.webp",
        "media/l/4bf9a1390000-1080p.mp4",
        "media/l/013900000000-640.jpg",
        "media/l/013900000000-video.mp4",
        "b94d27b9934d3e0813900000000a52e5",
        "0.13900000000",
        "1390000000012",
        "M1 1390 0000000 5z",
        "2024-03-08T00:00:00Z 2024-03-08"
      })
  void hashesFractionsAndDatesAreNobodysNumbers(String text) throws IOException {
    LastGate gate = new LastGate(Taker.NOBODY, PublicSamples.catalogue(List.of(), List.of()));
    gate.take("a.html", text.getBytes(StandardCharsets.UTF_8));
    assertThat(gate.isClean(new FindingLog(), typed())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Phone13812345678",
        "Mobile13812345678",
        "13812345678Email",
        "e13812345678a",
        "A13812345678",
        "units/abcde1381234-5678/index.html",
        "units/abcde1381234-5678-1280.jpg",
        "abcde1381234-5678.jpg"
      })
  void aNumberBesideALetterIsNoHash(String text) throws IOException {
    LastGate gate = new LastGate(Taker.NOBODY, PublicSamples.catalogue(List.of(), List.of()));
    gate.take("a.html", text.getBytes(StandardCharsets.UTF_8));
    assertThat(gate.isClean(new FindingLog(), typed())).isFalse();
  }

  private TypedPlace typed() {
    return new TypedPlace(folder.resolve("content"), "content");
  }

  private static List<String> lines(BuildResult result) {
    List<String> lines = new ArrayList<>();
    result.findings().forEach(f -> lines.add(new TextReport(Language.EN).line(f)));
    return lines;
  }

  private String page() throws IOException {
    return Files.readString(folder.resolve("site/achievements/a/index.html"));
  }

  private void achievement(String unit, String summary) throws IOException {
    write(
        "achievements/a/achievement.yaml",
        "title: 一号成果\ncategory: 小发明\nprogramme: p\nunit: " + unit + "\nsummary: " + summary + "\n");
  }

  private BuildResult build() throws Exception {
    return new SiteBuild(options(), Progress.SILENT).build();
  }

  private BuildOptions options() {
    return new BuildOptions(
        folder.resolve("content"),
        Optional.empty(),
        folder.resolve("site"),
        folder.resolve("cache"),
        Optional.empty(),
        Optional.empty(),
        2,
        false,
        false,
        false);
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve("content").resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
