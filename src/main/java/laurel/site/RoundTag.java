package laurel.site;

import java.util.Optional;

/**
 * What a row about a round calls it: 公示中, 公布, 撤回 …
 *
 * @param open while objections are
 * @param period for one that is ahead or runs, so that a script can follow the visitor's own date
 */
public record RoundTag(String name, boolean open, Optional<State.Period> period) {}
