package laurel.search;

import java.util.List;

/**
 * The terms of a text, as numbers. A term is a character, two characters in a row, or a piece of
 * how a text sounds: two or three initials in a row, two to five letters from the start of a
 * syllable on, five letters in a row anywhere.
 */
final class Terms {
  private static final int LITERAL = 0;
  private static final int INITIALS = 1;
  private static final int START = 2;
  private static final int LETTERS = 3;
  private static final String SIGNS = " ~^=";
  private static final int CHARACTER_BITS = 21;
  private static final int SHORTEST = 2;
  private static final int MOST_INITIALS = 3;
  private static final int MOST_LETTERS = 5;

  /** What sounds are written with; a place in it is a digit of a term's number. */
  private static final String ALPHABET = "\0abcdefghijklmnopqrstuvwxyz0123456789";

  /** Of FNV-1a. */
  private static final int PRIME = 0x01000193;

  private Terms() {}

  /** Takes terms one by one. */
  @FunctionalInterface
  interface Taker {
    void take(long term);
  }

  /** Every character and every pair of characters of a folded text. */
  static void literal(String folded, Taker taker) {
    int before = 0;
    for (int i = 0; i < folded.length(); ) {
      int c = folded.codePointAt(i);
      i += Character.charCount(c);
      taker.take(pair(0, c));
      if (before != 0) {
        taker.take(pair(before, c));
      }
      before = c;
    }
  }

  /** Everything that a visitor may type of how a text sounds. */
  static void sounds(List<List<String>> sounds, Taker taker) {
    for (int at = 0; at < sounds.size(); at++) {
      initials(sounds, at, "", taker);
      for (String reading : sounds.get(at)) {
        for (int from = 0; from < reading.length(); from++) {
          letters(sounds, at + 1, reading.substring(from), from == 0, taker);
        }
      }
    }
  }

  private static void initials(List<List<String>> sounds, int at, String before, Taker taker) {
    if (before.length() == MOST_INITIALS || at == sounds.size()) {
      return;
    }
    for (String reading : sounds.get(at)) {
      String longer = before + reading.charAt(0);
      if (longer.length() >= SHORTEST) {
        taker.take(letters(INITIALS, longer));
      }
      initials(sounds, at + 1, longer, taker);
    }
  }

  /** Lengthens {@code before} by the readings that follow until it has five letters. */
  private static void letters(
      List<List<String>> sounds, int next, String before, boolean start, Taker taker) {
    if (before.length() >= MOST_LETTERS || next == sounds.size()) {
      String most = before.substring(0, Math.min(MOST_LETTERS, before.length()));
      if (most.length() == MOST_LETTERS) {
        taker.take(letters(LETTERS, most));
      }
      for (int length = SHORTEST; start && length <= most.length(); length++) {
        taker.take(letters(START, most.substring(0, length)));
      }
      return;
    }
    for (String reading : sounds.get(next)) {
      letters(sounds, next + 1, before + reading, start, taker);
    }
  }

  /**
   * The term as the script asks for it: a character or a pair as it is, else a sign and letters:
   * {@code ~fl} initials, {@code ^fal} from the start of a syllable, {@code =falan} anywhere.
   */
  static String name(long term) {
    int kind = (int) (term >>> (2 * CHARACTER_BITS));
    StringBuilder name = new StringBuilder();
    if (kind == LITERAL) {
      int first = (int) (term >>> CHARACTER_BITS);
      if (first != 0) {
        name.appendCodePoint(first);
      }
      return name.appendCodePoint((int) (term & ((1 << CHARACTER_BITS) - 1))).toString();
    }
    for (long rest = term & ((1L << (2 * CHARACTER_BITS)) - 1);
        rest > 0;
        rest /= ALPHABET.length()) {
      name.append(ALPHABET.charAt((int) (rest % ALPHABET.length())));
    }
    return name.append(SIGNS.charAt(kind)).reverse().toString();
  }

  /**
   * What decides in which file a term stands: two initials and the start of a syllable beside the
   * pair of the same letters, since whoever types two letters asks for all three.
   */
  static String group(String name) {
    boolean signed = name.length() == 3 && (name.charAt(0) == '~' || name.charAt(0) == '^');
    return signed ? name.substring(1) : name;
  }

  /** The hash of a term's group, as the script finds it from the name, without making the name. */
  static int hash(long term) {
    int kind = (int) (term >>> (2 * CHARACTER_BITS));
    long rest = term & ((1L << (2 * CHARACTER_BITS)) - 1);
    int hash = 0x811C9DC5;
    if (kind == LITERAL) {
      int first = (int) (rest >>> CHARACTER_BITS);
      hash = first == 0 ? hash : units(hash, first);
      return mixed(units(hash, (int) (rest & ((1 << CHARACTER_BITS) - 1))));
    }
    long unit = 1;
    int length = 0;
    while (rest >= unit) {
      unit *= ALPHABET.length();
      length++;
    }
    if (length != 2 || kind == LETTERS) {
      hash = (hash ^ SIGNS.charAt(kind)) * PRIME;
    }
    for (unit /= ALPHABET.length(); unit > 0; unit /= ALPHABET.length()) {
      hash = (hash ^ ALPHABET.charAt((int) (rest / unit % ALPHABET.length()))) * PRIME;
    }
    return mixed(hash);
  }

  private static int units(int hash, int c) {
    if (Character.isBmpCodePoint(c)) {
      return (hash ^ c) * PRIME;
    }
    int high = (hash ^ Character.highSurrogate(c)) * PRIME;
    return (high ^ Character.lowSurrogate(c)) * PRIME;
  }

  private static int mixed(int hash) {
    return hash ^ hash >>> 15;
  }

  private static long pair(int first, int second) {
    return (long) first << CHARACTER_BITS | second;
  }

  private static long letters(int kind, String letters) {
    long number = 0;
    for (int i = 0; i < letters.length(); i++) {
      number = number * ALPHABET.length() + ALPHABET.indexOf(letters.charAt(i));
    }
    return (long) kind << (2 * CHARACTER_BITS) | number;
  }
}
