package laurel.site;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import laurel.model.Catalogue;
import laurel.model.Site;
import laurel.model.Unit;
import laurel.text.Address;

/**
 * Where the content says that folders of the site went: by its addresses, and by the names that
 * units had earlier.
 */
public final class Moves {
  private static final String UNITS = "units/";

  private final Map<String, Optional<String>> said = new HashMap<>();

  /** Folders of units by the names that they had earlier. */
  private final Map<String, String> renamed = new HashMap<>();

  private Moves() {}

  /** Those of a catalogue. */
  public static Moves of(Catalogue catalogue) {
    Moves moves = new Moves();
    for (Site.Move move : catalogue.site().moves()) {
      moves.said.putIfAbsent(move.from(), move.to());
    }
    for (Unit unit : catalogue.units()) {
      for (String earlier : unit.otherNames()) {
        moves.renamed.putIfAbsent(UNITS + Address.of(earlier), UNITS + unit.id());
      }
    }
    return moves;
  }

  /** The folders of which an address of the site says where they went, or that they are gone. */
  Set<String> folders() {
    return Collections.unmodifiableSet(said.keySet());
  }

  /** Where a folder went, step by step; itself where nothing is said, or that it was given up. */
  public String end(String folder) {
    String at = folder;
    Set<String> passed = new HashSet<>();
    for (Optional<String> to = next(at); to.isPresent() && passed.add(at); to = next(at)) {
      at = to.get();
    }
    return at;
  }

  private Optional<String> next(String folder) {
    Optional<String> to = said.get(folder);
    return to == null ? Optional.ofNullable(renamed.get(folder)) : to;
  }
}
