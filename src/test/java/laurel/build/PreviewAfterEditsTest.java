package laurel.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ClassLoadingMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import laurel.build.LivePages.LiveFile;
import laurel.build.Office.Edit;
import laurel.build.Office.Kind;
import laurel.diag.Finding;
import laurel.diag.Language;
import laurel.diag.TextReport;
import laurel.work.Progress;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whatever is saved, a preview shows the site that a build would make, and plans no more for words
 * and titles than what shows them.
 */
class PreviewAfterEditsTest {
  /** Without those of templates, which a preview that was begun without any does not look at. */
  private static final List<Kind> KINDS =
      Arrays.stream(Kind.values())
          .filter(k -> !Set.of(Kind.TEMPLATE, Kind.PARTIAL, Kind.NO_TEMPLATES).contains(k))
          .toList();

  @TempDir Path folder;

  private Office office;
  private Desk desk;

  @BeforeEach
  void thePreviewOfAnOfficeIsOpen() throws Exception {
    office = new Office(folder);
    office.begin();
    desk = new Desk(office, folder);
  }

  @Provide
  Arbitrary<List<Edit>> edits() {
    return Combinators.combine(
            Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.of(KINDS)),
                Tuple.of(
                    2, Arbitraries.of(Kind.TITLE, Kind.TEXT, Kind.GOAL, Kind.NUMBER, Kind.BANK))),
            Arbitraries.integers().between(0, Office.RECORDS - 1),
            Arbitraries.integers().between(1, 3))
        .as(Edit::new)
        .list()
        .ofMinSize(4)
        .ofMaxSize(6);
  }

  @Property(tries = 10, shrinking = ShrinkingMode.OFF)
  void afterAnyEditsItShowsWhatAFirstBuildMakes(@ForAll("edits") List<Edit> edits)
      throws Exception {
    Path here = Files.createTempDirectory("preview");
    try {
      Office its = new Office(here);
      its.begin();
      Desk looking = new Desk(its, here);
      for (Edit edit : edits) {
        its.apply(edit);
        looking.look();
        looking.showsWhatABuildMakes("after " + edit);
      }
    } finally {
      new Office(here).remove("");
    }
  }

  @ParameterizedTest
  @CsvSource({"TEXT,1", "NUMBER,1", "TITLE,1", "GOAL,0"})
  void wordsAndTitlesAreNotPlannedAgain(Kind kind, int record) throws Exception {
    for (int value = 1; value <= 3; value++) {
      office.apply(new Edit(kind, record, value));
      assertThat(desk.look()).as("%s %d is planned", kind, value).isFalse();
      desk.showsWhatABuildMakes(kind + " " + value);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "UNIT,1",
    "METRIC,1",
    "PRIVATE,1",
    "BROKEN,1",
    "PHOTO,1",
    "WITHDRAWN,1",
    "REMOVED,1",
    "BANK,1",
    "TEXT,3",
    "AWARDED,1",
    "SITE_TITLE,0",
    "LESSON,1"
  })
  void whatOthersMayShowIsPlannedAgain(Kind kind, int record) throws Exception {
    office.apply(new Edit(kind, record, 1));
    assertThat(desk.look()).as("%s is planned", kind).isTrue();
    desk.showsWhatABuildMakes(kind.name());
  }

  @Test
  void severalAtOnceAndOneAfterAnotherAreWhatTheyAreTogether() throws Exception {
    office.apply(new Edit(Kind.TITLE, 0, 1));
    assertThat(desk.look()).isFalse();
    office.apply(new Edit(Kind.TITLE, 1, 2));
    assertThat(desk.look()).isFalse();
    office.apply(new Edit(Kind.UNIT, 3, 1));
    assertThat(desk.look()).isTrue();
    office.apply(new Edit(Kind.GOAL, 0, 2));
    assertThat(desk.look()).isFalse();
    desk.showsWhatABuildMakes("at the end");
  }

  /**
   * Java lets go of no class that it makes for a reader: a preview that stays for days would fill
   * up.
   */
  @Test
  void asManyClassesAreLoadedAfterManySavesAsAfterAFew() throws Exception {
    ClassLoadingMXBean classes = ManagementFactory.getClassLoadingMXBean();
    for (int saved = 0; saved < 6; saved++) {
      saveAndShow(saved);
    }
    long before = classes.getTotalLoadedClassCount();
    for (int saved = 6; saved < 12; saved++) {
      saveAndShow(saved);
    }
    assertThat(classes.getTotalLoadedClassCount() - before)
        .as("classes for six saves")
        .isLessThan(60);
  }

  private void saveAndShow(int saved) throws Exception {
    office.apply(new Edit(saved % 3 == 0 ? Kind.UNIT : Kind.GOAL, 1, 1 + saved % 2));
    desk.look();
    assertThat(desk.bytes("achievements/a1/index.html")).isPresent();
    assertThat(desk.bytes("index.html")).isPresent();
  }

  @Test
  void aTitleLikeAnothersIsToldAndItsEndAsWell() throws Exception {
    office.apply(new Edit(Kind.TITLE, 0, 1));
    desk.look();
    office.apply(new Edit(Kind.TITLE, 1, 1));
    assertThat(desk.look()).as("twins are planned").isTrue();
    assertThat(desk.told()).anyMatch(line -> line.contains("title.duplicate"));
    office.apply(new Edit(Kind.TITLE, 1, 2));
    assertThat(desk.look()).as("their end is planned").isTrue();
    assertThat(desk.told()).noneMatch(line -> line.contains("title.duplicate"));
    desk.showsWhatABuildMakes("at the end");
  }

  @Test
  void anAnswerIsShownAndAPictureOfAQuestionIsPlanned() throws Exception {
    office.small.photo("achievements/a1/questions/1.jpg", 5);
    bank("", "A");
    assertThat(desk.look()).as("questions where none were are planned").isTrue();
    bank("", "B");
    assertThat(desk.look()).isFalse();
    desk.showsWhatABuildMakes("another answer");
    bank("picture: 1.jpg, ", "B");
    assertThat(desk.look()).as("a picture is planned").isTrue();
    desk.showsWhatABuildMakes("with a picture");
    bank("", "B");
    assertThat(desk.look()).as("so is its end").isTrue();
    desk.showsWhatABuildMakes("without it");
  }

  private void bank(String more, String answer) throws Exception {
    office.small.write(
        "achievements/a1/questions/bank.yaml",
        "- {type: single, stem: 第几？, "
            + more
            + "options: {A: 一, B: 二, C: 三, D: 四}, answer: "
            + answer
            + "}\n");
    office.settle();
  }

  @Test
  void whatElseIsWrongWithARecordThatWasWithdrawnIsNotTold() throws Exception {
    office.apply(new Edit(Kind.BANK, 2, 2));
    desk.look();
    assertThat(desk.told()).anyMatch(line -> line.contains("question.source-no-video"));
    office.apply(new Edit(Kind.WITHDRAWN, 2, 1));
    desk.look();
    desk.showsWhatABuildMakes("of a withdrawn record");
  }

  @Test
  void whatAnEditorPutsBesideItForAMomentIsNothing() throws Exception {
    office.apply(new Edit(Kind.GOAL, 1, 1));
    Path record = office.small.content().toRealPath().resolve("achievements/a1");
    assertThat(desk.look(Set.of(record.resolve("achievement.yaml"), record.resolve("4913"))))
        .isFalse();
    desk.showsWhatABuildMakes("beside a file that is gone");
    office.apply(new Edit(Kind.PHOTO, 1, 1));
    desk.look();
    office.apply(new Edit(Kind.PHOTO, 1, 2));
    assertThat(desk.look()).as("another photo of the same name is planned").isTrue();
    desk.showsWhatABuildMakes("with another photo");
  }

  /** Looks at an office's content as somebody does who works on it. */
  private static final class Desk {
    private final Office office;
    private final Path here;
    private final LiveSite site;
    private Map<Path, String> seen;
    private LivePages pages;

    Desk(Office office, Path here) throws Exception {
      this.office = office;
      this.here = here;
      this.site = new LiveSite(office.options("nowhere", "preview-cache"));
      this.seen = files();
      this.pages = site.look(Changes.ALL, Progress.SILENT);
    }

    /** Looks at what has changed; whether all was planned again. */
    boolean look() throws Exception {
      Map<Path, String> now = files();
      Set<Path> changed = new HashSet<>();
      Stream.concat(seen.keySet().stream(), now.keySet().stream())
          .filter(
              path ->
                  !Optional.ofNullable(now.get(path)).equals(Optional.ofNullable(seen.get(path))))
          .forEach(changed::add);
      seen = now;
      return look(changed);
    }

    boolean look(Set<Path> changed) throws Exception {
      List<Progress.Phase> phases = new ArrayList<>();
      pages =
          site.look(
              new Changes(false, changed),
              new Progress() {
                @Override
                public void begin(Phase phase, long total) {
                  phases.add(phase);
                }

                @Override
                public void advance(long steps) {}
              });
      return !phases.isEmpty();
    }

    private Map<Path, String> files() throws IOException {
      Map<Path, String> files = new HashMap<>();
      Path root = office.small.content().toRealPath();
      try (Stream<Path> all = Files.walk(root)) {
        for (Path path : all.filter(path -> !path.equals(root)).toList()) {
          String stamp =
              Files.isRegularFile(path) ? Files.getLastModifiedTime(path).toString() : "";
          files.put(path, stamp);
        }
      }
      return files;
    }

    List<String> told() {
      return lines(pages.findings());
    }

    private static List<String> lines(List<Finding> findings) {
      TextReport report = new TextReport(Language.EN);
      return findings.stream().map(f -> report.line(f).lines().findFirst().orElseThrow()).toList();
    }

    /**
     * Every file is the one that a first build makes of the same content, and so is what is told.
     */
    void showsWhatABuildMakes(String when) throws Exception {
      BuildResult first = office.build("first", "first-cache");
      for (String path : office.bytes("first").keySet()) {
        if (!path.startsWith(".")) {
          byte[] made = Files.readAllBytes(here.resolve("first").resolve(path));
          assertThat(bytes(path)).as("%s %s", path, when).hasValue(made);
        }
      }
      assertThat(told()).as("findings %s", when).isEqualTo(SmallSite.lines(first));
      office.remove("first");
      office.remove("first-cache");
      office.remove(".laurel/output/first");
    }

    private Optional<byte[]> bytes(String path) throws IOException {
      Optional<LiveFile> file = pages.file(path);
      if (file.isPresent() && file.get() instanceof LiveFile.Finished finished) {
        return Optional.of(Files.readAllBytes(finished.file()));
      }
      return file.map(made -> ((LiveFile.Made) made).bytes());
    }
  }
}
