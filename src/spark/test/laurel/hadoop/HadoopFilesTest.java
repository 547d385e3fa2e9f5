package laurel.hadoop;

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
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import laurel.place.Places;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** Files on a real HDFS, asked for as Java asks for files. */
class HadoopFilesTest {
  @TempDir static Path disk;
  private static SmallCluster cluster;
  private Path folder;

  @BeforeAll
  static void start() throws IOException {
    cluster = SmallCluster.in(disk);
  }

  @AfterAll
  static void stop() {
    cluster.close();
  }

  @BeforeEach
  void ownFolder(TestInfo test) throws IOException {
    String name = "/" + test.getTestMethod().orElseThrow().getName();
    folder = Files.createDirectories(Places.of(cluster.address(name)));
  }

  @Test
  void aPathIsFoundAgainFromItsTextAndItsAddress() throws IOException {
    Path file = Files.writeString(folder.resolve("照片 1.jpg"), "x");

    assertThat(Places.of(file.toString())).isEqualTo(file);
    assertThat(Places.at(URI.create(file.toUri().toString()))).isEqualTo(file);
    assertThat(Files.readString(Places.of(file.toString()))).isEqualTo("x");
    assertThat(Places.here(file)).isFalse();
  }

  @Test
  void namesAreTakenApartAndPutTogetherAsOnThisComputer() {
    for (String names : List.of("a", "a/b", "a/b/c.d", "../a", "a/../b", "a/./b")) {
      Path here = Path.of("/root").resolve(names);
      Path there = folder.getRoot().resolve("root").resolve(names);
      assertThat(text(there)).isEqualTo(here.toString());
      assertThat(text(there.normalize())).isEqualTo(here.normalize().toString());
      assertThat(text(there.getParent())).isEqualTo(here.getParent().toString());
      assertThat(there.getFileName().toString()).isEqualTo(here.getFileName().toString());
      assertThat(there.getNameCount()).isEqualTo(here.getNameCount());
      assertThat(there.normalize().relativize(folder.getRoot().resolve("x")).toString())
          .isEqualTo(here.normalize().relativize(Path.of("/x")).toString());
    }
  }

  @Test
  void aFileIsReadHereAndThere() throws IOException {
    Path file = Files.write(folder.resolve("f"), new byte[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9});

    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      ByteBuffer two = ByteBuffer.allocate(2);
      assertThat(channel.size()).isEqualTo(10);
      channel.position(7).read(two);
      assertThat(two.array()).containsExactly(7, 8);
      assertThat(channel.position(10).read(two.clear())).isEqualTo(-1);
    }
  }

  @Test
  void aFolderIsRenamedWholeAndNeverOverAnother() throws IOException {
    Path begun = Files.createDirectories(folder.resolve("unfinished/1"));
    Files.writeString(begun.resolve("entry"), "mine");
    Path place = folder.resolve("3f");

    Files.move(begun, place, StandardCopyOption.ATOMIC_MOVE);
    Path twin = Files.createDirectories(folder.resolve("unfinished/2"));
    Files.writeString(twin.resolve("entry"), "theirs");

    assertThat(Files.readString(place.resolve("entry"))).isEqualTo("mine");
    assertThatThrownBy(() -> Files.move(twin, place, StandardCopyOption.ATOMIC_MOVE))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(Files.readString(place.resolve("entry"))).isEqualTo("mine");
  }

  @Test
  void aFileTakesThePlaceOfAnotherInOneStep() throws IOException {
    Path old = Files.writeString(folder.resolve("claim"), "old");
    Path fresh = Files.createTempFile(folder, "draft", ".tmp");
    Files.writeString(fresh, "new");

    Files.move(fresh, old, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);

    assertThat(Files.readString(old)).isEqualTo("new");
    assertThat(names(folder)).containsExactly(old);
  }

  @Test
  void whatCannotBeIsSaidAsOnThisComputer() throws IOException {
    Path file = Files.writeString(folder.resolve("f"), "x");
    Path missing = folder.resolve("missing");

    assertThatThrownBy(() -> Files.readString(missing)).isInstanceOf(NoSuchFileException.class);
    assertThatThrownBy(() -> Files.size(missing)).isInstanceOf(NoSuchFileException.class);
    assertThatThrownBy(() -> Files.delete(missing)).isInstanceOf(NoSuchFileException.class);
    assertThatThrownBy(() -> names(file)).isInstanceOf(NotDirectoryException.class);
    assertThatThrownBy(() -> Files.delete(folder)).isInstanceOf(DirectoryNotEmptyException.class);
    assertThatThrownBy(() -> Files.writeString(file, "y", StandardOpenOption.CREATE_NEW))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThatThrownBy(() -> Files.createDirectory(folder))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(Files.deleteIfExists(missing)).isFalse();
    assertThat(Files.exists(missing)).isFalse();
  }

  @Test
  void anAddressOfNoKnownKindIsNoPlace() {
    assertThatThrownBy(() -> Places.of("gopher://old/x")).isInstanceOf(Places.NoWay.class);
  }

  private static List<Path> names(Path place) throws IOException {
    try (Stream<Path> all = Files.list(place)) {
      return all.toList();
    }
  }

  private static String text(Path absolute) {
    return absolute.toUri().getPath();
  }
}
