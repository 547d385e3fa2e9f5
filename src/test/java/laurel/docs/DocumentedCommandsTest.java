package laurel.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import laurel.Figures;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What the documentation tells to type does what it says: every command is run by a real shell with
 * the real program, page by page in the page's order; chapters of the guide are one story. {@link
 * Document} says how a page marks what cannot be run here; that is read by the shell all the same.
 *
 * <p>{@code -Dlaurel.guide=write} takes the guide's pictures anew; {@code -Dlaurel.story=guide}
 * runs the commands of the guide alone.
 */
class DocumentedCommandsTest {
  private static final Set<String> LANGUAGES =
      Set.of("", "sh", "yaml", "json", "text", "css", "html", "ftl", "xml");
  private static final Pattern CALL =
      Pattern.compile("(?m)(?:^|[`(|;&] ?|! )(?:\\./)?laurel ([a-z]+)(?![a-z./])([^`\\n|>#;&]*)");

  private static int run;
  private static int read;

  @AfterAll
  static void sayHowMany() {
    Figures.say("docs", "10-run", "commands of the documentation run by the tests", run);
    Figures.say(
        "docs", "20-read", "commands for other machines, read by the shell and not run", read);
  }

  /** A command in a block that does not say so would never be run. */
  @Test
  void everyBlockOfCommandsSaysThatItIsOne() throws IOException {
    List<String> unsaid = new ArrayList<>();
    for (Path page : Document.pages()) {
      for (Document.Fence fence : Document.read(page).fences()) {
        boolean command = fence.text().matches("(?s)(\\$ |\\./|laurel |mvn |sudo |git |bench/).*");
        if (!LANGUAGES.contains(fence.language()) || (command && !fence.language().equals("sh"))) {
          unsaid.add(page + ":" + fence.line() + ": " + fence.language());
        }
      }
    }
    assertThat(unsaid).isEmpty();
  }

  @Test
  void everyCommandAndOptionThatAPageNamesIsThere() throws Exception {
    World world = World.named("names", "empty");
    Map<String, Set<String>> options = new LinkedHashMap<>();
    for (String command : words(world, "./laurel --help", "(?m)^  ([a-z]+) ")) {
      options.put(command, words(world, "./laurel " + command + " --help", "(?m)^  (--[a-z-]+)"));
    }
    assertThat(options).containsKeys("build", "check", "serve", "import");
    List<String> unknown = new ArrayList<>();
    for (Path page : Document.pages()) {
      Matcher call = CALL.matcher(Files.readString(page));
      while (call.find()) {
        Set<String> known = options.get(call.group(1));
        if (known == null) {
          unknown.add(page + ": laurel " + call.group(1));
        } else {
          Pattern.compile("--[a-z-]+")
              .matcher(call.group(2))
              .results()
              .filter(option -> !known.contains(option.group()))
              .forEach(option -> unknown.add(page + ": " + call.group(1) + " " + option.group()));
        }
      }
    }
    assertThat(unknown).isEmpty();
  }

  @Test
  void everyScriptThatAPageNamesIsThere() throws IOException {
    List<String> missing = new ArrayList<>();
    for (Path page : Document.pages()) {
      Pattern.compile("`((?:bench|src/test/sh)/[a-zA-Z0-9_./-]+)")
          .matcher(Files.readString(page))
          .results()
          .filter(script -> !Files.exists(Path.of(script.group(1))))
          .forEach(script -> missing.add(page + ": " + script.group(1)));
    }
    assertThat(missing).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> everyCommandDoesWhatThePageSays() throws IOException {
    Map<String, List<Document>> stories = new LinkedHashMap<>();
    for (Path page : Document.pages()) {
      Document document = Document.read(page);
      String story =
          page.startsWith("docs/guide") ? "guide" : page.toString().replaceAll("[/.]", "-");
      if (!document.steps().isEmpty()) {
        stories.computeIfAbsent(story, s -> new ArrayList<>()).add(document);
      }
    }
    String wanted = System.getProperty("laurel.story", "");
    return stories.entrySet().stream()
        .filter(story -> story.getKey().startsWith(wanted))
        .map(story -> DynamicTest.dynamicTest(story.getKey(), () -> tell(story)));
  }

  private static void tell(Map.Entry<String, List<Document>> story) throws Exception {
    World world = null;
    for (Document document : story.getValue()) {
      if (world == null) {
        assertThat(!document.world().isEmpty() || !document.hasCommands())
            .as("%s says where its commands are typed", document.page())
            .isTrue();
        world = World.named(story.getKey(), document.hasCommands() ? document.world() : "empty");
      }
      for (Document.Step step : document.steps()) {
        act(world, document.page(), step);
      }
    }
  }

  private static void act(World world, Path page, Document.Step step) throws Exception {
    String place = page + ":" + step.line() + ": " + step.shell();
    switch (step.kind()) {
      case PICTURE -> Picture.of(step.shell()).hold(world, page.resolveSibling("pictures"));
      case READ -> {
        read += lines(step);
        assertThat(world.read(step.shell())).as(place).isZero();
      }
      case RUN, BY_HAND -> {
        run += step.kind() == Document.Kind.RUN ? lines(step) : 0;
        int code = world.run(step.shell());
        assertThat(code)
            .withFailMessage(() -> place + "ended with " + code + "\n" + said(world))
            .isEqualTo(step.exit());
      }
    }
  }

  private static String said(World world) {
    try {
      return world.said();
    } catch (IOException e) {
      return e.toString();
    }
  }

  private static int lines(Document.Step step) {
    return (int) step.shell().lines().filter(line -> !line.isBlank()).count();
  }

  private static Set<String> words(World world, String command, String pattern) throws Exception {
    assertThat(world.run(command)).withFailMessage(() -> command + "\n" + said(world)).isZero();
    Set<String> words = new TreeSet<>();
    Matcher word = Pattern.compile(pattern).matcher(world.said());
    while (word.find()) {
      words.add(word.group(1));
    }
    return words;
  }
}
