package laurel.first;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What is taken down of folders, and what is found to be otherwise later. */
class InventoryTest {
  private static final int ALL = 100;

  @TempDir Path folder;
  @TempDir Path clock;

  @BeforeEach
  void aFewFolders() throws Exception {
    write("a/one.txt", "1");
    write("a/two.txt", "2");
    write("b/c/three.txt", "3");
    Thread.sleep(80);
  }

  @Test
  void whatNobodyTouchedStands() throws Exception {
    assertThat(taken().stands()).isTrue();
  }

  @Test
  void aChangedFileIsNamedWithItsFolder() throws Exception {
    Inventory taken = taken();
    write("a/two.txt", "22");
    assertThat(taken.differences(ALL)).containsExactly(difference("a", "two.txt"));
  }

  @Test
  void namesAreReadAsTheyWereWritten() throws Exception {
    write("合理化建议/绞车😀/图纸 é.txt", "1");
    Thread.sleep(80);
    Inventory taken = taken();
    assertThat(taken.stands()).isTrue();
    write("合理化建议/绞车😀/图纸 é.txt", "2");
    assertThat(taken.differences(ALL)).containsExactly(difference("合理化建议/绞车😀", "图纸 é.txt"));
  }

  @Test
  void aNewFileMakesItsFolderDifferent() throws Exception {
    Inventory taken = taken();
    write("b/c/four.txt", "4");
    assertThat(taken.differences(ALL)).containsExactly(difference("b/c", ""));
  }

  @Test
  void aFolderByItselfTellsOfItsOwnFilesAlone() throws Exception {
    write("a/below/four.txt", "4");
    Thread.sleep(80);
    Inventory taken = taken();
    Inventory alone = taken.only(folder.resolve("a")).orElseThrow();
    write("a/below/four.txt", "44");
    write("b/c/three.txt", "33");
    assertThat(alone.stands()).isTrue();
    write("a/two.txt", "22");
    assertThat(alone.differences(ALL)).containsExactly(difference("a", "two.txt"));
    assertThat(taken.only(folder.resolve("d"))).isEmpty();
  }

  @Test
  void aRemovedFileIsMissedAndItsFolderDiffers() throws Exception {
    Inventory taken = taken();
    Files.delete(folder.resolve("a/one.txt"));
    assertThat(taken.differences(ALL))
        .containsExactlyInAnyOrder(difference("a", ""), difference("a", "one.txt"));
  }

  @Test
  void whatWasNotThereAndIsNowIsDifferent() throws Exception {
    Path key = folder.resolve("key.pem");
    Inventory taken = inventory(stocktaking().file(key));
    assertThat(taken.stands()).isTrue();
    Files.writeString(key, "k");
    assertThat(taken.stands()).isFalse();
  }

  @Test
  void whatComesBetweenTheLookAtAFolderAndItsListShows() throws Exception {
    Path a = folder.resolve("a");
    Piece.Due due = new Piece.Due(new FoundFolder(a), Look.see(a).looks());
    write("a/between.txt", "b");
    assertThat(listed(due).differences(ALL)).containsExactly(difference("a", ""));
  }

  /** Of it nothing was listed, whatever it looks like when it is back. */
  @Test
  void aFolderThatWasGoneWhenItWasListedIsNeverTheSame() throws Exception {
    Path a = folder.resolve("a");
    Path away = folder.resolve("away");
    Piece.Due due = new Piece.Due(new FoundFolder(a), Look.see(a).looks());
    Files.move(a, away);
    Inventory gone = listed(due);
    write("a", "a file");
    Inventory file = listed(due);
    Files.delete(a);
    Files.move(away, a);
    assertThat(Look.at(a)).isEqualTo(due.looks().look());
    assertThat(gone.differences(ALL)).containsExactly(difference("a", ""));
    assertThat(file.differences(ALL)).containsExactly(difference("a", ""));
  }

  private static Inventory listed(Piece.Due due) throws IOException {
    Block block = new Piece(Stocktaking.SETTLED).with(List.of(due), ALL).block;
    ByteBuffer bytes = ByteBuffer.allocate(2 * Integer.BYTES + block.size());
    bytes.putInt(1).putInt(2 * Integer.BYTES).put(block.bytes());
    return new Inventory(bytes.flip());
  }

  @Test
  void whatTheTakerMadeItselfIsTheSameAtOnce() throws Exception {
    write("a/one.txt", "x");
    Inventory taken = inventory(new Stocktaking(Stocktaking.SETTLED, 2).folder(folder));
    assertThat(taken.stands()).isTrue();
    write("a/one.txt", "xx");
    assertThat(taken.differences(ALL)).containsExactly(difference("a", "one.txt"));
  }

  @Test
  void whatWasChangedInTheMomentBeforeIsNeverTheSame() throws Exception {
    write("a/one.txt", "x");
    assertThat(taken().differences(ALL)).containsExactly(difference("a", "one.txt"));
  }

  @Test
  void takenDownAgainWhereItDiffersItIsAsIfTakenDownAnew() throws Exception {
    Inventory taken = taken();
    write("a/two.txt", "22");
    write("b/new/five.txt", "5");
    Files.delete(folder.resolve("b/c/three.txt"));
    Files.delete(folder.resolve("b/c"));
    Thread.sleep(80);
    Inventory again = inventory(stocktaking().again(taken, taken.differences(ALL)));
    assertThat(again.stands()).isTrue();
    write("b/new/five.txt", "55");
    assertThat(again.differences(ALL)).containsExactly(difference("b/new", "five.txt"));
  }

