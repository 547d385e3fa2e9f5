package laurel.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import laurel.diag.FindingLog;
import laurel.diag.Location;
import laurel.first.FoundFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which files and folders belong to what. */
class FoldersTest {
  private static final Path ANY = Path.of("x");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"a", "z", "0", "9", "a-1", "反刮刀具", "𠮷", "a-", "com", "com10"})
  void anIdIsMadeOfLettersDigitsHyphensAndChinese(String id) {
    assertThat(Ids.valid(id)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "-a", "A", "a_b", "a.b", "a b", "a/b", "con", "lpt1", "com5", "lpt9", "é", "`", "{",
        "/", ":"
      })
  void nothingElseDoesAsAnAddress(String id) {
    assertThat(Ids.valid(id)).isFalse();
  }

  @Test
  void anIdHasSixtyCharactersAtMost() {
    assertThat(Ids.valid("a".repeat(60))).isTrue();
    assertThat(Ids.valid("𠮷".repeat(60))).isTrue();
    assertThat(Ids.valid("a".repeat(61))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "questions.xlsx, true",
    "questions.YAML, true",
    "questions.json, true",
    "questions.et, true",
    "questions.csv, false",
    "questions, false",
    "bank.xlsx, false",
    "questions/a.xlsx, true",
    "questions/a.yml, true",
    "questions/a.jpg, false",
    "questions/sub/a.xlsx, false",
    "private/questions.xlsx, false",
    "question/a.xlsx, false"
  })
  void aBankIsKnownByItsPlaceAndForm(String within, boolean bank) {
    assertThat(BankFile.isBank(new RawFile(ANY, within, within))).isEqualTo(bank);
  }

  @ParameterizedTest
  @CsvSource({
    "a.yaml, yaml, a",
    "a.b.JSON, json, a.b",
    "photos/1 整体.jpg, jpg, 1 整体",
    "a, '', a",
    "x.y/a, '', a",
    ".a, a, ''",
    "/a.yml, yml, a"
  })
  void aFileHasAStemAndAnExtension(String within, String extension, String stem) {
    RawFile file = new RawFile(ANY, within, within);
    assertThat(Listing.extension(file)).isEqualTo(extension);
    assertThat(Listing.stem(file)).isEqualTo(stem);
  }

  @Test
  void filesOfARecordAreSortedByPathAndTheRecordItselfIsNone() {
    Content content = new Content(folder).write("achievements/a/achievement.json", "{}");
    for (String file : List.of("videos/1.mp4", "photos/2.jpg", "photos/10.jpg", "a.txt")) {
      content.write("achievements/a/" + file, "x");
    }
    RecordSource source = content.read().achievements().get(0);
    assertThat(source.files())
        .extracting(RawFile::within)
        .containsExactly("a.txt", "photos/10.jpg", "photos/2.jpg", "videos/1.mp4");
    assertThat(source.files().get(1).shown()).isEqualTo("content/achievements/a/photos/10.jpg");
    assertThat(source.key()).isEqualTo("achievements/a");
    assertThat(source.data().within()).isEqualTo("achievement.json");
  }

  @Test
  void whatIsCalledLikeARecordIsNone() {
    Content content =
        new Content(folder)
            .write("achievements/a/achievement.yaml", "title: x\n")
            .write("achievements/a/achievement.yaml.bak", "x")
            .write("achievements/a/achievement-2.yaml", "title: y\n");
    assertThat(content.read().achievements()).hasSize(1);
    assertThat(content.said()).isEmpty();
  }

  @Test
  void aFolderElevenLevelsBelowARecordsIsStillSeen() throws IOException {
    Content content = new Content(folder).write("achievements/a/achievement.yaml", "title: x\n");
    content.write("achievements/a/private" + "/x".repeat(8) + "/a.pdf", "x");
    assertThat(content.read().achievements().get(0).files()).hasSize(1);
    content.write("achievements/a/private" + "/x".repeat(9) + "/a.pdf", "x");
    assertThat(content.read().achievements().get(0).files())
        .as("what lies deeper is told, or is not there")
        .hasSize(1);
  }

  @Test
  void aFolderWithAHazardousNameIsToldAndNotEntered() throws IOException {
    Content content = new Content(folder).write("achievements/a/achievement.yaml", "title: x\n");
    Files.createDirectories(content.root.resolve("achievements/a/photos\u202e"));
    content.write("achievements/a/photos\u202e/1.jpg", "x");
    assertThat(content.read().achievements().get(0).files()).isEmpty();
    assertThat(content.said())
        .singleElement()
        .asString()
        .contains("error file.name: the name “photos<U+202E>” has characters that cannot be seen");
  }

  @Test
  void twoFoldersOfOneNameAreTold() {
    Content content =
        new Content(folder)
            .write("achievements/a/achievement.yaml", "title: x\n")
            .write("achievements/a/photos/é/1.jpg", "x")
            .write("achievements/a/photos/e\u0301/2.jpg", "x");
    content.read();
    assertThat(content.said())
        .containsExactly(
            "content/achievements/a/photos/é: error file.twice: two files are called “é”, one of them"
                + " with other code points");
  }

  /** Systems list them in any order, and two machines build one site. */
  @Test
  void ofTwoFilesOfOneNameTheSameIsTakenWhicheverIsListedFirst() throws IOException {
    Path one = Files.writeString(folder.resolve("e\u0301.jpg"), "1");
    Path other = Files.writeString(folder.resolve("\u00e9.jpg"), "2");
    for (List<Path> listed : List.of(List.of(one, other), List.of(other, one))) {
      FoundFolder found = new FoundFolder(folder, listed, List.of(), List.of());
      Listing listing = FolderWalk.list(found, "content", new FindingLog().general());
      assertThat(listing.files()).extracting(RawFile::file).containsExactly(one);
    }
  }

  @Test
  void whatIsNoFileIsTold() throws IOException, InterruptedException {
    Content content = new Content(folder).write("achievements/a/achievement.yaml", "title: x\n");
    Path pipe = content.root.resolve("achievements/a/pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    assertThat(content.read().achievements().get(0).files()).isEmpty();
    assertThat(content.said())
        .containsExactly(
            "content/achievements/a/pipe: error file.unreadable: the file cannot be read: not a file");
  }

  @Test
  void aPageEndsItsHeadWithTheSecondFenceAlone() {
    Content content =
        new Content(folder)
            .write("pages/a.md", "---  \ntitle: 甲\n---\n一\n---\n二\n")
            .write("pages/b.md", "---\ntitle: 乙\n")
            .write("pages/c.md", "---\ntitle: 丙\n---")
            .write("pages/d.txt", "---\n");
    List<RawRecord> pages = content.read().pages();
    assertThat(pages).extracting(RawRecord::id).containsExactly("a", "c");
    assertThat(text(pages.get(0), "body")).contains("一\n---\n二");
    assertThat(pages.get(0).fields().at("body")).isEqualTo(Location.of("content/pages/a.md", 4, 1));
    assertThat(pages.get(0).fields().keyPlaces().get("body"))
        .isEqualTo(Location.of("content/pages/a.md", 4, 1));
    assertThat(text(pages.get(1), "body")).contains("");
    assertThat(content.said())
        .containsExactly(
            "content/pages/b.md:1:1: error page.front-matter: the page does not begin with its title"
                + " between two lines of ---");
  }

  @Test
  void holidaysMayStandYearByYearOrAtOnce() {
    Content content =
        new Content(folder)
            .write(
                "holidays.yaml",
                "2022:\n  holidays: [2022-10-01]\n2023:\n  holidays: [2023-01-01]\n  workdays: [2023-01-28]\n");
    RawRecord years = content.read().holidays().orElseThrow();
    assertThat(years.fields().items("holidays")).hasSize(2);
    assertThat(years.fields().items("workdays")).hasSize(1);
    assertThat(years.fields().at("holidays")).isEqualTo(Location.of("content/holidays.yaml", 2, 3));
    Content mixed =
        new Content(folder)
            .write("holidays.yaml", "2022: {holidays: [2022-10-01]}\nholidays: [2023-01-01]\n");
    assertThat(mixed.read().holidays().orElseThrow().fields().items("holidays")).hasSize(1);
    assertThat(mixed.said()).singleElement().asString().contains("key.");
    Content month =
        new Content(folder).write("holidays.yaml", "2022-10: {holidays: [2022-10-01]}\n");
    assertThat(month.read().holidays().orElseThrow().fields().items("holidays")).isEmpty();
  }

  @Test
  void aRecordMayBeReadAsItWouldBe() {
    Content content =
        new Content(folder)
            .write("achievements/a/achievement.json", "{\"title\": \"甲\"}")
            .write("achievements/b/achievement.yaml", "title: 乙\n");
    List<RecordSource> sources = content.read().achievements();
    assertThat(RecordReader.read(sources.get(0), "{\"title\": \"丙\"}", content.log))
        .map(r -> text(r, "title").orElseThrow())
        .contains("丙");
    assertThat(RecordReader.read(sources.get(1), "title: 丁\n", content.log))
        .map(r -> text(r, "title").orElseThrow())
        .contains("丁");
    assertThat(RecordReader.read(sources.get(0), "title: 丁\n", content.log)).isEmpty();
    assertThat(content.said())
        .containsExactly(
            "content/achievements/a/achievement.json:1:1: error syntax.json: this is no valid JSON");
  }

  private static Optional<String> text(RawRecord record, String key) {
    return record.fields().text(key).map(Node.Text::value);
  }
}
