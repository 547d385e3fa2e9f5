package laurel.export;

import static laurel.model.PublicSamples.achievement;
import static laurel.model.PublicSamples.catalogue;
import static laurel.model.PublicSamples.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import laurel.cache.Fingerprint;
import laurel.model.Achievement;
import laurel.model.Catalogue;
import laurel.model.Lesson;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole files with lines copied from those that stand are the files that a first build makes. */
class StandingLinesTest {
  private static final List<String> TITLES =
      List.of("", "法兰", "\"引号\"\r\n第二行,逗号", "=HYPERLINK(1)", "{\"id\":\"x\"", "],\"lessons\":[");

  @TempDir Path temporary;

  /** What stands after a build. */
  private static final class Standing implements DataFolder {
    private final Path folder;
    private final Map<String, Fingerprint> keys = new HashMap<>();
    private final Map<String, String> streamed = new TreeMap<>();
    private final Map<String, String> own = new TreeMap<>();

    Standing(Path folder) {
      this.folder = folder;
    }

    /** Makes all whole files, and says which of them were made. */
    Map<String, String> build(Catalogue catalogue) throws IOException {
      OpenData data = new OpenData(catalogue, PlainAddresses.KNOWN);
      Map<String, String> files = new TreeMap<>();
      for (DataFile whole : data.offered(this)) {
        files.put(whole.output().path(), text(whole.output()));
      }
      goThroughOnce(data, files);
      for (Map.Entry<String, String> file : files.entrySet()) {
        Path path = folder.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.getValue());
      }
      keys.clear();
      data.records().forEach(one -> keys.put(one.output().path(), one.key()));
      return files;
    }

    /** Made together, the files are those that are made one by one. */
    private void goThroughOnce(OpenData data, Map<String, String> files) throws IOException {
      streamed.clear();
      own.clear();
      data.make(this);
      assertThat(streamed).isEqualTo(files);
      Map<String, String> missing = new TreeMap<>();
      data.records()
          .filter(one -> !stands(one.output().path(), one.key()))
          .forEach(one -> missing.put(one.output().path(), text(one.output())));
      assertThat(own).isEqualTo(missing);
    }

    private static String text(Output output) {
      return new String(output.bytes(), StandardCharsets.UTF_8);
    }

    @Override
    public void stream(Output output) {
      assertThat(streamed.put(output.path(), text(output))).as("once").isNull();
    }

    @Override
    public boolean keep(String path, Fingerprint key) {
      return stands(path, key);
    }

    @Override
    public void take(String path, Fingerprint key, byte[] bytes) {
      assertThat(own.put(path, new String(bytes, StandardCharsets.UTF_8))).as("once").isNull();
    }

    @Override
    public boolean stands(String path, Fingerprint key) {
      return key.equals(keys.get(path));
    }

    @Override
    public Optional<Path> file(String path) {
      return Optional.of(folder.resolve(path)).filter(Files::isRegularFile);
    }
  }

  private static Catalogue hall(List<Integer> titles) {
    List<Achievement> achievements = new ArrayList<>();
    List<Lesson> lessons = new ArrayList<>();
    for (int i = 0; i < titles.size(); i++) {
      if (titles.get(i) > 0) {
        String title = TITLES.get(titles.get(i));
        achievements.add(achievement("a" + i, title, "介绍\n" + title));
        if (i % 2 == 0) {
          lessons.add(lesson("l" + i, title, title + "微课"));
        }
      }
    }
    return catalogue(achievements, lessons);
  }

  @Provide
  Arbitrary<List<Integer>> halls() {
    return Arbitraries.integers().between(0, TITLES.size() - 1).list().ofSize(6);
  }

  @Property(tries = 100)
  void copiedLinesAreThoseThatWouldBeMade(
      @ForAll("halls") List<Integer> before,
      @ForAll("halls") List<Integer> after,
      @ForAll("halls") List<Integer> last)
      throws IOException {
    Path folder = Files.createTempDirectory("lines");
    try {
      Standing standing = new Standing(folder.resolve("again"));
      standing.build(hall(before));
      assertThat(standing.build(hall(after)))
          .isEqualTo(new Standing(folder.resolve("first")).build(hall(after)));
      assertThat(standing.build(hall(last)))
          .isEqualTo(new Standing(folder.resolve("second")).build(hall(last)));
    } finally {
      try (var files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
      }
    }
  }

  @Test
  void aLineIsFoundInEveryFile() throws IOException {
    new Standing(temporary).build(hall(List.of(1, 2, 3)));
    Optional<Path> whole = Optional.of(temporary.resolve("data/catalogue.json"));
    Optional<Path> graph = Optional.of(temporary.resolve("data/catalogue.jsonld"));
    Optional<Path> table = Optional.of(temporary.resolve("data/achievements.csv"));
    assertThat(StandingLines.records(whole).has("achievements/a1")).isTrue();
    assertThat(StandingLines.records(whole).has("achievements/a0")).as("its list's head").isFalse();
    assertThat(StandingLines.records(whole).has("lessons/l2")).isTrue();
    assertThat(StandingLines.items(graph, whole).has("achievements/a2")).isTrue();
    assertThat(StandingLines.items(graph, whole).has("lessons/l0")).isTrue();
    assertThat(StandingLines.rows(table).has("a0")).isTrue();
    assertThat(StandingLines.rows(table).has("a1")).as("a row over two lines").isTrue();
    assertThat(StandingLines.rows(table).has("编号")).isFalse();
  }
}
