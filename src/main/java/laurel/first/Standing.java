package laurel.first;

import java.io.IOException;
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
    StatLines.Told seen = seen(kept.get());
    if (seen.inputs().isEmpty() && seen.siteStands()) {
      return new Standing(answer, true);
    }
    new Differences(kept.get().seal(), moment, seen.inputs(), seen.siteStands()).leave(kept.get());
    return new Standing(Optional.empty(), seen.inputs().size() < Differences.MOST);
  }

  /** By what the launcher was told or, where it was not, by looking. */
  private static StatLines.Told seen(Kept kept) throws IOException {
    Optional<StatLines> left = StatLines.left(kept);
    Optional<StatLines.Told> told =
        left.isPresent() ? left.get().of(kept, Differences.MOST) : Optional.empty();
    return told.isPresent()
        ? told.get()
        : new StatLines.Told(kept.inputs().differences(Differences.MOST), kept.site().stands());
  }
}
