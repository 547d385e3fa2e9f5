package laurel.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import laurel.diag.FindingKind;
import laurel.diag.HtmlReport;
import laurel.diag.Language;
import laurel.diag.TextReport;
import laurel.media.Ending;
import laurel.media.Job;
import laurel.media.MediaPlace;
import laurel.media.RenditionEngine;
import laurel.media.Workshop;
import laurel.output.PublishedSite;
import laurel.sign.SigningKey;
import laurel.work.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build that has nothing to do, and everything that gives it something to do. */
class LastBuildTest {
  @TempDir Path folder;

  @BeforeEach
  void aSiteOfOneAward() throws Exception {
    write("content/site.yaml", "title: 示例\norganisers: [示例市总工会]\n");
    write(
        "content/programmes/p.yaml",
        "name: 示例活动\nyear: 2024\ncategories: [{key: invention, name: 小发明}]\n");
    write("content/achievements/a/achievement.yaml", record("一号成果"));
    write("content/achievements/b/achievement.yaml", "titel: 写错\n" + record("二号成果"));
    write("content/rounds/1.yaml", "programme: p\ndate: 2024-10-01\nstage: awarded\nawards: [a]\n");
    settle();
  }

  private static String record(String title) {
    return "title: " + title + "\ncategory: 小发明\nprogramme: p\nunit: 示例厂\n";
  }

  @Test
  void withNothingChangedItSaysTheSameAndTouchesNothing() throws Exception {
    BuildResult first = build();
    assertThat(first.counts().written()).isPositive();
    Map<String, FileTime> times = times();
    BuildResult second = build();
    assertThat(second.findings()).isEqualTo(first.findings()).isNotEmpty();
    assertThat(second.counts().written()).isZero();
    assertThat(second.counts().unchanged()).isEqualTo(first.counts().written());
    assertThat(second.counts().records()).isEqualTo(1);
    assertThat(times()).isEqualTo(times);
    assertThat(new HtmlReport(Language.ZH_CN, second.index()).print(second.findings()))
        .isEqualTo(new HtmlReport(Language.ZH_CN, first.index()).print(first.findings()));
  }

