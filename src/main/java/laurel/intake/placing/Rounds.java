package laurel.intake.placing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import laurel.diag.FindingKind;
import laurel.diag.Location;
import laurel.diag.RecordLog;
import laurel.intake.arrival.Arrival;
import laurel.intake.paper.PaperKind;
import laurel.place.WholeFile;
import laurel.read.schema.Schema;

/** Lists of results, which become rounds. */
final class Rounds {
  private final Path content;
  private final boolean dryRun;
  private final RecordLog log;

  Rounds(Path content, boolean dryRun, RecordLog log) {
    this.content = content;
    this.dryRun = dryRun;
    this.log = log;
  }

  /** Stores a list as a round; one that is there and differs is left alone. */
  Optional<Intake.Line> take(Opened list) throws IOException {
    Arrival arrival = list.arrival();
    String ending = PaperKind.ending(arrival.name());
    boolean asIs = ending.equals("xlsx") || ending.equals("csv");
    String id = Targets.id(FileNames.stem(arrival.name()));
    String key = "rounds/" + id + (asIs ? "." + ending : ".xlsx");
    Path file = content.resolve(key);
    byte[] converted = null;
    if (!asIs) {
      converted = OldTable.converted(list.paper(), Schema.roundColumns(), "title").orElse(null);
      if (converted == null) {
        log.report(FindingKind.IMPORT_UNKNOWN, Location.of(arrival.shown()), "");
        return Optional.empty();
      }
    }
    Intake.Change change = Intake.Change.ADDED;
    if (Files.exists(file)) {
      boolean same =
          asIs
              ? Files.mismatch(file, arrival.file()) < 0
              : java.util.Arrays.equals(Files.readAllBytes(file), converted);
      if (!same) {
        log.report(FindingKind.IMPORT_PRESENT, Location.of(arrival.shown()), "", key);
        return Optional.empty();
      }
      change = Intake.Change.SAME;
    } else {
      log.report(FindingKind.IMPORT_ROUND, Location.of(arrival.shown()), "", key);
      if (!dryRun) {
        Files.createDirectories(file.getParent());
        try (InputStream in =
            asIs ? Files.newInputStream(arrival.file()) : new ByteArrayInputStream(converted)) {
          WholeFile.copy(in, file);
        }
      }
    }
    return Optional.of(
        new Intake.Line(
            change, key, FileNames.stem(arrival.name()), 0, change == Intake.Change.ADDED ? 1 : 0));
  }
}
