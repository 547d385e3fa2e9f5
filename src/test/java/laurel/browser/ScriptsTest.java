package laurel.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import laurel.Figures;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Scripts that the oldest browsers of the promise can read, Chrome 86 and Safari 14: ES2019 as
 * acorn parses it (the parser of es-check), and no part of the language that came later.
 */
class ScriptsTest {
  private static final String ACORN = "/META-INF/resources/webjars/acorn/8.15.0/dist/acorn.js";

  /** Names that neither Chrome 86 nor Safari 14 has both, and that mean nothing else in scripts. */
  private static final Set<String> LATER =
      Set.of(
          "hasOwn",
          "findLast",
          "findLastIndex",
          "toSorted",
          "toReversed",
          "toSpliced",
          "groupBy",
          "isWellFormed",
          "withResolvers",
          "fromAsync",
          "structuredClone",
          "randomUUID",
          "WeakRef",
          "FinalizationRegistry",
          "DecompressionStream",
          "Segmenter",
          "requestSubmit",
          "showModal",
          "showPicker",
          "checkVisibility",
          "canParse",
          "requestIdleCallback");

  /** What a parser finds: the fault as a sentence, or the names of members and globals used. */
  private static final String READ =
      """
      (function (code) {
        var names = {};
        function walk(node) {
          if (!node || typeof node !== 'object') { return; }
          if (Array.isArray(node)) { node.forEach(walk); return; }
          if (node.type === 'Identifier') { names[node.name] = 1; }
          if (node.regex && /\\(\\?<[=!]/.test(node.regex.pattern)) { names['(?<='] = 1; }
          Object.keys(node).forEach(function (key) { walk(node[key]); });
        }
        try { walk(acorn.parse(code, {ecmaVersion: 2019, sourceType: 'script'})); }
        catch (fault) { return [String(fault)]; }
        return Object.keys(names);
      })(arguments[0])""";

  private static Browser browser;

  @BeforeAll
  static void open() throws IOException {
    browser = Browser.open();
    browser.go("about:blank");
    try (InputStream source = ScriptsTest.class.getResourceAsStream(ACORN)) {
      browser
          .driver()
          .executeScript("(0, eval)(arguments[0])", new String(source.readAllBytes(), UTF_8));
    }
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void everyScriptOfTheSiteIsReadByTheOldestBrowsers() throws IOException {
    List<Path> scripts = DemoSite.files(DemoSite.folder().resolve("assets"), ".js");
    List<String> faults = new ArrayList<>();
    for (Path script : scripts) {
      faults(Files.readString(script)).forEach(f -> faults.add(script.getFileName() + ": " + f));
    }
    assertThat(faults).isEmpty();
    assertThat(scripts).hasSizeGreaterThan(10);
    Figures.say("checks", "30-scripts", "Scripts read as ES2019", scripts.size());
  }

  /** The index is written as scripts, so that it opens from a USB stick as well. */
  @Test
  void everyPieceOfTheIndexIsReadByThemToo() throws IOException {
    List<String> faults = new ArrayList<>();
    for (Path piece : DemoSite.files(".js")) {
      if (!piece.startsWith(DemoSite.folder().resolve("assets"))) {
        faults(Files.readString(piece)).forEach(f -> faults.add(piece + ": " + f));
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void whatCameLaterIsSeen() {
    assertThat(faults("a?.b")).isNotEmpty();
    assertThat(faults("a ?? b")).isNotEmpty();
    assertThat(faults("class A { x = 1 }")).isNotEmpty();
    assertThat(faults("Object.hasOwn(a, 'b')")).containsExactly("hasOwn");
    assertThat(faults("/(?<=a)b/.test(c)")).containsExactly("(?<=");
    assertThat(faults("try { a(); } catch { b(); }")).isEmpty();
  }

  private static List<String> faults(String code) {
    return ((List<?>) browser.eval(READ, code))
        .stream()
            .map(String::valueOf)
            .filter(
                name ->
                    name.startsWith("SyntaxError") || name.equals("(?<=") || LATER.contains(name))
            .toList();
  }
}
