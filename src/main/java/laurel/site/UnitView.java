package laurel.site;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A unit's page: all of theirs.
 *
 * @param cards its awards, or a page of them
 * @param candidates what is being judged
 * @param deferred what was proposed for awards that others got
 */
public record UnitView(
    Named name,
    List<Fact> facts,
    List<Count> counts,
    List<Card> cards,
    List<Card> candidates,
    List<Card> deferred,
    List<LessonCard> lessons,
    Optional<Pager> pager)
    implements View {
  @Override
  public List<SitePath> rest() {
    return Pager.rest(pager, Stream.empty());
  }
}
