package laurel.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import laurel.cache.Fingerprint;
import laurel.diag.Language;
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

  /** A file's text. */
  public Optional<String> text(String name) {
    return bytes(name).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  /** The text of a file without which the theme cannot be. */
  String required(String name) {
    return text(name).orElseThrow(() -> new IllegalStateException("the theme has no " + name));
  }

  /** A file's bytes; the name is a path with forward slashes, e.g. {@code css/laurel.css}. */
  public Optional<byte[]> bytes(String name) {
    Optional<byte[]> own = own(name);
    return own.isPresent() ? own : shipped(name);
  }

  /** How a message names a file: by the user's own folder where the file stands there. */
  String shownName(String name) {
    return overlay
        .filter(folder -> Files.isRegularFile(folder.resolve(name)))
        .map(folder -> folder.getFileName() + "/" + name)
        .orElse("templates/" + name);
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

  /** The words of the site's furniture. */
  public Texts texts(Language language) {
    String name = "texts/" + language.tag() + ".properties";
    String shipped =
        shipped(name)
            .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
            .orElseThrow(() -> new IllegalStateException("the theme has no " + name));
    String own = own(name).map(bytes -> new String(bytes, StandardCharsets.UTF_8)).orElse("");
    return Texts.parse(language, shipped, own);
  }

  private Optional<byte[]> own(String name) {
    if (overlay.isEmpty()) {
      return Optional.empty();
    }
    Path file = overlay.get().resolve(name).normalize();
    if (!file.startsWith(overlay.get().normalize()) || !Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Files.readAllBytes(file));
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
