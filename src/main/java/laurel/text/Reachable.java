package laurel.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ways to reach somebody in running text that are no secret by themselves, for offices publish
 * theirs: landline numbers of the mainland with their area code, and e-mail addresses.
 */
public final class Reachable {
  private static final String D = "[0-9０-９]";
  private static final Pattern LANDLINE =
      Pattern.compile(
          "(?<![0-9０-９A-Za-z./=-])[(（]?[0０](?:[1１][0０]|[2２]D|[3-9３-９]DD)(?:[)）]|[-－‐-― 　])[-－ ]?"
                  .replace("DD", D + "{2}")
                  .replace("D", D)
              + "[2-8２-８][0-9０-９]{6,7}(?![0-9０-９A-Za-z.=/])");
  private static final Pattern EMAIL =
      Pattern.compile(
          "(?<![A-Za-z0-9._%+-])[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){0,3}\\.[A-Za-z]{2,24}(?![A-Za-z0-9@/])");

  private Reachable() {}

  /** The first address in the text, or else the first number; empty where there is neither. */
  public static Optional<String> first(String text) {
    Optional<String> email = text.indexOf('@') >= 0 ? first(EMAIL, text) : Optional.empty();
    boolean zero = text.indexOf('0') >= 0 || text.indexOf('０') >= 0;
    return email.isPresent() || !zero ? email : first(LANDLINE, text);
  }

  private static Optional<String> first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
  }
}
