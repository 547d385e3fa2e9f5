package laurel.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Names of people and units as typed into forms. */
public final class Names {
  /** What stands for the name dot U+00B7 in typed names; a full stop and a dash among them. */
  private static final String DOTS = "•‧・．。.∙⋅･⸱-－·";

  private static final Pattern MORE =
      Pattern.compile("[、，,；;/／]|等[0-9０-９一二三四五六七八九十]*(?:人|位|名|同志)$|..等$|[0-9０-９]{5}");

  private static final char DOT = '\u00b7';

  private Names() {}

  /**
   * A person's name in its one form: NFC; 张　三 without the padding that stretches two characters to
   * three; the name dot between Chinese characters as U+00B7 (GB 18030 A1A4), whatever was typed.
   * Variants and traditional forms stay as registered.
   */
  public static String person(String typed) {
    String name = dotted(Spaces.single(Nfc.of(typed)));
    String joined = Spaces.none(name);
    int length = joined.codePointCount(0, joined.length());
    return length >= 2 && length <= 4 && Hanzi.all(joined) ? joined : name;
  }

  /**
   * A unit's name in its one form: NFC, a line break or space between Chinese characters gone.
   * Brackets stay as on the seal; for comparing there is {@link #matching}.
   */
  public static String unit(String typed) {
    return Prose.joined(Nfc.of(typed));
  }

  /**
   * The form in which two spellings of one unit, title or union are the same text. Form C again at
   * the end: some letters compose with their marks only when they are small, or half as wide.
   */
  public static String matching(String typed) {
    String small = Spaces.none(HalfWidth.of(Nfc.of(typed))).toLowerCase(java.util.Locale.ROOT);
    return Nfc.of(small);
  }

  /** Several names in one field: between 、 ； ; and line breaks. Blank ones are gone. */
  public static List<String> split(String typed) {
    List<String> names = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= typed.length(); i++) {
      if (i == typed.length() || "、；;\n\r".indexOf(typed.charAt(i)) >= 0) {
        String name = Spaces.trimmed(typed.substring(start, i));
        if (!name.isEmpty()) {
          names.add(name);
        }
        start = i + 1;
      }
    }
    return names;
  }

  /**
   * Whether a name spells out a character that could not be typed: 李×, (吉上土下口), 王□, ideographic
   * description.
   */
  public static boolean describesCharacter(String name) {
    boolean bracket = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      bracket = c == '(' || c == '（' || (bracket && c != ')' && c != '）');
      boolean blank = "×□〓?？＊*\ufffd".indexOf(c) >= 0;
      boolean description = c >= '⿰' && c <= '⿿';
      if (blank || description || (bracket && "上下左右加+＋".indexOf(c) >= 0)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether what stands for one person's name is hardly that alone: 张三、李四, 张三等5人, a telephone
   * number in it, a character that could not be typed.
   */
  public static boolean isDoubtful(String name) {
    return MORE.matcher(name).find()
        || describesCharacter(name)
        || !PrivateNumbers.in(name).isEmpty();
  }

  private static String dotted(String name) {
    StringBuilder dotted = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean dot = DOTS.indexOf(c) >= 0 && betweenHanzi(name, i);
      dotted.append(dot ? DOT : c);
    }
    return dotted.toString().replace(" " + DOT, "" + DOT).replace(DOT + " ", "" + DOT);
  }

  private static boolean betweenHanzi(String name, int at) {
    int before = at;
    while (before > 0 && name.charAt(before - 1) == ' ') {
      before--;
    }
    int after = at + 1;
    while (after < name.length() && name.charAt(after) == ' ') {
      after++;
    }
    return before > 0
        && after < name.length()
        && Hanzi.is(name.codePointBefore(before))
        && Hanzi.is(name.codePointAt(after));
  }
}
