package laurel.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import laurel.build.BuildOptions;
import laurel.build.SmallSite;
import laurel.diag.Language;
import laurel.work.Progress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the preview answers to browsers, and to those who are none. */
class ServedTest {
  @TempDir static Path folder;
  private static SmallSite small;
  private static Preview preview;
  private static Visitor visitor;

  @BeforeAll
  static void open() throws IOException, InterruptedException {
    small = Trials.site(folder).append("site.yaml", "hosting: {packed: [gzip, brotli]}\n");
    preview = Preview.open(Trials.options(small, 0, "/a/b/"), Progress.SILENT, Trials.NOBODY);
    visitor = new Visitor(preview.address());
  }

  @ParameterizedTest
  @CsvSource({
    "https://x.example.cn/%E4%BA%94%E5%B0%8F/, /%E4%BA%94%E5%B0%8F/",
    "https://x.example.cn/五小/, /%E4%BA%94%E5%B0%8F/",
    "https://x.example.cn/%/, /",
    "https://x.example.cn/a/, /a/",
    "https://x.example.cn, /"
  })
  void theBaseUrlsOwnPathIsShownHoweverItIsWritten(String url, String path, @TempDir Path own)
      throws IOException, InterruptedException {
    BuildOptions all = Trials.site(own).options(null);
    BuildOptions build =
        new BuildOptions(
            all.content(),
            all.templates(),
            all.out(),
            all.cache(),
            Optional.of(url),
            all.asOf(),
            2,
            false,
            false,
            false);
    PreviewOptions options = new PreviewOptions(build, 0, Optional.empty(), true, Language.EN);
    try (Preview other = Preview.open(options, Progress.SILENT, Trials.NOBODY)) {
      Visitor guest = new Visitor(other.address());
      assertThat(other.address().getRawPath()).isEqualTo(path);
      assertThat(guest.text("achievements/pump/"))
          .contains("水泵密封", "src=\"" + path + "_laurel/preview.js\"");
      assertThat(guest.get("_laurel/preview.js").statusCode()).isEqualTo(200);
      URI editing = other.editing().orElseThrow();
      assertThat(guest.text(editing.getRawPath() + "?" + editing.getRawQuery())).contains("pump");
      if (path.length() > 1) {
        assertThat(guest.get("/").headers().firstValue("Location")).contains(path);
      }
    }
  }

  @AfterAll
  static void close() throws IOException {
    preview.close();
  }

