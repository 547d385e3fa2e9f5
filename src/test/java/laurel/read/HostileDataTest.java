package laurel.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data files made to exhaust the machine end as a finding. */
class HostileDataTest {
  private static final String FILE = "content/achievements/a/achievement.yaml";

  @TempDir Path folder;

  @Test
  void aBillionLaughsEndEarly() {
    StringBuilder yaml = new StringBuilder("a: &a [x, x, x, x, x, x, x, x, x, x]\n");
    for (char c = 'b'; c <= 'j'; c++) {
      String inner = "*" + (char) (c - 1);
      yaml.append(c + ": &" + c + " [" + (inner + ", ").repeat(9) + inner + "]\n");
    }
    Content content = new Content(folder);
    assertThat(content.achievement(yaml.toString())).isEmpty();
    assertThat(content.said())
        .containsExactly(FILE + ":6:36: error syntax.values: more than 1000000 values");
  }

  /** The parser is busy for minutes with a word of sixteen million characters. */
  @Test
  void aLineOfMillionsOfCharactersIsRefused() {
    Content content = new Content(folder);
    String word = "字".repeat(4_000_000);
    assertThat(content.achievement("unit: &u 甲\ntitle: " + word + "\n")).isEmpty();
    assertThat(content.said())
        .containsExactly(FILE + ":2:1: error syntax.line: a line of more than 500000 characters");
  }

  @Test
  void anAliasOfSomethingSmallIsFine() {
    Content content = new Content(folder);
    Node.Fields fields = content.achievement("title: &t 甲\nunit: [*t, *t]\n").orElseThrow();
    assertThat(fields.items("unit")).hasSize(2);
    assertThat(content.said()).isEmpty();
  }

  @Test
  void depthIsBounded() {
    Content content = new Content(folder);
    assertThat(content.achievement("team: " + "[".repeat(100_000))).isEmpty();
    assertThat(content.said())
        .containsExactly(FILE + ":1:39: error syntax.depth: more than 32 levels in one another");
  }

  @Test
  void depthIsBoundedInJsonToo() {
    Content content = new Content(folder);
    content.write("achievements/a/achievement.json", "{\"team\":" + "[".repeat(100_000));
    assertThat(content.readAll()).isEmpty();
    assertThat(content.said()).hasSize(1).first().asString().contains("error syntax.depth");
  }

  @Test
  void aTextOfTwoHundredMegabytesIsNotEvenOpened() throws IOException {
    Content content = new Content(folder).write("achievements/a/achievement.yaml", "title: x");
    try (RandomAccessFile file =
        new RandomAccessFile(
            content.root.resolve("achievements/a/achievement.yaml").toFile(), "rw")) {
      file.setLength(200L << 20); // sparse: costs no disk
    }
    assertThat(content.readAll()).isEmpty();
    assertThat(content.said())
        .containsExactly(
            FILE + ": error file.too-large: the file is 200 MB; at most 16 MB are read");
  }

  @Test
  void tagsConstructNothing() {
    Node.Fields fields =
        new Content(folder)
            .achievement("title: !!javax.script.ScriptEngineManager x\nunit: !!binary aGk=\n")
            .orElseThrow();
    assertThat(fields.text("title").orElseThrow().value()).isEqualTo("x");
  }

  @Property(tries = 300)
  void anyTextIsReadOrRefusedAndNeverThrows(@ForAll String text) {
    for (boolean json : new boolean[] {false, true}) {
      laurel.diag.FindingLog log = new laurel.diag.FindingLog();
      boolean read =
          laurel.read.syntax.DataFile.parse(
                  new laurel.read.syntax.SourceText("f", text), json, log.general())
              .isPresent();
      assertThat(read).isEqualTo(log.findings().isEmpty());
    }
  }
}
