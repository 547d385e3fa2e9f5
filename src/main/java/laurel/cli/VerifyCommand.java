package laurel.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import laurel.export.Credentials;
import laurel.export.Verification;

/** {@code laurel verify}: says whether a signed certificate holds, and if not, why. */
final class VerifyCommand implements Command {
  private static final long MOST = 1 << 20;

  /** A page's address, whole or below the site, as it stands in the browser or on paper. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:https?://[^\\s]*/|/)?certificates/([\\p{L}\\p{N}_-]+)/?(?:index\\.html)?");

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
    if (!Files.isRegularFile(file)) {
      console.out().println(console.text("verify.no-credential"));
      return Exit.CONTENT_ERRORS;
    }
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

  /** A file, or what the address of a certificate's page means below the site. */
  private static Path file(String operand, Path site) throws WrongUsage, IOException {
    Matcher address = ADDRESS.matcher(operand);
    if (address.matches()) {
      Path page = site.resolve("certificates").resolve(address.group(1));
      if (Files.isRegularFile(page.resolve("index.html"))) {
        return page.resolve(Credentials.FILE);
      }
    } else if (Files.isRegularFile(Arguments.place(operand))) {
      return Arguments.place(operand);
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
