package laurel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programs that Laurel is measured beside make what they say they make. */
class FloorTest {
  private static final Path SOURCES = Path.of("bench/floor");
  private static final int RECORDS = 30;

  @TempDir static Path classes;
  @TempDir Path folder;

  @BeforeAll
  static void compile() throws IOException {
    try (Stream<Path> sources = Files.list(SOURCES)) {
      String path = libraries();
      Stream<String> options = Stream.of("-proc:none", "-d", classes.toString(), "-cp", path);
      Stream<String> files = sources.map(Path::toString).filter(f -> f.endsWith(".java"));
      String[] words = Stream.concat(options, files).toArray(String[]::new);
      assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, words)).isZero();
    }
  }

  /** What this very test runs with: Maven names it, other starters have it in a loader. */
  static String libraries() {
    if (FloorTest.class.getClassLoader() instanceof URLClassLoader loader) {
      return Stream.of(loader.getURLs())
          .map(url -> Path.of(URI.create(url.toString())).toString())
          .collect(Collectors.joining(File.pathSeparator));
    }
    return System.getProperty("java.class.path");
  }

  @BeforeEach
  void write() throws IOException {
    StringBuilder round = new StringBuilder("programme: bench\nawards:\n");
    for (int i = 0; i < RECORDS; i++) {
      record(i, "成果" + i);
      round.append("  - {achievement: r%06d, level: a%d}\n".formatted(i, 1 + (i % 4)));
    }
    Files.createDirectories(folder.resolve("content/rounds"));
    Files.writeString(folder.resolve("content/rounds/2024.yaml"), round);
  }

  private void record(int number, String title) throws IOException {
    Path bank = folder.resolve("content/achievements/r%06d/questions/bank.json".formatted(number));
    Files.createDirectories(bank.getParent());
    Files.writeString(
        bank,
        """
        [{"stem": "1<2?", "options": {"A": "甲", "B": "乙"}, "answer": "B", "explanation": "如此"}]\
        """);
    Files.writeString(
        bank.resolveSibling("../achievement.json").normalize(),
        """
        {"title": "%s", "category": "c1", "unit": "某公司", "union": "东城区总工会", "industry": "C34",
         "team": [{"name": "张三", "title": "技师"}], "summary": "简**介**<b\\n\\n`1%%`与*2*&", "background": "背",
         "goal": "目\\n", "innovations": "- **新**:一\\n- 二\\n", "benefits": {"economic": "益"}}\
        """
            .formatted(title));
  }

  @Test
  void everyPageOfHugosIsMade() throws Exception {
    Map<String, String> site = floor("site", "all");
    assertThat(site)
        .hasSize(RECORDS + 4 + 5 * 2 + 4 + 5) // single files, lists of two pages and of one, terms
        .containsKeys("r/R000029/index.html", "records/page/2/index.html", "awards/a4/index.html")
        .containsKeys("index.html", "atom.xml", "sitemap.xml", "search.json", "years/index.html");
    assertThat(site.get("r/R000007/index.html"))
        .contains("<h1>成果7</h1>", "<strong>介</strong>", "优秀奖", "1&lt;2?", "data-answer=\"B\"");
    assertThat(site.get("districts/d01/index.html")).contains("东城区", "1 / 2", "page/2/");
  }

  @Test
  void textsByHandAreThoseOfTheParser() throws Exception {
    assertThat(floor("light", "light")).isEqualTo(floor("site", "all"));
  }

  @Test
  void aTitleChangedLeavesTheSameSiteAsOneFromNothing() throws Exception {
    for (String what : List.of("title", "lists")) {
      record(3, "成果3");
      floor(what, "keep");
      record(3, "成果3改");
      assertThat(floor(what, what)).isEqualTo(floor("anew-" + what, "all"));
    }
  }

  @Test
  void aTextChangedIsOnItsPage() throws Exception {
    floor("site", "all");
    record(3, "成果3改");
    assertThat(floor("site", "text").get("r/R000003/index.html")).contains("<h1>成果3改</h1>");
  }

  @Test
  void everyFileAndFolderIsLookedAt() throws Exception {
    Path names = folder.resolve("names");
    run("Looks", "list", folder.resolve("content").toString(), names.toString());
    assertThat(Files.readAllLines(names)).hasSize(RECORDS * 4 + 4);
  }

  /** What lies in OUT after the program has run, by path. */
  private Map<String, String> floor(String out, String what) throws Exception {
    Path site = folder.resolve(out);
    String names = "bench/generators/hugo/data/taxonomy.json";
    String content = folder.resolve("content").toString();
    String templates = SOURCES.resolve("templates").toString();
    run("Floor", content, site.toString(), names, templates, what, "r000003");
    Map<String, String> made = new TreeMap<>();
    try (Stream<Path> files = Files.walk(site)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        made.put(
            site.relativize(file).toString().replace(File.separatorChar, '/'),
            Files.readString(file));
      }
    }
    return made;
  }

  private static void run(String program, String... words) throws Exception {
    URL[] path = {classes.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(path, FloorTest.class.getClassLoader())) {
      var main = loader.loadClass(program).getDeclaredMethod("main", String[].class);
      main.setAccessible(true);
      main.invoke(null, (Object) words);
    }
  }
}
