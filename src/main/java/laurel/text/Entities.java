package laurel.text;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Signs that Markdown and HTML write by number or by name, as an at sign or a space. */
public final class Entities {
  /** Of those with names, what stands between letters or digits, or in an address. */
  private static final Map<String, Integer> NAMED =
      Map.ofEntries(
          Map.entry("nbsp", 0xa0),
          Map.entry("ensp", 0x2002),
          Map.entry("emsp", 0x2003),
          Map.entry("thinsp", 0x2009),
          Map.entry("hairsp", 0x200a),
          Map.entry("zwnj", 0x200c),
          Map.entry("zwj", 0x200d),
          Map.entry("shy", 0xad),
          Map.entry("ndash", 0x2013),
          Map.entry("mdash", 0x2014),
          Map.entry("minus", 0x2212),
          Map.entry("middot", 0xb7),
          Map.entry("commat", (int) '@'),
          Map.entry("period", (int) '.'));

  private static final Pattern ENTITY =
      Pattern.compile("&(?:#([0-9]{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z]{2,8}));");

  /** Marks nothing, or only where a line begins. */
  private static final String PLAIN = "@.-";

  private static final int ASCII = 0x80;

  private Entities() {}

  /**
   * A text with the signs themselves in place of their entities. What would be a mark of Markdown
   * or HTML stays as it is written.
   */
  public static String read(String text) {
    return text.indexOf('&') < 0 ? text : ENTITY.matcher(text).replaceAll(Entities::plain);
  }

  private static String plain(MatchResult entity) {
    int point = point(entity.group(1), entity.group(2), entity.group(3));
    boolean plain = point >= ASCII || Character.isLetterOrDigit(point) || PLAIN.indexOf(point) >= 0;
    return Matcher.quoteReplacement(
        plain && Character.isValidCodePoint(point) ? Character.toString(point) : entity.group());
  }

  /**
   * The sign that an entity stands for, which is written in one of three ways.
   *
   * @return below 0 where its name is not known
   */
  static int point(String decimal, String hex, String name) {
    if (decimal != null) {
      return Integer.parseInt(decimal);
    }
    return hex != null ? Integer.parseInt(hex, 16) : NAMED.getOrDefault(name, -1);
  }
}
