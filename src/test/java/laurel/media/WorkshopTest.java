package laurel.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import laurel.diag.FindingKind;
import laurel.diag.FindingLog;
import laurel.diag.Lines;
import laurel.media.photo.Shots;
import laurel.model.MediaRef;
import laurel.model.MediaRef.MediaKind;
import laurel.probe.MediaProbe;
import laurel.probe.OriginalKind;
import laurel.work.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a machine does that is told of an original by a commission alone. */
class WorkshopTest {
  @TempDir Path folder;
  private final FindingLog log = new FindingLog();
  private Path photo;
  private MediaPlan plan;
  private Commission commission;

  @BeforeEach
  void planAPhoto() throws Exception {
    photo = Files.write(folder.resolve("1 图.jpg"), Shots.jpeg(Shots.scenery(700, 500)));
    var facts = MediaProbe.look(photo, OriginalKind.PHOTO).facts().orElseThrow();
    MediaRef ref = new MediaRef("achievements/a", MediaKind.PHOTO, 1);
    Studio here = Studio.open(folder.resolve("here"), MediaOptions.USUAL);
    plan = here.plan(List.of(new Original(ref, photo, "content/1.jpg", "a", facts)), 1, log);
    commission = plan.jobs().get(0).commission();
    here.make(plan, 1, Progress.SILENT, log);
  }

  @Test
  void makesTheSameBytesAsABuild() throws Exception {
    Path there = folder.resolve("there");
    try (Workshop workshop = open(there)) {
      assertThat(workshop.make(commission).made()).isTrue();
    }

    assertThat(files(there)).isEqualTo(files(folder.resolve("here/media"))).hasSize(7);
  }

  @Test
  void makesNothingTwiceWhoeverHasMadeIt() throws Exception {
    Path there = folder.resolve("there");
    Ending first;
    try (Workshop workshop = open(there)) {
      first = workshop.make(commission);
    }
    Files.delete(photo); // so that nothing could be made of it
    try (Workshop workshop = open(there)) {
      Ending second = workshop.make(commission);
      assertThat(second).isEqualTo(new Ending(first.key(), first.entry(), false, ""));
    }
  }

  @Test
  void whoComesSecondLeavesWhatIsThere() throws Exception {
    Path there = folder.resolve("there");
    RenditionStore store = new RenditionStore(there, folder.resolve("begun"));
    for (String bytes : List.of("one", "two")) {
      Path begun = store.begin();
      Files.writeString(begun.resolve("320.jpg"), bytes);
      store.keep(begun, commission.key(), Entry.SOUND);
      store.drop(begun);
    }

    assertThat(store.folder(commission.key()).resolve("320.jpg")).hasContent("one");
    assertThat(store.find(commission.key())).contains(Entry.SOUND);
  }

  @Test
  void anOriginalThatIsAnotherByNowIsNotMade() throws Exception {
    Files.write(photo, Shots.jpeg(Shots.scenery(701, 500)));
    try (Workshop workshop = open(folder.resolve("there"))) {
      assertThat(workshop.make(commission).trouble()).contains("has changed");
    }
  }

  @Test
  void aPhotoExchangedSinceItWasPlannedIsKeptUnderNobodysHash() throws Exception {
    Studio studio = Studio.open(folder.resolve("there"), MediaOptions.USUAL);
    MediaPlan planned = studio.plan(List.of(plan.jobs().get(0).original()), 1, log);
    Files.write(photo, Shots.jpeg(Shots.scenery(500, 700)));

    assertThatThrownBy(() -> studio.make(planned, 1, Progress.SILENT, log))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("content/1.jpg")
        .hasMessageContaining("has changed");
    assertThat(files(folder.resolve("there/media"))).isEmpty();
  }

  @Test
  void anOriginalThatHasGoneIsTold() throws Exception {
    Files.delete(photo);
    try (Workshop workshop = open(folder.resolve("there"))) {
      assertThat(workshop.make(commission).trouble()).contains("NoSuchFileException");
    }
  }

  @Test
  void aMachineThatWouldMakeOtherBytesMakesNone() throws IOException {
    MediaOptions other = new MediaOptions(false, List.of());
    Path there = folder.resolve("there");
    try (Workshop workshop = Workshop.open(other, there, folder.resolve("scratch"))) {
      assertThatThrownBy(() -> workshop.make(commission))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("other bytes");
    }
  }

