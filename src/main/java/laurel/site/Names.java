package laurel.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sets names: the characters that are not published, and the note in brackets at the end. */
final class Names {
  private Names() {}

  /**
   * A person's name; in a masked one each {@code *} stands for a character that is not published.
   */
  static Named person(String name, boolean masked, Optional<SitePath> page) {
    if (!masked) {
      return new Named(List.of(new Named.Piece(name, false)), "", page);
    }
    List<Named.Piece> pieces = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) == '*') {
        add(pieces, name.substring(start, i));
        pieces.add(new Named.Piece("＊", true));
        start = i + 1;
      }
    }
    add(pieces, name.substring(start));
    return new Named(List.copyOf(pieces), "", page);
  }

  /** A unit's name; （虚构） and the like at its end are set small. */
  static Named unit(String name, Optional<SitePath> page) {
    int bracket = note(name);
    Named.Piece whole = new Named.Piece(name.substring(0, bracket), false);
    return new Named(List.of(whole), name.substring(bracket), page);
  }

  /** A fact that is such a name. */
  static Fact.Value value(String name, Optional<SitePath> page) {
    int bracket = note(name);
    return new Fact.Value(name.substring(0, bracket), name.substring(bracket), page);
  }

  private static int note(String name) {
    int bracket = name.lastIndexOf('（');
    return bracket > 0 && name.endsWith("）") ? bracket : name.length();
  }

  private static void add(List<Named.Piece> pieces, String text) {
    if (!text.isEmpty()) {
      pieces.add(new Named.Piece(text, false));
    }
  }
}
