package laurel.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import laurel.hadoop.SmallBucket;
import laurel.place.Places;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The demo catalogue's media, once by this computer alone, once by a Spark cluster of two executor
 * processes with originals and renditions in a bucket of an S3 server, twins racing each other.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ObjectStoreClusterTest {
  @TempDir static Path folder;
  private static SmallBucket bucket;
  private static Program program;
  private static List<String> onTheCluster;

  @BeforeAll
  static void makeTwice() throws Exception {
    bucket = SmallBucket.in(folder.resolve("s3"));
    Trees.copied(Path.of("content"), Places.of(bucket.address("/content")));
    program = new Program();
    Program.run(
        program.alone(log("alone"), List.of("media", "--out=" + folder.resolve("here/site"))));

    onTheCluster =
        List.of(
            "media",
            "--lang=en",
            "--engine=spark",
            "--content=" + bucket.address("/content"),
            "--media-cache=" + bucket.address("/media"),
            "--out=" + folder.resolve("there/site"));
    Program.run(program.submitted(log("cluster"), settings(), onTheCluster));
  }

  @AfterAll
  static void stop() {
    bucket.close();
  }

  @Test
  @Order(1)
  void renditionsAreTheSameByteForByte() throws IOException {
    assertThat(Trees.renditions(Places.of(bucket.address("/media"))))
        .hasSizeGreaterThan(300)
        .isEqualTo(Trees.renditions(folder.resolve("here/.laurel/media")));
  }

  @Test
  @Order(2)
  void aSecondRunMakesNothingAndStartsNoCluster() throws Exception {
    int before = program.executors().size();

    Program.run(program.submitted(log("again"), settings(), onTheCluster));

    assertThat(Files.readString(log("again"))).contains("media: 0 made, ");
    assertThat(program.executors()).hasSize(before);
  }

  /** With twins of whatever is slow, as soon as an executor has nothing to do. */
  private static Map<String, String> settings() {
    Map<String, String> settings = new TreeMap<>(bucket.settings());
    settings.put("spark.speculation", "true");
    settings.put("spark.speculation.interval", "50ms");
    settings.put("spark.speculation.multiplier", "1.01");
    settings.put("spark.speculation.quantile", "0.1");
    settings.put("spark.speculation.minTaskRuntime", "0ms");
    return settings;
  }

  private static Path log(String name) {
    return folder.resolve(name + ".log");
  }
}
