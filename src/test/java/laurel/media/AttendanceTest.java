package laurel.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is at an original, and who was lost at it. */
class AttendanceTest {
  private static final Duration BEAT = Duration.ofMillis(20);
  @TempDir Path folder;

  @Test
  void aSlowOneIsNotTakenForLost() throws Exception {
    Attendance patient = watching(Duration.ofMinutes(1));

    Attendance.Stay slow = patient.enter("3f", "run 1").orElseThrow();
    Optional<Attendance.Stay> twin = patient.enter("3f", "run 1");

    assertThat(twin).isPresent();
    twin.get().close();
    assertThat(notes()).containsExactly("at-3f"); // the slow one's
    slow.close();
    assertThat(notes()).isEmpty();
  }

  @Test
  void whoseNoteStaysAsItIsWasLost() throws Exception {
    Files.writeString(folder.resolve("at-3f"), "run 1\nsomebody\n");

    assertThat(watching(Duration.ofMillis(100)).enter("3f", "run 1")).isEmpty();
    assertThat(notes()).isEmpty();
  }

  @Test
  void whatAnotherRunHasLeftSaysNothing() throws Exception {
    Files.writeString(folder.resolve("at-3f"), "run 11\nsomebody\n");

    Attendance.Stay stay = watching(Duration.ZERO).enter("3f", "run 1").orElseThrow();

    assertThat(Files.readString(folder.resolve("at-3f"))).startsWith("run 1\n");
    stay.close();
  }

  @Test
  void twoOriginalsAreTwoNotes() throws Exception {
    Attendance attendance = watching(Duration.ZERO);
    Attendance.Stay one = attendance.enter("3f", "run 1").orElseThrow();
    Attendance.Stay other = attendance.enter("40", "run 1").orElseThrow();

    assertThat(notes()).containsExactly("at-3f", "at-40");
    one.close();
    assertThat(notes()).containsExactly("at-40");
    other.close();
  }

  private Attendance watching(Duration watch) {
    return new Attendance(folder, new Attendance.Patience(BEAT, watch));
  }

  private List<String> notes() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }
}
