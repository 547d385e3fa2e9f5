package laurel.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PathRunTest {

  @Property
  void pathsAreOrderedAsTexts(@ForAll("paths") String one, @ForAll("paths") String other) {
    PathRun run = new PathRun();
    int first = run.add(bytes(one));
    int second = run.add(bytes(other));
    assertThat(Integer.signum(run.compare(first, second)))
        .isEqualTo(Integer.signum(one.compareTo(other)));
  }

  @Provide
  Arbitrary<String> paths() {
    return Arbitraries.of("a", "b/", "职", "é", "\ud7ff", "\ue000", "\uffee", "\ud83c\udfc5", "~")
        .list()
        .ofMaxSize(4)
        .map(parts -> String.join("", parts));
  }

  /** Some of them do not fit into the block that has room left. */
  @Test
  void aPathIsWhatItWasThoughThereAreManyBlocks() {
    PathRun run = new PathRun();
    List<String> paths = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      paths.add("职工/" + "x".repeat(i * 7 % 800) + i);
      assertThat(run.add(bytes(paths.get(i)))).isEqualTo(i);
    }
    for (int i = 0; i < paths.size(); i++) {
      assertThat(run.text(i, run.length(i))).isEqualTo(paths.get(i));
    }
    assertThat(run.size()).isEqualTo(paths.size());
  }

  private static byte[] bytes(String path) {
    return path.getBytes(StandardCharsets.UTF_8);
  }
}
