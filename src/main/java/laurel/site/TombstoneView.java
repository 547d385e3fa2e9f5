package laurel.site;

import java.util.List;
import java.util.Optional;

/**
 * What answers at the address of a record that has left.
 *
 * @param title the title of a revoked one; a withdrawn one says nothing of what it was
 */
public record TombstoneView(
    String state,
    String date,
    Optional<Title> title,
    List<String> text,
    List<Fact> facts,
    SitePath back,
    String backLabel)
    implements View {}
