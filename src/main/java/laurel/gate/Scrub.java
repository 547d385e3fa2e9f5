package laurel.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import laurel.text.PrivateNumbers;
import laurel.text.Reachable;
import laurel.text.Spaces;

/**
 * Masks, in running text, numbers of telephones and of identity, and the full names of people whose
 * names must not be shown: a masked name in the team is worth nothing when the profile beside it
 * spells it out. A name is found however it was spaced, and whichever dot it has.
 *
 * <p>Text may be Markdown, where two plain stars would make emphasis and vanish, and the names
 * would stand whole; so the star of running text is the full-width one, which means nothing there.
 */
final class Scrub {
  private static final char STAR = '＊';

  /** Wide and narrow ones, and signs that nobody sees. */
  private static final String SPACE = "[\\s\\h\\p{Cf}]";

  private static final String SPACES = SPACE + "{0,3}";
  private static final String DOTS = SPACE + "?[·•‧・．.∙⋅]" + SPACE + "?";

  /** Nobody's name; for each further sign, matching with spaces would go deeper into the stack. */
  private static final int ENDLESS = 200;

  /**
   * A name to hide.
   *
   * @param first its first sign where that is always written the same, else 0: nearly every text is
   *     without it, and is not searched further
   */
  private record Hidden(int first, Pattern pattern, String mask) {
    static Hidden of(String name, String mask) {
      int first = name.isBlank() ? 0 : name.strip().codePointAt(0);
      boolean certain = Character.isIdeographic(first);
      return new Hidden(certain ? first : 0, Scrub.pattern(name), mask.replace('*', STAR));
    }

    boolean isIn(String text) {
      return (first == 0 || text.indexOf(first) >= 0) && pattern.matcher(text).find();
    }

    String hiddenIn(String text) {
      return pattern.matcher(text).replaceAll(Matcher.quoteReplacement(mask));
    }
  }

  private final List<Hidden> hidden = new ArrayList<>();
  private final Set<String> touched = new TreeSet<>();
  private final Set<String> numbered = new TreeSet<>();
  private final Set<String> reachable = new TreeSet<>();

  /**
   * Masks these names.
   *
   * @param names what stands for each, longest name first
   */
  Scrub(Map<String, String> names) {
    names.forEach((name, mask) -> hidden.add(Hidden.of(name, mask)));
  }

  /**
   * The text with every hidden name masked, and every mobile and identity number; remembers the
   * field where there was one.
   */
  String text(String field, String text) {
    String clean = numberless(field, text);
    for (Hidden name : hidden) {
      if (name.isIn(clean)) {
        clean = name.hiddenIn(clean);
        touched.add(field);
      }
    }
    return clean;
  }

  private String numberless(String field, String text) {
    Optional<String> masked = PrivateNumbers.masked(text, STAR);
    if (masked.isPresent()) {
      numbered.add(field);
    }
    if (Reachable.isIn(text)) {
      reachable.add(field);
    }
    return masked.orElse(text);
  }

  /** Whether one of the names stands in a text. */
  boolean finds(String text) {
    return hidden.stream().anyMatch(name -> name.isIn(text));
  }

  /** English keys of the fields that held a hidden name. */
  Set<String> touched() {
    return touched;
  }

  /** English keys of the fields that held a mobile or an identity number. */
  Set<String> numbered() {
    return numbered;
  }

  /** English keys of the fields that hold a landline number or an e-mail address. */
  Set<String> reachable() {
    return reachable;
  }

  private static Pattern pattern(String name) {
    int freely = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    if (name.length() > ENDLESS) {
      return Pattern.compile(name.strip(), freely | Pattern.LITERAL);
    }
    String spaced =
        name.strip().codePoints().mapToObj(Scrub::sign).collect(Collectors.joining(SPACES));
    return Pattern.compile(spaced, freely);
  }

  private static String sign(int point) {
    if (point == '·') {
      return DOTS;
    }
    return Spaces.isSpace(point) ? SPACE : Pattern.quote(Character.toString(point));
  }
}
