package laurel.cli;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import laurel.place.WholeFile;
import laurel.sign.SigningKey;

/** {@code laurel keygen}: makes the key that signs certificates. It is never shown. */
final class KeygenCommand implements Command {
  /** The key file's name where none is asked for. */
  static final String NAME = "laurel-key.pem";

  @Override
  public String name() {
    return "keygen";
  }

  @Override
  public Set<Option> options() {
    return EnumSet.of(Option.KEY, Option.CONTENT, Option.OUT);
  }

  @Override
  public Exit run(Arguments arguments, Console console) throws WrongUsage, IOException {
    Path content = SiteOptions.content(arguments);
    Path file = arguments.path(Option.KEY).orElseGet(() -> beside(content)).toAbsolutePath();
    Path site = arguments.path(Option.OUT).orElse(Path.of("site"));
    for (Path open : new Path[] {content, site}) {
      if (file.normalize().startsWith(open.toAbsolutePath().normalize())) {
        throw new WrongUsage("key-exposed", file.toString(), open.toString());
      }
    }
    if (Files.exists(file)) {
      throw new WrongUsage("key-exists", file.toString());
    }
    SigningKey key = SigningKey.generate();
    create(file, key.file());
    console.out().println(console.text("keygen.done", file.toString(), key.issuer().did()));
    return Exit.OK;
  }

  /** The key beside a content folder. */
  static Path beside(Path content) {
    return content.toAbsolutePath().normalize().resolveSibling(NAME);
  }

  /** Nobody but its owner may ever read it, not even for a moment. */
  private static void create(Path file, String text) throws IOException {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] mine =
        posix
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    WholeFile.create(file, text, mine);
  }
}
