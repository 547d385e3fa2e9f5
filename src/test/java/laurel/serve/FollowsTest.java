package laurel.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import laurel.build.BuildResult;
import laurel.build.Changes;
import laurel.build.LivePages;
import laurel.build.LivePages.LiveFile;
import laurel.build.LiveSite;
import laurel.build.SmallSite;
import laurel.diag.Finding;
import laurel.diag.Severity;
import laurel.work.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The preview follows what somebody does in the content folder. */
class FollowsTest {
  private static final String PAGE = "achievements/pump/";
  private static final String RECORD = "achievements/pump/achievement.yaml";

  @TempDir Path folder;
  private final Told told = new Told();
  private SmallSite small;
  private Preview preview;
  private Visitor visitor;

  @BeforeEach
  void open() throws IOException, InterruptedException {
    small = Trials.site(folder);
    preview = Preview.open(Trials.options(small, 0, "/"), Progress.SILENT, told);
    visitor = new Visitor(preview.address());
    assertThat(visitor.text(PAGE)).contains("水泵密封");
  }

  @AfterEach
  void close() throws IOException {
    preview.close();
  }

  @Test
  void aChangedRecordIsShown() throws Exception {
    rename("水泵密封", "水泵封口");
    until(() -> visitor.text(PAGE).contains("水泵封口"));
    until(() -> visitor.text("").contains("水泵封口"));
  }

  @Test
  void anEditorThatWritesBesideAndRenamesIsNoticed() throws Exception {
    Path file = small.content().resolve(RECORD);
    Path draft = file.resolveSibling("achievement.yaml~");
    Files.writeString(draft, Files.readString(file).replace("水泵密封", "另存的题目"));
    Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    until(() -> visitor.text(PAGE).contains("另存的题目"));
  }

  @Test
  void aNewFolderWithAllThatIsInItIsNoticed() throws Exception {
    small.achievement("valve", "阀门扳手", "consent: {authorization: private/a.txt}\n");
    small.write("achievements/valve/private/a.txt", "同意");
    small.write(
        "rounds/r2.yaml",
        "programme: p\nname: 再获奖\ndate: 2024-07-01\nstage: awarded\nawards: [valve]\n");
    until(() -> visitor.text("achievements/valve/").contains("阀门扳手"));
    small.photo("achievements/valve/photos/1 阀门.jpg", 3);
    until(() -> visitor.text("achievements/valve/").contains("media/"));
  }

  @Test
  void aRemovedRecordIsNoLongerShown() throws Exception {
    small.write("rounds/r1.yaml", "programme: p\nname: 获奖\ndate: 2024-06-01\nstage: awarded\n");
    small.remove("achievements/pump");
    until(() -> visitor.get(PAGE).statusCode() == 404);
  }

  @Test
  void aRecordHeldBackIsShownAsItWasLast() throws Exception {
    rename("category: 小发明", "category: 小发现");
    until(() -> told.last().stream().anyMatch(f -> f.kind().id().equals("category.unknown")));
    assertThat(visitor.text(PAGE)).contains("水泵密封", "data-about=\"achievements/pump\"");
    assertThat(visitor.text("")).doesNotContain("水泵密封");
    rename("category: 小发现", "category: 小发明");
    until(() -> visitor.text("").contains("水泵密封"));
    until(() -> told.last().stream().noneMatch(f -> f.kind().id().equals("category.unknown")));
  }

  @Test
  void whatWasWithdrawnOrDeletedGoesWhateverElseIsWrong() throws Exception {
    small.achievement("valve", "阀门扳手", "summary: 好用\nconsent: {authorization: private/a.txt}\n");
    small.write("achievements/valve/private/a.txt", "同意");
    small.write(
        "rounds/r2.yaml",
        "programme: p\nname: 再获奖\ndate: 2024-07-01\nstage: awarded\nawards: [valve]\n");
    until(() -> visitor.text("achievements/valve/").contains("阀门扳手"));
    String photo = photo(visitor.text(PAGE));
    assertThat(visitor.get(photo).statusCode()).isEqualTo(200);
    small.write("achievements/broken/achievement.yaml", "title: 错\nprogramme: none\n");
    small.write("rounds/r3.yaml", "programme: p\nname: 错\ndate: 某天\nstage: awarded\nawards: []\n");
    until(() -> told.last().stream().anyMatch(f -> f.severity() == Severity.ERROR));
    rename("private/a.txt}", "private/a.txt, withdrawnOn: 2024-05-01}");
    until(() -> !visitor.text(PAGE).contains("水泵密封"));
    assertThat(visitor.get(photo).statusCode()).as("its photo").isEqualTo(404);
    small.remove("achievements/valve");
    small.remove("rounds/r2.yaml");
    until(() -> visitor.get("achievements/valve/").statusCode() == 404);
    assertThat(told.last())
        .as("an error all the while")
        .anyMatch(f -> f.severity() == Severity.ERROR);
  }

