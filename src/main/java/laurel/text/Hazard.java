package laurel.text;

/**
 * Characters that a reader cannot see for what they are. The first four forge or lose text and make
 * an error; the others come along from Word and web pages and are taken out.
 */
public enum Hazard {
  /** A private-use character of an old system: each machine shows something else. */
  PRIVATE_USE(true),
  /** A control character, e.g. Word's manual line break U+000B. */
  CONTROL(true),
  /** Embedding, override or isolate: shows text in another order than it has. */
  BIDI(true),
  /** Half of a surrogate pair, a non-character, or U+FFFD: what was here is lost already. */
  BROKEN(true),
  /** Zero-width space or joiner, byte order mark, soft hyphen, direction mark. */
  INVISIBLE(false),
  /** A no-break or other special space: an ordinary one takes its place. */
  SPACE(false),
  /** A pictograph. */
  EMOJI(false);

  private final boolean error;

  Hazard(boolean error) {
    this.error = error;
  }

  /** Whether the text cannot be trusted with it; otherwise it can be taken out. */
  public boolean isError() {
    return error;
  }

  /** The hazard that a code point is, or null: nearly always. */
  static Hazard of(int point) {
    if (point < 0xa0) {
      boolean control =
          point < ' ' ? !Spaces.isSpace(point) || point == 0x0b || point == 0x0c : point >= 0x7f;
      return control ? CONTROL : null;
    }
    if ((point >= 0x3001 && point <= 0xd7ff) || (point >= 0x00ae && point <= 0x061b)) {
      return null;
    }
    return rare(point);
  }

  private static Hazard rare(int point) {
    if ((point >= 0x202a && point <= 0x202e) || (point >= 0x2066 && point <= 0x2069)) {
      return BIDI;
    }
    if (point == 0xad || point == 0x061c || point == 0x180e || point == 0xfeff) {
      return INVISIBLE;
    }
    if ((point >= 0x200b && point <= 0x200f) || (point >= 0x2060 && point <= 0x2064)) {
      return INVISIBLE;
    }
    if (point != '\u3000' && Spaces.isSpace(point)) {
      return SPACE;
    }
    if ((point >= 0x1f1e6 && point <= 0x1f1ff)
        || (point >= 0x1f300 && point <= 0x1faff)
        || point == 0xfe0f) {
      return EMOJI;
    }
    return switch (Character.getType(point)) {
      case Character.PRIVATE_USE -> PRIVATE_USE;
      case Character.SURROGATE -> BROKEN;
      default ->
          point == 0xfffd || (point & 0xfffe) == 0xfffe || (point >= 0xfdd0 && point <= 0xfdef)
              ? BROKEN
              : null;
    };
  }
}
