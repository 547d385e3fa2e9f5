package laurel.diag;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every kind of finding has a test that says its line: severity, kind, and words that are its
 * text's in that language. Looked for in the tests' sources, where a literal may go on in a next
 * one.
 */
class ExactLinesTest {
  /** Between two literals of one text; what a test computes stands for a hole. */
  private static final Pattern JOINED = Pattern.compile("\"\\s*\\+\\s*(?:[^\",;]*\\+\\s*)?\"");

  private static final Pattern HOLE = Pattern.compile("\\{[^}]*}");

  /** A line goes on to the end of its literal. */
  private static final Pattern LINE =
      Pattern.compile("(?:error|warning|note|错误|提醒|说明) ([a-z][a-z0-9.-]+): ?([^\\n]{3,200})");

  @Test
  void everyKindIsToldByItsLineInATest() throws IOException {
    Set<String> told = new HashSet<>();
    for (Path source : sources()) {
      String text = JOINED.matcher(Files.readString(source)).replaceAll("");
      LINE.matcher(text)
          .results()
          .filter(line -> saysWhatItMeans(line.group(1), line.group(2)))
          .forEach(line -> told.add(line.group(1)));
    }
    assertThat(Arrays.stream(FindingKind.values()).map(FindingKind::id))
        .filteredOn(id -> !told.contains(id))
        .isEmpty();
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> all = Files.walk(Path.of("src/test/java"))) {
      return all.filter(file -> file.toString().endsWith("Test.java")).toList();
    }
  }

  /** Whether words begin as the text of this kind does, with anything in its holes. */
  private static boolean saysWhatItMeans(String id, String words) {
    return Arrays.stream(Language.values())
        .map(FindingTexts::in)
        .filter(texts -> texts.has(id))
        .anyMatch(
            texts -> like(texts.text(id)).matcher(words.replaceAll("\\\\(.)", "$1")).lookingAt());
  }

  private static Pattern like(String text) {
    return Pattern.compile(
        HOLE.splitAsStream(text).map(Pattern::quote).collect(Collectors.joining(".*?")));
  }
}
