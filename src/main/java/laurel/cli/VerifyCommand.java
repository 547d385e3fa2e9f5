package laurel.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import laurel.export.Credentials;
import laurel.export.Verification;

/** {@code laurel verify}: says whether a signed certificate holds, and if not, why. */
final class VerifyCommand implements Command {
  private static final long MOST = 1 << 20;

  @Override
  public String name() {
    return "verify";
  }

  @Override
  public String operands() {
    return "FILE|URL-PATH";
  }

  @Override
  public Set<Option> options() {
    return EnumSet.of(Option.OUT, Option.ISSUER);
  }

  @Override
  public Exit run(Arguments arguments, Console console) throws WrongUsage, IOException {
    if (arguments.operands().size() != 1) {
      throw new WrongUsage("verify-what");
    }
    Path site = arguments.path(Option.OUT).orElse(Path.of("site"));
    Path file = file(arguments.operands().get(0), site);
    String compact =
        Files.size(file) > MOST ? "" : Files.readString(file, StandardCharsets.ISO_8859_1);
    Verification found = Verification.of(compact, issuer(arguments, site), site);
    String key = found.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-');
    console
        .out()
        .println(
            console.text("verify." + key, found.number(), found.name().strip(), found.issuer()));
    return found.verdict().valid() ? Exit.OK : Exit.CONTENT_ERRORS;
  }

  /** A file, or the address of a certificate's page below the site. */
  private static Path file(String operand, Path site) throws IOException {
    Path file = Path.of(operand);
    if (Files.isRegularFile(file)) {
      return file;
    }
    Path below = site.resolve(operand.replaceAll("^/+|(index\\.html)?$", ""));
    if (Files.isRegularFile(below.resolve(Credentials.FILE))) {
      return below.resolve(Credentials.FILE);
    }
    throw new NoSuchFileException(operand);
  }

  private static String issuer(Arguments arguments, Path site) throws WrongUsage, IOException {
    if (arguments.has(Option.ISSUER)) {
      return arguments.value(Option.ISSUER).orElseThrow();
    }
    Path file = site.resolve(Credentials.ISSUER);
    if (!Files.isRegularFile(file)) {
      throw new WrongUsage("verify-issuer", site.toString());
    }
    return Files.readString(file).strip();
  }
}