  @Test
  void whatIsKeptOfItIsReadByItsOwnerAlone() throws Exception {
    build();
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("cache/builds"))))
        .as("findings and titles of records that nobody has published")
        .isEqualTo("rwx------");
  }

  @Test
  void itDoesNotEvenReadTheContent() throws Exception {
    build();
    Path record = folder.resolve("content/achievements/a/achievement.yaml");
    FileTime time = Files.getLastModifiedTime(record);
    byte[] bytes = Files.readString(record).replace("一号", "壹号").getBytes(StandardCharsets.UTF_8);
    overwrite(record, bytes);
    Files.setLastModifiedTime(record, time);
    build();
    assertThat(page()).as("the looks are all that it goes by").contains("一号成果");
  }

  @Test
  void aKeyThatCouldNotBeReadIsTriedAgain() throws Exception {
    write("key.pem", SigningKey.generate().file());
    Path key = folder.resolve("key.pem");
    Files.setPosixFilePermissions(key, Set.of());
    assumeFalse(Files.isReadable(key), "nothing is kept from who runs this");
    settle();
    BuildOptions signed = options(Optional.empty()).signing(key);
    assertThat(new SiteBuild(signed, Progress.SILENT).build().findings())
        .extracting(f -> new TextReport(Language.EN).line(f).lines().findFirst().orElseThrow())
        .contains(
            "key.pem: error key.unreadable: the key file cannot be read; certificates are not"
                + " signed");
    Files.setPosixFilePermissions(key, Set.of(PosixFilePermission.OWNER_READ));
    assertThat(new SiteBuild(signed, Progress.SILENT).build().findings())
        .noneMatch(f -> f.kind() == FindingKind.KEY_UNREADABLE);
  }

  @Test
  void anotherFileOfTheSameLooksInItsPlaceIsSeen() throws Exception {
    build();
    Path record = folder.resolve("content/achievements/a/achievement.yaml");
    Path other = folder.resolve("other.yaml");
    Files.writeString(other, record("乙号成果"));
    Files.setLastModifiedTime(other, Files.getLastModifiedTime(record));
    Files.move(other, record, StandardCopyOption.REPLACE_EXISTING);
    build();
    assertThat(page()).contains("乙号成果");
  }

  @Test
  void aTitleOfAnyLengthIsKept() throws Exception {
    write("content/achievements/b/achievement.yaml", "titel: 写错\n" + record("长".repeat(100_000)));
    settle();
    BuildResult first = build();
    assertThat(first.published()).isTrue();
    BuildResult second = build();
    assertThat(second.findings()).isEqualTo(first.findings()).isNotEmpty();
    assertThat(second.index().records().get("achievements/b").title()).hasSize(100_000);
    assertThat(second.counts().pagesMade()).isZero();
  }

  @Test
  void aChangedRecordIsSeen() throws Exception {
    build();
    write("content/achievements/a/achievement.yaml", record("改名的成果"));
    build();
    assertThat(page()).contains("改名的成果");
  }

  @Test
  void aChangeInTheMomentBeforeABuildIsNeverMissed() throws Exception {
    build();
    write("content/achievements/a/achievement.yaml", record("甲号成果"));
    build();
    Path record = folder.resolve("content/achievements/a/achievement.yaml");
    FileTime time = Files.getLastModifiedTime(record);
    overwrite(record, record("乙号成果").getBytes(StandardCharsets.UTF_8));
    Files.setLastModifiedTime(record, time); // as if the clock had not ticked
    build();
    assertThat(page()).contains("乙号成果");
  }

  @Test
  void aNewOrRemovedFileIsSeen() throws Exception {
    build();
    write("content/pages/about.md", "---\ntitle: 关于\n---\n\n正文\n");
    assertThat(build().counts().written()).isPositive();
    Files.delete(folder.resolve("content/pages/about.md"));
    assertThat(build().counts().removed()).isPositive();
  }

  @Test
  void aChangedTemplateIsSeen() throws Exception {
    write("templates/texts/zh-CN.properties", "nav.home = 首页\n");
    settle();
    build();
    write("templates/texts/zh-CN.properties", "nav.home = 大厅\n");
    build();
    assertThat(page()).contains("大厅");
  }

  @Test
  void anotherDayIsAnotherBuild() throws Exception {
    build();
    BuildResult earlier = build(Optional.of("2024-09-01"));
    assertThat(earlier.counts().records()).isZero();
    assertThat(build().counts().records()).isEqualTo(1);
  }

  @Test
  void whatSomebodyChangedInTheOutputIsPutRightAndToldOnce() throws Exception {
    build();
    write("site/index.html", "changed by hand");
    assertThat(build().findings()).anyMatch(f -> f.kind().id().equals("output.restored"));
    assertThat(Files.readString(folder.resolve("site/index.html"))).contains("一号成果");
    assertThat(build().findings()).noneMatch(f -> f.kind().id().equals("output.restored"));
  }

  @Test
  void whatAKilledBuildHasLeftToBeDoneIsDone() throws Exception {
    build();
    write(".laurel/output/site/journal", "not even one");
    BuildResult again = build();
    assertThat(again.counts().unchanged()).isPositive();
    assertThat(folder.resolve(".laurel/output/site/journal")).doesNotExist();
  }

  @Test
  void anEditInAHurryCostsNoMemory() throws Exception {
    build();
    write("content/achievements/a/achievement.yaml", record("急改的成果"));
    build();
    settle();
    build();
    Map<String, FileTime> times = times();
    assertThat(build().counts().pagesMade()).isZero();
    assertThat(times()).as("nothing to do: not even the folder was touched").isEqualTo(times);
  }

  @Test
  void theLedgerThatABuildWritesIsNothingToDo() throws Exception {
    write("content/site.yaml", "title: 示例\norganisers: [示例市总工会]\nbaseUrl: https://example.org/\n");
    settle();
    publish();
    assertThat(folder.resolve("content/ledger.json")).exists();
    Map<String, FileTime> times = times();
    publish();
    assertThat(times()).isEqualTo(times);
  }

  @Test
  void aRecordChangedWhileALedgerIsWrittenIsAllThatTheNextBuildSees() throws Exception {
    write("content/site.yaml", "title: 示例\norganisers: [示例市总工会]\nbaseUrl: https://example.org/\n");
    settle();
    LastBuild last = LastBuild.of(options(Optional.empty()).publishing());
    BuildResult result = publish();
    settle();
    String record = "content/achievements/a/achievement.yaml";
    write(record, record("同时改的成果"));
    last.keep(result, PublishedSite.state(folder.resolve("site")));
    settle();
    LastBuild next = LastBuild.of(options(Optional.empty()).publishing());
    assertThat(next.changes().orElseThrow())
        .extracting(change -> change.path())
        .containsExactly(folder.resolve(record));
  }

  @Test
  void whatAPermissionWouldMendIsTriedAgain() throws Exception {
    write("content/site.yaml", "title: 示例\norganisers: [示例市总工会]\nbaseUrl: https://example.org/\n");
    write("content/.ledger.json.part/x", "");
    settle();
    assertThat(publish().findings()).anyMatch(f -> f.kind().id().equals("ledger.unwritable"));
    try (Stream<Path> kept = Files.list(folder.resolve("cache/builds"))) {
      assertThat(kept.filter(file -> file.toString().endsWith(".last"))).isEmpty();
    }
  }

  @Test
  void whatAnotherBuildPutThereMeanwhileIsNotTakenForItsOwn() throws Exception {
    LastBuild last = LastBuild.of(options(Optional.empty()));
    BuildResult result = build();
    String state = PublishedSite.state(folder.resolve("site"));
    build(Optional.of("2024-09-01"));
    last.keep(result, state);
    assertThat(LastBuild.of(options(Optional.empty())).stands()).isEmpty();
  }

  @Test
  void aPhotoThatWasGivenUpOnABusyNightIsTriedAgainThoughNothingHasChanged() throws Exception {
    new SmallSite(folder).photo("achievements/a/photos/1 夹具.jpg", 7);
    settle();
    MediaPlace busy = new MediaPlace(Optional.empty(), Optional.of(new Busy()));
    BuildResult given =
        new SiteBuild(options(Optional.empty()).making(busy), Progress.SILENT).build();
    assertThat(given.findings()).anyMatch(f -> f.kind() == FindingKind.MEDIA_TOO_SLOW);

    BuildResult next = build();

    assertThat(next.findings()).noneMatch(f -> f.kind() == FindingKind.MEDIA_TOO_SLOW);
    assertThat(page()).contains("夹具");
  }

  /** A computer with so much else to do that every photo is given up. */
  private static final class Busy implements RenditionEngine {
    @Override
    public List<Optional<String>> hashes(List<Path> files, int jobs) {
      return files.stream().map(Workshop::hash).toList();
    }

    @Override
    public void make(Assignment assignment, Consumer<Ending> ended) {
      for (Job job : assignment.jobs()) {
        ended.accept(new Ending(job.planned().key(), "flaw MEDIA_TOO_SLOW", true, ""));
      }
    }
  }

  @Test
  void aDamagedMemoryIsNoMemory() throws Exception {
    BuildResult first = build();
    try (Stream<Path> kept = Files.list(folder.resolve("cache/builds"))) {
      for (Path file : kept.toList()) {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
      }
    }
    BuildResult second = build();
    assertThat(second.findings()).isEqualTo(first.findings());
    assertThat(second.counts().unchanged()).isEqualTo(first.counts().written());
  }

  private BuildResult build() throws IOException, InterruptedException {
    return build(Optional.empty());
  }

  private BuildResult publish() throws IOException, InterruptedException {
    return new SiteBuild(options(Optional.empty()).publishing(), Progress.SILENT).build();
  }

  private BuildResult build(Optional<String> day) throws IOException, InterruptedException {
    return new SiteBuild(options(day), Progress.SILENT).build();
  }

  private BuildOptions options(Optional<String> day) {
    Path templates = folder.resolve("templates");
    return new BuildOptions(
        folder.resolve("content"),
        Files.exists(templates) ? Optional.of(templates) : Optional.empty(),
        folder.resolve("site"),
        folder.resolve("cache"),
        Optional.empty(),
        day.map(LocalDate::parse),
        2,
        false,
        false,
        false);
  }

  private String page() throws IOException {
    return Files.readString(folder.resolve("site/achievements/a/index.html"));
  }

  private Map<String, FileTime> times() throws IOException {
    Map<String, FileTime> times = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder.resolve("site"))) {
      for (Path file : all.toList()) {
        times.put(file.toString(), Files.getLastModifiedTime(file));
      }
    }
    return times;
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** Other bytes in the same file: size and inode stay. */
  private static void overwrite(Path file, byte[] bytes) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(bytes));
    }
  }

  /** Waits until another change would look another way than the last one. */
  private static void settle() throws InterruptedException {
    Thread.sleep(80);
  }
}
