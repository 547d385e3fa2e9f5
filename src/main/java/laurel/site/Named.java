package laurel.site;

import java.util.List;
import java.util.Optional;

/**
 * A name of a person or a unit.
 *
 * @param pieces the name in order; the masked ones are shown as such
 * @param note what the name says in brackets at its end, e.g. （虚构）; empty for none
 * @param page their own page
 */
public record Named(List<Piece> pieces, String note, Optional<SitePath> page) {
  /** Part of a name; a masked one stands for a character that is not published. */
  public record Piece(String text, boolean masked) {}

  /** The whole name as plain text. */
  public String plain() {
    StringBuilder text = new StringBuilder();
    pieces.forEach(piece -> text.append(piece.text()));
    return text.append(note).toString();
  }
}
