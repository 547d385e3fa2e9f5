package laurel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import laurel.diag.Language;
import laurel.first.Answer;
import laurel.first.Invocation;
import laurel.first.Standing;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first class says that nothing has changed where a build finds nothing, and nowhere else. */
class FirstClassTest {
  private static final String SITE = "title: 示例\norganisers: [示例市总工会]\n";

  private static final int HANDS_ON = 75;

  /** The part of the launcher that answers by itself, called as the launcher calls it. */
  private static final String ASK =
      """
      locale=$1 terminal=$2 program=$3
      shift 3
      command=$1
      archive_first() { :; }
      looks='' seal=''
      find_folders "$@"
      answer_at_once "$@"
      echo "$looks"
      echo "$seal"
      echo $$
      exit 75
      """;

  /** What somebody does to the folders between two builds. */
  private interface Edit {
    void in(Office office) throws IOException;
  }

  /** An edit that a failure names. */
  private record Named(String name, Edit edit) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static final List<Named> EDITS =
      List.of(
          new Named("a new title", o -> o.write("content/achievements/a/achievement.yaml", "题")),
          new Named("the same once more", o -> o.writeAgain("content/site.yaml")),
          new Named("a record more", o -> o.write("content/achievements/c/achievement.yaml", "丙")),
          new Named("a record less", o -> o.delete("content/achievements/b")),
          new Named("a record renamed", o -> o.move("content/achievements/a", "d")),
          new Named("an earlier copy put back", Office::putBack),
          new Named("a page", o -> o.text("content/pages/about.md", "---\ntitle: 关于\n---\n\n文\n")),
          new Named("an empty folder", o -> Files.createDirectories(o.at("content/empty"))),
          new Named("a file that is not read", o -> o.text("content/achievements/a/x.tmp", "?")),
          new Named(
              "another text", o -> o.text("templates/texts/zh-CN.properties", "nav.home=厅\n")),
          new Named("strange names", o -> o.text("content/-n 'e\nw\"/-生 $x.tmp", "?")),
          new Named("a template less", o -> o.delete("templates/texts")),
          new Named("a page of the site changed", o -> o.text("site/index.html", "by hand")),
          new Named("a page of the site gone", o -> o.delete("site/404.html")),
          new Named("a strange file in the site", o -> o.text("site/strange.html", "x")),
          new Named("a strange folder in the site", o -> o.text("site/units/x/y.html", "x")),
          new Named("the site gone", o -> o.delete("site")),
          new Named("the cache gone", o -> o.delete("cache")),
          new Named("half a memory", Office::damage),
          new Named("a key", o -> o.text("laurel-key.pem", "no key")),
          new Named("another language", o -> o.say("--lang", "en")),
          new Named("another day", o -> o.say("--as-of", "2024-09-01")),
          new Named("strict", o -> o.say("--strict")),
          new Named("quiet", o -> o.say("--quiet")),
          new Named("a report", o -> o.say("--report", o.at("report.html").toString())),
          new Named("nothing", o -> {}));

  @Provide
  Arbitrary<List<Named>> edits() {
    return Arbitraries.of(EDITS).list().ofMinSize(1).ofMaxSize(4);
  }

  @Property(tries = 10, shrinking = ShrinkingMode.OFF)
  void whateverHappensItSaysWhatABuildFromNothingWouldSay(@ForAll("edits") List<Named> edits)
      throws Exception {
    Path here = Files.createTempDirectory("first");
    try {
      Office office = new Office(here);
      office.begin();
      for (Named edit : edits) {
        office.rest();
        office.build();
        office.rest();
        edit.edit().in(office);
        check(office, edit);
      }
    } finally {
      delete(here);
      forgets();
    }
  }

  @AfterEach
  void forgets() {
    System.clearProperty("laurel.looks");
    System.clearProperty("laurel.seal");
    System.clearProperty("laurel.run");
  }

  @Test
  void whereAFailureOfPowerLeftNothingOfTheLooksTheLauncherDoesNotAnswer(@TempDir Path here)
      throws Exception {
    Office office = built(here);
    assertThat(office.quick()).isPresent();
    for (String lost : List.of("names1", "names2", "looks1", "looks2")) {
      office.text("cache/builds/quick.answer." + lost, "");
    }
    office.write("content/achievements/a/achievement.yaml", "题");
    assertThat(office.quick()).isEmpty();
  }

