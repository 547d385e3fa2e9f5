package laurel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import laurel.browser.SearchVisit.From;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the scripts of the search page know: every text, folded as the index was folded. */
@ExtendWith(DemoVisit.class)
class SearchIndexTest {
  private static Browser browser;
  private static SearchVisit visit;

  @BeforeAll
  static void open(Browser opened, StaticServer server) {
    browser = opened.width(390).scheme(false);
    visit = new SearchVisit(opened, server);
  }

  /** Complete recall, with the index and the scripts that visitors have. */
  @Test
  void everyPartOfEveryDocumentIsFound() {
    visit.go(From.SERVER, "search/index.html");
    Object missed =
        browser.eval(
            "(async () => {const head = await laurelIndex.ready(); const missed = []; let asked ="
                + " 0;for (let n = 0; n < head.documents; n++) {  const d = await"
                + " laurelIndex.document(n);  const texts = [d.t].concat(d.u, d.n, d.s,"
                + " d.b).filter(t => t.length > 6);  for (let k = 0; k < 6 && texts.length > 0;"
                + " k++) {    const text = texts[(n * 7 + k * 3) % texts.length];    const length ="
                + " 2 + (n + k) % 5;    const from = (n * 31 + k * 17) % (text.length - length);   "
                + " const part = text.slice(from, from + length).replace(/[\"“”「」]/g, '');    if"
                + " (laurelFold.fold(part) === '') continue;    const found = await"
                + " laurelSearch.search('\"' + part + '\"');    asked++;    const held ="
                + " laurelConfirm.places(d, found.words);    if (!found.documents.includes(n) ||"
                + " held.missing) missed.push(n + ' ' + part);  }}return asked < 300 ? ['only ' +"
                + " asked] : missed;})()");
    assertThat((List<?>) missed).isEmpty();
  }

  /** This file says another name than it was asked for by, as half a file says none. */
  @Test
  void aPartThatSaysNothingIsTakenForLost() {
    visit.go(From.SERVER, "search/index.html");
    Object answer =
        browser.eval(
            "Promise.race([laurelIndex.part('./index').then(() => 'said', () => 'lost'),"
                + " new Promise(done => setTimeout(done, 5000, 'silence'))])");
    assertThat(answer).isEqualTo("lost");
  }

  /** The script folds what is typed as the index was folded: every case of the table. */
  @Test
  void theScriptFoldsAsTheIndexWasFolded() throws IOException {
    visit.go(From.SERVER, "search/index.html");
    List<String> other = new ArrayList<>();
    try (BufferedReader cases =
        new BufferedReader(
            new InputStreamReader(
                SearchIndexTest.class.getResourceAsStream("/laurel/search/folding.csv"),
                StandardCharsets.UTF_8))) {
      for (String line : (Iterable<String>) cases.lines()::iterator) {
        String[] parts = parts(line);
        Object folded = browser.eval("laurelFold.fold(arguments[0])", parts[0]);
        if (!parts[1].equals(folded)) {
          other.add(line + " -> " + folded);
        }
      }
    }
    assertThat(other).isEmpty();
  }

  private static String[] parts(String line) {
    int comma = line.lastIndexOf(',');
    String typed = line.substring(0, comma);
    boolean quoted = typed.startsWith("\"");
    return new String[] {
      quoted ? typed.substring(1, typed.length() - 1) : typed, line.substring(comma + 1)
    };
  }
}
