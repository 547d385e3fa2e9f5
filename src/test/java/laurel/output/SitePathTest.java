package laurel.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import laurel.output.SitePath.Fault;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SitePathTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "index.html",
        "achievements/flange-aligner/index.html",
        "单位/江南水泵厂/index.html",
        ".nojekyll",
        ".well-known/security.txt",
        "a b/c-d_e~f.html",
        "console.html",
        "com10.html",
        "😀.html",
      })
  void aGoodPathIsTaken(String path) {
    assertThat(SitePath.of(path)).hasToString(path);
  }

  static Stream<Arguments> aBadPathIsRefused() {
    return Stream.of(
        Arguments.of("", Fault.EMPTY_NAME),
        Arguments.of("/etc/passwd", Fault.EMPTY_NAME),
        Arguments.of("a//b", Fault.EMPTY_NAME),
        Arguments.of("a/", Fault.EMPTY_NAME),
        Arguments.of("..", Fault.TRAVERSAL),
        Arguments.of("../site2/index.html", Fault.TRAVERSAL),
        Arguments.of("a/../../b", Fault.TRAVERSAL),
        Arguments.of("a/./b", Fault.TRAVERSAL),
        Arguments.of("a\\..\\b", Fault.FORBIDDEN_CHARACTER),
        Arguments.of("C:/windows", Fault.FORBIDDEN_CHARACTER),
        Arguments.of("a:stream", Fault.FORBIDDEN_CHARACTER),
        Arguments.of("what?.html", Fault.FORBIDDEN_CHARACTER),
        Arguments.of("a\u0000b", Fault.FORBIDDEN_CHARACTER),
        Arguments.of("a\nb", Fault.FORBIDDEN_CHARACTER),
        Arguments.of("a\u202Eb", Fault.FORBIDDEN_CHARACTER),
        Arguments.of("a\uFEFFb", Fault.FORBIDDEN_CHARACTER),
        Arguments.of("a\uE000b", Fault.FORBIDDEN_CHARACTER),
        Arguments.of("a\uD800b", Fault.FORBIDDEN_CHARACTER),
        Arguments.of("cafe\u0301.html", Fault.NOT_NORMALISED),
        Arguments.of("nul", Fault.WINDOWS_DEVICE),
        Arguments.of("a/COM1.html", Fault.WINDOWS_DEVICE),
        Arguments.of("a/aux .html", Fault.WINDOWS_DEVICE),
        Arguments.of("a./b", Fault.DOT_OR_SPACE_AT_THE_END),
        Arguments.of("a /b", Fault.DOT_OR_SPACE_AT_THE_END),
        Arguments.of("a/ b", Fault.DOT_OR_SPACE_AT_THE_END),
        Arguments.of("职".repeat(86), Fault.TOO_LONG),
        Arguments.of("a/".repeat(450) + "b", Fault.TOO_LONG),
        Arguments.of(".laurel-manifest", Fault.RESERVED),
        Arguments.of(".Laurel/x", Fault.RESERVED));
  }

  @ParameterizedTest
  @MethodSource
  void aBadPathIsRefused(String path, Fault fault) {
    assertThat(SitePath.fault(path)).contains(fault);
    assertThatThrownBy(() -> SitePath.of(path))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(fault + ": ");
  }

  @Property
  void noPathLeadsOutOfItsFolder(@ForAll("tricks") String text) {
    if (SitePath.fault(text).isEmpty()) {
      Path folder = Path.of("/srv/site");
      Path file = folder.resolve(text);
      assertThat(file.normalize()).isEqualTo(file).isNotEqualTo(folder);
      assertThat(file.startsWith(folder)).isTrue();
      assertThat(Arrays.asList(text.split("/"))).doesNotContain("", ".", "..");
    }
  }

  @Provide
  Arbitrary<String> tricks() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "..", ".", "/", "\\", "a", "b.html", "~", "%2e", " ", "c:", "\u0000", "职", "nul");
    return pieces.list().ofMaxSize(8).map((List<String> all) -> String.join("", all));
  }

  @Test
  void pathsThatOnlyDifferInCaseCollide() {
    Claims claims = new Claims();
    claims.claim(SitePath.of("units/index.html"));
    claims.claim(SitePath.of("units/a.html"));
    assertThatThrownBy(() -> claims.claim(SitePath.of("units/A.html")))
        .hasMessage("one file on systems that ignore case: units/a.html, units/A.html");
    assertThatThrownBy(() -> claims.claim(SitePath.of("Units/b.html")))
        .hasMessage("one file on systems that ignore case: units, Units");
  }

  @Test
  void aPathIsWrittenOnce() {
    Claims claims = new Claims();
    claims.claim(SitePath.of("a.html"));
    assertThatThrownBy(() -> claims.claim(SitePath.of("a.html")))
        .hasMessage("written twice: a.html");
  }

  @Test
  void aFileIsNoFolder() {
    Claims claims = new Claims();
    claims.claim(SitePath.of("a"));
    assertThatThrownBy(() -> claims.claim(SitePath.of("a/b")))
        .hasMessage("a is to be a file and a folder");
    claims.claim(SitePath.of("c/d"));
    assertThatThrownBy(() -> claims.claim(SitePath.of("c")))
        .hasMessage("c is to be a file and a folder");
  }

  @Property(tries = 10_000)
  void whatIsTakenForSoundAtAGlanceIsSound(@ForAll("small") String text) {
    assertThat(SitePath.fault(text)).isEqualTo(SitePath.faultOfAny(text));
  }

  @Provide
  Arbitrary<String> small() {
    return Arbitraries.of(
            "a",
            "z",
            "0",
            "9",
            "-",
            ".",
            "/",
            "con",
            "nul",
            "com1",
            "lpt9",
            "aux",
            "page",
            "index.html",
            ".laurel",
            "r000001",
            "_",
            "A",
            "é",
            " ")
        .list()
        .ofMaxSize(6)
        .map(pieces -> String.join("", pieces));
  }
}