  @Test
  void anAnswerThatAnotherBuildReplacesMeanwhileIsNotGiven(@TempDir Path here) throws Exception {
    Office office = built(here);
    office.tool(
        "cmp",
        """
        answer=${2%.now*}
        cp "$answer" "$answer.other"
        mv "$answer.other" "$answer"
        """);
    assertThat(office.quick()).isEmpty();
  }

  @Test
  void bothHalvesAreBoundToTheirAnswerAndNoDraftIsLeft(@TempDir Path here) throws Exception {
    Office office = built(here);
    Path answers = office.at("cache/builds");
    for (String names : List.of("names1", "names2")) {
      assertThat(Files.readString(answers.resolve("quick.answer." + names)))
          .endsWith(answers.resolve("quick.answer") + "\0");
    }
    try (Stream<Path> all = Files.list(answers)) {
      assertThat(all.map(path -> path.getFileName().toString()))
          .noneMatch(name -> name.startsWith("quick.answer.new"));
    }
  }

  private static Office built(Path here) throws Exception {
    Office office = new Office(here);
    office.begin();
    office.rest();
    office.build();
    office.rest();
    return office;
  }

  private static void check(Office office, Named edit) throws Exception {
    Optional<Quick> quick = office.quick();
    Optional<Answer> first = Standing.of(Invocation.of(office.words())).answer();
    Map<String, String> before = looks(office.at("site"));
    office.forget();
    int code = office.build();
    if (first.isPresent()) {
      assertThat(code).as("the exit code after: %s", edit).isEqualTo(first.get().code());
      assertThat(office.out()).as("what is said after: %s", edit).isEqualTo(first.get().out());
      assertThat(office.err().lines().toList())
          .as("the summary after: %s", edit)
          .hasSameSizeAs(first.get().err().lines().toList());
      assertThat(looks(office.at("site"))).as("the site after: %s", edit).isEqualTo(before);
    }
    boolean reports = office.extra.contains("--report");
    assertThat(quick.isPresent())
        .as("the launcher knows as much after: %s", edit)
        .isEqualTo(first.isPresent() && !reports);
    quick.ifPresent(
        said ->
            assertThat(said.secondsAside()).as("after: %s", edit).isEqualTo(Quick.of(first.get())));
    office.rest();
    boolean built = office.build() == 0 || !office.extra.contains("--strict");
    assertThat(Standing.of(Invocation.of(office.words())).answer().isPresent())
        .as("an answer of a build that made the site, with nothing done since, after: %s", edit)
        .isEqualTo(built);
    assertThat(office.quick().isPresent())
        .as("the launcher's answer, with nothing done since, after: %s", edit)
        .isEqualTo(built && !reports);
  }

  /** What the launcher says by itself. */
  private record Quick(int code, String out, String err) {
    static Quick of(Answer first) {
      String err = first.err().replace(Answer.TIME, "0.0");
      return new Quick(first.code(), first.out(), err).secondsAside();
    }

    Quick secondsAside() {
      return new Quick(code, out, err.replaceAll("\\d+\\.\\d", "0.0"));
    }
  }

