package laurel.search;

import java.util.List;

/**
 * The terms of a text, as numbers. A term is a character, two characters in a row, or a piece of
 * how a text sounds: two initials in a row, the first two letters of a syllable, three letters in a
 * row.
 */
final class Terms {
  private static final int LITERAL = 0;
  private static final int INITIALS = 1;
  private static final int START = 2;
  private static final int LETTERS = 3;
  private static final int CHARACTER_BITS = 21;

  private Terms() {}

  /** Takes terms one by one. */
  @FunctionalInterface
  interface Taker {
    void take(long term);
  }

  /** Every character of a folded text. */
  static void characters(String folded, Taker taker) {
    folded.codePoints().forEach(c -> taker.take(pack(LITERAL, 0, c)));
  }

  /** Every pair of characters of a folded text. */
  static void pairs(String folded, Taker taker) {
    int before = 0;
    for (int i = 0; i < folded.length(); ) {
      int c = folded.codePointAt(i);
      i += Character.charCount(c);
      if (before != 0) {
        taker.take(pack(LITERAL, before, c));
      }
      before = c;
    }
  }

  /** Everything that a visitor may type of how a text sounds. */
  static void sounds(List<List<String>> sounds, Taker taker) {
    for (int i = 0; i < sounds.size(); i++) {
      for (String reading : sounds.get(i)) {
        if (i + 1 < sounds.size()) {
          for (String next : sounds.get(i + 1)) {
            taker.take(pack(INITIALS, reading.charAt(0), next.charAt(0)));
          }
        }
        for (int from = 0; from < reading.length(); from++) {
          letters(sounds, i + 1, reading.substring(from), from == 0, taker);
        }
      }
    }
  }

  /** Lengthens {@code so far} by the readings that follow until it has three letters. */
  private static void letters(
      List<List<String>> sounds, int next, String soFar, boolean start, Taker taker) {
    if (start && soFar.length() >= 2) {
      taker.take(pack(START, soFar.charAt(0), soFar.charAt(1)));
    }
    if (soFar.length() >= 3) {
      taker.take(pack(LETTERS, soFar.charAt(0) << 7 | soFar.charAt(1), soFar.charAt(2)));
    } else if (next < sounds.size()) {
      for (String reading : sounds.get(next)) {
        letters(sounds, next + 1, soFar + reading, start, taker);
      }
    }
  }

  /**
   * The term as the script asks for it: a character or a pair as it is, else a sign and letters:
   * {@code ~fl} initials, {@code ^fa} the start of a syllable, {@code =fal} three letters.
   */
  static String name(long term) {
    int kind = (int) (term >>> (2 * CHARACTER_BITS));
    int first = (int) (term >>> CHARACTER_BITS & ((1 << CHARACTER_BITS) - 1));
    int second = (int) (term & ((1 << CHARACTER_BITS) - 1));
    StringBuilder name = new StringBuilder();
    switch (kind) {
      case INITIALS -> name.append('~').appendCodePoint(first);
      case START -> name.append('^').appendCodePoint(first);
      case LETTERS -> name.append('=').append((char) (first >> 7)).append((char) (first & 0x7f));
      default -> {
        if (first != 0) {
          name.appendCodePoint(first);
        }
      }
    }
    return name.appendCodePoint(second).toString();
  }

  /**
   * What decides in which file a term stands: initials and starts of syllables beside the pair of
   * the same letters, since whoever types letters asks for all three.
   */
  static String group(String name) {
    boolean signed = name.length() == 3 && (name.charAt(0) == '~' || name.charAt(0) == '^');
    return signed ? name.substring(1) : name;
  }

  private static long pack(int kind, int first, int second) {
    return (long) kind << (2 * CHARACTER_BITS) | (long) first << CHARACTER_BITS | second;
  }
}
