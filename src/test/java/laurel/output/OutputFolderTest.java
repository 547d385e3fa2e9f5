package laurel.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import laurel.cache.Fingerprint;
import laurel.diag.FindingKind;
import laurel.diag.FindingTexts;
import laurel.diag.Language;
import laurel.diag.Lines;
import laurel.work.Parallel;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputFolderTest {
  @TempDir(factory = InMemory.class)
  Path folder;

  private Path site;

  @BeforeEach
  void nameTheSite() {
    site = folder.resolve("site");
  }

  private PublishResult publish(Map<String, String> files) throws Exception {
    return Sites.publish(site, files);
  }

  private static OutputRefused refused(ThrowingOpening opening) {
    try {
      opening.open();
      throw new AssertionError("not refused");
    } catch (OutputRefused e) {
      return e;
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static String said(ThrowingOpening opening) {
    return Lines.of(refused(opening).finding());
  }

  private interface ThrowingOpening {
    void open() throws Exception;
  }

  // ---- what is written

  @Test
  void theFirstSiteIsPutInPlace() throws Exception {
    PublishResult result = publish(Map.of("index.html", "home", "单位/乙/b.html", "b"));
    assertThat(Sites.read(site)).isEqualTo(Map.of("index.html", "home", "单位/乙/b.html", "b"));
    assertThat(result).isEqualTo(new PublishResult(2, 0, 5, List.of(), List.of(), List.of()));
  }

  @Test
  void onlyWhatChangedIsWrittenAndWhatIsGoneIsRemoved() throws Exception {
    publish(Map.of("same", "1", "other", "2", "gone/x", "3"));
    FileTime before = Files.getLastModifiedTime(site.resolve("same"));
    for (int i = 0; i < 4; i++) {
      Map<String, String> next = Map.of("same", "1", "other", "new" + i, "new" + i, "4");
      PublishResult result = publish(next);
      assertThat(result.written()).isEqualTo(2);
      assertThat(result.unchanged()).isEqualTo(1);
      assertThat(result.bytes()).isEqualTo(5);
      assertThat(result.removed()).containsExactly(i == 0 ? "gone/x" : "new" + (i - 1));
      assertThat(Sites.read(site)).isEqualTo(next);
      assertThat(Files.getLastModifiedTime(site.resolve("same"))).isEqualTo(before);
      assertThat(site.resolve("gone")).doesNotExist();
    }
  }

  @Test
  void whenNothingChangesTheFolderItselfIsNotTouched() throws Exception {
    publish(Map.of("a", "1"));
    Object folderBefore = Files.readAttributes(site, "*").get("fileKey");
    assertThat(publish(Map.of("a", "1")).unchanged()).isEqualTo(1);
    assertThat(Files.readAttributes(site, "*").get("fileKey")).isEqualTo(folderBefore);
  }

  @Test
  void aSiteWithoutPagesIsASite() throws Exception {
    publish(Map.of());
    assertThat(site).isDirectory();
    publish(Map.of("a", "1"));
    publish(Map.of());
    assertThat(Sites.read(site)).isEmpty();
  }

  @Test
  void manyThreadsPutAtOnce() throws Exception {
    Map<String, String> expected = new TreeMap<>();
    IntStream.range(0, 500).forEach(i -> expected.put("p/" + i % 7 + "/" + i, "page " + i));
    try (Stage stage = OutputFolder.open(site, Sites.PLAIN)) {
      Parallel.map(
          expected.entrySet(),
          8,
          file ->
              stage.put(
                  SitePath.of(file.getKey()), file.getValue().getBytes(StandardCharsets.UTF_8)));
      assertThat(stage.publish().written()).isEqualTo(500);
    }
    assertThat(Sites.read(site)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "remove\t../victim",
        "place\tfresh/../../victim\tb",
        "place\tfresh/1\t../victim",
        "place\t1\tb",
        "remove"
      })
  void aJournalMadeByHandTouchesNothingOutsideTheSite(String line) throws Exception {
    publish(Map.of("a", "1"));
    Path victim = Files.writeString(folder.resolve("victim"), "here");
    Path work = WorkFolder.beside(site).root();
    Files.writeString(work.resolve("victim"), "here");
    Files.writeString(work.resolve("1"), "1");
    Files.createDirectories(WorkFolder.beside(site).fresh());
    Files.writeString(WorkFolder.beside(site).fresh().resolve("1"), "1");
    String lines = "laurel-journal 1\n" + line + "\n";
    Files.writeString(
        WorkFolder.beside(site).journal(), lines + "end " + Fingerprint.of(lines) + "\n");
    publish(Map.of("a", "1"));
    assertThat(victim).hasContent("here");
    assertThat(Sites.read(site)).isEqualTo(Map.of("a", "1"));
  }

  @Test
  void aBuildThatGivesUpLeavesTheEarlierSite() throws Exception {
    publish(Map.of("a", "1"));
    try (Stage stage = OutputFolder.open(site, Sites.PLAIN)) {
      stage.put(SitePath.of("a"), new byte[] {'2'});
      stage.put(SitePath.of("b"), new byte[] {'2'});
    }
    assertThat(Sites.read(site)).isEqualTo(Map.of("a", "1"));
    assertThat(WorkFolder.beside(site).fresh())
        .as("what was not to be seen lies nowhere")
        .isEmptyDirectory();
    publish(Map.of("a", "3"));
    assertThat(Sites.read(site)).isEqualTo(Map.of("a", "3"));
    assertThat(WorkFolder.beside(site).fresh()).isEmptyDirectory();
  }

  @Test
  void aPageIsNotMadeAgainFromTheSame() throws Exception {
    int[] made = {0};
    for (String recipe : List.of("v1", "v1", "v2", "v2", "v3")) {
      try (Stage stage = OutputFolder.open(site, Sites.PLAIN)) {
        stage.put(
            SitePath.of("a"),
            Fingerprint.of(recipe),
            out -> {
              made[0]++;
              out.write((recipe.equals("v1") ? "one" : "two").getBytes(StandardCharsets.UTF_8));
            });
        PublishResult result = stage.publish();
        assertThat(result.written() + result.unchanged()).isEqualTo(1);
      }
    }
    assertThat(made[0]).isEqualTo(3);
    assertThat(site.resolve("a")).hasContent("two");
    try (Stage stage = OutputFolder.open(site, Sites.PLAIN)) {
      assertThat(stage.keep(SitePath.of("a"), Fingerprint.of("v3"))).isTrue();
      assertThat(stage.keep(SitePath.of("b"), Fingerprint.of("v3"))).isFalse();
    }
    Files.writeString(site.resolve("a"), "twx");
    try (Stage stage = OutputFolder.open(site, Sites.PLAIN)) {
      assertThat(stage.keep(SitePath.of("a"), Fingerprint.of("v3"))).isFalse();
    }
  }

  @Test
  void deletingTheWorkFolderCostsTimeOnly() throws Exception {
    publish(Map.of("a", "1"));
    publish(Map.of("a", "1", "b", "2"));
    FileTime before = Files.getLastModifiedTime(site.resolve("a"));
    Disk.REAL.deleteAll(folder.resolve(".laurel"));
    PublishResult result = publish(Map.of("a", "1", "b", "3"));
    assertThat(result.written()).isEqualTo(1);
    assertThat(Files.getLastModifiedTime(site.resolve("a"))).isEqualTo(before);
    assertThat(Sites.read(site)).isEqualTo(Map.of("a", "1", "b", "3"));
  }

  @Test
  void cleanForgetsWhatPagesWereMadeFromAndRewritesNoFile() throws Exception {
    int made = 0;
    List<Integer> written = new ArrayList<>();
    for (boolean clean : new boolean[] {false, false, true}) {
      AtomicInteger asked = new AtomicInteger();
      try (Stage stage = OutputFolder.open(site, new OutputFolder.Options(List.of(), 1, clean))) {
        stage.put(
            SitePath.of("a"), Fingerprint.of("recipe"), out -> out.write(asked.incrementAndGet()));
        written.add(stage.publish().written());
      }
      made += asked.get();
    }
    assertThat(made).isEqualTo(2);
    assertThat(written).containsExactly(1, 0, 0);
  }

  // ---- what is not ours

  @Test
  void filesOfTheWebmasterAreLeftAlone() throws Exception {
    Files.createDirectories(site);
    Files.writeString(site.resolve(".gitkeep"), "");
    publish(Map.of("a/page", "1"));
    Files.writeString(site.resolve("CNAME"), "example");
    Files.createDirectories(site.resolve("files/deep"));
    Files.writeString(site.resolve("files/deep/form.pdf"), "pdf");
    Files.writeString(site.resolve("a/notes.txt"), "notes");
    Files.createSymbolicLink(site.resolve("link"), Path.of("files/deep"));
    Object cname = Files.readAttributes(site.resolve("CNAME"), "fileKey,lastModifiedTime");
    for (int i = 0; i < 4; i++) {
      PublishResult result = publish(i == 3 ? Map.of() : Map.of("a/page", "2" + i, "b", "" + i));
      assertThat(result.foreign())
          .containsExactly(".gitkeep", "CNAME", "a/notes.txt", "files", "link");
      assertThat(Files.readAttributes(site.resolve("CNAME"), "fileKey,lastModifiedTime"))
          .isEqualTo(cname);
      assertThat(site.resolve("files/deep/form.pdf")).hasContent("pdf");
      assertThat(site.resolve("a/notes.txt")).hasContent("notes");
      assertThat(Files.readSymbolicLink(site.resolve("link"))).isEqualTo(Path.of("files/deep"));
    }
    Files.delete(site.resolve("CNAME"));
    Files.writeString(site.resolve("a/notes.txt"), "changed");
    publish(Map.of("a/page", "4"));
    publish(Map.of("a/page", "5"));
    assertThat(site.resolve("CNAME")).doesNotExist();
    assertThat(site.resolve("a/notes.txt")).hasContent("changed");
  }

  @Test
  void aFolderFullOfOtherThingsIsRefusedAndNotTouched() throws Exception {
    Files.createDirectories(site.resolve("Documents"));
    Files.writeString(site.resolve("Documents/thesis.docx"), "years of work");
    OutputRefused refused = refused(() -> publish(Map.of("index.html", "x")));
    assertThat(refused)
        .hasMessage(
            site
                + ": this folder holds Documents, and Laurel has never written it; nothing was"
                + " changed");
    assertThat(FindingTexts.in(Language.ZH_CN).message(refused.finding()))
        .isEqualTo("此文件夹中有 Documents，且不是 Laurel 生成的；未作任何改动");
    try (Stream<Path> all = Files.walk(folder)) {
      assertThat(all.map(p -> folder.relativize(p).toString()))
          .containsExactlyInAnyOrder("", "site", "site/Documents", "site/Documents/thesis.docx");
    }
  }

  @Test
  void aHomeFolderOfHiddenFoldersIsRefusedToo() throws Exception {
    Files.createDirectories(site.resolve(".ssh"));
    assertThat(refused(() -> publish(Map.of("a", "x"))).finding().kind())
        .isEqualTo(FindingKind.OUTPUT_NOT_OURS);
  }

  @Test
  void aFolderThatWasOursAndIsFilledWithOtherThingsIsRefused() throws Exception {
    publish(Map.of("a", "1"));
    Disk.REAL.deleteAll(site);
    Files.createDirectories(site);
    Files.writeString(site.resolve("photo.jpg"), "photo");
    assertThat(refused(() -> publish(Map.of("a", "1"))).finding().kind())
        .isEqualTo(FindingKind.OUTPUT_NOT_OURS);
    assertThat(site.resolve("photo.jpg")).hasContent("photo");
  }

  @ParameterizedTest
  @ValueSource(strings = {"robots.txt", "new/robots.txt", "robots.txt/x"})
  void aPlaceThatSomebodyElseHasTakenIsToldAndNothingChanges(String wanted) throws Exception {
    publish(Map.of("a", "1"));
    Files.createDirectories(site.resolve("new"));
    Files.writeString(site.resolve("robots.txt"), "mine");
    Files.writeString(site.resolve("new/robots.txt"), "mine");
    OutputRefused refused = refused(() -> publish(Map.of("a", "2", wanted, "ours")));
    assertThat(Lines.of(refused.finding()))
        .isEqualTo(
            site
                + ": error output.occupied: a page belongs at "
                + refused.finding().arguments().get(0)
                + ", but there is a file here that is not Laurel's; the earlier site was left as"
                + " it was");
    assertThat(wanted).startsWith(refused.finding().arguments().get(0).replaceFirst("/.*", ""));
    assertThat(Sites.read(site))
        .isEqualTo(Map.of("a", "1", "robots.txt", "mine", "new/robots.txt", "mine"));
  }

  @Test
  void filesOfOursThatSomebodyChangedAreRightAgain() throws Exception {
    Map<String, String> files = Map.of("a", "1", "b", "2", "c", "3", "d/e", "4", "f", "5");
    publish(files);
    publish(Map.of("a", "1"));
    publish(files);
    for (int i = 0; i < 3; i++) {
      Files.writeString(site.resolve("a"), "X");
      Files.delete(site.resolve("b"));
      Files.delete(site.resolve("c"));
      Files.createSymbolicLink(site.resolve("c"), Path.of("/etc/passwd"));
      Disk.REAL.deleteAll(site.resolve("d"));
      PublishResult result = publish(files);
      assertThat(result.restored()).containsExactly("a", "b", "c", "d/e");
      assertThat(result.written()).isEqualTo(4);
      assertThat(Sites.read(site)).isEqualTo(files);
      assertThat(Files.isSymbolicLink(site.resolve("c"))).isFalse();
    }
  }

  @Test
  void aLinkPutInPlaceOfAFolderLeadsNoFileAstray() throws Exception {
    publish(Map.of("d/e", "1"));
    Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
    Disk.REAL.deleteAll(site.resolve("d"));
    Files.createSymbolicLink(site.resolve("d"), elsewhere);
    assertThat(refused(() -> publish(Map.of("d/e", "2"))).finding().kind())
        .isEqualTo(FindingKind.OUTPUT_OCCUPIED);
    assertThat(elsewhere).isEmptyDirectory();
  }

  @Test
  void aFolderOfTheWebmasterCanBecomeOneOfOursToo() throws Exception {
    publish(Map.of("a", "1"));
    Files.createDirectories(site.resolve(".well-known"));
    Files.writeString(site.resolve(".well-known/acme"), "token");
    for (int i = 0; i < 3; i++) {
      PublishResult result = publish(Map.of("a", "1", ".well-known/security.txt", "" + i));
      assertThat(result.foreign()).containsExactly(".well-known/acme");
      assertThat(site.resolve(".well-known/acme")).hasContent("token");
    }
    assertThat(publish(Map.of("a", "2")).foreign()).containsExactly(".well-known/acme");
    publish(Map.of("a", "3"));
    assertThat(site.resolve(".well-known/acme")).hasContent("token");
    assertThat(site.resolve(".well-known/security.txt")).doesNotExist();
  }

  /** As {@code .well-known}, made by root: every build from the next on ended there. */
  @Test
  void aFolderOfAnotherUserHindersNoLaterSite() throws Exception {
    publish(Map.of("a", "1", "gone", "0"));
    Files.createDirectories(site.resolve(".well-known/acme"));
    Files.writeString(site.resolve(".well-known/acme/token"), "token");
    Disk disk = deletingNothingIn(site.resolve(".well-known"), site.resolve(".well-known/acme"));
    for (int i = 2; i < 5; i++) {
      try (Stage stage = OutputFolder.open(site, Sites.PLAIN, disk)) {
        stage.put(SitePath.of("a"), (i + "").getBytes(StandardCharsets.UTF_8));
        stage.publish();
        if (i != 3) {
          stage.forgetEarlier();
        }
      }
      assertThat(Sites.read(site))
          .isEqualTo(Map.of("a", "" + i, ".well-known/acme/token", "token"));
    }
    Path aside = folder.resolve(".laurel/output/site/others-1");
    assertThat(Sites.read(aside)).isEqualTo(Map.of(".well-known/acme/token", "token"));
    assertThat(folder.resolve(".laurel/output/site/others-2")).doesNotExist();
  }

  private static Disk deletingNothingIn(Path... folders) throws IOException {
    List<Object> keys = new ArrayList<>();
    for (Path anothers : folders) {
      keys.add(Survey.attributes(anothers).fileKey());
    }
    return new Disk() {
      @Override
      void delete(Path path) throws IOException {
        if (keys.contains(Survey.attributes(path.getParent()).fileKey())) {
          throw new AccessDeniedException(path.toString());
        }
        super.delete(path);
      }
    };
  }

  // ---- the list of what is ours

  @Test
  void aDamagedListIsReplacedByItsCopy() throws Exception {
    publish(Map.of("a", "1", "b", "2"));
    byte[] list = Files.readAllBytes(site.resolve(Manifest.NAME));
    for (int at = 0; at < list.length; at += 7) {
      byte[] damaged = list.clone();
      damaged[at] ^= 4;
      Files.write(site.resolve(Manifest.NAME), damaged);
      assertThat(publish(Map.of("a", "1", "b", "2")).unchanged()).isEqualTo(2);
      assertThat(site.resolve(Manifest.NAME)).hasBinaryContent(list);
    }
  }

  @Test
  void aLostListIsReplacedByItsCopyWhereAllThatItNamesStands() throws Exception {
    publish(Map.of("a", "1", "b/c", "2"));
    byte[] list = Files.readAllBytes(site.resolve(Manifest.NAME));
    Files.delete(site.resolve(Manifest.NAME));
    assertThat(publish(Map.of("a", "1", "b/c", "2")).unchanged()).isEqualTo(2);
    assertThat(site.resolve(Manifest.NAME)).hasBinaryContent(list);
    Files.delete(site.resolve(Manifest.NAME));
    assertThat(publish(Map.of("a", "3")).removed()).containsExactly("b/c");
    Files.delete(site.resolve(Manifest.NAME));
    Files.writeString(site.resolve("a"), "somebody's");
    assertThat(said(() -> publish(Map.of("a", "4")))).contains("output.not-ours");
    assertThat(site.resolve("a")).hasContent("somebody's");
  }

  @Test
  void aDamagedListWithoutACopyIsNotBelieved() throws Exception {
    publish(Map.of("a", "1"));
    Files.writeString(site.resolve(Manifest.NAME), "laurel-manifest 1\n");
    Files.delete(WorkFolder.beside(site).manifestCopy());
    assertThat(said(() -> publish(Map.of("a", "2"))))
        .startsWith(
            site
                + ": error output.manifest-damaged: Laurel cannot tell which files here are its"
                + " own: "
                + Manifest.NAME
                + ": ");
    assertThat(site.resolve("a")).hasContent("1");
  }

  @Test
  void aListThatNamesAFileOutsideIsNotBelieved() {
    String lines = "laurel-manifest 1\n" + Fingerprint.of("x") + " 1 ../../victim\n";
    String forged = lines + "end " + Fingerprint.of(lines) + "\n";
    assertThatThrownBy(() -> Manifest.parse(forged.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("../../victim");
  }

  @Test
  void aListThatIsNotInOrderIsNotBelieved() {
    assertThatThrownBy(() -> Manifest.parse(listOf("b", "a")))
        .isInstanceOf(IOException.class)
        .hasMessageEndingWith(" 1 a");
    assertThatThrownBy(() -> Manifest.parse(listOf("a", "a"))).isInstanceOf(IOException.class);
  }

  @Test
  void everyFileOfAListIsFound() throws Exception {
    List<String> paths = List.of("a", "a/b", "a0", "职工/\uff01", "职工/\ud83c\udfc5");
    List<String> ordered = paths.stream().sorted().toList();
    Manifest list = Manifest.parse(listOf(ordered.toArray(String[]::new)));
    assertThat(list.entries().keySet()).containsExactlyElementsOf(ordered);
    for (String path : paths) {
      assertThat(list.path(list.find(path))).isEqualTo(path);
      assertThat(list.find(path + "b") < 0 || paths.contains(path + "b")).isTrue();
    }
    assertThat(list.has("")).isFalse();
    assertThat(Manifest.EMPTY.has("a")).isFalse();
  }

  private static byte[] listOf(String... paths) {
    StringBuilder lines = new StringBuilder("laurel-manifest 1\n");
    for (String path : paths) {
      lines.append(Fingerprint.of(path)).append(" 1 ").append(path).append('\n');
    }
    return (lines + "end " + Fingerprint.of(lines.toString()) + "\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  // ---- where

  @Test
  void aLinkToTheFolderStaysALink() throws Exception {
    Path real = folder.resolve("disk2/real");
    Files.createDirectories(real);
    Files.createSymbolicLink(site, real);
    publish(Map.of("a", "1"));
    publish(Map.of("a", "2"));
    assertThat(Files.isSymbolicLink(site)).isTrue();
    assertThat(real.resolve("a")).hasContent("2");
    assertThat(folder.resolve(".laurel")).doesNotExist();
  }

  @Test
  void aFileOrALinkToNowhereIsNoFolder() throws Exception {
    Files.writeString(site, "text");
    assertThat(said(() -> publish(Map.of())))
        .isEqualTo(site + ": error output.not-a-folder: this is not a folder");
    Files.delete(site);
    Files.createSymbolicLink(site, folder.resolve("nowhere"));
    assertThat(said(() -> publish(Map.of())))
        .isEqualTo(site + ": error output.not-a-folder: this is not a folder");
  }

  @ParameterizedTest
  @ValueSource(strings = {"content", "content/site", ".", "link/site", "content/../content/x"})
  void theSiteIsNeitherInTheContentNorAroundIt(String out) throws Exception {
    Path content = Files.createDirectories(folder.resolve("content"));
    Files.createSymbolicLink(folder.resolve("link"), content);
    OutputFolder.Options options = new OutputFolder.Options(List.of(content), 1, false);
    assertThat(said(() -> OutputFolder.open(folder.resolve(out), options)))
        .endsWith(
            ": error output.overlaps: the site cannot be written here: "
                + content
                + " must not be in the same place");
    assertThat(content).isEmptyDirectory();
  }

  @Test
  void folderNamesThatOnlyBeginAlikeDoNotOverlap() throws Exception {
    Path content = Files.createDirectories(folder.resolve("site-content"));
    OutputFolder.open(site, new OutputFolder.Options(List.of(content), 1, false)).close();
  }

  @Test
  void theFoldersRightsStayAsTheWebmasterSetThem() throws Exception {
    publish(Map.of("a", "1"));
    Files.setPosixFilePermissions(site, PosixFilePermissions.fromString("rwxr-x--x"));
    publish(Map.of("a", "2"));
    publish(Map.of("a", "3"));
    assertThat(Files.getPosixFilePermissions(site))
        .isEqualTo(PosixFilePermissions.fromString("rwxr-x--x"));
  }

  /** A folder of a narrow umask cannot be had in a test: it is closed after it was made. */
  @Test
  void whoMayReadTheSiteMayReadWhatIsNewInItWhateverTheUmaskOfTheBuild() throws Exception {
    publish(Map.of("a/1", "1"));
    Files.setPosixFilePermissions(site, PosixFilePermissions.fromString("rwxr-xr-x"));
    publishUnder077(Map.of("a/1", "2", "b/c/2", "2"));
    publishUnder077(Map.of("a/1", "3", "b/c/2", "2", "d/3", "3"));
    for (String path : List.of("a/1", "b/c/2", "d/3", Manifest.NAME)) {
      assertThat(permissions(path)).as(path).isEqualTo("rw-r--r--");
    }
    for (String path : List.of("", "a", "b", "b/c", "d")) {
      assertThat(permissions(path)).as(path).isEqualTo("rwxr-xr-x");
    }
    Files.createDirectory(site.resolve(".git")); // from now on file by file
    publishUnder077(Map.of("a/1", "4", "e/f/4", "4"));
    assertThat(permissions("e")).isEqualTo("rwxr-xr-x");
    assertThat(permissions("e/f")).isEqualTo("rwxr-xr-x");
    assertThat(permissions("e/f/4")).isEqualTo("rw-r--r--");
    assertThat(permissions("a/1")).isEqualTo("rw-r--r--");
  }

  /** As on a server where others are kept out and the web server enters by its group. */
  @Test
  void whatIsNewHasTheGroupOfTheSitesFolder() throws Exception {
    publish(Map.of("a/1", "1"));
    int group = 1 + (int) Files.getAttribute(site, "unix:gid");
    try {
      Files.setAttribute(site, "unix:gid", group);
    } catch (IOException e) {
      Assumptions.abort("only root gives a file to a group of others");
    }
    Files.setPosixFilePermissions(site, PosixFilePermissions.fromString("rwxr-x---"));
    publishUnder077(Map.of("a/1", "2", "b/c", "2"));
    publishUnder077(Map.of("a/1", "3", "b/c", "2"));
    for (String path : List.of("", "b", "b/c", "a/1", Manifest.NAME)) {
      assertThat(Files.getAttribute(site.resolve(path), "unix:gid")).as(path).isEqualTo(group);
    }
    assertThat(permissions("")).isEqualTo("rwxr-x---");
    assertThat(permissions("b")).isEqualTo("rwxr-x---");
    assertThat(permissions("b/c")).isEqualTo("rw-r-----");
  }

  @Test
  void aSiteThatIsClosedToOthersStaysAsItsBuilderMakesIt() throws Exception {
    publish(Map.of("a", "1"));
    Files.setPosixFilePermissions(site, PosixFilePermissions.fromString("rwx------"));
    publishUnder077(Map.of("a", "2", "b/c", "2"));
    assertThat(permissions("b")).isEqualTo("rwx------");
    assertThat(permissions("b/c")).isEqualTo("rw-------");
  }

  private String permissions(String path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(site.resolve(path)));
  }

  /** As if whatever this process makes were its own alone. */
  private void publishUnder077(Map<String, String> files) throws Exception {
    Disk closed =
        new Disk() {
          @Override
          OutputStream create(Path file) throws IOException {
            OutputStream out = super.create(file);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            return out;
          }

          @Override
          void directories(Path made) throws IOException {
            boolean there = Files.isDirectory(made);
            super.directories(made);
            close(made, there);
          }

          @Override
          void folder(Path made) throws IOException {
            boolean there = Files.isDirectory(made);
            super.folder(made);
            close(made, there);
          }

          private void close(Path made, boolean there) throws IOException {
            if (!there) {
              Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rwx------"));
            }
          }
        };
    Sites.publish(site, files, closed);
  }
}
