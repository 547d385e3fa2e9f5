package laurel.intake.paper;

/**
 * Counts where rows and cells of Word's tables begin ({@code <w:tr>}, {@code <w:tc>}, whatever the
 * prefix) in the bytes of a part, which come in steps. POI looks for each from the first one on.
 */
final class TableMarks {
  private enum Place {
    OUTSIDE,
    BEGIN,
    T,
    WHOLE,
    OTHER
  }

  private Place place = Place.OUTSIDE;
  private int count;

  /** Looks further bytes through. */
  void add(byte[] bytes, int length) {
    for (int i = 0; i < length; i++) {
      if (bytes[i] != 0) { // in UTF-16 every other byte is
        place = next(bytes[i]);
      }
    }
  }

  /** How many there were. */
  int count() {
    return count;
  }

  private Place next(byte b) {
    if (b == '<') {
      return Place.BEGIN;
    }
    if (b == ':' && place != Place.OUTSIDE) {
      return Place.BEGIN; // what was read was a prefix
    }
    if (b == '>' || b == '/' || (b > 0 && b <= ' ')) {
      count += place == Place.WHOLE ? 1 : 0;
      return Place.OUTSIDE;
    }
    return switch (place) {
      case OUTSIDE -> Place.OUTSIDE;
      case BEGIN -> b == 't' ? Place.T : Place.OTHER;
      case T -> b == 'r' || b == 'c' ? Place.WHOLE : Place.OTHER;
      case WHOLE, OTHER -> Place.OTHER;
    };
  }
}
