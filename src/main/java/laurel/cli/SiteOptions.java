package laurel.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import laurel.build.BuildOptions;
import laurel.media.MediaPlace;
import laurel.media.RenditionEngine;
import laurel.place.Places;
import laurel.text.SiteAddress;

/** The options of the commands that read the content folder, with their defaults. */
final class SiteOptions {
  /** What to read, and how. */
  static final Set<Option> READING =
      Set.of(
          Option.CONTENT,
          Option.TEMPLATES,
          Option.BASE_URL,
          Option.AS_OF,
          Option.CACHE,
          Option.JOBS,
          Option.KEY);

  /** Where to write. */
  static final Set<Option> WRITING =
      Set.of(Option.OUT, Option.STRICT, Option.CLEAN, Option.PRUNE_CACHE);

  /** Who makes renditions, and where they are kept. */
  static final Set<Option> MAKING = Set.of(Option.ENGINE, Option.MEDIA_CACHE);

  /** What to tell. */
  static final Set<Option> TELLING = Set.of(Option.REPORT, Option.QUIET, Option.VERBOSE);

  private static final int MOST_JOBS = 256;

  private SiteOptions() {}

  static BuildOptions of(Arguments arguments) throws WrongUsage, IOException {
    return of(arguments, "site", ".laurel");
  }

  /**
   * The same for what is not the site.
   *
   * @param usual the folder that it goes to where none is named
   * @param cache the name of the cache beside it where none is named
   */
  static BuildOptions of(Arguments arguments, String usual, String cache)
      throws WrongUsage, IOException {
    Path out = arguments.path(Option.OUT).orElse(Path.of(usual));
    Path content = place(arguments, Option.CONTENT).orElse(Path.of("content"));
    BuildOptions options =
        new BuildOptions(
            content,
            arguments.path(Option.TEMPLATES),
            out,
            arguments.path(Option.CACHE).orElseGet(() -> beside(out, cache)),
            baseUrl(arguments),
            arguments.date(Option.AS_OF),
            arguments
                .number(Option.JOBS, 1, MOST_JOBS)
                .orElseGet(() -> Runtime.getRuntime().availableProcessors()),
            arguments.has(Option.STRICT),
            arguments.has(Option.CLEAN),
            arguments.has(Option.PRUNE_CACHE));
    // before locks and caches are made, which would be left lying about
    refuseNoFolder(content);
    if (options.templates().isPresent()) { // else a slip in its name shows another look
      refuseNoFolder(options.templates().get());
    }
    Path secret = KeygenCommand.beside(options.content());
    return arguments
        .path(Option.KEY)
        .or(() -> Optional.of(secret).filter(Files::isRegularFile))
        .map(options::signing)
        .orElse(options);
  }

  private static void refuseNoFolder(Path folder) throws NotDirectoryException {
    if (!Files.isDirectory(folder)) {
      throw new NotDirectoryException(folder.toString());
    }
  }

  /**
   * The same with renditions made and kept where it was asked for.
   *
   * @param engine null for workers on this computer
   */
  static BuildOptions making(
      BuildOptions options, Arguments arguments, RenditionEngine.Opened engine)
      throws WrongUsage, IOException {
    return options.making(
        new MediaPlace(place(arguments, Option.MEDIA_CACHE), Optional.ofNullable(engine)));
  }

  /** A folder of this computer, or an address of another file system. */
  private static Optional<Path> place(Arguments arguments, Option option)
      throws WrongUsage, IOException {
    Optional<String> typed = arguments.value(option);
    if (typed.isEmpty() || typed.get().isBlank()) {
      return arguments.path(option);
    }
    try {
      return Optional.of(Places.of(typed.get()));
    } catch (InvalidPathException e) {
      throw new WrongUsage("bad-path", option.flag(), typed.get());
    } catch (Places.NoWay e) {
      throw new WrongUsage("no-way", option.flag(), typed.get());
    }
  }

  static Path content(Arguments arguments) throws WrongUsage {
    return arguments.path(Option.CONTENT).orElse(Path.of("content"));
  }

  private static Path beside(Path out, String cache) {
    return out.toAbsolutePath().normalize().resolveSibling(cache);
  }

  /** A base URL names a folder, so that it ends with a slash whether or not it was typed. */
  private static Optional<String> baseUrl(Arguments arguments) throws WrongUsage {
    Optional<String> typed = arguments.value(Option.BASE_URL);
    if (typed.isEmpty()) {
      return typed;
    }
    Optional<String> whole = SiteAddress.of(typed.get());
    if (whole.isEmpty()) {
      throw new WrongUsage("bad-url", Option.BASE_URL.flag(), typed.get());
    }
    return whole;
  }
}
