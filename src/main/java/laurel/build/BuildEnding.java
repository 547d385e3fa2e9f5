package laurel.build;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import laurel.build.BuildResult.Counts;
import laurel.diag.Finding;
import laurel.diag.FindingKind;
import laurel.gate.Gated;
import laurel.media.MediaResult;
import laurel.model.Catalogue;
import laurel.model.Tombstone;
import laurel.output.PublishResult;

/** How a build of the site has ended: its counts, and what may be told of what it found. */
final class BuildEnding {
  private BuildEnding() {}

  /**
   * @param pages how many were made
   */
  static BuildResult of(
      Prepared prepared,
      List<Finding> findings,
      int pages,
      Optional<PublishResult> published,
      Optional<MediaResult> media) {
    Catalogue catalogue = prepared.gated().catalogue();
    Counts counts =
        new Counts(
            catalogue.achievements().size() + catalogue.lessons().size(),
            prepared.gated().heldBack().size(),
            pages,
            published.map(PublishResult::written).orElse(0),
            published.map(PublishResult::unchanged).orElse(0),
            published.map(p -> p.removed().size()).orElse(0),
            media.map(MediaResult::made).orElse(0),
            media.map(MediaResult::reused).orElse(0));
    return new BuildResult(
        told(prepared.gated(), findings), prepared.index(), counts, published.isPresent());
  }

  /**
   * All findings, but of a record that was withdrawn only that it was, and from when it is given
   * anew: a report is kept and sent by mail, and what else is wrong with such a record is nobody's
   * concern.
   */
  static List<Finding> told(Gated gated, List<Finding> findings) {
    Set<String> withdrawn = new HashSet<>();
    for (Tombstone stone : gated.catalogue().tombstones()) {
      if (stone instanceof Tombstone.Withdrawn) {
        withdrawn.add(stone.record().key());
      }
    }
    Prepared.withdrawn(gated).forEach(record -> withdrawn.add(record.key())); // named by no round
    return findings.stream()
        .filter(
            f ->
                f.kind() == FindingKind.GATE_WITHDRAWN
                    || f.kind() == FindingKind.GATE_AHEAD
                    || !withdrawn.contains(f.subject().record()))
        .toList();
  }
}
