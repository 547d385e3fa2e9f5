package laurel.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import laurel.diag.FindingLog;
import laurel.diag.Language;
import laurel.diag.TextReport;
import laurel.site.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThemeTest {
  /** No text: as one it would be another file. */
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0, (byte) 0xff};

  private static final Pattern QUOTED_KEY =
      Pattern.compile("\"([a-z]+(?:\\.[A-Za-z0-9-]+)*\\.?)\"");

  @Test
  void bothLanguagesSayEverything() {
    Texts chinese = Theme.shipped().texts(Language.ZH_CN, new FindingLog());
    Texts english = Theme.shipped().texts(Language.EN, new FindingLog());
    Set<String> onlyEnglish = new TreeSet<>(english.keys());
    onlyEnglish.removeAll(chinese.keys());
    assertThat(english.keys()).containsAll(chinese.keys());
    assertThat(onlyEnglish).allMatch(k -> k.startsWith("category.") || k.startsWith("level."));
    for (String key : chinese.keys()) {
      assertThat(english.get(key)).as(key).doesNotContainPattern("[。，；：（）]");
    }
  }

  @Test
  void noTextIsUnused() throws IOException {
    Set<String> used = new TreeSet<>();
    List<String> prefixes = new java.util.ArrayList<>();
    for (Path file : sources()) {
      Matcher keys = QUOTED_KEY.matcher(Files.readString(file));
      while (keys.find()) {
        used.add(keys.group(1));
        if (keys.group(1).endsWith(".")) {
          prefixes.add(keys.group(1));
        }
      }
    }
    prefixes.add("facet."); // FacetKind puts these together
    for (String key : Theme.shipped().texts(Language.ZH_CN, new FindingLog()).keys()) {
      boolean known = used.contains(key) || prefixes.stream().anyMatch(key::startsWith);
      assertThat(known).as(key).isTrue();
    }
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> templates = Files.walk(Path.of("templates"));
        Stream<Path> site = Files.walk(Path.of("src/main/java/laurel/site"))) {
      return Stream.concat(templates, site)
          .filter(f -> f.toString().endsWith(".ftlh") || f.toString().endsWith(".java"))
          .toList();
    }
  }

  @Test
  void aUsersFileReplacesTheShippedOneAndATextOnlyItsKey(@TempDir Path mine) throws IOException {
    Files.createDirectories(mine.resolve("texts"));
    Files.writeString(mine.resolve("texts/zh-CN.properties"), "nav.home = 主页\n");
    Files.writeString(mine.resolve("assets.txt"), "css/print.css\n");
    Theme theme = Theme.over(mine);
    assertThat(theme.texts(Language.ZH_CN, new FindingLog()).get("nav.home")).isEqualTo("主页");
    assertThat(theme.texts(Language.ZH_CN, new FindingLog()).get("nav.lessons")).isEqualTo("微课");
    assertThat(theme.texts(Language.EN, new FindingLog()).get("nav.home")).isEqualTo("Home");
    assertThat(Assets.of(theme, new FindingLog()).all()).hasSize(1);
  }

  @Test
  void aUsersScriptIsPublishedAsItIs(@TempDir Path mine) throws IOException {
    String script = "/* mine */ let a = `\n  // of a text\n\n`;\n";
    Files.createDirectories(mine.resolve("js"));
    Files.writeString(mine.resolve("js/mine.js"), script);
    Files.writeString(mine.resolve("assets.txt"), "js/mine.js\n");
    assertThat(Assets.of(Theme.over(mine), new FindingLog()).all())
        .extracting(asset -> new String(asset.bytes(), StandardCharsets.UTF_8))
        .containsExactly(script);
  }

  @Test
  void whatAThemeNamesAndHasNotIsToldAndLeftOut(@TempDir Path folder) throws IOException {
    Path mine = Files.createDirectories(folder.resolve("mine"));
    Files.createDirectories(mine.resolve("css"));
    Files.writeString(
        mine.resolve("assets.txt"), "# mine\ncss/my.css\njs/a.js: js/gone.js\ncss\\b.css\nplain\n");
    Files.writeString(
        mine.resolve("css/my.css"), "p {}\n@import \"away.css\";\n@import \"//x.test/f.css\";\n");
    Files.writeString(mine.resolve("plain"), "x");
    FindingLog log = new FindingLog();

    Assets assets = Assets.of(Theme.over(mine), log);

    assertThat(lines(log))
        .containsExactly(
            "mine/assets.txt:3:1: error theme.file: the theme has no file js/gone.js, which is"
                + " named here; it is left out",
            "mine/assets.txt:4:1: error theme.file: the theme has no file css\\b.css, which is"
                + " named here; it is left out",
            "mine/css/my.css:2:1: error theme.file: the theme has no file css/away.css, which is"
                + " named here; it is left out",
            "mine/css/my.css:3:1: error theme.file: the theme has no file //x.test/f.css, which is"
                + " named here; it is left out");
    assertThat(assets.all()).hasSize(3);
    assertThat(assets.find("icon.svg")).isEmpty();
  }

  /** A picture or font beside a sheet was neither published nor told: links into nothing. */
  @Test
  void whatASheetNamesIsPublishedBesideItOrTold(@TempDir Path folder) throws IOException {
    Path mine = folder.resolve("mine");
    Path parts = Files.createDirectories(mine.resolve("css/parts"));
    Files.write(Files.createDirectories(mine.resolve("img")).resolve("背景 一.png"), PNG);
    Files.write(mine.resolve("emblem.png"), PNG);
    Files.writeString(mine.resolve("assets.txt"), "css/my.css\nemblem.png\n");
    Files.writeString(mine.resolve("css/my.css"), "@import \"parts/a.css\";\n");
    Files.writeString(
        parts.resolve("a.css"),
        """
        /* url(old.png) */
        p{a:url( '../../img/背景%20一.png#x' );d:url("../../img/背景 一.png")}
        i::after{content:"url(no.png)";b:url(data:image/png;base64,AA==) url(/main/a.png) url(#x)}
        b{a:url(../img/gone.woff2?v=1);c:url(../../../secret)}
        """);
    FindingLog log = new FindingLog();

    Assets assets = Assets.of(Theme.over(mine), log);

    String hash = "ffdb519b78";
    assertThat(assets.all())
        .extracting(asset -> asset.path().path().replaceFirst("my-.*", "my"))
        .containsExactly(
            "assets/my", "assets/emblem-" + hash + ".png", "assets/背景 一-" + hash + ".png");
    assertThat(assets.all())
        .filteredOn(asset -> asset.path().path().endsWith("png"))
        .allSatisfy(asset -> assertThat(asset.bytes()).isEqualTo(PNG));
    assertThat(assets.named("")).hasSize(1);
    assertThat(new String(assets.all().iterator().next().bytes(), StandardCharsets.UTF_8))
        .isEqualTo(
            """
            p{a:url("背景 一-%1$s.png#x");d:url("背景 一-%1$s.png")}i::after{content:"url(no.png)";\
            b:url(data:image/png;base64,AA==) url(/main/a.png) url(#x)}\
            b{a:url(../img/gone.woff2?v=1);c:url(../../../secret)}
            """
                .formatted(hash));
    assertThat(lines(log))
        .containsExactly(
            "mine/css/parts/a.css:4:1: error theme.file: the theme has no file ../secret, which is"
                + " named here; it is left out",
            "mine/css/parts/a.css:4:1: error theme.file: the theme has no file css/img/gone.woff2,"
                + " which is named here; it is left out");
  }

  /** A ground photographed by telephone told where that was. */
  @Test
  void aPictureOfAThemeIsPublishedWithoutWhatACameraWroteIntoIt(@TempDir Path mine)
      throws IOException {
    String photo = "\u00ff\u00d8\u00ff\u00fe\0\7place\u00ff\u00d9";
    for (String name : List.of("named.jpg", "listed.jpg")) {
      Files.write(mine.resolve(name), photo.getBytes(StandardCharsets.ISO_8859_1));
    }
    Files.writeString(mine.resolve("assets.txt"), "my.css\nlisted.jpg\n");
    Files.writeString(mine.resolve("my.css"), "p{a:url(named.jpg)}");

    Assets assets = Assets.of(Theme.over(mine), new FindingLog());

    assertThat(assets.all())
        .filteredOn(asset -> asset.path().path().endsWith("jpg"))
        .hasSize(2)
        .allSatisfy(asset -> assertThat(asset.bytes()).hasSize(4));
  }

  @Test
  void whatAPartImportsIsPutInPlaceOrToldWithItsLine(@TempDir Path folder) throws IOException {
    Path parts = Files.createDirectories(folder.resolve("mine/css/parts"));
    Files.writeString(folder.resolve("mine/assets.txt"), "css/my.css\n");
    Files.writeString(folder.resolve("mine/css/my.css"), "@import \"parts/a.css\";\n");
    Files.writeString(
        parts.resolve("a.css"), "p{a:b}\n@import \"c.css\";\n@import \"away.css\";\n");
    Files.writeString(parts.resolve("c.css"), "i{c:d}\n@import \"../parts/.//a.css\";\n");
    FindingLog log = new FindingLog();

    Assets assets = Assets.of(Theme.over(folder.resolve("mine")), log);

    assertThat(assets.all())
        .extracting(asset -> new String(asset.bytes(), StandardCharsets.UTF_8).strip())
        .containsExactly("p{a:b}i{c:d}");
    assertThat(lines(log))
        .containsExactly(
            "mine/css/parts/a.css:3:1: error theme.file: the theme has no file css/parts/away.css,"
                + " which is named here; it is left out");
  }

  @Test
  void textsThatCannotBeReadAreToldWithTheirLineAndTheShippedOnesStay(@TempDir Path folder)
      throws IOException {
    Path mine = folder.resolve("mine");
    Files.createDirectories(mine.resolve("texts"));
    Files.writeString(
        mine.resolve("texts/zh-CN.properties"), "nav.home = 主页\nnav.lessons = C:\\users\n");
    FindingLog log = new FindingLog();

    Texts texts = Theme.over(mine).texts(Language.ZH_CN, log);

    assertThat(lines(log))
        .containsExactly(
            "mine/texts/zh-CN.properties:2:1: error theme.text: this text cannot be read: four"
                + " digits must follow \\u; the whole file is left out");
    assertThat(texts.get("nav.lessons")).isEqualTo("微课");
  }

  @Test
  void aSheetThatIsLeftOpenIsToldAndLeavesTheOthersWhole(@TempDir Path folder) throws IOException {
    Path mine = Files.createDirectories(folder.resolve("mine"));
    Files.createDirectories(mine.resolve("css"));
    Files.writeString(mine.resolve("assets.txt"), "css/my.css\n");
    Files.writeString(
        mine.resolve("css/my.css"), "@import \"a.css\";\n@import \"b.css\";\n@import \"c.css\";\n");
    Files.writeString(mine.resolve("css/a.css"), "i {\n  content: \"}\"; /* } */\n");
    Files.writeString(mine.resolve("css/b.css"), "b { top: 0 }\n}\nb { left: url(/*}) }\n");
    Files.writeString(mine.resolve("css/c.css"), "u { left: 0 }\n\n/* u { top: 0 }\n");
    FindingLog log = new FindingLog();

    Assets assets = Assets.of(Theme.over(mine), log);

    assertThat(assets.all())
        .extracting(asset -> new String(asset.bytes(), StandardCharsets.UTF_8))
        .containsExactly("i{content:\"}\"}b{top:0}b{left:url(/*})}u{left:0}\n");
    String told =
        ": error theme.sheet: this brace or comment has no other end; what is open is closed where"
            + " the file ends, what closes nothing is left out";
    assertThat(lines(log))
        .containsExactly(
            "mine/css/a.css:1:1" + told, "mine/css/b.css:2:1" + told, "mine/css/c.css:3:1" + told);
  }

  @Test
  void aFileThatIsNotInUtf8IsToldAndTheShippedOneStays(@TempDir Path folder) throws IOException {
    Path mine = folder.resolve("mine");
    for (String name : List.of("pages", "texts", "css/parts", ".git/pages")) {
      Files.createDirectories(mine.resolve(name));
    }
    byte[] gbk = "<p>\n<h1>职工创新</h1>\n".getBytes(Charset.forName("GBK"));
    Files.write(mine.resolve("pages/home.ftlh"), gbk);
    Files.write(mine.resolve(".git/pages/home.ftlh"), gbk);
    Files.write(mine.resolve("说明.txt"), gbk);
    Files.write(mine.resolve("css/parts/type.css"), new byte[] {'a', (byte) 0xff, 0});
    Files.write(
        mine.resolve("texts/zh-CN.properties"),
        "\ufeffnav.home = 主页\n".getBytes(StandardCharsets.UTF_16LE));
    FindingLog log = new FindingLog();
    Theme theme = Theme.over(mine);

    theme.strays(log);
    Assets.of(theme, log);

    assertThat(lines(log))
        .containsExactly(
            "mine/css/parts/type.css:1:1: error file.not-text: the file is no text",
            "mine/pages/home.ftlh:2:1: error file.encoding: the file is in GBK, not in UTF-8",
            "mine/texts/zh-CN.properties: error file.encoding: the file is in UTF-16, not in UTF-8");
    assertThat(theme.text("pages/home.ftlh")).isEqualTo(Theme.shipped().text("pages/home.ftlh"));
    assertThat(theme.texts(Language.ZH_CN, log).get("nav.home"))
        .isEqualTo(Theme.shipped().texts(Language.ZH_CN, log).get("nav.home"));
  }

  @Test
  void theMarkThatAnEditorBeginsAFileWithIsNoPartOfIt(@TempDir Path mine) throws IOException {
    Files.createDirectories(mine.resolve("texts"));
    Files.createDirectories(mine.resolve("css/parts"));
    Files.writeString(mine.resolve("texts/zh-CN.properties"), "\ufeffnav.home = 主页\n");
    Files.writeString(mine.resolve("css/parts/type.css"), "\ufeffb{color:red}");
    FindingLog log = new FindingLog();
    Theme theme = Theme.over(mine);

    assertThat(theme.texts(Language.ZH_CN, log).get("nav.home")).isEqualTo("主页");
    assertThat(Assets.of(theme, log).all())
        .noneMatch(a -> new String(a.bytes(), StandardCharsets.UTF_8).contains("\ufeff"));
  }

  @Test
  void aPageOrTextThatTakesThePlaceOfNothingIsTold(@TempDir Path folder) throws IOException {
    Path mine = folder.resolve("mine");
    Files.createDirectories(mine.resolve("pages"));
    Files.createDirectories(mine.resolve("texts"));
    for (String name : List.of("achievment.ftlh", "unit.ftlh", "notes.txt", "._unit.ftlh")) {
      Files.writeString(mine.resolve("pages").resolve(name), "");
    }
    Files.writeString(mine.resolve("texts/zh.properties"), "");
    FindingLog log = new FindingLog();

    Theme.over(mine).strays(log);
    Theme.shipped().strays(log);

    String told =
        ":1:1: warning theme.stray: this file takes the place of no file of the shipped theme, and"
            + " no page is made of it";
    assertThat(lines(log))
        .containsExactly("mine/pages/achievment.ftlh" + told, "mine/texts/zh.properties" + told);
  }

  private static List<String> lines(FindingLog log) {
    TextReport report = new TextReport(Language.EN);
    return log.findings().stream().map(f -> report.line(f).lines().findFirst().get()).toList();
  }

  @Test
  void noNameLeavesTheThemesFolder(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("secret.txt"), "x");
    Files.createDirectories(folder.resolve("mine"));
    assertThat(Theme.over(folder.resolve("mine")).text("../secret.txt")).isEmpty();
  }
}
