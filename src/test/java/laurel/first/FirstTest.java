package laurel.first;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the first class ends, in a process of its own. */
class FirstTest {
  private static final int MEGABYTE = 1 << 20;

  @TempDir Path folder;

  @Test
  void saysTheAnswerWhereAllIsAsItWas() throws Exception {
    assertThat(end("all")).isZero();
  }

  /** Its exit code must not be taken for that of a build. */
  @Test
  void handsOnWhereItsMemoryIsTooLittle() throws Exception {
    assertThat(end("little")).isEqualTo(First.HANDS_ON);
  }

  /** What is written into cannot be put back where the disk is full. */
  @Test
  void leavesAReportToTheProgramWhereAnotherStands() throws Exception {
    Path report = folder.resolve("r.txt");
    assertThat(end("report")).isZero();
    assertThat(report).hasContent("findings");
    assertThat(end("report")).as("the same once more").isZero();
    Files.writeString(report, "earlier");
    assertThat(end("report")).isEqualTo(First.HANDS_ON);
    assertThat(report).hasContent("earlier");
  }

  /** What the launchers choose other compilers by. */
  @Test
  void saysWhetherEverythingIsToBeMadeOfManyRecords() throws Exception {
    records("achievements", Bulk.MANY - 1);
    assertThat(end("nothing")).as("one too few").isEqualTo(First.HANDS_ON);
    records("lessons", 1);
    assertThat(end("nothing")).as("as many").isEqualTo(First.HANDS_ON_MANY);
    assertThat(end("little else")).as("most stands").isEqualTo(First.HANDS_ON);
    assertThat(end("all else")).as("so much is different").isEqualTo(First.HANDS_ON_MANY);
  }

  private void records(String kind, int many) throws IOException {
    Path records = Files.createDirectories(folder.resolve("content").resolve(kind));
    for (int i = 0; i < many; i++) {
      Files.createFile(records.resolve(kind + i));
    }
  }

  private int end(String what) throws Exception {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    String classes = place(First.class) + System.getProperty("path.separator") + place(Run.class);
    ProcessBuilder run =
        new ProcessBuilder(
            java.toString(),
            "-Xmx24m",
            "-XX:+UseSerialGC",
            "-cp",
            classes,
            Run.class.getName(),
            what);
    run.directory(folder.toFile()).redirectErrorStream(true);
    return run.redirectOutput(folder.resolve("said").toFile()).start().waitFor();
  }

  private static Path place(Class<?> type) throws Exception {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  /** Keeps an answer that holds, and asks for it. */
  static final class Run {
    private Run() {}

    public static void main(String[] what) throws Exception {
      String[] words = {"build"};
      Invocation invocation = Invocation.of(words);
      Path builds = Files.createDirectories(invocation.answer().getParent());
      Deque<byte[]> taken = new ArrayDeque<>();
      switch (what[0]) {
        case "nothing" -> {}
        case "report" -> keep(invocation, builds, nothing(), "r.txt", "findings");
        case "little else" -> keep(invocation, builds, different(1));
        case "all else" -> keep(invocation, builds, different(Differences.MOST));
        default -> keep(invocation, builds, inputs());
      }
      if (what[0].equals("little")) {
        fill(taken);
      }
      First.main(words);
      throw new IllegalStateException("it has ended with " + taken.size());
    }

    private static void keep(Invocation invocation, Path builds, byte[] inputs) throws IOException {
      keep(invocation, builds, inputs, "", "");
    }

    private static void keep(
        Invocation invocation, Path builds, byte[] inputs, String report, String reported)
        throws IOException {
      Kept.Mark mark = Kept.write(builds.resolve("x.last"), inputs, nothing(), new byte[0]);
      Inventory program = new Inventory(ByteBuffer.wrap(nothing()));
      new Answer(mark, program, 0, "", "", report, reported).keep(invocation);
    }

    /** A file that is gone, so many times. */
    private static byte[] different(int times) throws IOException {
      Stocktaking stock = new Stocktaking(Stocktaking.SETTLED, 1);
      Path gone = Files.createFile(Path.of("gone"));
      for (int i = 0; i < times; i++) {
        stock.file(gone);
      }
      Files.delete(gone);
      return stock.bytes();
    }

    private static byte[] nothing() {
      return new Stocktaking(Stocktaking.SETTLED, 1).bytes();
    }

    /** Of a megabyte: nothing but a file that is not there, told again and again. */
    private static byte[] inputs() throws IOException {
      Stocktaking stock = new Stocktaking(Stocktaking.SETTLED, 1);
      while (stock.bytes().length < MEGABYTE) {
        for (int i = 0; i < 2000; i++) {
          stock.file(Path.of("not-there"));
        }
      }
      return stock.bytes();
    }

    private static void fill(Deque<byte[]> taken) {
      try {
        while (true) {
          taken.add(new byte[MEGABYTE / 4]);
        }
      } catch (OutOfMemoryError e) {
        taken.removeLast(); // for what is small
      }
    }
  }
}
