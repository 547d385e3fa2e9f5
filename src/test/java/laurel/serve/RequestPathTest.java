package laurel.serve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestPathTest {
  @ParameterizedTest
  @CsvSource({"/, /", "/a/b.html, /a/b.html", "/%E6%B3%95/, /法/", "/e%CC%81, /é", "/a%20b, /a b"})
  void aPathIsReadAsItIsMeant(String raw, String path) {
    assertThat(RequestPath.of(raw)).contains(path);
  }

  /** On Windows a backslash parts folders, too. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "/..",
        "/../a",
        "/a/../b",
        "/./a",
        "/%2e%2e/a",
        "//a",
        "/a%2fb",
        "/a%5cb",
        "/..%5c..%5ca",
        "/a\\b",
        "/a%00",
        "/a%0d%0aX",
        "/%",
        "/%4",
        "/%zz",
        "/%ff",
        "/法"
      })
  void whatLeadsElsewhereOrIsGarbledIsNone(String raw) {
    assertThat(RequestPath.of(raw)).isEmpty();
  }
}
