package laurel.text;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The years that the id or the name of a call for entries says: {@code hz-2027}, 2027年评选. */
public final class CallYears {
  private static final Pattern YEAR = Pattern.compile("(?<![0-9])20[0-9]{2}(?![0-9])");

  private CallYears() {}

  /** All of them, the earliest first; none where no number of this century stands alone. */
  public static Set<Integer> of(String called) {
    Set<Integer> years = new TreeSet<>();
    for (Matcher year = YEAR.matcher(HalfWidth.of(called)); year.find(); ) {
      years.add(Integer.valueOf(year.group()));
    }
    return years;
  }
}
