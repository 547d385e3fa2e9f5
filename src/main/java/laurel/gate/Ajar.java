package laurel.gate;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import laurel.diag.Finding;
import laurel.diag.FindingLog;
import laurel.dossier.AchievementDossier;
import laurel.model.Achievement;
import laurel.rules.Ruled;

/**
 * A gate for somebody who works on a record: after all were let through, one may come again in a
 * later version. It holds what the office knows of every record, so a build, which lets go of that,
 * has no use for it.
 */
public final class Ajar {
  private final Gate gate;
  private final Gated gated;

  private Ajar(Gate gate) {
    this.gate = gate;
    this.gated = gate.open();
  }

  /** Opens the gate, as {@link Gate#open(Ruled, Optional, Places, FindingLog)}. */
  public static Ajar of(Ruled ruled, Optional<LocalDate> asOf, Places places, FindingLog log) {
    return new Ajar(new Gate(ruled, asOf, places, Keeper.MEMORY, log));
  }

  /** What the gate let through. */
  public Gated gated() {
    return gated;
  }

  /**
   * A record in a later version.
   *
   * @param findings what the gate tells of it
   */
  public record Again(Achievement achievement, List<Finding> findings) {}

  /**
   * The public form of a later version; empty where it would not pass, or where more would become
   * another than its own pages: then all have to come again.
   */
  public Optional<Again> again(AchievementDossier later) {
    Optional<Achievement> before =
        gated.catalogue().achievements().stream()
            .filter(a -> a.ref().equals(later.ref()))
            .findFirst();
    FindingLog own = new FindingLog();
    Originals apart = new Originals();
    return before.flatMap(
        earlier ->
            gate.again(later, apart, own)
                .filter(a -> alike(a, earlier) && isKnown(apart))
                .map(a -> new Again(a, own.findings())));
  }

  /**
   * The public form of a version of which nothing but the words or the title is another than it was
   * when all came; empty where it would not pass, or with media that were not planned.
   */
  public Optional<Again> reworded(AchievementDossier later) {
    FindingLog own = new FindingLog();
    Originals apart = new Originals();
    return gate.again(later, apart, own)
        .filter(a -> isKnown(apart))
        .map(a -> new Again(a, own.findings()));
  }

  /** Whether it stands in the same lists at the same places. */
  private static boolean alike(Achievement a, Achievement b) {
    return a.programme().equals(b.programme())
        && a.category().equals(b.category())
        && a.units().equals(b.units())
        && a.union().equals(b.union())
        && a.industry().equals(b.industry())
        && a.conditions().equals(b.conditions())
        && a.newProductiveForce().equals(b.newProductiveForce())
        && a.supersedes().equals(b.supersedes())
        && a.gallery().equals(b.gallery())
        && a.standing().equals(b.standing());
  }

  /** Whether its media are those that were planned. */
  private boolean isKnown(Originals apart) {
    return apart.files().entrySet().stream()
        .allMatch(e -> Objects.equals(gated.originals().get(e.getKey()), e.getValue()));
  }
}
