package laurel.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import laurel.diag.FindingLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CssTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      value = {
        "a {\\n  color: red;\\n} ¦ a{color:red}",
        "/* x */ a > b, c { margin: 0 auto } ¦ a>b,c{margin:0 auto}",
        "a::after { content: \"; } /* \" } ¦ a::after{content:\"; } /* \"}",
        "@media (max-width: 600px) { a { b: c } } ¦ @media (max-width:600px){a{b:c}}",
        "a { width: calc(1px + 2 * var(--x)) } ¦ a{width:calc(1px + 2 * var(--x))}",
        ".a :focus { b: c } ¦ .a :focus{b:c}",
        "a::after { content: '; } /* ' } b { c: d } ¦ a::after{content:'; } /* '}b{c:d}",
        "a::after { content: \"\\\" } \" } ¦ a::after{content:\"\\\" } \"}",
        "a { b: it's } ¦ a{b:it's}",
        ".w-\\} ::after { top: 0 } a { b: URL(/x/*y.png) } /* z */ ¦ .w-\\} ::after{top:0}a{b:URL(/x/*y.png)}",
        "a { b: url(/x/*y.png) } c { d: url( \"}\" ) } /* z */ ¦ a{b:url(/x/*y.png)}c{d:url( \"}\""
            + " )}"
      })
  void shorterSheetsSayTheSame(String css, String shorter) {
    assertThat(Css.shorten(css.replace("\\n", "\n")).strip()).isEqualTo(shorter);
  }

  @Test
  void whatIsEscapedOrAnAddressClosesNothing() {
    List<Integer> told = new ArrayList<>();
    String sheet = ".w-\\}::after{top:0}i{b:URL(/x/*y.png)}";
    assertThat(Css.closed(sheet, told::add)).isEqualTo(sheet);
    assertThat(told).isEmpty();
  }

  @Test
  void theBundleHoldsEveryPart() throws IOException {
    String imports = Files.readString(Path.of("templates/css/laurel.css"));
    for (Path part : parts()) {
      assertThat(imports).contains("@import \"parts/" + part.getFileName() + "\";");
    }
    assertThat(bundle("css/laurel.css")).doesNotContain("@import");
  }

  private static String bundle(String name) {
    FindingLog log = new FindingLog();
    String sheet =
        Css.bundle(name, new Assets.Missing(Theme.shipped(), name, 1, log, new NamedFiles()));
    assertThat(log.findings()).isEmpty();
    return sheet;
  }

  @Test
  void onlyTheTokensHoldColours() throws IOException {
    for (Path part : parts()) {
      if (!part.endsWith("tokens.css")) {
        assertThat(Files.readString(part))
            .as(part.toString())
            .doesNotContainPattern("#[0-9a-fA-F]{3,8}\\b|rgba?\\(|hsla?\\(");
      }
    }
  }

  @Test
  void bothWaysIntoTheDarkAreTheSame() throws IOException {
    String tokens = Files.readString(Path.of("templates/css/parts/tokens.css"));
    List<String> blocks =
        Pattern.compile("color-scheme: dark;([^}]*)}")
            .matcher(tokens)
            .results()
            .map((MatchResult m) -> m.group(1).replaceAll("\\s+", " ").strip())
            .toList();
    assertThat(blocks).hasSize(2);
    assertThat(blocks.get(0)).isEqualTo(blocks.get(1));
  }

  /** Chrome 86 and Safari 14 do not know these, or know them differently. */
  @Test
  void nothingIsUsedThatOldBrowsersLack() throws IOException {
    for (Path part : parts()) {
      assertThat(Files.readString(part))
          .as(part.toString())
          .doesNotContainPattern(
              ":has\\(|:is\\(|:where\\(|aspect-ratio|@layer|@container|inset:|^\\s+&|dvh|svh");
    }
  }

  @Test
  void everyClassIsOnSomePage() throws IOException {
    StringBuilder used = new StringBuilder();
    for (String folder : List.of("templates/pages", "templates/partials", "templates/js")) {
      try (Stream<Path> files = Files.list(Path.of(folder))) {
        for (Path file : files.sorted().toList()) {
          used.append(Files.readString(file));
        }
      }
    }
    used.append(Files.readString(Path.of("src/main/java/laurel/render/Points.java")));
    Pattern name = Pattern.compile("\\.([a-z][a-z0-9]*(?:-[a-z0-9]+|__[a-z]+)*)(?=[^;{}]*\\{)");
    for (Path part : parts()) {
      for (MatchResult found : name.matcher(Files.readString(part)).results().toList()) {
        assertThat(used.toString())
            .as("%s in %s", found.group(1), part)
            .contains(found.group(1).replaceAll("^(lv|k)-(first|second|third|merit|flat)$", "$1-"));
      }
    }
  }

  private static List<Path> parts() throws IOException {
    try (Stream<Path> parts = Files.list(Path.of("templates/css/parts"))) {
      return parts.sorted().toList();
    }
  }
}
