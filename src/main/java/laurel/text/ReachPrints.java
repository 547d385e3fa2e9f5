package laurel.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What stands for somebody's landline numbers and e-mail addresses, of which no more need be kept
 * to know them again in a text. Its patterns are wide, for what they find counts where the print is
 * the same.
 */
public final class ReachPrints {
  private static final String SIGNS = "[-－‐-―()（）*_\\s\\h]{0,4}+";

  /** Behind 0: of Beijing, of cities with two digits and three. */
  private static final String AREA = "(?:[1１][0０]|[2２]D|[3-9３-９]DD)SIGNS";

  /** A number with or without its area code and 86: the print is of what stands behind these. */
  private static final Pattern NUMBER =
      compiled(
          "(?<!D)(?:(?:[+＋]?86|0086)SIGNS)?(?:[(（]?[0０]?AREA)?"
              + "(?<own>[2-8２-８]D{2,3}[- 　\u00a0]?D{4})(?!D)");

  /**
   * A landline by its look. Without 0 only behind the code of the country: other figures stand in
   * fours as well.
   */
  public static final Pattern LANDLINE =
      compiled(
          "(?<![0-9０-９.])(?:[（(]?[0０]D{2,3}[)）]?[-－—\\s]?D{7,8}"
              + "|(?:(?:[+＋]86|0086|86(?=[-－]))SIGNS[（(]?[0０]?|[（(]?[0０])"
              + "AREA[2-8２-８]D{2,3}[-－‐-―\\h]?D{4})(?!D)");

  /** Also as Markdown has it: bao\_1@example.cn. Begins where no other could. */
  public static final Pattern ADDRESS =
      Pattern.compile(
          "(?<own>(?:(?<![\\w.+\\\\-])|\\G)[\\w.+\\\\-]++[@＠][\\w\\\\-]++(?:\\.[\\w-]++)++)");

  /** Fewer digits in a text are no number of a telephone. */
  private static final int FEWEST = 7;

  private ReachPrints() {}

  private static Pattern compiled(String form) {
    return Pattern.compile(
        form.replace("AREA", AREA).replace("SIGNS", SIGNS).replace("D", "[0-9０-９]"));
  }

  /** One in a text; the print may be anybody's. */
  public record Found(int start, int end, String print) {}

  /** The prints of all that fields for telephones and addresses hold, sorted. */
  public static List<String> of(Stream<String> fields) {
    return fields
        .flatMap(field -> in(field).stream())
        .map(Found::print)
        .distinct()
        .sorted()
        .toList();
  }

  /** What has one of these prints in a text, addresses first. */
  public static List<Found> in(String text, Collection<String> prints) {
    return in(text).stream().filter(found -> prints.contains(found.print())).toList();
  }

  /**
   * The text with every sign of what has one of these prints hidden.
   *
   * @param told takes each as it was typed
   */
  public static String hidden(
      String text, Collection<String> prints, char star, Consumer<String> told) {
    if (prints.isEmpty()) {
      return text;
    }
    StringBuilder hidden = new StringBuilder(text);
    for (Found found : in(text, prints)) {
      told.accept(text.substring(found.start(), found.end()));
      for (int i = found.start(); i < found.end(); i++) {
        hidden.setCharAt(i, star);
      }
    }
    return hidden.toString();
  }

  private static List<Found> in(String text) {
    List<Found> found = new ArrayList<>();
    if (text.indexOf('@') >= 0 || text.indexOf('＠') >= 0) {
      add(ADDRESS, text, found);
    }
    if (text.chars().filter(c -> SeenDigits.digit((char) c) >= 0).limit(FEWEST).count() == FEWEST) {
      add(NUMBER, text, found);
    }
    return found;
  }

  private static void add(Pattern pattern, String text, List<Found> found) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(new Found(matcher.start(), matcher.end(), print(matcher.group("own"))));
    }
  }

  /** Letters are small, digits narrow, and what parts digits or makes signs plain is nothing. */
  private static String print(String written) {
    StringBuilder plain = new StringBuilder();
    for (char c : written.toLowerCase(Locale.ROOT).replace('＠', '@').toCharArray()) {
      int digit = SeenDigits.digit(c);
      if (digit >= 0) {
        plain.append(digit);
      } else if ("\\- \u3000\u00a0".indexOf(c) < 0) {
        plain.append(c);
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
}
