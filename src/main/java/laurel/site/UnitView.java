package laurel.site;

import java.util.List;

/** A unit's page: all of theirs. */
public record UnitView(
    Named name,
    List<Fact> facts,
    List<Count> counts,
    List<Card> cards,
    List<Card> candidates,
    List<LessonCard> lessons)
    implements View {}
