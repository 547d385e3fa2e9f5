package laurel.intake.paper;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What fonts of symbols show for a letter: boxes and ticks in them, arrows, signs of engineers. */
final class SymbolFonts {
  /** By font, letters each followed by what is shown for it. */
  private static final Map<String, Map<Integer, String>> FONTS =
      Map.of(
          "wingdings",
          pairs(
              "n■o□q□r□x☒l●\u00a8□\u00fc√\u00fd☒\u00fe☑\u00df←\u00e0→\u00e7←\u00e8→\u00f3⇔"
                  + "\u0081①\u0082②\u0083③\u0084④\u0085⑤\u0086⑥\u0087⑦\u0088⑧\u0089⑨\u008a⑩"),
          "wingdings 2",
          pairs("*□P√Q☒R☑S☒T☒\u00a3□"),
          "symbol",
          pairs(
              "aαbβcχdδeεfφgγhηiιkκlλmμnνpπqθrρsσtτwωxξyψzζDΔFΦGΓLΛPΠQΘSΣWΩXΞYΨ"
                  + "\u00a2′\u00a3≤\u00a5∞\u00ab↔\u00ac←\u00ad↑\u00ae→\u00af↓\u00b0°\u00b1±\u00b2″\u00b3≥"
                  + "\u00b4×\u00b5∝\u00b7·\u00b8÷\u00b9≠\u00bb≈\u00d6√\u00e5∑"));

  private SymbolFonts() {}

  private static Map<Integer, String> pairs(String pairs) {
    Map<Integer, String> shown = new HashMap<>();
    for (int i = 0; i + 1 < pairs.length(); i += 2) {
      shown.put((int) pairs.charAt(i), pairs.substring(i + 1, i + 2));
    }
    return Map.copyOf(shown);
  }

  /**
   * A letter as its font shows it; as it is where that is no font of symbols, or not known.
   *
   * @param letter also as symbols are kept apart from letters: F052 is 0052
   */
  static String shown(String font, int letter) {
    int bare = letter >= 0xf000 && letter <= 0xf0ff ? letter - 0xf000 : letter;
    return FONTS
        .getOrDefault(font.strip().toLowerCase(Locale.ROOT), Map.of())
        .getOrDefault(bare, Character.toString(letter));
  }
}
