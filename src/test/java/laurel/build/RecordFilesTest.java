package laurel.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import laurel.cache.Cache;
import laurel.cache.Fingerprint;
import laurel.read.RawFile;
import laurel.read.RawKind;
import laurel.read.RecordSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordFilesTest {
  @TempDir Path folder;

  private final Fingerprint ground = Fingerprint.of("ground");

  private RawFile file(String within, String text) throws IOException {
    Path path = folder.resolve("r").resolve(within);
    Files.createDirectories(path.getParent());
    return new RawFile(Files.writeString(path, text), within, "content/achievements/r/" + within);
  }

  private Cache cache() throws IOException {
    return Cache.open(folder.resolve("cache"), "1");
  }

  private RecordFiles files(RecordSource source, Cache cache, boolean changed) {
    return new RecordFiles(source, ground, cache, changed, Long.MAX_VALUE);
  }

  private static RecordSource source(RawFile data, RawFile... others) {
    return new RecordSource(RawKind.ACHIEVEMENT, "r", "achievements/r", data, List.of(others));
  }

  private static Optional<String> text(RecordFiles files, RawFile file) {
    return files.bytes(file).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whatIsWrittenAfterTheKeyWasMadeIsNotRead(boolean changed) throws IOException {
    RawFile data = file("achievement.yaml", "title: one");
    RawFile bank = file("questions/bank.json", "[1]");
    RecordSource source = source(data, bank);
    try (Cache cache = cache()) {
      RecordFiles files = files(source, cache, changed);
      Optional<Fingerprint> key = files.key();
      Files.writeString(data.file(), "title: another");
      Files.writeString(bank.file(), "[1, 2]");
      assertThat(text(files, data)).contains("title: one");
      assertThat(text(files, bank)).contains("[1]");
      assertThat(files.key()).isEqualTo(key).isPresent();
      assertThat(files(source, cache, changed).key()).isPresent().isNotEqualTo(key);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whatIsNotAtHandIsLookedAtAgain(boolean changed) throws IOException {
    RawFile photo = file("photos/1.jpg", "photo");
    RawFile table = file("questions/bank.csv", "type,stem");
    RawFile paper = file("evidence/paper.json", "{}");
    for (RawFile other : List.of(photo, table, paper)) {
      try (Cache cache = cache()) {
        RecordFiles files =
            files(source(file("achievement.yaml", "title: one"), other), cache, changed);
        Optional<Fingerprint> key = files.key();
        assertThat(files.bytes(other)).isEmpty();
        Files.writeString(other.file(), "something else, and longer");
        assertThat(files.key()).isPresent().isNotEqualTo(key);
      }
    }
  }

  @Test
  void aLargeTextIsNotHeld() throws IOException {
    RawFile data = file("achievement.yaml", "title: " + "一".repeat(100_000));
    try (Cache cache = cache()) {
      RecordFiles files = files(source(data), cache, false);
      assertThat(files.key()).isPresent();
      assertThat(files.bytes(data)).isEmpty();
    }
  }
}
