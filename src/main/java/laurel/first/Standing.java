package laurel.first;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * What the last build of the same words is still good for.
 *
 * @param answer what it said, if a build would say it again
 * @param mostly whether such a build is known, by the same program, and fewer than {@link
 *     Differences#MOST} files and folders of what it was made from look otherwise
 */
public record Standing(Optional<Answer> answer, boolean mostly) {
  private static final Standing NOTHING = new Standing(Optional.empty(), false);

  /** Looks; leaves what was seen for the program where something is different. */
  public static Standing of(Invocation invocation) throws IOException {
    Optional<Answer> answer = Answer.to(invocation);
    Optional<Kept> kept =
        answer.isPresent() ? Kept.read(answer.get().kept().file()) : Optional.empty();
    if (kept.isEmpty()
        || kept.get().seal() != answer.get().kept().seal()
        || !answer.get().program().stands()) {
      return NOTHING;
    }
    long moment = Stocktaking.now(kept.get().file().getParent());
    List<Inventory.Difference> different = kept.get().inputs().differences(Differences.MOST);
    boolean siteStands = kept.get().site().stands();
    if (different.isEmpty() && siteStands) {
      return new Standing(answer, true);
    }
    new Differences(kept.get().seal(), moment, different, siteStands).leave(kept.get());
    return new Standing(Optional.empty(), different.size() < Differences.MOST);
  }
}
