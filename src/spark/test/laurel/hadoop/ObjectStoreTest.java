package laurel.hadoop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import laurel.place.Draft;
import laurel.place.Places;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** Files in a bucket of a real S3 server, asked for as Java asks for files. */
class ObjectStoreTest {
  @TempDir static Path disk;
  private static SmallBucket bucket;
  private Path folder;

  @BeforeAll
  static void start() throws Exception {
    bucket = SmallBucket.in(disk);
  }

  @AfterAll
  static void stop() {
    bucket.close();
  }

  @BeforeEach
  void ownFolder(TestInfo test) throws IOException {
    folder = Places.of(bucket.address("/" + test.getTestMethod().orElseThrow().getName()));
  }

  @Test
  void aFileWithAChineseNameIsFoundAgain() throws IOException {
    Path file = Files.writeString(folder.resolve("照片 1.jpg"), "x");

    assertThat(Places.at(URI.create(file.toUri().toString()))).isEqualTo(file);
    assertThat(Files.readString(Places.of(file.toString()))).isEqualTo("x");
    assertThat(names(folder)).containsExactly(file);
    assertThat(Places.showsWholeFilesOnly(file)).isTrue();
  }

  @Test
  void aFileIsReadHereAndThere() throws IOException {
    Path file = Files.write(folder.resolve("f"), new byte[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9});

    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      ByteBuffer two = ByteBuffer.allocate(2);
      assertThat(channel.size()).isEqualTo(10);
      channel.position(7).read(two);
      assertThat(two.array()).containsExactly(7, 8);
    }
  }

  @Test
  void aFileIsSeenWhenAllOfItIsWritten() throws IOException {
    Path file = Files.writeString(folder.resolve("f"), "old");

    try (Draft draft = (Draft) Files.newOutputStream(file)) {
      draft.write("new, and longer".getBytes(UTF_8));
      draft.flush();
      assertThat(Files.readString(file)).isEqualTo("old");
    }
    assertThat(Files.readString(file)).isEqualTo("new, and longer");
  }

  @Test
  void aFileThatIsGivenUpIsNeverSeen() throws IOException {
    Path file = Files.writeString(folder.resolve("f"), "old");

    try (Draft draft = (Draft) Files.newOutputStream(file)) {
      draft.write(1);
      draft.abandon();
    }

    assertThat(Files.readString(file)).isEqualTo("old");
  }

  @Test
  void aCopyThatFailsOnTheWayLeavesWhatWasThere() throws IOException {
    Path there = Files.writeString(folder.resolve("f"), "old");
    Path unreadable = disk; // a folder opens, and its first byte cannot be read

    assertThatThrownBy(() -> Places.send(unreadable, there)).isInstanceOf(IOException.class);

    assertThat(Files.readString(there)).isEqualTo("old");
  }

  @Test
  void aNewNameIsACopyThatLeavesNothingBehind() throws IOException {
    Path old = folder.resolve("unfinished/1");
    Files.writeString(old.resolve("a"), "1");
    Files.writeString(old.resolve("b"), "2");

    Files.move(old, folder.resolve("3f"), StandardCopyOption.ATOMIC_MOVE);

    assertThat(Files.readString(folder.resolve("3f/a"))).isEqualTo("1");
    assertThat(Files.readString(folder.resolve("3f/b"))).isEqualTo("2");
    assertThat(Files.exists(old)).isFalse();
  }

  @Test
  void whatCannotBeIsSaidAsOnThisComputer() throws IOException {
    Path file = Files.writeString(folder.resolve("f"), "x");
    Path missing = folder.resolve("missing");

    assertThatThrownBy(() -> Files.readString(missing)).isInstanceOf(NoSuchFileException.class);
    assertThatThrownBy(() -> Files.size(missing)).isInstanceOf(NoSuchFileException.class);
    assertThatThrownBy(() -> Files.delete(missing)).isInstanceOf(NoSuchFileException.class);
    assertThatThrownBy(() -> Files.delete(folder)).isInstanceOf(DirectoryNotEmptyException.class);
    assertThatThrownBy(() -> Files.writeString(file, "y", StandardOpenOption.CREATE_NEW))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(Files.deleteIfExists(missing)).isFalse();
    assertThat(Files.exists(missing)).isFalse();
  }

  private static List<Path> names(Path place) throws IOException {
    try (Stream<Path> all = Files.list(place)) {
      return all.toList();
    }
  }
}
