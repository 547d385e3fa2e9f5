package laurel.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import laurel.diag.Finding;
import laurel.diag.Severity;
import laurel.intake.placing.Intake;

/**
 * Takes what units sent in (folders, archives, forms, banks, lists, media) into the content folder.
 * Can be run again: what an officer corrected in the meantime stays.
 */
public final class Import {
  private Import() {}

  /**
   * What to do.
   *
   * @param content the content folder
   * @param programme the programme that the forms belong to, if it was said
   * @param dryRun whether nothing may be written
   * @param extract whether pictures inside forms are taken out
   */
  public record Order(Path content, Optional<String> programme, boolean dryRun, boolean extract) {}

  /** What became of a record. */
  public enum Change {
    ADDED,
    CHANGED,
    SAME
  }

  /**
   * A record that something was sent in for.
   *
   * @param key path below the content folder
   * @param values how many of its values are new or changed
   * @param files how many files were copied
   */
  public record Line(Change change, String key, String title, int values, int files) {}

  /** What was done, and what is left to say. */
  public record Outcome(List<Line> lines, List<Finding> findings) {
    /** Whether something could not be taken in. */
    public boolean hasErrors() {
      return findings.stream().anyMatch(f -> f.severity() == Severity.ERROR);
    }
  }

  /**
   * Takes it in.
   *
   * @throws java.nio.file.NoSuchFileException when what was given is not there
   */
  public static Outcome of(Order order, List<Path> given) throws IOException {
    return Intake.run(order, given);
  }
}
