package laurel.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How the name of a unit is read aloud: what it is sorted by where names stand under letters. Names
 * begin with places, and some of those are read otherwise than their first character is alone.
 */
public final class SpokenName {
  /** How many characters the beginnings below have at most. */
  private static final int LONGEST = 3;

  /** The first sound of names by their beginning, where {@link Pinyin} has another one first. */
  private static final Map<String, String> FIRST =
      Map.ofEntries(
          Map.entry("长", "chang"),
          Map.entry("长子", "zhang"),
          Map.entry("厦", "xia"),
          Map.entry("曾", "zeng"),
          Map.entry("翟", "zhai"),
          Map.entry("重庆", "chong"),
          Map.entry("六安", "lu"),
          Map.entry("六合", "lu"),
          Map.entry("蚌埠", "beng"),
          Map.entry("番禺", "pan"),
          Map.entry("乐清", "yue"),
          Map.entry("乐器", "yue"),
          Map.entry("泌阳", "bi"),
          Map.entry("单县", "shan"),
          Map.entry("涡阳", "guo"),
          Map.entry("浚县", "xun"),
          Map.entry("会稽", "kuai"),
          Map.entry("会计", "kuai"),
          Map.entry("荥经", "ying"),
          Map.entry("铅山", "yan"),
          Map.entry("莘庄", "xin"),
          Map.entry("尉犁", "yu"),
          Map.entry("蔚县", "yu"),
          Map.entry("枞阳", "zong"),
          Map.entry("犍为", "qian"),
          Map.entry("筠连", "jun"),
          Map.entry("宕昌", "tan"),
          Map.entry("解州", "xie"),
          Map.entry("浒墅关", "xu"),
          Map.entry("栎阳", "yue"),
          Map.entry("弹簧", "tan"));

  /** Quotes and brackets before a name. */
  private static final Pattern BEFORE = Pattern.compile("^[^\\p{L}\\p{N}]+");

  private SpokenName() {}

  /** Its sounds, parted by spaces; empty where nothing in it has one. */
  public static String of(String name) {
    String folded = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    List<String> sounds = new ArrayList<>();
    Pinyin.of(folded).forEach(readings -> sounds.add(readings.get(0)));
    String named = BEFORE.matcher(folded).replaceFirst("");
    for (int length = 1; length <= Math.min(LONGEST, named.length()); length++) {
      String first = FIRST.get(named.substring(0, length));
      if (first != null) {
        sounds.set(0, first);
      }
    }
    return String.join(" ", sounds);
  }
}
