package laurel.gate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import laurel.text.BirthDates;
import laurel.text.Entities;
import laurel.text.PrivateNumbers;
import laurel.text.ReachPrints;
import laurel.text.SeenText;

/**
 * Hides in running text who sent an entry in: names of people and units however they were spaced
 * and whichever dot they have, telephones, addresses of mail and web. In one walk over the text,
 * however many names there are.
 */
public final class Veil {
  /** What stands in place of a person's name. */
  static final String PERSON = "〔人名〕";

  /** What stands in place of a unit's name. */
  static final String UNIT = "〔单位〕";

  private static final char STAR = '＊';
  private static final int MOST_SPACES = 3;
  private static final int FIRST_WIDE = '\uff01';
  private static final int LAST_WIDE = '\uff5e';
  private static final String DOTS = "·•‧・．.∙⋅";

  private static final Pattern WEB = Pattern.compile("(?:https?://|www\\.)[\\w./?=&%#:+~-]+");

  private final Collection<String> prints;

  private final Map<Integer, List<Name>> byFirst = new HashMap<>();

  /**
   * A name by its letters, without spaces, and what stands in its place.
   *
   * @param word whether it is none, but a word that begins like one: 紧张工 beside 张工
   */
  private record Name(List<Integer> letters, String mask, boolean word) {}

  /** A stretch of a text that is a name, or a word that is none. */
  private record Hit(int end, Name name) {
    boolean isName() {
      return !name.word();
    }
  }

  /** Hides these names, each by what stands beside it. */
  Veil(Map<String, String> names) {
    this(names, List.of());
  }

  /**
   * Hides these names, each by what stands beside it, and what is known to lead to somebody.
   *
   * @param prints of numbers and addresses, also of those that nothing else tells from figures
   */
  Veil(Map<String, String> names, Collection<String> prints) {
    this.prints = prints;
    names.forEach(this::add);
    byFirst.values().forEach(l -> l.sort(Comparator.comparingInt(n -> -n.letters().size())));
  }

  private void add(String name, String mask) {
    List<Integer> letters =
        name.codePoints().filter(p -> !blank(p)).map(Veil::plain).boxed().toList();
    if (!letters.isEmpty()) {
      byFirst
          .computeIfAbsent(letters.get(0), first -> new ArrayList<>())
          .add(new Name(letters, mask, name.equals(mask)));
    }
  }

  /** The text without telephones, mail and web, and without any of the names. */
  String over(String text) {
    String read = Entities.read(text);
    String hidden = hidden(read);
    return hidden.equals(read) ? text : hidden;
  }

  private String hidden(String text) {
    String ageless = BirthDates.hidden(text, STAR, date -> {});
    String numberless = PrivateNumbers.masked(ageless, STAR).orElse(ageless);
    String mailless = ReachPrints.ADDRESS.matcher(numberless).replaceAll("〔邮箱〕");
    String webless = WEB.matcher(mailless).replaceAll("〔网址〕");
    String phoneless = ReachPrints.LANDLINE.matcher(webless).replaceAll("〔电话〕");
    String nameless = nameless(ReachPrints.hidden(phoneless, prints, STAR, found -> {}));
    return SeenText.differs(nameless) ? seenless(nameless) : nameless;
  }

  /** The text without names that a reader sees whole; marks within one stand behind its mask. */
  private String seenless(String text) {
    SeenText seen = SeenText.of(text);
    String plain = seen.plain();
    StringBuilder clean = new StringBuilder();
    int done = 0;
    for (int at = 0; at < plain.length(); ) {
      Optional<Hit> hit = hit(plain, at);
      if (hit.filter(Hit::isName).isPresent()) {
        int end = seen.end(hit.get().end() - 1);
        String typed = text.substring(seen.start(at), end);
        clean.append(text, done, seen.start(at)).append(hit.get().name().mask());
        clean.append(SeenText.marks(typed));
        done = end;
      }
      at = hit.map(Hit::end).orElse(at + Character.charCount(plain.codePointAt(at)));
    }
    return clean.append(text, done, text.length()).toString();
  }

  /** Whether one of the names stands in a text. */
  public boolean parts(CharSequence text) {
    String whole = text.toString();
    for (int at = 0; at < whole.length(); ) {
      Optional<Hit> hit = hit(whole, at);
      if (hit.filter(Hit::isName).isPresent()) {
        return true;
      }
      at = hit.map(Hit::end).orElse(at + Character.charCount(whole.codePointAt(at)));
    }
    return false;
  }

  private String nameless(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); ) {
      Optional<Hit> hit = hit(text, at);
      if (hit.isPresent()) {
        clean.append(hit.get().name().mask());
        at = hit.get().end();
      } else {
        int point = text.codePointAt(at);
        clean.appendCodePoint(point);
        at += Character.charCount(point);
      }
    }
    return clean.toString();
  }

  /** The longest name that begins here; words that are none are one only as they are written. */
  private Optional<Hit> hit(String text, int at) {
    for (Name name : byFirst.getOrDefault(plain(text.codePointAt(at)), List.of())) {
      int end = end(text, at, name.letters());
      if (end > 0 && !(name.word() && end - at > name.mask().length())) {
        return Optional.of(new Hit(end, name));
      }
    }
    return Optional.empty();
  }

  /** Where a name ends that begins here, or nothing. */
  private static int end(String text, int from, List<Integer> letters) {
    int at = from;
    for (int i = 0; i < letters.size(); i++) {
      int skipped = 0;
      while (i > 0 && at < text.length() && skipped < MOST_SPACES && blank(text.codePointAt(at))) {
        at += Character.charCount(text.codePointAt(at));
        skipped++;
      }
      if (at >= text.length() || plain(text.codePointAt(at)) != letters.get(i)) {
        return -1;
      }
      at += Character.charCount(text.codePointAt(at));
    }
    return at;
  }

  private static boolean blank(int point) {
    return Character.isWhitespace(point)
        || Character.isSpaceChar(point)
        || Character.getType(point) == Character.FORMAT; // nobody sees those, so they part nothing
  }

  /** Small letters, one dot, one width. */
  private static int plain(int point) {
    if (DOTS.indexOf(point) >= 0) {
      return '·';
    }
    boolean wide = point >= FIRST_WIDE && point <= LAST_WIDE;
    return Character.toLowerCase(wide ? point - FIRST_WIDE + '!' : point);
  }
}
