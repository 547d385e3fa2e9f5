package laurel.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import laurel.diag.Language;
import laurel.place.WholeFile;
import laurel.read.ContentFolder;
import laurel.read.Ids;
import laurel.text.CallYears;

/** Commented files to start from, one for each kind of record. */
public enum Starter {
  SITE,
  PROGRAMME,
  ACHIEVEMENT,
  LESSON,
  ROUND;

  /** Where a record names its programme. */
  private static final String OPEN = "\nprogramme:";

  /** Where a programme says its year. */
  private static final String YEAR = "\nyear:";

  /** The word on the command line, e.g. {@code achievement}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind that is called by this word. */
  public static Optional<Starter> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }

  /**
   * Whether a name can be an id, as whoever reads the content folder takes it. A site's name is its
   * title, and may be anything on one line.
   */
  public boolean accepts(String name) {
    return this == SITE
        ? !name.isBlank() && name.codePoints().noneMatch(Character::isISOControl)
        : Ids.valid(name);
  }

  /**
   * Writes the file and the folders that belong to it.
   *
   * @param content the content folder, made when it is not there
   * @return the file written
   * @throws FileAlreadyExistsException when the record is there already: nothing is overwritten
   */
  public Path write(Path content, String name, Language language) throws IOException {
    Path file = content.resolve(place(name));
    for (String folder : folders()) {
      Files.createDirectories(file.resolveSibling(folder));
    }
    Files.createDirectories(file.getParent());
    String shown = this == SITE ? quoted(name) : name;
    String text =
        text(language)
            .replace("{NAME}", shown)
            .replace(OPEN, OPEN + programme(content))
            .replace(YEAR, YEAR + year(name));
    WholeFile.create(file, text);
    return file;
  }

  /** The only programme that there is, after a blank; empty where there are others, or none. */
  private String programme(Path content) throws IOException {
    Path folder = content.resolve("programmes");
    if (this == SITE || this == PROGRAMME || !Files.isDirectory(folder)) {
      return "";
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<String> ids =
          files
              .map(file -> file.getFileName().toString())
              .flatMap(Starter::id)
              .filter(this::accepts)
              .toList();
      return ids.size() == 1 ? " " + ids.get(0) : "";
    }
  }

  /**
   * The year that the id says, after a blank; empty where it says none, for none may be guessed.
   */
  private static String year(String name) {
    Set<Integer> years = CallYears.of(name);
    return years.size() == 1 ? " " + years.iterator().next() : "";
  }

  private static Stream<String> id(String file) {
    String lower = file.toLowerCase(Locale.ROOT);
    return Stream.of(".yaml", ".yml", ".json")
        .filter(ending -> !ContentFolder.passesOver(file) && lower.endsWith(ending))
        .map(ending -> file.substring(0, file.length() - ending.length()));
  }

  private String place(String name) {
    return switch (this) {
      case SITE -> "site.yaml";
      case PROGRAMME -> "programmes/" + name + ".yaml";
      case ROUND -> "rounds/" + name + ".yaml";
      case ACHIEVEMENT -> "achievements/" + name + "/achievement.yaml";
      case LESSON -> "lessons/" + name + "/lesson.yaml";
    };
  }

  private List<String> folders() {
    return switch (this) {
      case SITE -> List.of("programmes", "rounds", "achievements", "lessons", "people", "pages");
      case ACHIEVEMENT -> List.of("photos", "videos", "audio", "questions", "evidence", "private");
      case LESSON -> List.of("private");
      case PROGRAMME, ROUND -> List.of();
    };
  }

  /** A title may hold a colon or a quote, which YAML would read as its own. */
  private static String quoted(String title) {
    return '"' + title.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private String text(Language language) throws IOException {
    String name = "start/" + word() + "." + language.tag() + ".yaml";
    try (InputStream in = Starter.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
