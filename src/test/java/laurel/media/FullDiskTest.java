package laurel.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import laurel.media.film.CuttingRoom;
import laurel.media.film.Sheet;
import laurel.media.photo.Darkroom;
import laurel.media.photo.PhotoLab;
import laurel.media.photo.Print;
import laurel.media.photo.Unfinished;
import laurel.work.FullDisk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Want of room must not be remembered as something that cannot be made. */
class FullDiskTest {
  private static final Path FILM = Path.of("src/test/resources/laurel/media/film.mp4");

  @TempDir Path folder;
  private Path disk;

  @BeforeEach
  void mount() throws Exception {
    disk = Files.createDirectories(folder.resolve("disk"));
    if (run("mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", disk.toString()) != 0) {
      disk = null;
      Assumptions.abort("mounting a small disk needs root on Linux");
    }
  }

  @AfterEach
  void unmount() throws Exception {
    if (disk != null) {
      assertThat(run("umount", "-l", disk.toString())).isZero();
    }
  }

  @Test
  void aSheetOfStillsThatFindsNoRoomIsMadeOnceThereIsSome() throws Exception {
    Path film = Files.copy(FILM, disk.resolve("film.mp4"));
    Sheet sheet = new Sheet(6, 6, 160, 90);
    CuttingRoom room = CuttingRoom.find(FilmMaker.LIMIT);
    leave(100);

    assertThatThrownBy(() -> room.sheet(film, 2000, sheet, 0))
        .isInstanceOf(IOException.class)
        .hasMessageEndingWith("No space left on device");

    Files.delete(disk.resolve("ballast"));
    assertThat(room.sheet(film, 2000, sheet, 0)).isPresent();
  }

  @Test
  void aVideoThatCannotBeReadIsNoMatterOfRoom() throws Exception {
    Path film = Files.writeString(disk.resolve("film.mp4"), "nothing");

    assertThat(CuttingRoom.find(FilmMaker.LIMIT).sheet(film, 2000, new Sheet(6, 6, 160, 90), 0))
        .isEmpty();
  }

  @Test
  void aPrintThatFindsNoRoomIsNoFaultOfItsPhoto() throws Exception {
    Path photo = folder.resolve("rows");
    Files.write(photo, new byte[1920 * 1080 * 3]);
    Print print = new Print(1920, 1080, disk.resolve("a.jpg"), 90, Optional.empty(), 0);
    leave(0);

    try (PhotoLab lab = new PhotoLab(Darkroom.withoutNatives(), PhotoMaker.LIMIT)) {
      assertThatThrownBy(() -> lab.print(photo, 1920, 1080, 0, List.of(print)))
          .isInstanceOf(IOException.class)
          .isNotInstanceOf(Unfinished.class);
    }
  }

  @Test
  void aPlaceThatIsNotYetThereLiesWhereItWillBe() throws Exception {
    Path later = disk.resolve("a/b/c");
    FullDisk.check(later, disk);
    leave(50);
    assertThatThrownBy(() -> FullDisk.check(folder, later))
        .hasMessage(later + ": No space left on device");
  }

  /** Fills the disk up to so many kilobytes. */
  private void leave(int kilobytes) throws IOException {
    long room = disk.toFile().getUsableSpace() - kilobytes * 1024L;
    Files.write(disk.resolve("ballast"), new byte[(int) room]);
  }

  private static int run(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      return -1; // no such command
    }
  }
}