  @Test
  void whatNobodyCameBackFromIsLeftAloneInThisRunAndTriedInTheNext() throws Exception {
    Path there = folder.resolve("there");
    RenditionStore store = new RenditionStore(there, folder.resolve("begun"));
    leaveNote(store, "run 1"); // and then the machine is lost

    try (Workshop workshop = openHasty(store)) {
      Ending given = workshop.makeWarily(commission, "run 1");
      assertThat(Entry.parse(given.entry()).flaws()).containsExactly(FindingKind.MEDIA_CRASHED);
      assertThat(store.find(commission.key())).isEmpty();
      leaveNote(store, "run 1");
      assertThat(workshop.makeWarily(commission, "run 2").trouble()).isEmpty();
    }
    assertThat(store.find(commission.key())).isPresent();
  }

  @Test
  void whoFailsHasComeBackAllTheSame() throws Exception {
    RenditionStore store = new RenditionStore(folder.resolve("there"), folder.resolve("begun"));
    Files.move(photo, folder.resolve("away.jpg"));

    try (Workshop workshop = openHasty(store)) {
      assertThat(workshop.makeWarily(commission, "run 1").trouble()).isNotEmpty();
      Files.move(folder.resolve("away.jpg"), photo);
      assertThat(workshop.makeWarily(commission, "run 1").trouble()).isEmpty();
    }
    assertThat(store.find(commission.key())).isPresent();
  }

  private void leaveNote(RenditionStore store, String run) throws IOException {
    Files.createDirectories(store.notes());
    Files.writeString(store.notes().resolve("at-" + commission.key()), run + "\nsomebody\n");
  }

  /** A workshop that soon takes others for lost. */
  private Workshop openHasty(RenditionStore store) throws IOException {
    Recipes recipes = Recipes.of(MediaOptions.USUAL, folder.resolve("codecs"));
    return new Workshop(
        recipes, store, new Attendance.Patience(Duration.ofMillis(20), Duration.ofMillis(100)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MEDIA_CRASHED | error media.crashed: the program that decodes the file broke down over it,"
            + " twice; nothing of it is shown",
        "MEDIA_TOO_LARGE | error media.too-large: the file needs more memory than there is; nothing"
            + " of it is shown"
      })
  void whatWasGivenUpIsOnNoPage(FindingKind kind, String line) throws Exception {
    Studio studio = studio(ended -> Ending.made("", Entry.failed(kind)));

    MediaResult result = studio.make(plan, 1, Progress.SILENT, log);

    assertThat(result.files()).isEmpty();
    assertThat(result.plan().planned()).isEmpty();
    assertThat(Lines.of(log.findings())).containsExactly("content/1.jpg: " + line);
  }

  @Test
  void anOriginalThatAnEngineLosesEndsTheBuildByItsName() throws IOException {
    Studio lost = studio(key -> Ending.trouble(key, "gone"));

    assertThatThrownBy(() -> lost.make(plan, 1, Progress.SILENT, log))
        .isInstanceOf(IOException.class)
        .hasMessage("content/1.jpg: gone");
  }

  private interface Answer {
    Ending to(String key);
  }

  private Studio studio(Answer answer) throws IOException {
    RenditionEngine engine =
        new RenditionEngine() {
          @Override
          public List<Optional<String>> hashes(List<Path> files, int jobs) {
            throw new IllegalStateException("known already");
          }

          @Override
          public void make(Assignment assignment, Consumer<Ending> ended) {
            for (Job job : assignment.jobs()) {
              Ending ending = answer.to(job.planned().key());
              ended.accept(
                  new Ending(job.planned().key(), ending.entry(), ending.made(), ending.trouble()));
            }
          }
        };
    MediaPlace place = new MediaPlace(Optional.of(folder.resolve("store")), Optional.of(engine));
    return Studio.open(folder.resolve("elsewhere"), MediaOptions.USUAL, place);
  }

  private Workshop open(Path store) throws IOException {
    return Workshop.open(MediaOptions.USUAL, store, folder.resolve("scratch"));
  }

  /** Every finished file but the seal, which holds times. */
  private static Map<String, String> files(Path store) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(store)) {
      for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
        String name = store.relativize(file).toString();
        if (name.matches("[0-9a-f]{2}/.*(?<!/seal)")) {
          files.put(name, ContentHash.of(file));
        }
      }
    }
    return files;
  }
}