  @Test
  void aRecordHeldBackKeepsItsPictures() throws Exception {
    String photo = photo(visitor.text(PAGE));
    assertThat(visitor.get(photo).statusCode()).isEqualTo(200);
    rename("category: 小发明", "category: 小发现");
    until(() -> told.last().stream().anyMatch(f -> f.kind().id().equals("category.unknown")));
    assertThat(visitor.get(photo).statusCode()).isEqualTo(200);
  }

  @Test
  void aBrokenProgrammeLeavesItsRecordsToLookAt() throws Exception {
    small.append("programmes/p.yaml", "categories: 没有\n");
    until(() -> told.last().stream().anyMatch(f -> f.severity() == Severity.ERROR));
    assertThat(visitor.text(PAGE)).contains("水泵密封");
  }

  private String photo(String page) {
    Matcher photo = Pattern.compile("media/[^\"\\s]+\\.jpg").matcher(page);
    assertThat(photo.find()).isTrue();
    return photo.group();
  }

  @Test
  void aBuildThatFailsLeavesTheLastGoodState() throws Exception {
    Path away = folder.resolve("away");
    Files.move(small.content(), away);
    until(() -> !told.failures.isEmpty());
    assertThat(visitor.text(PAGE)).contains("水泵密封");
    Path record = away.resolve(RECORD);
    Files.writeString(record, Files.readString(record).replace("水泵密封", "回来了"));
    Files.move(away, small.content());
    until(() -> visitor.text(PAGE).contains("回来了"));
  }

  @Test
  void whatStandsAfterManyChangesIsWhatANewLookSees() throws Exception {
    LiveSite kept = new LiveSite(small.options(null));
    kept.look(Changes.ALL, Progress.SILENT);
    Path record = small.content().toRealPath().resolve(RECORD);
    for (String title : List.of("一号题目", "二号题目")) {
      Files.writeString(
          record, Files.readString(record).replaceAll("title: .*", "title: " + title));
      look(kept, record, title);
    }
    Path programme = small.content().toRealPath().resolve("programmes/p.yaml");
    Files.writeString(
        programme, Files.readString(programme) + "fields: {summary: {maxChars: 1}}\n");
    LivePages after = kept.look(new Changes(false, java.util.Set.of(programme)), Progress.SILENT);
    LivePages anew = new LiveSite(small.options(null)).look(Changes.ALL, Progress.SILENT);
    assertThat(after.findings()).isEqualTo(anew.findings()).isNotEmpty();
  }

  private static void look(LiveSite kept, Path record, String title) throws Exception {
    LivePages pages = kept.look(new Changes(false, java.util.Set.of(record)), Progress.SILENT);
    LiveFile page = pages.file("achievements/pump/index.html").orElseThrow();
    assertThat(new String(((LiveFile.Made) page).bytes(), java.nio.charset.StandardCharsets.UTF_8))
        .contains(title);
  }

  @Test
  void foldersThatAreLookedAtByHandAreFollowedAsWell() throws Exception {
    Files.createDirectories(folder.resolve("watched/deep"));
    Path root = folder.toRealPath();
    try (Watch watch = new PollingWatch(List.of(folder.resolve("watched").toRealPath()))) {
      Files.writeString(folder.resolve("watched/deep/a.yaml"), "a: 1");
      assertThat(watch.next(10_000).paths()).containsExactly(root.resolve("watched/deep/a.yaml"));
      Files.delete(folder.resolve("watched/deep/a.yaml"));
      assertThat(watch.next(10_000).paths()).containsExactly(root.resolve("watched/deep/a.yaml"));
      Files.writeString(folder.resolve("watched/deep/.a.swp"), "");
      assertThat(watch.next(400).any()).isFalse();
    }
  }

  private void rename(String from, String to) throws IOException {
    Path file = small.content().resolve(RECORD);
    Files.writeString(file, Files.readString(file).replace(from, to));
  }

  /** Waits for something to come true; how soon it does is nobody's business here. */
  private static void until(Callable<Boolean> wish) throws Exception {
    long end = System.nanoTime() + 60_000_000_000L;
    while (!wish.call()) {
      if (System.nanoTime() > end) {
        fail("did not come true");
      }
      Thread.sleep(20);
    }
  }

  /** What the terminal would be told. */
  private static final class Told implements PreviewListener {
    private final List<Exception> failures = new CopyOnWriteArrayList<>();
    private volatile List<Finding> last = List.of();

    List<Finding> last() {
      return last;
    }

    @Override
    public void built(BuildResult result, List<Finding> findings, long nanoseconds) {
      last = findings;
    }

    @Override
    public void told(List<Finding> findings) {
      last = findings;
    }

    @Override
    public void failed(Exception reason) {
      failures.add(reason);
    }
  }
}
