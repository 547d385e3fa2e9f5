package laurel.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SitePathTest {
  @Property
  void aLinkLeadsFromAnyPageToAnyPageUnderAnyRoot(
      @ForAll("paths") SitePath here, @ForAll("paths") SitePath there) {
    for (String root : List.of("https://example.invalid/", "https://example.invalid/a/b/")) {
      URI page = URI.create(root).resolve(encoded(here));
      URI reached = page.resolve(there.from(here));
      assertThat(reached).isEqualTo(URI.create(root).resolve(encoded(there)));
      assertThat(
              new String(
                  reached.getPath().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
          .endsWith(there.path());
    }
  }

  @Provide
  Arbitrary<SitePath> paths() {
    Arbitrary<String> segment =
        Arbitraries.of(
            "achievements", "法兰", "a", "index.html", "C35", "x y", "50%", "a:b", "..x", "é");
    return segment.list().ofMinSize(1).ofMaxSize(5).map(s -> new SitePath(String.join("/", s)));
  }

  private static String encoded(SitePath path) {
    return path.from(new SitePath("index.html"));
  }

  @ParameterizedTest
  @CsvSource({
    "index.html, index.html, index.html",
    "achievements/a/index.html, achievements/a/index.html, index.html",
    "achievements/a/index.html, achievements/b/index.html, ../b/index.html",
    "achievements/a/index.html, index.html, ../../index.html",
    "index.html, achievements/法兰/index.html, achievements/%E6%B3%95%E5%85%B0/index.html",
    "achievements/a/index.html, achievements/ab/index.html, ../ab/index.html"
  })
  void linksAreRelativeAndEncoded(String here, String there, String link) {
    assertThat(new SitePath(there).from(new SitePath(here))).isEqualTo(link);
  }

  @Test
  void anAbsoluteAddressNamesTheFolder() {
    assertThat(new SitePath("a/index.html").under("https://x.invalid/b/"))
        .isEqualTo("https://x.invalid/b/a/");
    assertThat(new SitePath("index.html").under("https://x.invalid/"))
        .isEqualTo("https://x.invalid/");
    assertThat(new SitePath("404.html").under("/b/")).isEqualTo("/b/404.html");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/a", "a//b", "../a", "a/../b", "a/./b", "a\\b", "a/"})
  void aPathThatCouldLeaveTheSiteIsNone(String path) {
    assertThatThrownBy(() -> new SitePath(path)).isInstanceOf(IllegalArgumentException.class);
  }
}
