package laurel.first;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the first class leaves for the program that goes on from there. */
class DifferencesTest {
  private static final String RUN = "laurel.run";

  @TempDir Path folder;
  private Kept kept;

  @BeforeEach
  void aBuildIsKept() throws Exception {
    byte[] nothing = new Stocktaking(0, 1).bytes();
    Kept.write(folder.resolve("key.last"), nothing, nothing, new byte[] {1});
    kept = Kept.read(folder.resolve("key.last")).orElseThrow();
    System.setProperty(RUN, "7");
  }

  @AfterEach
  void noRun() {
    System.clearProperty(RUN);
  }

  private Differences differences(int many) {
    var one = new Inventory.Difference("/content/achievements/a", "achievement.yaml");
    return new Differences(kept.seal(), 5, Collections.nCopies(many, one), true);
  }

  @Test
  void theProgramOfTheSameRunFindsThemOnce() throws Exception {
    differences(2).leave(kept);
    assertThat(Differences.left(kept)).contains(differences(2));
    assertThat(Differences.left(kept)).as("a second time").isEmpty();
  }

  @Test
  void theirMomentIsTheFileSystemsOwn() throws Exception {
    Path gone = folder.resolve("gone");
    byte[] content = new Stocktaking(0, 1).file(Files.createFile(gone)).bytes();
    Files.delete(gone);
    Invocation invocation = Invocation.of("build", "--cache=" + folder.resolve("cache"));
    Path last = Files.createDirectories(invocation.answer().getParent()).resolve("key.last");
    byte[] nothing = new Stocktaking(0, 1).bytes();
    Kept.Mark mark = Kept.write(last, content, nothing, new byte[] {1});
    new Answer(mark, new Inventory(ByteBuffer.wrap(nothing)), 0, "", "", "", "").keep(invocation);
    long before = Look.see(Files.createFile(folder.resolve("before"))).changed();
    assertThat(Standing.of(invocation)).isEqualTo(new Standing(Optional.empty(), true));
    long after = Look.see(Files.createFile(folder.resolve("after"))).changed();
    assertThat(Differences.left(Kept.read(last).orElseThrow()).orElseThrow().moment())
        .isBetween(before, after);
  }

  @Test
  void anotherRunDoesNotTakeThem() throws Exception {
    differences(1).leave(kept);
    System.setProperty(RUN, "8");
    assertThat(Differences.left(kept)).isEmpty();
  }

  @Test
  void whatWasHeldAgainstAnEarlierStateIsNotTaken() throws Exception {
    differences(1).leave(kept);
    byte[] nothing = new Stocktaking(0, 1).bytes();
    Kept.write(folder.resolve("key.last"), nothing, nothing, new byte[] {2, 3});
    assertThat(Differences.left(Kept.read(folder.resolve("key.last")).orElseThrow())).isEmpty();
  }

  @Test
  void withoutALauncherNothingIsLeft() throws Exception {
    System.clearProperty(RUN);
    differences(1).leave(kept);
    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()).toList())
          .containsExactlyInAnyOrder("key.last", "key.last.inputs");
    }
  }

  @Test
  void soManyAreAsGoodAsEverything() throws Exception {
    differences(Differences.MOST).leave(kept);
    assertThat(Differences.left(kept)).isEmpty();
  }

  @Test
  void anOlderStateGoesWithWhatLiesBesideIt() throws Exception {
    for (int i = 0; i < 3; i++) {
      Path last = Files.write(folder.resolve(i + ".last"), new byte[] {1});
      Files.write(folder.resolve(i + ".last.inputs"), new byte[] {1});
      assertThat(last.toFile().setLastModified(1_000_000L * (i + 1))).isTrue();
    }
    Sealed.leaveNewest(folder, ".last", 2);
    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()).sorted().toList())
          .isEqualTo(List.of("2.last", "2.last.inputs", "key.last", "key.last.inputs"));
    }
  }
}
