package laurel.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import laurel.diag.Finding;
import laurel.diag.FindingKind;
import laurel.diag.FindingLog;
import laurel.first.FoundFolder;
import laurel.first.Stocktaking;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder that was taken down is read as one that is listed for it. */
class FoundFolderTest {
  @TempDir Path parent;
  private Content content;

  @BeforeEach
  void records() {
    content =
        new Content(parent)
            .write("achievements/r1/achievement.yaml", "title: 一\n")
            .write("achievements/r1/photos/1.jpg", "photo")
            .write("achievements/r1/.hidden/x", "x")
            .write("achievements/r1/questions/bank.json", "{}")
            .write("achievements/r2/achievement.json", "{}")
            .write("achievements/stray.txt", "x")
            .write("lessons/l1/lesson.yaml", "title: 课\n")
            .write("rounds/one.yaml", "kind: awarded\n")
            .write("pictures/logo.png", "x")
            .write(".git/objects/00/x", "x");
  }

  private Optional<FoundFolder> found() throws IOException, InterruptedException {
    return found(content.root);
  }

  private static Optional<FoundFolder> found(Path root) throws IOException, InterruptedException {
    return new Stocktaking(Stocktaking.SETTLED, 2).found(root);
  }

  private void isReadAlike() throws IOException, InterruptedException {
    FindingLog listed = new FindingLog();
    FindingLog taken = new FindingLog();
    Path root = content.root.toRealPath(); // by another path it would be listed twice
    RawContent byListing = ContentFolder.read(root, listed);
    RawContent byTaking = ContentFolder.read(root, found(root).orElseThrow(), taken);
    assertThat(byTaking).isEqualTo(byListing);
    assertThat(taken.findings())
        .extracting(Finding::toString)
        .containsExactlyInAnyOrderElementsOf(
            listed.findings().stream().map(Finding::toString).toList());
  }

  @Test
  void anOrdinaryFolder() throws Exception {
    isReadAlike();
    assertThat(ContentFolder.read(content.root, found().orElseThrow(), content.log).achievements())
        .extracting(RecordSource::id)
        .containsExactly("r1", "r2");
  }

  @Test
  void linksInsideAndOutAndBroken() throws Exception {
    Path record = content.root.resolve("achievements/r1");
    Files.writeString(parent.resolve("outside.jpg"), "x");
    Files.createSymbolicLink(record.resolve("photos/in.jpg"), record.resolve("photos/1.jpg"));
    Files.createSymbolicLink(record.resolve("photos/out.jpg"), parent.resolve("outside.jpg"));
    Files.createSymbolicLink(record.resolve("photos/broken.jpg"), parent.resolve("nowhere"));
    Files.createSymbolicLink(record.resolve("evidence"), parent);
    Files.createSymbolicLink(record.resolve(".passed-over"), parent);
    isReadAlike();
  }

  @Test
  void twoOfOneNameAndNamesThatAreHazards() throws Exception {
    String composed = "\u00e9";
    String apart = "e\u0301";
    content
        .write("achievements/r1/photos/" + composed + ".jpg", "one")
        .write("achievements/r1/photos/" + apart + ".jpg", "another")
        .write("achievements/r3" + apart + "/achievement.yaml", "title: 一\n")
        .write("achievements/r3" + composed + "/achievement.yaml", "title: 二\n")
        .write("achievements/r1/photos/a\u202eb.jpg", "x")
        .write("achievements/r\u202e/achievement.yaml", "x");
    isReadAlike();
    List<RawFile> photos =
        ContentFolder.read(content.root, content.log).achievements().get(0).files();
    assertThat(photos)
        .filteredOn(file -> file.within().equals("photos/" + composed + ".jpg"))
        .extracting(file -> file.file().getFileName().toString())
        .containsExactly(apart + ".jpg"); // which comes first as it is spelt
  }

  @Test
  void aFolderThatIsTooDeep() throws Exception {
    content
        .write("achievements/r1/private/4/5/6/7/8/9/10/11/file", "x")
        .write("achievements/r1/private/4/5/6/7/8/9/10/11/12/file", "x")
        .write("achievements/r1/private/4/5/6/7/8/9/10/11/12/13/file", "x");
    isReadAlike();
  }

  @Test
  void aLinkToTheFolderIsListed() throws Exception {
    FoundFolder found = found().orElseThrow();
    Path link = Files.createSymbolicLink(parent.resolve("link"), content.root);
    assertThat(new Stocktaking(Stocktaking.SETTLED, 2).found(link)).isEmpty();
    content.write("achievements/r9/achievement.yaml", "title: 九\n");
    FoundFolder elsewhere =
        new FoundFolder(link.toAbsolutePath(), found.files(), found.others(), found.folders());
    assertThat(ContentFolder.read(link, elsewhere, content.log).achievements()).hasSize(3);
  }

  /** Somebody removes files while it is read. */
  @Test
  void whatIsGoneByNowIsLeftOutWithoutAWord() throws Exception {
    Path root = content.root.toRealPath();
    Path photos = root.resolve("achievements/r1/photos");
    Files.createSymbolicLink(photos.resolve("2.jpg"), photos.resolve("1.jpg"));
    FoundFolder found = found(root).orElseThrow();
    Files.delete(photos.resolve("2.jpg"));
    Files.delete(photos.resolve("1.jpg"));
    RawContent taken = ContentFolder.read(root, found, content.log);
    assertThat(taken.achievements().get(0).files())
        .extracting(RawFile::within)
        .containsExactly("questions/bank.json");
    assertThat(content.log.findings())
        .filteredOn(finding -> finding.kind() == FindingKind.FILE_UNREADABLE)
        .isEmpty();
  }

  @Test
  void aRecordWhoseFolderIsGoneIsNotToldAsMissingButOneThatIsEmptyIs() throws Exception {
    Path root = content.root.toRealPath();
    content.write("achievements/r3/photos/1.jpg", "x");
    FoundFolder found = found(root).orElseThrow();
    Files.delete(root.resolve("achievements/r2/achievement.json"));
    Files.delete(root.resolve("achievements/r2"));
    RawContent taken = ContentFolder.read(root, found, content.log);
    assertThat(taken.achievements()).extracting(RecordSource::id).containsExactly("r1");
    assertThat(content.log.findings())
        .filteredOn(finding -> finding.kind() == FindingKind.RECORD_MISSING)
        .filteredOn(finding -> finding.subject().record().startsWith("achievements/"))
        .extracting(finding -> finding.subject().record())
        .containsExactly("achievements/r3");
  }

  @Test
  void aFileIsNoFolder() throws Exception {
    Path file = content.root.resolve("site.yaml");
    assertThat(new Stocktaking(Stocktaking.SETTLED, 2).found(file)).isEmpty();
    assertThat(new Stocktaking(Stocktaking.SETTLED, 2).found(parent.resolve("none"))).isEmpty();
  }
}
