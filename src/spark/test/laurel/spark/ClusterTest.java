package laurel.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import laurel.hadoop.SmallCluster;
import laurel.place.Places;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The demo catalogue with a spoilt photo: once by this computer alone, once by a Spark cluster of
 * two executor processes with originals and renditions on HDFS, one executor being killed in
 * between.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClusterTest {
  private static final String SPOILT = "achievements/infusion-clip/photos/2 细节.jpg";
  private static final String CONTENT = "/申报 2026/content";
  private static final String MEDIA = "/媒体 缓存";

  @TempDir static Path folder;
  private static SmallCluster files;
  private static Program program;
  private static List<String> onTheCluster;

  @BeforeAll
  static void buildTwice() throws Exception {
    Path content = Trees.copied(Path.of("content"), folder.resolve("here/content"));
    Path spoilt = content.resolve(SPOILT);
    Files.write(spoilt, inManyScans(Files.readAllBytes(spoilt)));
    files = SmallCluster.in(folder.resolve("hdfs"));
    files.files().mkdirs(hadoop("/申报 2026"));
    files.files().copyFromLocalFile(hadoop(content.toString()), hadoop(CONTENT));
    program = new Program();

    Program.run(
        program.alone(
            log("alone"),
            List.of(
                "build",
                "--lang=en",
                "--content=" + content,
                "--out=" + folder.resolve("here/site"),
                "--report=" + folder.resolve("here/report.json"))));

    onTheCluster =
        List.of(
            "--lang=en",
            "--engine=spark",
            "--content=" + files.address(CONTENT),
            "--media-cache=" + files.address(MEDIA),
            "--out=" + folder.resolve("there/site"));
    Process cluster =
        program.submitted(
            log("cluster"),
            with("build", onTheCluster, "--report=" + folder.resolve("there/report.json")));
    killAnExecutor(cluster);
    Program.run(cluster);
  }

  @AfterAll
  static void stop() {
    files.close();
  }

  @Test
  @Order(1)
  void theSiteIsTheSameByteForByte() throws IOException {
    Map<String, String> here = Trees.sums(folder.resolve("here/site"));

    assertThat(here).hasSizeGreaterThan(1_000).containsKey("achievements/index.html");
    assertThat(here.keySet()).anyMatch(f -> f.endsWith(".webp")).anyMatch(f -> f.endsWith(".mp4"));
    assertThat(Trees.sums(folder.resolve("there/site"))).isEqualTo(here);
  }

  @Test
  @Order(2)
  void renditionsAreTheSameByteForByte() throws IOException {
    assertThat(Trees.renditions(Places.of(files.address(MEDIA))))
        .isEqualTo(Trees.renditions(folder.resolve("here/.laurel/media")));
  }

  @Test
  @Order(3)
  void findingsComeInTheSameFormAndOrder() throws IOException {
    String here = Files.readString(folder.resolve("here/report.json"));

    assertThat(here).contains("photo.undecodable").contains("2 细节.jpg");
    assertThat(Files.readString(folder.resolve("there/report.json"))).isEqualTo(here);
  }

  @Test
  @Order(4)
  void theKilledExecutorWasReplaced() throws IOException {
    assertThat(program.executors()).hasSizeGreaterThan(2);
  }

  @Test
  @Order(5)
  void machineCodeIsUnpackedOnceForEachExecutor() throws IOException {
    long unpacked = 0;
    for (Path executor : program.executors()) {
      try (Stream<Path> all = Files.walk(executor)) {
        long copies = all.filter(f -> f.endsWith("libjnileptonica.so")).count();
        assertThat(copies).isLessThanOrEqualTo(1);
        unpacked += copies;
      }
    }
    assertThat(unpacked).isPositive();
  }

  @Test
  @Order(6)
  void aSecondRunMakesNothingAndStartsNoCluster() throws Exception {
    int before = program.executors().size();
    Map<String, String> made = Trees.renditions(Places.of(files.address(MEDIA)));

    Program.run(program.submitted(log("again"), with("media", onTheCluster)));

    assertThat(Files.readString(log("again"))).contains("media: 0 made, ");
    assertThat(program.executors()).hasSize(before);
    assertThat(Trees.renditions(Places.of(files.address(MEDIA)))).isEqualTo(made);
  }

  /** When something is finished and much is not. */
  private static void killAnExecutor(Process cluster) throws Exception {
    Path media = Places.of(files.address(MEDIA));
    while (cluster.isAlive() && finished(media) < 3) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
    ProcessHandle executor =
        cluster
            .descendants()
            .filter(p -> p.info().commandLine().orElse("").contains("CoarseGrainedExecutor"))
            .findFirst()
            .orElseThrow(() -> new AssertionError(read(log("cluster"))));
    executor.destroyForcibly(); // SIGKILL
  }

  private static long finished(Path media) throws IOException {
    try (Stream<Path> all = Files.isDirectory(media) ? Files.walk(media) : Stream.empty()) {
      return all.filter(f -> f.endsWith("entry") && !f.toString().contains("unfinished")).count();
    } catch (UncheckedIOException e) {
      return 0; // it was renamed while we looked
    }
  }

  private static List<String> with(String command, List<String> options, String... more) {
    return Stream.of(Stream.of(command), options.stream(), Stream.of(more))
        .flatMap(words -> words)
        .toList();
  }

  private static Path log(String name) {
    return folder.resolve(name + ".log");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }

  private static org.apache.hadoop.fs.Path hadoop(String path) {
    return new org.apache.hadoop.fs.Path(path);
  }

  /** A header like any other, and so many scans that nobody means to be looked at. */
  private static byte[] inManyScans(byte[] jpeg) {
    ByteBuffer bomb = ByteBuffer.allocate(jpeg.length + 4 * 200);
    bomb.put(jpeg, 0, jpeg.length - 2);
    for (int i = 0; i < 200; i++) {
      bomb.putInt(0xffda0000);
    }
    return bomb.put(jpeg, jpeg.length - 2, 2).array();
  }
}
