package laurel.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import laurel.cache.Cache;
import laurel.cache.Fingerprint;
import laurel.cache.Sightings;
import laurel.diag.FindingLog;
import laurel.read.Node;
import laurel.read.RawFile;
import laurel.read.RawKind;
import laurel.read.RawRecord;
import laurel.read.RecordReader;
import laurel.read.RecordSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilesAtHandTest {
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

  private FilesAtHand files(RecordSource source, Cache cache, boolean changed) {
    return files(source, cache, changed, Long.MAX_VALUE);
  }

  private FilesAtHand files(RecordSource source, Cache cache, boolean changed, long begun) {
    return new FilesAtHand(source, ground, cache, changed, begun);
  }

  private static RecordSource source(RawFile data, RawFile... others) {
    return new RecordSource(
        RawKind.ACHIEVEMENT, "r", "achievements/r", data, List.of(others), false);
  }

  private static Optional<String> text(FilesAtHand files, RawFile file) {
    return files.bytes(file).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whatIsWrittenAfterTheKeyWasMadeIsNotRead(boolean changed) throws IOException {
    RawFile data = file("achievement.yaml", "title: one");
    RawFile bank = file("questions/bank.json", "[1]");
    RecordSource source = source(data, bank);
    try (Cache cache = cache()) {
      FilesAtHand files = files(source, cache, changed);
      Optional<Fingerprint> key = files.key();
      Files.writeString(data.file(), "title: another");
      Files.writeString(bank.file(), "[1, 2]");
      assertThat(text(files, data)).contains("title: one");
      assertThat(text(files, bank)).contains("[1]");
      assertThat(files.key()).isEqualTo(key).isPresent();
      assertThat(files(source, cache, changed).key()).isPresent().isNotEqualTo(key);
    }
  }

  /** Removed between the list of the folder and the look at its files. */
  @ParameterizedTest
  @CsvSource({"false,1", "false,0", "true,1", "true,0"})
  void aFileThatIsGoneByNowEndsNoBuild(boolean changed, int which) throws IOException {
    RawFile data = file("achievement.yaml", "title: one");
    RawFile photo = file("photos/1.jpg", "no photo");
    RecordSource source = source(data, photo);
    Files.delete(List.of(data, photo).get(which).file());
    try (Cache cache = cache()) {
      assertThat(files(source, cache, changed).key()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theRecordIsReadOfTheBytesOfItsKey(boolean changed) throws IOException {
    RawFile data = file("achievement.json", "{\"title\": \"one\"}");
    RawFile bank = file("questions/bank.json", "[{\"stem\": \"first\"}]");
    RecordSource source = source(data, bank);
    try (Cache cache = cache()) {
      FilesAtHand files = files(source, cache, changed);
      assertThat(files.key()).isPresent();
      Files.writeString(data.file(), "{\"title\": \"another\"}");
      Files.writeString(bank.file(), "[{\"stem\": \"second\"}, {\"stem\": \"third\"}]");
      RawRecord record = RecordReader.read(source, files, new FindingLog()).orElseThrow();
      assertThat(record.fields().text("title").map(Node.Text::value)).contains("one");
      assertThat(record.banks().get(0).questions())
          .singleElement()
          .extracting(question -> question.text("stem").orElseThrow().value())
          .isEqualTo("first");
    }
  }

  /** Two changes of one tick of the clock look the same, and a large file is known by its looks. */
  @ParameterizedTest
  @CsvSource({"0, false", "1, false", "3, true"})
  void aLargeFileHasAKeyWhenItsLastChangeIsPast(int seconds, boolean settled) throws IOException {
    RawFile film = file("videos/film.mp4", "");
    try (RandomAccessFile sparse = new RandomAccessFile(film.file().toFile(), "rw")) {
      sparse.setLength((8 << 20) + 1);
    }
    long begun = Sightings.look(film.file()).modified() + TimeUnit.SECONDS.toNanos(seconds);
    RecordSource source = source(file("achievement.yaml", "title: one"), film);
    try (Cache cache = cache()) {
      assertThat(files(source, cache, false, begun).key().isPresent()).isEqualTo(settled);
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
        FilesAtHand files =
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
      FilesAtHand files = files(source(data), cache, false);
      assertThat(files.key()).isPresent();
      assertThat(files.bytes(data)).isEmpty();
    }
  }
}
