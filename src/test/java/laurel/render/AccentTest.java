package laurel.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AccentTest {
  private static final Pattern COLOUR = Pattern.compile("--(red|red-ink|on-red):#([0-9a-f]{3,6})");

  @Test
  void aColourThatCanBeReadStaysAsItIs() {
    assertThat(Accent.of("#003366").css()).startsWith(":root{--red:#003366;--red-ink:#003366;");
  }

  @Test
  void aLightColourIsMadeDarkerByDayAndKeptByNight() {
    assertThat(Accent.of("#ffd000").css())
        .startsWith(":root{--red:#7a6400;")
        .contains(":root[data-theme=dark]{--red:#ffd000;");
  }

  @Property
  void everyColourCanBeReadOnEveryGroundByDayAndByNight(
      @ForAll @IntRange(max = 0xffffff) int colour) {
    String css = Accent.of(String.format(Locale.ROOT, "#%06x", colour)).css();
    String night = css.substring(css.lastIndexOf(":root[data-theme=dark]"));
    check(css.substring(0, css.indexOf('}')), new int[] {0xf4, 0xf4, 0xf2});
    check(night, new int[] {0x1b, 0x1d, 0x1e});
  }

  private static void check(String rules, int[] ground) {
    int[] red = colour(rules, "red");
    assertThat(Accent.contrast(red, ground)).isGreaterThanOrEqualTo(5.2);
    assertThat(Accent.contrast(colour(rules, "red-ink"), ground)).isGreaterThanOrEqualTo(6.2);
    assertThat(Accent.contrast(colour(rules, "on-red"), red)).isGreaterThanOrEqualTo(4.5);
  }

  private static int[] colour(String rules, String name) {
    for (Matcher m = COLOUR.matcher(rules); m.find(); ) {
      if (m.group(1).equals(name)) {
        String hex =
            m.group(2).length() == 3 ? m.group(2).replaceAll("[0-9a-f]", "$0$0") : m.group(2);
        int rgb = Integer.parseInt(hex, 16);
        return new int[] {rgb >> 16, rgb >> 8 & 0xff, rgb & 0xff};
      }
    }
    throw new AssertionError(name + " in " + rules);
  }
}
