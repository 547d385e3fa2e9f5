package laurel.read.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The quick reader of YAML says what the parser says, or nothing. */
class PlainYamlTest {
  @Test
  @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void columnsOfALongLineAreCountedInOneGo() {
    String line = "k: [甲𠀀" + ", a".repeat(160_000) + "]";
    Tree.Mapping root = (Tree.Mapping) PlainYaml.read(new SourceText("f", line)).orElseThrow();
    Tree.Sequence items = (Tree.Sequence) root.entries().get(0).value();
    assertThat(items.items().get(0).column()).isEqualTo(5);
    assertThat(items.items().get(160_000).column()).isEqualTo(480_006);
  }

  private static final String[] SIGNS = {
    "甲",
    "b",
    " ",
    "  ",
    "\"",
    "'",
    "\\",
    "\\n",
    ":",
    ": ",
    "#",
    " #",
    ",",
    "[",
    "]",
    "{",
    "}",
    "-",
    "- ",
    "|",
    ">",
    "&",
    "*",
    "!",
    "~",
    "null",
    "\t",
    "%",
    "𠀀",
    "\u00a0",
    "k: ",
    "\n",
    "\n  ",
    "\r",
    "",
    "",
    "---\n",
    "\n # c\n"
  };

  private static final String[] KEYS = {
    "题目", "title", "a.b", "a b", "𠀀", "3", "a-b", "a(b)", "a\"b", "x[1]", "名称（全称）"
  };

  private static final String[] VALUES = {
    "",
    "甲乙",
    "b",
    "x y",
    "\"甲：乙\"",
    "'甲''乙'",
    "\"a\\\"\\n\"",
    "[a, 乙]",
    "[]",
    "{}",
    "[ a,b ]",
    "{A: x, B: \"y, z\"}",
    "{ a: [b, {c: d}] }",
    "2024-01-02",
    "-5",
    "a - b",
    "10:30",
    "~",
    "null",
    "…",
    "（甲）",
    "a, b",
    "a#b",
    "x  ",
    "/a/b",
    "\"\"",
    "''",
    "<b>",
    "𠀀"
  };

  private static final String[] LINES = {
    "甲", "乙 丙", "- b: c", "# d", "", "", "e ", "---", "\"f", "　全角", "𠀀"
  };

  private static final String[] BLOCKS = {"|", "|", "|-", ">", ">-", "| ", "|+", ">2"};

  /** Writes what records are written in, so that the choices of one number are one text. */
  private static final class Writer {
    private final Random random;
    private final StringBuilder text = new StringBuilder();

    Writer(long seed) {
      this.random = new Random(seed);
    }

    String written() {
      block("", 0);
      if (random.nextInt(4) == 0) {
        text.setLength(Math.max(0, text.length() - 1));
      }
      for (int torn = random.nextInt(4); torn > 0; torn--) {
        int at = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), at + random.nextInt(2));
        text.replace(at, to, of(SIGNS));
      }
      return text.toString();
    }

    private String of(String[] all) {
      return all[random.nextInt(all.length)];
    }

    private void block(String indent, int depth) {
      boolean list = random.nextInt(3) == 0;
      for (int left = 1 + random.nextInt(3); left > 0; left--) {
        noise(indent);
        text.append(indent);
        if (list) {
          item(indent, depth);
        } else {
          entry(indent, depth);
        }
      }
    }

    private void item(String indent, int depth) {
      String gap = random.nextInt(5) == 0 ? "  " : " ";
      text.append('-').append(gap);
      if (random.nextBoolean()) {
        value(indent);
        return;
      }
      String inner = indent + " " + gap;
      entry(inner, depth + 1);
      if (random.nextBoolean()) {
        text.append(inner);
        entry(inner, depth + 1);
      }
    }

    private void entry(String indent, int depth) {
      text.append(of(KEYS)).append(':');
      if (depth < 3 && random.nextInt(4) == 0) {
        text.append('\n');
        block(random.nextInt(5) == 0 ? indent : indent + "  ", depth + 1);
      } else {
        text.append(' ');
        value(indent);
      }
    }

    private void value(String indent) {
      if (random.nextInt(4) > 0) {
        text.append(of(VALUES)).append('\n');
        return;
      }
      text.append(of(BLOCKS))
          .append('\n')
          .append(indent)
          .append("  ")
          .append(of(KEYS))
          .append('\n');
      for (int left = random.nextInt(5); left > 0; left--) {
        String line = of(LINES);
        text.append(line.isEmpty() ? " ".repeat(random.nextInt(4)) : indent + "  " + line);
        text.append('\n');
      }
    }

    private void noise(String indent) {
      if (random.nextInt(8) == 0) {
        text.append(random.nextBoolean() ? "\n" : indent + "# 注\n");
      }
    }
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.longs().map(seed -> new Writer(seed).written());
  }

  @Property(tries = 20_000)
  void itSaysWhatTheParserSaysOrNothing(@ForAll("texts") String text) throws SyntaxTrouble {
    QuickReading.saysTheSameOrNothing(text, PlainYaml::read, YamlReader::parsed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: 1\nb:\n  - c: x\n    d: |\n      甲\n\n      乙\n  - c: y\n",
        "a:\n- x\n- y\nb: z",
        "# c\n\n题目: \"甲：乙\" \n选项: { A: 2.5 s, B: [x, 'y'] }\n",
        "a: >-\n  甲\n  乙\n\n  丙\nb:\n",
        "- a: 1\n  b:\n  - x\n-  c: 𠀀\n   d: -5\n",
        "a: |\n  x"
      })
  void itReadsWhatRecordsAreWrittenIn(String text) throws SyntaxTrouble {
    QuickReading.saysTheSame(text, PlainYaml::read, YamlReader::parsed);
  }

  @Test
  void nearlyAllOfTheDemoIsReadByIt() throws IOException, SyntaxTrouble {
    List<Path> files;
    try (Stream<Path> all = Files.walk(Path.of("content"))) {
      files = all.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
    int read = 0;
    for (Path file : files) {
      SourceText source = new SourceText("f", Files.readString(file));
      Optional<Tree> plain = PlainYaml.read(source);
      if (plain.isPresent()) {
        read++;
        assertThat(plain).isEqualTo(YamlReader.parsed(source));
      }
    }
    assertThat(read).isGreaterThan(files.size() * 9 / 10);
  }
}
