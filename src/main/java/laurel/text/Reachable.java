package laurel.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
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

  /**
   * One in a text.
   *
   * @param print stands for it however it is written: {@link #prints} of somebody tell theirs
   */
  public record Found(int start, int end, String print) {}

  /** All in a text, addresses first. */
  public static List<Found> in(String text) {
    List<Found> found = new ArrayList<>();
    if (text.indexOf('@') >= 0) {
      add(EMAIL, text, found);
    }
    if (hasZero(text)) {
      add(LANDLINE, text, found);
    }
    return found;
  }

  private static void add(Pattern pattern, String text, List<Found> found) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(new Found(matcher.start(), matcher.end(), print(matcher.group())));
    }
  }

  /** What stands for each in a text, of which no more need be kept to know it again. */
  public static List<String> prints(String text) {
    return in(text).stream().map(Found::print).distinct().sorted().toList();
  }

  /** Letters are small, digits narrow, and what parts the digits of a number stands for nothing. */
  private static String print(String written) {
    StringBuilder plain = new StringBuilder();
    boolean address = written.indexOf('@') >= 0;
    for (char c : written.toLowerCase(Locale.ROOT).toCharArray()) {
      int digit = SeenDigits.digit(c);
      if (address || digit >= 0) {
        plain.append(address ? c : (char) ('0' + digit));
      }
    }
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      byte[] hash = sha256.digest(plain.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  private static boolean hasZero(String text) {
    return text.indexOf('0') >= 0 || text.indexOf('０') >= 0;
  }

  /** The first address in the text, or else the first number; empty where there is neither. */
  public static Optional<String> first(String text) {
    Optional<String> email = text.indexOf('@') >= 0 ? first(EMAIL, text) : Optional.empty();
    return email.isPresent() || !hasZero(text) ? email : first(LANDLINE, text);
  }

  private static Optional<String> first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
  }
}
