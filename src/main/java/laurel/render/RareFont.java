package laurel.render;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import laurel.font.RareLetters;
import laurel.site.SitePath;

/**
 * A font of rare letters as it is published. A browser fetches it for pages that have one of these
 * letters, where no font of the device has it: the theme's lists of fonts end with {@value
 * #FAMILY}.
 *
 * @param path named by the letters: the font is made of them when somebody first takes it
 * @param asset the file
 */
record RareFont(SitePath path, RareLetters letters, Assets.Asset asset) {
  /** What style sheets call it. */
  static final String FAMILY = "Laurel Rare";

  /** Raised when the same letters begin to make other bytes. */
  private static final int VERSION = 1;

  static RareFont of(RareLetters letters) {
    String hash = Assets.hash(VERSION + " " + letters.face() + " " + letters.ranges());
    SitePath path = new SitePath("assets/rare-" + hash + ".ttf");
    return new RareFont(path, letters, new Assets.Asset(path, once(letters::font)));
  }

  /** The large font that it is cut out of is not opened for each that takes it. */
  private static Supplier<byte[]> once(Supplier<byte[]> font) {
    AtomicReference<byte[]> made = new AtomicReference<>();
    return () -> made.updateAndGet(known -> known == null ? font.get() : known);
  }

  /** Whether one of its letters stands in a text. */
  boolean isFor(String text) {
    return text.codePoints().anyMatch(letter -> letters.characters().contains(letter));
  }

  /** The rule that names it; beside the sheet that has the rule. */
  String css() {
    return "@font-face{font-family:\"%s\";src:url(\"%s\") format(\"truetype\");font-display:swap;unicode-range:%s}\n"
        .formatted(FAMILY, path.path().replace("assets/", ""), letters.ranges());
  }
}
