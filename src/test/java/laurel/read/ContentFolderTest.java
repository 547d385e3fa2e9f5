package laurel.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import laurel.diag.FindingLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentFolderTest {
  @TempDir Path folder;

  @Test
  void recordsAreSortedByCodePoint() {
    Content content = new Content(folder);
    for (String id : new String[] {"𠮷", "乙", "b", "a-1", "a", "丙", "\ufa0e"}) {
      content.write("achievements/" + id + "/achievement.yaml", "title: x\n");
    }
    assertThat(content.read().achievements())
        .extracting(RecordSource::id)
        .containsExactly("a", "a-1", "b", "丙", "乙", "\ufa0e", "𠮷");
    assertThat(content.said()).isEmpty();
  }

  @Test
  void theGroundIsReadWithoutItsRecords() throws IOException {
    Content content =
        new Content(folder)
            .write("site.yaml", "title: 示例\nlogo: bild/标.png\n")
            .write("bild/标.png", "x")
            .write("programmes/p.yaml", "name: p\n")
            .write("rounds/1.yaml", "programme: p\n")
            .write("achievements/a/achievement.yaml", "title: x\n");
    RawContent ground = ContentFolder.ground(content.root, new FindingLog());
    assertThat(ground.site()).isEqualTo(content.read().site()).isPresent();
    assertThat(ground.site().orElseThrow().files())
        .extracting(RawFile::within)
        .containsExactly("bild/标.png");
    assertThat(ground.programmes()).hasSize(1);
    assertThat(ground.achievements()).isEmpty();
    assertThat(ground.rounds()).isEmpty();
  }

  @Test
  void oneAchievementIsReadAsOneOfAll() throws IOException {
    Content content =
        new Content(folder)
            .write("achievements/a/achievement.yaml", "title: x\n")
            .write("achievements/a/photos/1.jpg", "x");
    FindingLog log = new FindingLog();
    assertThat(ContentFolder.achievement(content.root, "a", log))
        .contains(content.read().achievements().get(0));
    Files.createSymbolicLink(
        content.root.resolve("achievements/b"), content.root.resolve("achievements/a"));
    assertThat(ContentFolder.achievement(content.root, "b", log)).isEmpty();
    assertThat(ContentFolder.achievement(content.root, "c", log)).isEmpty();
    assertThat(log.findings()).isEmpty();
  }

  @Test
  void whatSystemsAndOfficesLeaveBehindIsPassedOver() {
    Content content = new Content(folder).write("achievements/a/achievement.yaml", "title: x\n");
    for (String name :
        new String[] {
          ".DS_Store", "Thumbs.db", "~$题库.xlsx", "desktop.ini", ".git/x", "__MACOSX/y"
        }) {
      content.write("achievements/a/questions/" + name, "x");
    }
    assertThat(content.read().achievements().get(0).files()).isEmpty();
    assertThat(content.said()).isEmpty();
  }

  @Test
  void filesOfARecordAreNamedFromItsFolderInFormC() {
    Content content =
        new Content(folder)
            .write("achievements/a/achievement.yaml", "title: x\n")
            .write("achievements/a/photos/1 e\u0301.jpg", "x");
    RawFile photo = content.read().achievements().get(0).files().get(0);
    assertThat(photo.within()).isEqualTo("photos/1 é.jpg");
    assertThat(photo.shown()).isEqualTo("content/achievements/a/photos/1 é.jpg");
    assertThat(photo.file()).exists();
  }

  @Test
  void twoFilesOfOneNameAreTold() {
    Content content =
        new Content(folder)
            .write("achievements/a/achievement.yaml", "title: x\n")
            .write("achievements/a/photos/é.jpg", "x")
            .write("achievements/a/photos/e\u0301.jpg", "x");
    content.read();
    assertThat(content.said())
        .containsExactly(
            "content/achievements/a/photos/é.jpg: error file.twice: two files are called “é.jpg”, one of them with other code points");
  }

  @Test
  void aLinkIsFollowedToAFileOfTheFolderAndNowhereElse() throws IOException {
    Content content = new Content(folder).write("achievements/a/achievement.yaml", "title: x\n");
    Path photos = Files.createDirectories(content.root.resolve("achievements/a/photos"));
    Path secret = Files.writeString(folder.resolve("secret.jpg"), "x");
    Files.writeString(photos.resolve("own.jpg"), "x");
    Files.createSymbolicLink(photos.resolve("inside.jpg"), Path.of("own.jpg"));
    Files.createSymbolicLink(photos.resolve("outside.jpg"), secret);
    Files.createSymbolicLink(photos.resolve("broken.jpg"), Path.of("gone.jpg"));
    Files.createSymbolicLink(photos.resolve("folder"), folder);

    assertThat(content.read().achievements().get(0).files())
        .extracting(RawFile::within)
        .containsExactly("photos/inside.jpg", "photos/own.jpg");
    String said =
        ": error file.link: a link that leads out of the content folder, to what is"
            + " never published, or to no file";
    assertThat(content.said())
        .containsExactly(
            "content/achievements/a/photos/broken.jpg" + said,
            "content/achievements/a/photos/folder" + said,
            "content/achievements/a/photos/outside.jpg" + said);
  }

  @Test
  void aLinkBringsNothingOutOfAFolderThatIsNeverPublished() throws IOException {
    Content content =
        new Content(folder)
            .write("achievements/a/achievement.yaml", "title: x\n")
            .write("achievements/a/Private/1.jpg", "x")
            .write("achievements/b/achievement.yaml", "title: x\n");
    Path root = content.root.resolve("achievements");
    for (String link : List.of("a/photos/1.jpg", "b/photos/1.jpg", "b/private/1.jpg")) {
      Files.createDirectories(root.resolve(link).getParent());
      Files.createSymbolicLink(root.resolve(link), Path.of("../../a/Private/1.jpg"));
    }
    assertThat(content.read().achievements().get(1).files())
        .extracting(RawFile::within)
        .containsExactly("private/1.jpg");
    assertThat(content.said())
        .extracting(line -> line.replaceAll(": error file\\.link: .*", ""))
        .contains("content/achievements/a/photos/1.jpg", "content/achievements/b/photos/1.jpg");
  }

  @Test
  void aNameThatCannotBeSeenIsTold() {
    Content content =
        new Content(folder)
            .write("achievements/a/achievement.yaml", "title: x\n")
            .write("achievements/a/photos/1\u202egpj.exe", "x");
    assertThat(content.read().achievements().get(0).files()).isEmpty();
    assertThat(content.said())
        .hasSize(1)
        .first()
        .asString()
        .contains(
            "error file.name: the name “1<U+202E>gpj.exe” has characters that cannot be seen, or emoji");
  }

  @Test
  void aRecordIsThereOnce() {
    Content content =
        new Content(folder)
            .write("achievements/a/achievement.yaml", "title: x\n")
            .write("achievements/a/achievement.json", "{}")
            .write("programmes/p.yaml", "name: x\n")
            .write("programmes/p.yml", "name: x\n");
    assertThat(content.read().achievements()).isEmpty();
    assertThat(content.said())
        .containsExactly(
            "content/achievements/a/achievement.yaml: error record.twice: the same record is in “achievement.json” as well",
            "content/programmes/p.yml: error record.twice: the same record is in “p.yaml” as well");
  }

  @Test
  void anIdMustDoAsAnAddress() {
    Content content =
        new Content(folder)
            .write("achievements/Flange_1/achievement.yaml", "title: x\n")
            .write("lessons/con/lesson.yaml", "title: x\n")
            .write("programmes/HZ 2022.yaml", "name: x\n");
    content.read();
    assertThat(content.said())
        .containsExactly(
            "content/achievements/Flange_1: error id.invalid: “Flange_1” cannot be a public address",
            "content/lessons/con: error id.invalid: “con” cannot be a public address",
            "content/programmes/HZ 2022.yaml: error id.invalid: “HZ 2022” cannot be a public address");
  }

  @Test
  void whatNothingReadsIsTold() {
    Content content =
        new Content(folder)
            .write("achievment/a/achievement.yaml", "title: x\n")
            .write("unit.yaml", "[]")
            .write("theme/logo.svg", "<svg/>")
            .write("achievements/loose.yaml", "title: x\n")
            .write("achievements/empty/photos/x.jpg", "x")
            .write("achievements/a/achievement.yaml", "title: x\n")
            .write("achievements/a/photo/x.jpg", "x")
            .write("achievements/a/题库.xlsx", "x")
            .write("achievements/a/questions/说明.csv", "x")
            .write("achievements/a/questions/图.jpg", "x")
            .write("achievements/a/questions/旧/题库.xlsx", "x")
            .write("lessons/l/lesson.yaml", "title: x\n")
            .write("lessons/l/题库.xls", "x");
    content.read();
    assertThat(content.said())
        .containsExactly(
            "content/achievements/a/photo: warning file.unexpected: nothing reads this; did you mean photos/?",
            "content/achievements/a/questions/旧/题库.xlsx: warning file.unexpected: nothing reads this; did you mean questions/?",
            "content/achievements/a/questions/说明.csv: warning file.unexpected: nothing reads this; did you mean 说明.xlsx?",
            "content/achievements/a/题库.xlsx: warning file.unexpected: nothing reads this; did you mean questions/?",
            "content/achievements/empty: error record.missing: achievement.yaml is missing here",
            "content/achievements/loose.yaml: warning file.unexpected: nothing reads this; did you mean achievements/?",
            "content/achievment: warning file.unexpected: nothing reads this; did you mean achievements?",
            "content/lessons/l/题库.xls: warning file.unexpected: nothing reads this; did you mean questions.xlsx?",
            "content/unit.yaml: warning file.unexpected: nothing reads this; did you mean units.yaml?");
  }

  @Test
  void aFolderWithoutASiteSaysSo() throws IOException {
    Content content = new Content(folder);
    Files.delete(content.root.resolve("site.yaml"));
    assertThat(content.read().site()).isEmpty();
    assertThat(content.said())
        .containsExactly("content: error record.missing: site.yaml is missing here");
  }

  @Test
  void noFolderAtAllIsNoContentMistake() {
    assertThatThrownBy(() -> ContentFolder.read(folder.resolve("gone"), new FindingLog()))
        .isInstanceOf(NotDirectoryException.class);
  }

  @Test
  void theSitesPicturesLieAnywhereThatNoRecordOwns() {
    Content content =
        new Content(folder)
            .write(
                "site.yaml",
                "title: x\ntheme: {logo: theme/logo.svg, hero: achievements/a/photos/x.jpg}\n")
            .write("theme/logo.svg", "<svg/>")
            .write("achievements/a/achievement.yaml", "title: x\n")
            .write("achievements/a/photos/x.jpg", "x");
    content.read();
    assertThat(content.said())
        .containsExactly(
            "content/site.yaml:2:37: error file.missing: there is no file “achievements/a/photos/x.jpg” in the record’s folder");
  }

  @Test
  void unitsMayBeAListAndHolidaysYearByYear() {
    RawContent content =
        new Content(folder)
            .write("units.yaml", "- 甲公司\n- {name: 乙公司, 简称: 乙}\n")
            .write(
                "holidays.yaml",
                "2022: {holidays: [2022-10-01 至 2022-10-07], 调休: 2022-10-08}\n2023: {holidays: [2023-01-01]}\n")
            .read();
    assertThat(content.units().orElseThrow().fields().records("units"))
        .extracting(u -> u.text("name").orElseThrow().value())
        .containsExactly("甲公司", "乙公司");
    assertThat(content.holidays().orElseThrow().fields().items("holidays")).hasSize(2);
    assertThat(content.holidays().orElseThrow().fields().items("workdays")).hasSize(1);
  }

  @Test
  void aPageIsItsHeadAndItsBody() {
    Content content =
        new Content(folder)
            .write("pages/about.md", "---\ntitle: 关于\ndate: 2025-11-10\n---\n\n# 一\n\n文\u200b字\n");
    RawRecord page = content.read().pages().get(0);
    assertThat(page.fields().text("title").orElseThrow().value()).isEqualTo("关于");
    assertThat(page.fields().text("body").orElseThrow().value()).isEqualTo("# 一\n\n文字");
    assertThat(page.fields().at("title").toString()).isEqualTo("content/pages/about.md:2:8");
    assertThat(content.said())
        .containsExactly(
            "content/pages/about.md:8:2: warning text.invisible: invisible character or special space U+200B; read without it");
  }

  @Test
  void aPageWithoutItsHeadIsTold() {
    Content content = new Content(folder).write("pages/about.md", "# 关于\n");
    assertThat(content.read().pages()).isEmpty();
    assertThat(content.said())
        .containsExactly(
            "content/pages/about.md:1:1: error page.front-matter: the page does not begin with its title between two lines of ---");
  }

  @Test
  void aPersonsPicturesLieInAFolderOfTheirId() {
    Content content =
        new Content(folder)
            .write("people/zhang-san.yaml", "name: 张三\nportrait: 肖像.jpg\n")
            .write("people/zhang-san/肖像.jpg", "x");
    RawRecord person = content.read().people().get(0);
    assertThat(person.files()).extracting(RawFile::within).containsExactly("肖像.jpg");
    assertThat(content.said()).isEmpty();
  }
}
