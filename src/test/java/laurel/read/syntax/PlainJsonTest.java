package laurel.read.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The quick reader of JSON says what the parser says, or nothing. */
class PlainJsonTest {
  private static final String[] SIGNS = {
    "甲", "b", " ", "\"", "\\", "\\n", "\\u4e00", "\\u00", "\\ud83d", ":", ",", "[", "]", "{", "}",
    "-", "0", "7", ".", "e", "E5", "+", "null", "nul", "true", "\t", "\u0000", "\u001f", "\u007f",
    "𠀀", "\ud840", "\udc00", "\u00a0", "\u2028", "\n", "\r", "\r\n", "/", "//c\n", "'", "#",
    "\ufeff", ""
  };

  private static final String[] TEXTS = {
    "",
    "甲乙",
    "b",
    "x y",
    "𠀀丙",
    "a\\\"b",
    "甲\\n乙",
    "\\u7532\\\\",
    "\\/\\b\\f\\r\\t",
    "\\ud83d\\ude00",
    "|",
    "\u2028",
    "\ud840",
    "null"
  };

  private static final String[] BARE = {
    "0",
    "-0",
    "12",
    "-5",
    "3.10",
    "0.5",
    "-12.003",
    "true",
    "false",
    "null",
    "1e5",
    "2.5E-3",
    "007",
    "-",
    "1.",
    ".5",
    "+1",
    "NaN",
    "Infinity",
    "tru",
    "1a"
  };

  private static final String[] GAPS = {
    "", "", "", " ", "\n", "\n  ", "\r\n", "\r", "\t", " \r\r\n"
  };

  /** Writes what programs write, so that the choices of one number are one text. */
  private static final class Writer {
    private final Random random;
    private final StringBuilder text = new StringBuilder();

    Writer(long seed) {
      this.random = new Random(seed);
    }

    String written() {
      gap();
      value(random.nextInt(8) == 0 ? 3 : 0);
      gap();
      for (int torn = random.nextInt(3); torn > 0; torn--) {
        int at = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), at + random.nextInt(2));
        text.replace(at, to, of(SIGNS));
      }
      return text.toString();
    }

    private String of(String[] all) {
      return all[random.nextInt(all.length)];
    }

    private void gap() {
      text.append(of(GAPS));
    }

    private void value(int depth) {
      int kind = random.nextInt(depth < 3 ? 6 : 3);
      if (kind == 0) {
        text.append(BARE[random.nextInt(random.nextInt(9) == 0 ? BARE.length : 10)]);
      } else if (kind < 3 && depth > 0) {
        text.append('"').append(of(TEXTS)).append('"');
      } else {
        many(depth, kind % 2 == 0);
      }
    }

    private void many(int depth, boolean keys) {
      text.append(keys ? '{' : '[');
      gap();
      for (int left = random.nextInt(4); left > 0; left--) {
        if (keys) {
          text.append('"').append(of(TEXTS)).append('"');
          gap();
          text.append(':');
          gap();
        }
        value(depth + 1);
        gap();
        text.append(left > 1 ? "," : "");
        gap();
      }
      text.append(keys ? '}' : ']');
    }
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.longs().map(seed -> new Writer(seed).written());
  }

  @Property(tries = 20_000)
  void itSaysWhatTheParserSaysOrNothing(@ForAll("texts") String text) throws SyntaxTrouble {
    QuickReading.saysTheSameOrNothing(text, PlainJson::read, JsonReader::parsed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        " [ ] \n",
        "[{\"题目\": \"甲\\n"
            + "乙\", \"shuffle\": true, \"answer\": null},\r\n"
            + " {\"stem\": \"\", \"n\": -3.10}]",
        "{\"a\": [[], {}, \"𠀀\", \"b\"], \"a\": \"\\u4e00\\/\"}",
        "{\"Aa\": 1, \"BB\": 2, \"Aa\": 3, \"甲\": 4}"
      })
  void itReadsWhatProgramsWrite(String text) throws SyntaxTrouble {
    QuickReading.saysTheSame(text, PlainJson::read, JsonReader::parsed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " \n",
        "3",
        "[1,]",
        "{\"\\u0041\": 1}",
        "[1e5]",
        "[] []",
        "['a']",
        "[\"\t\"]",
        "[01]"
      })
  void theRestIsForTheParser(String text) {
    assertThat(PlainJson.read(new SourceText("f", text))).isEmpty();
  }

  @Test
  void keysThatFallOnOnePlaceStayApart() throws SyntaxTrouble {
    StringBuilder text = new StringBuilder("[");
    for (int i = 0; i < 300; i++) {
      text.append("{\"k").append(i * 7).append("x\": 1, \"k\": 2},");
    }
    QuickReading.saysTheSame(text.append("{}]").toString(), PlainJson::read, JsonReader::parsed);
  }

  @Test
  void whatIsTooDeepIsToldByTheParser() {
    assertThat(PlainJson.read(new SourceText("f", "[".repeat(33) + "]".repeat(33)))).isPresent();
    assertThat(PlainJson.read(new SourceText("f", "[".repeat(34) + "]".repeat(34)))).isEmpty();
  }
}
