package laurel.search;

import java.util.List;

/**
 * The terms of a text, as keys. A term is a character, two characters in a row, or a piece of how a
 * text sounds: two or three initials in a row, two to five letters from the start of a syllable on,
 * five letters in a row anywhere.
 *
 * <p>A key is {@value #FILED} bits that say in which file a term stands, then {@value #KNOWN} by
 * which it is known there. Of a million terms two are taken for one about once; then documents that
 * hold either are found for both, and a look at the document tells.
 */
final class Terms {
  /** How many bits say in which file a term stands. */
  static final int FILED = 20;

  /** How many bits a term is known by in its file. */
  static final int KNOWN = 24;

  private static final int SHORTEST = 2;
  private static final int MOST_INITIALS = 3;
  private static final int MOST_LETTERS = 5;

  private static final int FILE_SEED = 0x811C9DC5;
  private static final int FILE_PRIME = 0x01000193;
  private static final int NAME_SEED = 0x9747B28C;
  private static final int NAME_PRIME = 0x5BD1E995;

  private final Keys keys;
  private final char[] letters = new char[2 * MOST_LETTERS + 8];

  private Terms(Keys keys) {
    this.keys = keys;
  }

  /**
   * The key of a term as the script asks for it: a character or a pair as it is, else a sign and
   * letters: {@code ~fl} initials, {@code ^fal} from the start of a syllable, {@code =falan}
   * anywhere. Two initials and the start of a syllable stand beside the pair of the same letters,
   * since whoever types two letters asks for all three.
   */
  static long key(String term) {
    boolean signed = term.length() == 3 && (term.charAt(0) == '~' || term.charAt(0) == '^');
    int file = FILE_SEED;
    int name = NAME_SEED;
    for (int i = 0; i < term.length(); i++) {
      file = signed && i == 0 ? file : filed(file, term.charAt(i));
      name = named(name, term.charAt(i));
    }
    return key(file, name);
  }

  private static int filed(int hash, char unit) {
    return (hash ^ unit) * FILE_PRIME;
  }

  private static int named(int hash, char unit) {
    int mixed = (hash ^ unit) * NAME_PRIME;
    return mixed ^ mixed >>> 15;
  }

  private static long key(int file, int name) {
    int filed = (file ^ file >>> 15) * NAME_PRIME;
    int known = (name ^ name >>> 13) * FILE_PRIME;
    return (long) (filed >>> (32 - FILED)) << KNOWN | known >>> (32 - KNOWN);
  }

  /** Every character and every pair of characters of a folded text. */
  static void literal(Folding folded, Keys keys) {
    int fileBefore = 0;
    int nameBefore = 0;
    for (int i = 0; i < folded.length(); ) {
      char unit = folded.charAt(i++);
      boolean wide = Character.isHighSurrogate(unit) && i < folded.length();
      char low = wide ? folded.charAt(i++) : 0;
      if (nameBefore != 0) {
        int file = filed(fileBefore, unit);
        int name = named(nameBefore, unit);
        keys.take(wide ? key(filed(file, low), named(name, low)) : key(file, name));
      }
      fileBefore = filed(FILE_SEED, unit);
      nameBefore = named(NAME_SEED, unit);
      if (wide) {
        fileBefore = filed(fileBefore, low);
        nameBefore = named(nameBefore, low);
      }
      keys.take(key(fileBefore, nameBefore));
    }
  }

  /** Everything that a visitor may type of how a text sounds. */
  static void sounds(List<List<String>> sounds, Keys keys) {
    Terms terms = new Terms(keys);
    for (int at = 0; at < sounds.size(); at++) {
      terms.initials(sounds, at, 0);
      for (String reading : sounds.get(at)) {
        for (int from = 0; from < reading.length(); from++) {
          terms.letters(sounds, at + 1, terms.put(reading, from, 0), from == 0);
        }
      }
    }
  }

  private int put(String reading, int from, int length) {
    reading.getChars(from, reading.length(), letters, length);
    return length + reading.length() - from;
  }

  private void initials(List<List<String>> sounds, int at, int length) {
    if (length == MOST_INITIALS || at == sounds.size()) {
      return;
    }
    for (String reading : sounds.get(at)) {
      letters[length] = reading.charAt(0);
      if (length + 1 >= SHORTEST) {
        take('~', length + 1);
      }
      initials(sounds, at + 1, length + 1);
    }
  }

  /** Lengthens what stands there by the readings that follow until it has five letters. */
  private void letters(List<List<String>> sounds, int next, int length, boolean start) {
    if (length >= MOST_LETTERS || next == sounds.size()) {
      int most = Math.min(MOST_LETTERS, length);
      if (most == MOST_LETTERS) {
        take('=', most);
      }
      for (int some = SHORTEST; start && some <= most; some++) {
        take('^', some);
      }
      return;
    }
    for (String reading : sounds.get(next)) {
      letters(sounds, next + 1, put(reading, 0, length), start);
    }
  }

  /** Takes the first letters under a sign: as {@link #key(String)} has it. */
  private void take(char sign, int length) {
    int file = length == 2 ? FILE_SEED : filed(FILE_SEED, sign);
    int name = named(NAME_SEED, sign);
    for (int i = 0; i < length; i++) {
      file = filed(file, letters[i]);
      name = named(name, letters[i]);
    }
    keys.take(key(file, name));
  }
}