  private static Map<String, String> looks(Path folder) throws IOException {
    Map<String, String> looks = new TreeMap<>();
    if (!Files.exists(folder)) {
      return looks;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.filter(Files::isRegularFile).toList()) {
        looks.put(folder.relativize(path).toString(), Files.getLastModifiedTime(path).toString());
      }
    }
    return looks;
  }

  private static void delete(Path root) throws IOException {
    if (!Files.exists(root)) {
      return;
    }
    try (Stream<Path> all = Files.walk(root)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  /** A small office, its folders and what it types. */
  private static final class Office {
    private final Path here;
    private final List<String> extra = new ArrayList<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private byte[] earlier;
    private FileTime time;

    Office(Path here) {
      this.here = here;
    }

    Path at(String path) {
      return here.resolve(path);
    }

    void begin() throws IOException {
      text("content/site.yaml", SITE);
      text(
          "content/programmes/p.yaml",
          "name: 示例活动\nyear: 2024\ncategories: [{key: invention, name: 小发明}]\n");
      write("content/achievements/a/achievement.yaml", "一号");
      write("content/achievements/b/achievement.yaml", "二号");
      text(
          "content/rounds/1.yaml", "programme: p\ndate: 2024-10-01\nstage: awarded\nawards: [a]\n");
      text("templates/texts/zh-CN.properties", "nav.home = 首页\n");
      earlier = Files.readAllBytes(at("content/achievements/a/achievement.yaml"));
      time = Files.getLastModifiedTime(at("content/achievements/a/achievement.yaml"));
    }

    /** Until the clock of the file system has ticked. */
    void rest() throws InterruptedException {
      Thread.sleep(80);
    }

    void text(String path, String text) throws IOException {
      Files.createDirectories(at(path).getParent());
      Files.writeString(at(path), text);
    }

    void write(String path, String title) throws IOException {
      text(path, "title: " + title + "成果\ncategory: 小发明\nprogramme: p\nunit: 示例厂\n");
    }

    void writeAgain(String path) throws IOException {
      Files.write(at(path), Files.readAllBytes(at(path)));
    }

    void putBack() throws IOException {
      Path record = at("content/achievements/a/achievement.yaml");
      if (Files.exists(record)) {
        Path copy = Files.write(at("copy"), earlier);
        Files.setLastModifiedTime(copy, time);
        Files.move(copy, record, StandardCopyOption.REPLACE_EXISTING);
      }
    }

    /** Puts a tool of the system's name before the system's. */
    void tool(String name, String script) throws IOException {
      text("bin/" + name, "#!/bin/sh\n" + script);
      assertThat(at("bin/" + name).toFile().setExecutable(true)).isTrue();
    }

    void delete(String path) throws IOException {
      FirstClassTest.delete(at(path));
    }

    void move(String path, String name) throws IOException {
      if (Files.exists(at(path)) && !Files.exists(at(path).resolveSibling(name))) {
        Files.move(at(path), at(path).resolveSibling(name));
      }
    }

    void damage() throws IOException {
      try (Stream<Path> all = Files.list(at("cache/builds"))) {
        for (Path file : all.toList()) {
          byte[] bytes = Files.readAllBytes(file);
          bytes[bytes.length / 2] ^= 1;
          Files.write(file, bytes);
        }
      }
    }

    /** Forgets how the last build ended, so that the next one has to find out. */
    void forget() throws IOException {
      delete("cache/builds");
    }

    void say(String... words) {
      if (!extra.contains(words[0])) {
        extra.addAll(List.of(words));
      }
    }

    String[] words() {
      List<String> words = new ArrayList<>(List.of("build"));
      for (String option : List.of("content", "templates", "out", "cache")) {
        words.add("--" + option);
        words.add(at(option.equals("out") ? "site" : option).toString());
      }
      words.addAll(extra);
      return words.toArray(String[]::new);
    }

    int build() throws IOException {
      Files.createDirectories(at("templates"));
      out.reset();
      err.reset();
      Console console =
          new Console(Terminal.print(out), Terminal.print(err), Language.ZH_CN, false, false);
      CommandLine line = new CommandLine(List.of(new BuildCommand()));
      return line.run(List.of(words()), console).code();
    }

    /**
     * What the launcher says of itself to these words; empty where it starts Java, for which it
     * leaves what it saw.
     */
    Optional<Quick> quick() throws IOException, InterruptedException {
      List<String> parts = Invocation.of(words()).parts();
      String all = Files.readString(Path.of("laurel"));
      String script = all.substring(0, all.indexOf("\nuse_utf8_file_names\n"));
      List<String> call = new ArrayList<>(List.of("sh", "-c", script + ASK, "sh"));
      call.addAll(List.of(parts.get(1), parts.get(2), parts.get(5)));
      call.addAll(List.of(words()));
      Path told = at("told");
      Path besides = at("besides");
      ProcessBuilder shell = new ProcessBuilder(call);
      shell.environment().merge("PATH", at("bin").toString(), (path, own) -> own + ":" + path);
      int code =
          shell.redirectOutput(told.toFile()).redirectError(besides.toFile()).start().waitFor();
      Quick said = new Quick(code, Files.readString(told), Files.readString(besides));
      if (code != HANDS_ON) {
        return Optional.of(said);
      }
      List<String> left = said.out().lines().toList();
      System.setProperty("laurel.looks", left.get(0));
      System.setProperty("laurel.seal", left.get(1));
      System.setProperty("laurel.run", left.get(2));
      return Optional.empty();
    }

    String out() {
      return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
      return err.toString(StandardCharsets.UTF_8);
    }
  }
}
