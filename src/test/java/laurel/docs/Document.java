package laurel.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of the documentation, as the commands in it.
 *
 * <p>Commands are blocks of {@code sh} and inline code that begins with {@code ./laurel}; {@code
 * laurel} without the dot names a command and is not run. Comments, which no reader sees, say what
 * a test must know:
 *
 * <ul>
 *   <li>{@code <!-- commands: WORLD -->}, once: the folder they are typed in
 *   <li>{@code <!-- exit: N -->}: the next block or inline command ends with N and not with 0
 *   <li>{@code <!-- not run: WHY -->}: the next block is read by the shell and not run
 *   <li>{@code <!-- run by: TEST -->}: another test runs everything from here on
 *   <li>{@code <!-- meanwhile: SHELL -->}: what the reader does by hand, or what happens elsewhere
 *   <li>{@code <!-- picture: NAME FILE SIZE -->}: what {@code pictures/NAME.webp} shows
 * </ul>
 *
 * @param world the folder, empty where the page has no commands to run
 */
record Document(Path page, String world, List<Step> steps, List<Fence> fences) {
  private static final Pattern SAID =
      Pattern.compile(
          "<!-- (commands|exit|not run|run by|meanwhile|picture): (.*?) -->|`(\\./laurel [^`]+)`");

  /** Something to do, in the page's order. */
  record Step(int line, Kind kind, String shell, int exit) {}

  /** What is done with a step. */
  enum Kind {
    RUN,
    READ,
    BY_HAND,
    PICTURE
  }

  /** A block between fences. */
  record Fence(int line, String language, String text) {}

  static Document read(Path page) throws IOException {
    return new Reader(page).read(Files.readAllLines(page));
  }

  /** Whether something is to be run. */
  boolean hasCommands() {
    return steps.stream().anyMatch(step -> step.kind() == Kind.RUN);
  }

  /** Reads line by line, and keeps what comments said until the command they speak of. */
  private static final class Reader {
    private final Path page;
    private final List<Step> steps = new ArrayList<>();
    private final List<Fence> fences = new ArrayList<>();
    private String world = "";
    private int exit;
    private boolean run = true;
    private boolean elsewhere;

    private Reader(Path page) {
      this.page = page;
    }

    private Document read(List<String> lines) {
      for (int i = 0; i < lines.size(); i++) {
        String line = lines.get(i);
        if (line.strip().startsWith("```")) {
          int end = i + 1;
          while (!lines.get(end).strip().startsWith("```")) {
            end++;
          }
          fence(
              i + 1,
              line.strip().substring(3),
              String.join("\n", lines.subList(i + 1, end)) + "\n");
          i = end;
        } else {
          text(i + 1, line);
        }
      }
      return new Document(page, world, List.copyOf(steps), List.copyOf(fences));
    }

    private void fence(int line, String language, String text) {
      fences.add(new Fence(line, language, text));
      if (language.equals("sh")) {
        command(line, text);
      }
    }

    private void command(int line, String text) {
      steps.add(new Step(line, run && !elsewhere ? Kind.RUN : Kind.READ, text, exit));
      exit = 0;
      run = true;
    }

    private void text(int line, String text) {
      Matcher said = SAID.matcher(text);
      while (said.find()) {
        if (said.group(3) != null) {
          command(line, said.group(3) + "\n");
        } else {
          comment(line, said.group(1), said.group(2));
        }
      }
    }

    private void comment(int line, String kind, String said) {
      switch (kind) {
        case "commands" -> world = said;
        case "exit" -> exit = Integer.parseInt(said);
        case "not run" -> run = false;
        case "run by" -> elsewhere = true;
        case "picture" -> steps.add(new Step(line, Kind.PICTURE, said, 0));
        default -> steps.add(new Step(line, Kind.BY_HAND, said + "\n", 0));
      }
    }
  }

  /** The pages that a reader is sent to, in their order; chapters of the guide are one story. */
  static List<Path> pages() throws IOException {
    List<Path> pages =
        new ArrayList<>(
            List.of(Path.of("README.md"), Path.of("README.zh-CN.md"), Path.of("CONTRIBUTING.md")));
    for (String folder : List.of("docs", "docs/guide")) {
      try (var files = Files.list(Path.of(folder))) {
        files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
      }
    }
    return pages;
  }
}
