package laurel.intake.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArrivalTest {
  /** A video of gigabytes is looked for in every year's records, and then copied. */
  @Test
  void theBytesAreReadForTheHashOnce(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("片.mp4"), "视频", StandardCharsets.UTF_8);
    Arrival arrival = new Arrival(file, "报送/片.mp4", List.of("报送"), "片.mp4");
    String hash = arrival.hash();
    Files.delete(file);
    assertThat(arrival.hash()).isEqualTo(hash);
  }

  /** What is given twice comes once. */
  @Test
  void aFileIsTheSameHoweverOftenItIsNamed() {
    Path file = Path.of("片.mp4");
    Arrival arrival = new Arrival(file, "报送/片.mp4", List.of("报送"), "片.mp4");
    assertThat(new Arrival(file, "报送/片.mp4", List.of("报送"), "片.mp4"))
        .isEqualTo(arrival)
        .hasSameHashCodeAs(arrival);
  }
}