  @Test
  void afterFilesWereWrittenItIsAsIfTheyWereTakenDownAnew() throws Exception {
    Inventory taken = taken();
    write("a/one.txt", "11");
    write("a/two.txt", "22");
    write("b/c/three.txt", "33");
    long moment = later();
    Inventory after = after(taken, moment, difference("a", ""), difference("a", "two.txt"));
    assertThat(after.differences(ALL))
        .containsExactlyInAnyOrder(difference("a", "one.txt"), difference("b/c", "three.txt"));
    assertThat(after(after, moment, difference("a", "one.txt")).differences(ALL))
        .containsExactly(difference("b/c", "three.txt"));
  }

  @Test
  void whatIsWrittenThatMomentOrGoneIsNeverTheSame() throws Exception {
    Inventory taken = taken();
    Files.delete(folder.resolve("a/one.txt"));
    write("a/two.txt", "22");
    Inventory.Difference[] places = {
      difference("a", ""), difference("a", "one.txt"), difference("a", "two.txt")
    };
    Inventory after = after(taken, Stocktaking.now(clock), places);
    assertThat(after.differences(ALL))
        .contains(difference("a", "one.txt"), difference("a", "two.txt"));
    Inventory made = after(taken, Stocktaking.SETTLED, places);
    assertThat(made.differences(ALL))
        .contains(difference("a", "one.txt"))
        .doesNotContain(difference("a", ""), difference("a", "two.txt"));
  }

  @Test
  void aFileWhereAFolderWasLooksOtherwiseAndEndsNothing() throws Exception {
    Inventory taken = taken();
    Files.delete(folder.resolve("b/c/three.txt"));
    Files.delete(folder.resolve("b/c"));
    write("b/c", "now a file");
    Inventory.Difference lost = difference("b/c", "three.txt");
    assertThat(taken.differences(ALL)).contains(lost, difference("b/c", ""));
    assertThat(after(taken, Stocktaking.SETTLED, lost).differences(ALL)).contains(lost);
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void aFolderInWhichNothingMayBeWrittenIsNamedItself() throws Exception {
    Files.setPosixFilePermissions(clock, PosixFilePermissions.fromString("r-xr-xr-x"));
    try {
      assumeThat(Files.isWritable(clock)).as("root writes everywhere").isFalse();
      assertThatThrownBy(() -> Stocktaking.now(clock))
          .isInstanceOf(AccessDeniedException.class)
          .hasMessage(clock.toString());
    } finally {
      Files.setPosixFilePermissions(clock, PosixFilePermissions.fromString("rwx------"));
    }
  }

  /** A moment at which what was written before it has long been so. */
  private long later() throws Exception {
    Thread.sleep(80);
    return Stocktaking.now(clock);
  }

  private static Inventory after(Inventory taken, long moment, Inventory.Difference... again)
      throws IOException {
    return new Inventory(ByteBuffer.wrap(taken.after(List.of(again), moment)));
  }

  @Test
  void theTopOfAFolderEndsWhereItHasSoMuch() throws Exception {
    for (int i = 0; i < 30; i++) {
      write("many/" + (10 + i) + "/index.html", "x");
    }
    Thread.sleep(80);
    Inventory top = inventory(stocktaking().topOf(folder, 20));
    write("many/11/index.html", "xx");
    assertThat(top.differences(ALL)).containsExactly(difference("many/11", "index.html"));
    write("many/39/index.html", "xx");
    assertThat(top.differences(ALL)).as("far down").hasSize(1);
  }

  @Test
  void aLinkToAFolderIsWhatItLeadsTo() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("a"));
    Thread.sleep(80);
    Inventory taken = inventory(stocktaking().folder(link));
    write("a/one.txt", "11");
    assertThat(taken.differences(ALL)).extracting(Inventory.Difference::name).contains("one.txt");
  }

  /** A program that has too little says so, and not that a disk has failed. */
  @Test
  void whatTheMachineLacksIsNoFailureOfADisk() throws Exception {
    Path one = folder.resolve("a/one.txt");
    Inventory taken = inventory(new Stocktaking(Stocktaking.SETTLED, 1).file(one));
    assertThat(taken.differences(ALL)).as("all classes are loaded").isEmpty();
    List<Object> ends = new ArrayList<>();
    Thread shallow = new Thread(null, () -> ends.add(fromTheDepth(taken)), "shallow", 1 << 18);
    shallow.start();
    shallow.join();
    assertThat(ends).hasSize(1);
    assertThat(ends.get(0))
        .as("the end of the first call that was deep enough")
        .isEqualTo("stands");
  }

  /** Tries again and again on the way back from where no room is left. */
  @SuppressWarnings("InfiniteRecursion") // its end is what is looked for
  private static Object fromTheDepth(Inventory taken) {
    try {
      return fromTheDepth(taken);
    } catch (StackOverflowError e) {
      try {
        return taken.stands() ? "stands" : "differs";
      } catch (IOException disk) {
        return disk;
      }
    }
  }

  private Stocktaking stocktaking() throws IOException {
    return new Stocktaking(Stocktaking.now(Files.createTempDirectory("now")), 2);
  }

  private Inventory taken() throws Exception {
    return inventory(stocktaking().folder(folder));
  }

  private static Inventory inventory(Stocktaking stock) {
    return new Inventory(ByteBuffer.wrap(stock.bytes()));
  }

  private Inventory.Difference difference(String in, String name) {
    return new Inventory.Difference(folder.resolve(in).toString(), name);
  }

  private void write(String path, String text) throws IOException {
    Files.createDirectories(folder.resolve(path).getParent());
    Files.writeString(folder.resolve(path), text);
  }
}
