package laurel.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import laurel.cache.Fingerprint;
import laurel.diag.FindingKind;
import laurel.diag.FindingLog;
import laurel.diag.Language;
import laurel.diag.Location;
import laurel.site.Texts;

/**
 * Where templates, style sheets, scripts and texts come from: the theme in the jar, and over it a
 * folder of the user's, in which every file replaces the one of the same name. Texts are the
 * exception: a user's file replaces single keys.
 */
public final class Theme {
  private static final String SHIPPED = "/laurel/theme/";

  private final Optional<Path> overlay;

  private Theme(Optional<Path> overlay) {
    this.overlay = overlay;
  }

  /** The theme that comes with Laurel. */
  public static Theme shipped() {
    return new Theme(Optional.empty());
  }

  /** The shipped theme with a folder laid over it. */
  public static Theme over(Path folder) {
    return new Theme(Optional.of(folder));
  }

  /** A file's text; the shipped one's where the user's is not in UTF-8, which is told. */
  public Optional<String> text(String name) {
    Optional<String> own = own(name).map(Theme::read).flatMap(ThemeText::of);
    return own.isPresent()
        ? own
        : shipped(name).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  /** A file's bytes; the name is a path with forward slashes, e.g. {@code css/laurel.css}. */
  public Optional<byte[]> bytes(String name) {
    Optional<byte[]> own = own(name).map(Theme::read);
    return own.isPresent() ? own : shipped(name);
  }

  /** How a message names a file: by the user's own folder where the file stands there. */
  String shownName(String name) {
    return own(name)
        .map(file -> overlay.get().getFileName() + "/" + name)
        .orElse("templates/" + name);
  }

  /** Whether a file is the user's. */
  boolean isOwn(String name) {
    return own(name).isPresent();
  }

  /** Stands for all files of the folder that is laid over the shipped theme. */
  Fingerprint fingerprint() {
    Fingerprint.Builder key = Fingerprint.of("theme", 1);
    if (overlay.isPresent()) {
      try (Stream<Path> files = Files.walk(overlay.get())) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          key.add(overlay.get().relativize(file).toString()).add(Fingerprint.ofFile(file));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return key.build();
  }

  /**
   * The words of the site's furniture.
   *
   * @param log told of a file of the user's that cannot be read, which is left out
   */
  public Texts texts(Language language, FindingLog log) {
    String name = "texts/" + language.tag() + ".properties";
    String shipped =
        shipped(name)
            .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
            .orElseThrow(() -> new IllegalStateException("the theme has no " + name));
    String own = isOwn(name) ? text(name).orElse("") : "";
    OptionalInt unreadable = Texts.unreadable(own);
    if (unreadable.isEmpty()) {
      return Texts.parse(language, shipped, own);
    }
    Location where = Location.of(shownName(name), unreadable.getAsInt(), 1);
    log.general().report(FindingKind.THEME_TEXT, where, "");
    return Texts.parse(language, shipped, "");
  }

  /**
   * Tells of the user's files that are not in UTF-8, and of pages and texts that take the place of
   * nothing and of which no page is made: most likely a slip in a name. Files of the user's that
   * others of theirs name belong into other folders; those whose names begin with a dot are some
   * program's.
   */
  public void strays(FindingLog log) {
    overlay.ifPresent(mine -> ThemeText.tell(mine, log.general()));
    overlay.ifPresent(
        mine ->
            Stream.of("pages", "texts")
                .map(mine::resolve)
                .filter(Files::isDirectory)
                .flatMap(folder -> stray(folder).stream())
                .map(name -> Location.of(shownName(name), 1, 1))
                .forEach(where -> log.general().report(FindingKind.THEME_STRAY, where, "")));
  }

  private static List<String> stray(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().matches("[^.].*\\.(ftlh|properties)"))
          .map(file -> folder.getFileName() + "/" + file.getFileName())
          .filter(name -> shipped(name).isEmpty())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The user's file of this name; empty also where no file can have it. */
  private Optional<Path> own(String name) {
    try {
      return overlay
          .map(folder -> folder.resolve(name).normalize())
          .filter(file -> file.startsWith(overlay.get().normalize()) && Files.isRegularFile(file));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<byte[]> shipped(String name) {
    try (InputStream in = Theme.class.getResourceAsStream(SHIPPED + name)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
