package laurel.first;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the system's stat says in lines is what the first class would have seen. */
class StatLinesTest {
  private static final int MOST = 1000;

  /** As it stands in the launcher. */
  private static final String ASK =
      "cd \"$1\" && xargs -0 -s 1000000 stat -c '%20.9Y %15s %20i' -- <\"$2.names$3\" >\"$2.now$3.7\"";

  @TempDir Path folder;

  @BeforeEach
  void folders() throws Exception {
    begin(folder);
  }

  @AfterEach
  void forgets() {
    System.clearProperty(StatLines.PLACE);
    System.clearProperty(StatLines.SEAL);
    System.clearProperty(Differences.RUN);
  }

  @Test
  void nothingDiffersWhereNothingWasDone() throws Exception {
    Kept kept = keep(folder);
    assertThat(told(folder, kept)).hasValueSatisfying(none -> assertThat(none).isEmpty());
  }

  @Test
  void theLinesOfTheLauncherAreThoseThatWereKept() throws Exception {
    keep(folder);
    ask(folder);
    for (int half = 1; half <= 2; half++) {
      assertThat(folder.resolve("cache/builds/quick.answer.now" + half + ".7"))
          .hasSameBinaryContentAs(folder.resolve("cache/builds/quick.answer.looks" + half));
    }
  }

  @Test
  void whatAnotherBuildHasKeptMeanwhileIsNotAskedFor() throws Exception {
    keep(folder);
    ask(folder);
    Files.writeString(folder.resolve("content/two/f1"), "another");
    assertThat(StatLines.left(kept(folder, folder.resolve("cache/builds/b.last")))).isEmpty();
  }

  @Test
  void aFileThatIsGoneLeavesNoLineAndAllIsLookedAt() throws Exception {
    Kept kept = keep(folder);
    Files.delete(folder.resolve("content/one/f2"));
    assertThat(told(folder, kept)).isEmpty();
  }

  @Test
  void whatWasNotThereHasNoLineAndIsLookedAt() throws Exception {
    Path key = folder.resolve("key.pem");
    Stocktaking stock = new Stocktaking(Stocktaking.SETTLED, 1);
    byte[] inputs = stock.file(key).folder(folder.resolve("content")).bytes();
    Kept kept = keep(folder, inputs);
    Files.writeString(folder.resolve("content/one/f2"), "longer than it was");
    Files.delete(folder.resolve("content/two/f2"));
    Files.writeString(key, "a line for a line");
    assertThat(told(folder, kept))
        .hasValueSatisfying(
            told -> assertThat(told).containsExactlyInAnyOrderElementsOf(seen(kept)));
  }

  /** Lines of stat that no look has: whoever wrote the time did so before 1970. */
  @Test
  void whatHasNoLineHasNoQuickAnswer() throws Exception {
    Files.setLastModifiedTime(folder.resolve("content/one/f1"), FileTime.fromMillis(-5000));
    keep(folder);
    assertThat(folder.resolve("cache/builds/quick.answer")).doesNotExist();
  }

  @Property(tries = 40)
  void whateverIsDoneTheyTellAllThatIsDifferent(@ForAll long seed) throws Exception {
    Path here = Files.createTempDirectory("lines");
    try {
      begin(here);
      Kept kept = keep(here);
      Random chance = new Random(seed);
      for (int i = chance.nextInt(6); i >= 0; i--) {
        edit(here.resolve("content"), chance);
      }
      Optional<List<Inventory.Difference>> told = told(here, kept);
      if (told.isPresent()) {
        assertThat(told.get()).containsExactlyInAnyOrderElementsOf(seen(kept));
      }
    } finally {
      forgets();
      try (Stream<Path> all = Files.walk(here)) {
        List<Path> paths = new ArrayList<>(all.toList());
        Collections.reverse(paths);
        for (Path path : paths) {
          Files.delete(path);
        }
      }
    }
  }

