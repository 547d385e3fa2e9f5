package laurel.media.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import laurel.media.photo.Unfinished.Reason;
import laurel.probe.MediaProbe;
import laurel.probe.OriginalKind;
import laurel.probe.PhotoFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Real processes, really killed. */
@Timeout(120)
class PhotoLabTest {
  private static final Duration LONG = Duration.ofSeconds(60);

  @TempDir Path folder;

  @Test
  void aPhotoFromTheLabIsThatOfTheDarkroomToTheByte() throws Exception {
    Path photo = photo(1500, 1000);
    Darkroom darkroom = Darkroom.open();
    Print print = print("lab");

    try (PhotoLab lab = new PhotoLab(darkroom, LONG)) {
      lab.develop(photo, List.of(print));
    }
    PhotoFacts facts =
        (PhotoFacts) MediaProbe.look(photo, OriginalKind.PHOTO).facts().orElseThrow();
    darkroom.develop(photo, facts, List.of(print("darkroom")));

    assertThat(folder.resolve("lab.jpg")).hasSameBinaryContentAs(folder.resolve("darkroom.jpg"));
    assertThat(folder.resolve("lab.webp")).hasSameBinaryContentAs(folder.resolve("darkroom.webp"));
  }

  @Test
  void aWorkerThatDiesOnceCostsNoPhoto() throws Exception {
    Path photo = photo(4000, 3000);
    try (PhotoLab lab = new PhotoLab(Darkroom.open(), LONG)) {
      lab.develop(photo, List.of(print("first")));
      AtomicBoolean killed = new AtomicBoolean();
      Thread killer = new Thread(() -> killed.set(killOne()));
      killer.start();
      while (!killed.get()) {
        lab.develop(photo, List.of(print("second")));
      }
      killer.join();
    }

    assertThat(folder.resolve("second.jpg")).hasSameBinaryContentAs(folder.resolve("first.jpg"));
  }

  @Test
  void aPhotoThatTakesItsWorkersDownIsGivenUpAndTheNextOneIsMade() throws Exception {
    Path photo = photo(4000, 3000);
    try (PhotoLab lab = new PhotoLab(Darkroom.open(), LONG)) {
      AtomicBoolean enough = new AtomicBoolean();
      Thread killer =
          new Thread(
              () -> {
                while (!enough.get()) {
                  killOne();
                }
              });
      killer.start();
      try {
        assertThatThrownBy(() -> lab.develop(photo, List.of(print("never"))))
            .isInstanceOfSatisfying(
                Unfinished.class, given -> assertThat(given.reason()).isEqualTo(Reason.CRASHED));
      } finally {
        enough.set(true);
        killer.join();
      }

      assertThat(lab.develop(photo, List.of(print("next"))).damaged()).isFalse();
    }
  }

  @Test
  void whatTakesTooLongIsEndedAndNotLeftBehind() throws Exception {
    Path photo = photo(4000, 3000);
    try (PhotoLab lab = new PhotoLab(Darkroom.withoutNatives(), Duration.ofMillis(50))) {
      assertThatThrownBy(() -> lab.develop(photo, List.of(print("never"))))
          .isInstanceOfSatisfying(
              Unfinished.class, given -> assertThat(given.reason()).isEqualTo(Reason.SLOW));

      assertThat(workers()).isEmpty();
    }
  }

  @Test
  void aPhotoThatWentBadSinceItWasLookedAtIsRefused() throws Exception {
    Path text = Files.writeString(folder.resolve("1.jpg"), "not a photo any more");
    try (PhotoLab lab = new PhotoLab(Darkroom.open(), LONG)) {
      assertThatThrownBy(() -> lab.develop(text, List.of(print("never"))))
          .isInstanceOf(BadPicture.class);
    }
  }

  @Test
  void noWorkerOutlivesTheLab() throws Exception {
    try (PhotoLab lab = new PhotoLab(Darkroom.open(), LONG)) {
      lab.develop(photo(40, 30), List.of(print("one")));
      assertThat(workers()).hasSize(1);
    }

    assertThat(workers()).isEmpty();
  }

  /** Ends a worker the hard way, as a crash in a decoder would. */
  private static boolean killOne() {
    try {
      TimeUnit.MILLISECONDS.sleep(5);
    } catch (InterruptedException e) {
      return false;
    }
    return workers().stream().anyMatch(ProcessHandle::destroyForcibly);
  }

  /** Not what is only about to become one: who starts it would see no crash, but no start. */
  private static List<ProcessHandle> workers() {
    try (Stream<ProcessHandle> children = ProcessHandle.current().children()) {
      return children.filter(PhotoLabTest::isWorker).toList();
    }
  }

  /**
   * What {@code ProcessHandle} knows of arguments ends after 4,096 bytes, within the class path.
   */
  private static boolean isWorker(ProcessHandle child) {
    try {
      return Files.readString(Path.of("/proc", String.valueOf(child.pid()), "cmdline"))
          .contains(PhotoWorker.class.getName());
    } catch (IOException e) {
      return false; // it has ended
    }
  }

  private Path photo(int width, int height) throws IOException {
    return Files.write(folder.resolve("photo.jpg"), Shots.jpeg(Shots.scenery(width, height)));
  }

  private Print print(String name) {
    Optional<Path> webp =
        name.equals("never") ? Optional.empty() : Optional.of(folder.resolve(name + ".webp"));
    return new Print(320, 240, folder.resolve(name + ".jpg"), 80, webp, 78);
  }
}
