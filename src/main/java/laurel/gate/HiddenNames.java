package laurel.gate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Names by their letters, to find the longest that begins at a place of a text: in order, so that
 * each letter of the text narrows the stretch of names that it may still be. A place costs the same
 * among thirty names and thirty thousand.
 */
final class HiddenNames {
  private static final int MOST_SPACES = 3;
  private static final int FIRST_WIDE = '\uff01';
  private static final int LAST_WIDE = '\uff5e';
  private static final String DOTS = "·•‧・．.∙⋅";

  private final List<Name> sorted;
  private final Map<Integer, Stretch> byFirst = new HashMap<>();

  /** A name as it was listed, by its letters, without spaces, and what stands in its place. */
  private static final class Name {
    final String listed;
    final int[] letters;
    final String mask;

    Name(String listed, String mask) {
      this.listed = listed;
      this.letters = listed.codePoints().filter(p -> !blank(p)).map(HiddenNames::plain).toArray();
      this.mask = mask;
    }

    /** Whether it is none, but a word that begins like one: 紧张工 beside 张工. */
    boolean isWord() {
      return listed.equals(mask);
    }
  }

  /** A stretch of a text that is a name, or a word that is none. */
  static final class Hit {
    private final int end;
    private final Name name;

    private Hit(int end, Name name) {
      this.end = end;
      this.name = name;
    }

    /** The place behind it. */
    int end() {
      return end;
    }

    /** What stands in its place. */
    String mask() {
      return name.mask;
    }

    boolean isName() {
      return !name.isWord();
    }

    /** The longer of two; of two of one length the one that is listed first. */
    Hit or(Hit other) {
      int longer = Integer.compare(name.letters.length, other.name.letters.length);
      return longer > 0 || (longer == 0 && name.listed.compareTo(other.name.listed) < 0)
          ? this
          : other;
    }
  }

  /** Neighbours among the names, the last not included. */
  private record Stretch(int from, int to) {}

  /** These names, each with what stands in its place; of two with the same letters the first. */
  HiddenNames(Map<String, String> names) {
    List<Name> all = new ArrayList<>(names.size());
    names.forEach(
        (name, mask) -> {
          Name hidden = new Name(name, mask);
          if (hidden.letters.length > 0) {
            all.add(hidden);
          }
        });
    all.sort((a, b) -> Arrays.compare(a.letters, b.letters)); // and otherwise as they came
    this.sorted = List.copyOf(all);
    for (int from = 0; from < sorted.size(); ) {
      int first = sorted.get(from).letters[0];
      int to = behind(first, 0, from, sorted.size());
      byFirst.put(first, new Stretch(from, to));
      from = to;
    }
  }

  /** The longest name that begins here; words that are none are one only as they are written. */
  Optional<Hit> at(String text, int from) {
    Stretch stretch = byFirst.get(plain(text.codePointAt(from)));
    if (stretch == null) {
      return Optional.empty();
    }
    Hit longest = null;
    int end = from + Character.charCount(text.codePointAt(from));
    for (int size = 1; stretch.from() < stretch.to(); size++) {
      Hit whole = whole(stretch, size, from, end);
      longest = whole == null ? longest : whole;
      int next = skipped(text, end);
      if (next >= text.length()) {
        break;
      }
      int point = text.codePointAt(next);
      stretch = narrowed(stretch, plain(point), size);
      end = next + Character.charCount(point);
    }
    return Optional.ofNullable(longest);
  }

  /** Of names that begin alike, the first that has no letter more; null if none. */
  private Hit whole(Stretch stretch, int size, int from, int end) {
    for (int i = stretch.from(); i < stretch.to(); i++) {
      Name name = sorted.get(i);
      if (name.letters.length > size) {
        return null;
      }
      if (!name.isWord() || end - from <= name.mask.length()) {
        return new Hit(end, name);
      }
    }
    return null;
  }

  private Stretch narrowed(Stretch stretch, int letter, int at) {
    int from = behind(letter - 1, at, stretch.from(), stretch.to());
    return new Stretch(from, behind(letter, at, from, stretch.to()));
  }

  /** Of names that are alike before it, the first whose letter comes behind this one. */
  private int behind(int letter, int at, int from, int to) {
    int low = from;
    int high = to;
    while (low < high) {
      int middle = (low + high) >>> 1;
      int[] letters = sorted.get(middle).letters;
      if (letters.length <= at || letters[at] <= letter) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Where the next letter of a name would stand. */
  private static int skipped(String text, int from) {
    int at = from;
    for (int i = 0; i < MOST_SPACES && at < text.length() && blank(text.codePointAt(at)); i++) {
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