  private static void edit(Path content, Random chance) throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(content)) {
      all = walk.filter(Files::isRegularFile).sorted().toList();
    }
    Path one = all.get(chance.nextInt(all.size()));
    Path other = all.get(chance.nextInt(all.size()));
    switch (chance.nextInt(7)) {
      case 0 -> Files.writeString(one, "x".repeat(chance.nextInt(9)));
      case 1 -> Files.setLastModifiedTime(one, FileTime.fromMillis(chance.nextInt()));
      case 2 ->
          Files.move(one, one.resolveSibling("moved" + chance.nextInt(9) + one.getFileName()));
      case 3 -> Files.writeString(one.resolveSibling("new" + chance.nextInt(9)), "n");
      case 4 -> swap(one, other);
      case 5 -> Files.createDirectories(one.resolveSibling("folder" + chance.nextInt(9)));
      default -> Files.setLastModifiedTime(one, FileTime.fromMillis(Long.MAX_VALUE / 900));
    }
  }

  private static void swap(Path one, Path other) throws IOException {
    if (!one.equals(other)) {
      Path aside = one.resolveSibling("aside");
      Files.move(one, aside);
      Files.move(other, one);
      Files.move(aside, other);
    }
  }

  private static void begin(Path here) throws IOException {
    for (String name : List.of("one", "two", "三 号", "-four\n")) {
      Path below = Files.createDirectories(here.resolve("content").resolve(name));
      for (int i = 0; i < 5; i++) {
        Files.writeString(below.resolve("f" + i), "f" + i);
      }
    }
    Files.createDirectories(here.resolve("cache/builds"));
    Files.createDirectories(here.resolve("site"));
  }

  private static Kept keep(Path here) throws Exception {
    Stocktaking stock = new Stocktaking(Stocktaking.SETTLED, 1);
    return keep(here, stock.folder(here.resolve("content")).bytes());
  }

  private static Kept keep(Path here, byte[] inputs) throws Exception {
    Path file = here.resolve("cache/builds/a.last");
    byte[] nothing = new Stocktaking(Stocktaking.SETTLED, 1).folder(here.resolve("site")).bytes();
    Kept.Mark mark = Kept.write(file, inputs, nothing, new byte[0]);
    Inventory program = new Inventory(ByteBuffer.wrap(nothing));
    QuickAnswer.keep(new Answer(mark, program, 0, "", "", "", ""), invocation(here));
    return Kept.read(file).orElseThrow();
  }

  private static Kept kept(Path here, Path file) throws Exception {
    Stocktaking stock = new Stocktaking(Stocktaking.SETTLED, 1);
    byte[] inputs = stock.folder(here.resolve("content")).bytes();
    Kept.write(file, inputs, inputs, new byte[0]);
    return Kept.read(file).orElseThrow();
  }

  private static Invocation invocation(Path here) {
    return Invocation.of(
        "build",
        "--content",
        here.resolve("content").toString(),
        "--cache",
        here.resolve("cache").toString());
  }

  /** Lets the system's stat look, and tells what its lines say. */
  private static Optional<List<Inventory.Difference>> told(Path here, Kept kept) throws Exception {
    ask(here);
    System.setProperty(StatLines.SEAL, Long.toString(kept.seal()));
    Optional<StatLines> left = StatLines.left(kept);
    return left.isPresent()
        ? left.get().of(kept, MOST).map(StatLines.Told::inputs)
        : Optional.empty();
  }

  private static void ask(Path here) throws Exception {
    String quick = here.resolve("cache/builds/quick.answer").toString();
    for (String half : List.of("1", "2")) {
      List<String> call =
          List.of("sh", "-c", ASK, "sh", here.resolve("content").toString(), quick, half);
      new ProcessBuilder(call).redirectErrorStream(true).start().waitFor();
    }
    System.setProperty(StatLines.PLACE, quick);
    System.setProperty(Differences.RUN, "7");
  }

  private static List<Inventory.Difference> seen(Kept kept) {
    try {
      return kept.inputs().differences(MOST);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void theLauncherAsksAsItIsAskedHere() throws Exception {
    String launcher = Files.readString(Path.of("laurel"));
    Set<String> missing =
        Stream.of("xargs -0 -s 1000000 stat -c '%20.9Y %15s %20i' --", ".names$1", ".now$1.$$")
            .filter(part -> !launcher.contains(part))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(missing).isEmpty();
  }
}