  @Test
  void everyFileOfABuildIsShownAsTheBuildWritesIt() throws IOException, InterruptedException {
    small.publish();
    List<String> differing = new ArrayList<>();
    try (Stream<Path> files = Files.walk(small.site())) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String path = small.site().relativize(file).toString();
        if (!path.startsWith(".laurel") && !same(Files.readAllBytes(file), path)) {
          differing.add(path);
        }
      }
    }
    assertThat(differing).isEmpty();
    assertThat(small.site().resolve("index.html")).content().doesNotContain("_laurel");
  }

  private static boolean same(byte[] built, String path) throws IOException, InterruptedException {
    byte[] shown = visitor.get(encoded(path)).body();
    String text = new String(shown, StandardCharsets.UTF_8);
    byte[] plain =
        path.endsWith(".html")
            ? text.replaceFirst("<script defer src=\"/a/b/_laurel/[^>]*></script>\n", "")
                .getBytes(StandardCharsets.UTF_8)
            : shown;
    return Arrays.equals(built, plain) && (!path.endsWith(".html") || shown.length > built.length);
  }

  private static String encoded(String path) {
    return java.net.URLEncoder.encode(path, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("%2F", "/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"achievements/pump/", "index.html", "no/such/page/"})
  void anOpenPageIsToldWhichVersionOfItThereIs(String page)
      throws IOException, InterruptedException {
    String tag = visitor.get(page).headers().firstValue("ETag").orElseThrow().replace("\"", "");
    assertThat(firstLineTold("?/a/b/" + page)).isEqualTo("data: " + tag);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?", "?/elsewhere/", "?/a/b/../b/", "?/a/b/%2e%2e/"})
  void whereNoPageIsNamedNoVersionIsTold(String query) throws IOException {
    assertThat(firstLineTold(query)).isEqualTo("data: -");
  }

  private static String firstLineTold(String query) throws IOException {
    URI events = preview.address().resolve("_laurel/events" + query);
    try (BufferedReader told =
        new BufferedReader(
            new InputStreamReader(events.toURL().openStream(), StandardCharsets.UTF_8))) {
      return told.lines().filter(line -> line.startsWith("data:")).findFirst().orElseThrow();
    }
  }

  @Test
  void aVideoCanBeSought() throws IOException, InterruptedException {
    String path = medium();
    byte[] all = visitor.get(path).body();
    HttpResponse<byte[]> part = visitor.get(path, "Range", "bytes=10-19");
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.body()).isEqualTo(Arrays.copyOfRange(all, 10, 20));
    assertThat(part.headers().firstValue("Content-Range")).contains("bytes 10-19/" + all.length);
    assertThat(visitor.get(path, "Range", "bytes=-5").body())
        .isEqualTo(Arrays.copyOfRange(all, all.length - 5, all.length));
    assertThat(visitor.get(path, "Range", "bytes=5-").body())
        .isEqualTo(Arrays.copyOfRange(all, 5, all.length));
  }

  @Test
  void aPartOfAnotherVersionIsNotMixedWithThisOne() throws IOException, InterruptedException {
    String path = medium();
    assertThat(visitor.get(path, "Range", "bytes=0-1", "If-Range", "\"old\"").statusCode())
        .isEqualTo(200);
    String tag = visitor.get(path).headers().firstValue("ETag").orElseThrow();
    assertThat(visitor.get(path, "Range", "bytes=0-1", "If-Range", tag).statusCode())
        .isEqualTo(206);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bytes=99999999-|416",
        "bytes=-0|416",
        "bytes=5-2|200",
        "bytes=a-b|200",
        "bytes=0-1,4-5|200",
        "bytes=99999999999999999999-|200",
        "items=0-1|200",
        "bytes=0-99999999|206"
      })
  void aRangeThatCannotBeIsAnswered(String range, int status)
      throws IOException, InterruptedException {
    assertThat(visitor.get(medium(), "Range", range).statusCode()).isEqualTo(status);
  }

  @Test
  void whatIsNamedAfterItsContentIsKeptForGoodAsOnAServer() throws Exception {
    String page = new String(visitor.get("/a/b/").body(), StandardCharsets.UTF_8);
    Matcher sheet = Pattern.compile("href=\"(assets/[^\"]+\\.css)\"").matcher(page);
    assertThat(sheet.find()).isTrue();
    assertThat(keptFor("/a/b/" + sheet.group(1))).isEqualTo("public, max-age=31536000, immutable");
    assertThat(keptFor("/a/b/")).isEqualTo("no-cache");
    assertThat(keptFor("/a/b/assets/none.css")).isEqualTo("no-cache");
  }

  private static String keptFor(String path) throws IOException, InterruptedException {
    return visitor.get(path).headers().firstValue("Cache-Control").orElseThrow();
  }

  @Test
  void whatTheBrowserHasIsNotSentAgain() throws IOException, InterruptedException {
    for (String path : List.of("index.html", medium())) {
      String tag = visitor.get(path).headers().firstValue("ETag").orElseThrow();
      HttpResponse<byte[]> again = visitor.get(path, "If-None-Match", "\"x\", W/" + tag);
      assertThat(again.statusCode()).isEqualTo(304);
      assertThat(again.body()).isEmpty();
      assertThat(visitor.get(path, "If-None-Match", "\"x\"").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aTextIsSentInThePackedFormThatTheBrowserTakes() throws Exception {
    String path = styles();
    byte[] plain = visitor.get(path).body();
    HttpResponse<byte[]> br = visitor.get(path, "Accept-Encoding", "gzip, deflate, br");
    assertThat(br.headers().firstValue("Content-Encoding")).contains("br");
    assertThat(unpacked(new BrotliInputStream(new ByteArrayInputStream(br.body()))))
        .isEqualTo(plain);
    HttpResponse<byte[]> gzip = visitor.get(path, "Accept-Encoding", "br;q=0, gzip");
    assertThat(gzip.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(unpacked(new GZIPInputStream(new ByteArrayInputStream(gzip.body()))))
        .isEqualTo(plain);
    for (HttpResponse<byte[]> answer : List.of(br, gzip, visitor.get(path))) {
      assertThat(answer.headers().firstValue("Vary")).contains("Accept-Encoding");
      assertThat(answer.headers().firstValue("Content-Type")).contains("text/css; charset=utf-8");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"identity", "deflate", "gzip;q=0", "gzip;q=0.0, br;q=0", "xbr"})
  void whoTakesNoPackedFormGetsThePlainOne(String accepted) throws Exception {
    HttpResponse<byte[]> answer = visitor.get(styles(), "Accept-Encoding", accepted);
    assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
    assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("{");
  }

  @Test
  void aPartOfAPackedFormIsAPartOfItsBytesUnderItsOwnTag() throws Exception {
    String path = styles();
    HttpResponse<byte[]> whole = visitor.get(path, "Accept-Encoding", "br");
    String tag = whole.headers().firstValue("ETag").orElseThrow();
    HttpResponse<byte[]> part =
        visitor.get(path, "Accept-Encoding", "br", "Range", "bytes=10-19", "If-Range", tag);
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.body()).isEqualTo(Arrays.copyOfRange(whole.body(), 10, 20));
    assertThat(part.headers().firstValue("Content-Range"))
        .contains("bytes 10-19/" + whole.body().length);
    assertThat(part.headers().firstValue("Content-Encoding")).contains("br");
    HttpResponse<byte[]> plain = visitor.get(path, "Range", "bytes=10-19", "If-Range", tag);
    assertThat(plain.statusCode()).as("not a part of another form").isEqualTo(200);
    assertThat(visitor.get(path, "Accept-Encoding", "br", "If-None-Match", tag).statusCode())
        .isEqualTo(304);
    assertThat(visitor.get(path, "If-None-Match", tag).statusCode()).isEqualTo(200);
  }

  @Test
  void picturesAndPagesArePackedForNobody() throws Exception {
    for (String path : List.of(medium(), "index.html")) {
      assertThat(
              visitor
                  .get(path, "Accept-Encoding", "br, gzip")
                  .headers()
                  .firstValue("Content-Encoding"))
          .isEmpty();
    }
  }

  private static byte[] unpacked(InputStream packed) throws IOException {
    try (packed) {
      return packed.readAllBytes();
    }
  }

  private static String styles() throws IOException, InterruptedException {
    var found =
        java.util.regex.Pattern.compile("assets/laurel-\\w+\\.css").matcher(visitor.text(""));
    assertThat(found.find()).isTrue();
    return found.group();
  }

  @Test
  void aFolderShowsItsIndexAndIsCalledWithASlash() throws IOException, InterruptedException {
    assertThat(visitor.get("achievements/").statusCode()).isEqualTo(200);
    HttpResponse<byte[]> bare = visitor.get("achievements");
    assertThat(bare.statusCode()).isEqualTo(302);
    assertThat(bare.headers().firstValue("Location")).contains("/a/b/achievements/");
    assertThat(visitor.get("/").headers().firstValue("Location")).contains("/a/b/");
    assertThat(visitor.get("/a/b").headers().firstValue("Location")).contains("/a/b/");
    assertThat(visitor.get("/elsewhere/").statusCode()).isEqualTo(404);
  }

  @Test
  void whatIsNotThereShowsTheSitesOwnPage() throws IOException, InterruptedException {
    HttpResponse<byte[]> missing = visitor.get("achievements/nobody/");
    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(new String(missing.body(), StandardCharsets.UTF_8)).contains("empty--page");
  }

  @ParameterizedTest
  @CsvSource({
    "index.html,text/html; charset=utf-8",
    "sitemap.xml,application/xml",
    "manifest.webmanifest,application/manifest+json"
  })
  void everyFileHasItsType(String path, String type) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = visitor.get(path);
    assertThat(answer.headers().firstValue("Content-Type")).contains(type);
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
  }

  @Test
  void headSaysTheSameWithoutABody() throws IOException, InterruptedException {
    HttpResponse<byte[]> whole = visitor.get("index.html");
    HttpResponse<byte[]> head = visitor.ask("HEAD", "index.html");
    assertThat(head.body()).isEmpty();
    for (String name : List.of("ETag", "Content-Type", "Content-Length")) {
      assertThat(head.headers().firstValue(name)).isEqualTo(whole.headers().firstValue(name));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS"})
  void nothingButReadingIsOffered(String method) throws IOException, InterruptedException {
    assertThat(visitor.ask(method, "index.html").statusCode()).isEqualTo(405);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "wuxiao.example.cn",
        "evil.example",
        "evil.example:PORT",
        "127.0.0.1",
        "127.0.0.1:PORT.evil.example",
        "[::1]:PORT",
        ""
      })
  void aPageFromElsewhereThatPointsHereStaysOut(String host) throws IOException {
    String name = host.replace("PORT", String.valueOf(visitor.port()));
    assertThat(visitor.raw("GET /a/b/ HTTP/1.1\r\nHost: " + name + "\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 403");
  }

  @Test
  void thisComputersOwnNamesAreKnown() throws IOException {
    for (String name : List.of("127.0.0.1", "localhost")) {
      assertThat(
              visitor.raw(
                  "GET /a/b/ HTTP/1.1\r\nHost: "
                      + name
                      + ":"
                      + visitor.port()
                      + "\r\nConnection: close\r\n\r\n"))
          .startsWith("HTTP/1.1 200");
    }
  }

  @Test
  void aRequestWithoutAHostOrWithTwoIsRefused() throws IOException {
    String own = "Host: 127.0.0.1:" + visitor.port() + "\r\n";
    assertThat(visitor.raw("GET /a/b/ HTTP/1.1\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 403");
    assertThat(
            visitor.raw("GET /a/b/ HTTP/1.1\r\n" + own + "Host: evil\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 403");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/a/b/../../content/site.yaml",
        "/a/b/..%2f..%2fcontent/site.yaml",
        "/a/b/%2e%2e/%2e%2e/content/site.yaml",
        "/a/b/.%2e/.%2e/content/site.yaml",
        "/a/b/..%5c..%5ccontent%5csite.yaml",
        "/a/b/%c0%ae%c0%ae/content/site.yaml",
        "/a/b/%00",
        "/a/b/%",
        "/a/b/%zz",
        "/a/b//etc/passwd",
        "/a/b//evil.example/achievements",
        "//evil.example/a/b/achievements",
        "/a/b/_laurel/../../x",
        "/a/b/_laurel/serve.en.properties",
        "/a/b/_laurel/Preview.class",
        "/a/b/C:/windows/win.ini",
        "/etc/passwd"
      })
  void noPathLeadsOut(String path) throws IOException {
    String answer =
        visitor.raw(
            "GET "
                + path
                + " HTTP/1.1\r\nHost: 127.0.0.1:"
                + visitor.port()
                + "\r\nConnection: close\r\n\r\n");
    assertThat(answer).containsPattern("^HTTP/1.1 40[04]").doesNotContain("organisers", "root:");
  }

  @Test
  void anEndlessHeaderAndNoHttpAtAllDoNoHarm() throws IOException, InterruptedException {
    try {
      visitor.raw("GET /a/b/ HTTP/1.1\r\nX: " + "x".repeat(2_000_000) + "\r\n\r\n");
    } catch (IOException refused) {
      // as good an answer as any
    }
    try {
      visitor.raw("\u0016\u0003\u0001\u0002\r\n\r\n");
    } catch (IOException refused) {
      // likewise
    }
    assertThat(visitor.get("index.html").statusCode()).isEqualTo(200);
  }

  @Test
  void aPortThatIsTakenIsTold() {
    assertThatThrownBy(
            () ->
                Preview.open(
                    Trials.options(small, visitor.port(), "/"), Progress.SILENT, Trials.NOBODY))
        .isInstanceOf(Preview.PortInUse.class);
  }

  /** The first photo's address. */
  private static String medium() throws IOException, InterruptedException {
    var found =
        java.util.regex.Pattern.compile("media/[^\"\\s,]+\\.(jpg|webp)")
            .matcher(visitor.text("achievements/pump/"));
    assertThat(found.find()).isTrue();
    return found.group();
  }
}
