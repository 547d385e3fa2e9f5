package laurel.site;

import java.util.List;

/**
 * A page that continues the lists of a round.
 *
 * @param announcement the round's own page, which they begin on
 */
public record RoundRollView(
    Title round, SitePath announcement, RoundView.Part part, List<RoundView.Roll> rolls)
    implements View {}
