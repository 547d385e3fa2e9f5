package laurel.intake.placing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import laurel.diag.Finding;
import laurel.diag.FindingKind;
import laurel.diag.FindingLog;
import laurel.diag.Location;
import laurel.diag.RecordLog;
import laurel.diag.Severity;
import laurel.intake.arrival.Arrival;
import laurel.intake.arrival.Arrivals;
import laurel.intake.form.Pages;
import laurel.intake.paper.Paper;
import laurel.intake.paper.PaperKind;
import laurel.intake.paper.PaperReader;
import laurel.intake.paper.PaperTrouble;
import laurel.read.RawContent;

/**
 * Takes what units sent in (folders, archives, forms, banks, lists, media) into the content folder:
 * everything is looked at first, then placed, then written by {@link Filing}. Can be run again:
 * what an officer corrected in the meantime stays.
 */
public final class Intake {
  private final Order order;
  private final FindingLog log = new FindingLog();
  private final RecordLog general = log.general();
  private final Targets targets;
  private final RawContent content;
  private final Map<String, Opened> opened = new LinkedHashMap<>();
  private final Map<Arrival, FileKind> others = new LinkedHashMap<>();
  private final Rounds rounds;

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

  private Intake(Order order) throws IOException {
    this.order = order;
    this.content = Targets.read(order.content());
    this.targets = Targets.of(order.content(), content, order.programme());
    this.rounds = new Rounds(order.content(), order.dryRun(), general);
  }

  /**
   * Takes it in; waits for another import into the same content folder.
   *
   * @throws java.nio.file.NoSuchFileException when what was given is not there
   */
  public static Outcome of(Order order, List<Path> given) throws IOException {
    if (order.dryRun() || !Files.isDirectory(order.content())) {
      return alone(order, given);
    }
    ContentLock lock = ContentLock.take(order.content());
    try {
      return alone(order, given);
    } finally {
      lock.close();
    }
  }

  private static Outcome alone(Order order, List<Path> given) throws IOException {
    Intake intake = new Intake(order);
    List<Line> lines = new ArrayList<>();
    try (Arrivals arrivals = Arrivals.of(given, intake.general)) {
      for (Arrival arrival : arrivals.files()) {
        intake.open(arrival);
      }
      Belongings belongings =
          new Belongings(intake.targets, intake.opened.values(), intake.others, intake.general);
      belongings.forms();
      lines.addAll(intake.lists());
      belongings.match();
      lines.addAll(intake.file());
    }
    return new Outcome(lines, intake.log.findings());
  }

  private void open(Arrival arrival) throws IOException {
    if (!PaperKind.claims(arrival.name())) {
      FileKind kind = FileKind.of(arrival);
      if (kind == FileKind.PROGRAM) {
        report(FindingKind.IMPORT_DISGUISED, arrival, PaperKind.ending(arrival.name()));
      } else {
        others.put(arrival, kind);
      }
      return;
    }
    String hash = arrival.hash();
    Opened before = opened.get(hash);
    if (before != null) {
      report(FindingKind.IMPORT_SAME, arrival, before.arrival().shown());
      return;
    }
    try {
      Paper paper = PaperReader.read(arrival.file(), arrival.shown(), general);
      Pages pages = Pages.of(paper, arrival.shown(), general);
      if (pages.blank()) {
        general.report(FindingKind.IMPORT_BLANK, Location.of(arrival.shown()), "");
      } else if (pages.isUnknown()) {
        others.put(arrival, FileKind.PROOF);
      } else {
        opened.put(hash, new Opened(arrival, pages, hash));
        pictures(arrival, pages, paper.pictures().size());
      }
    } catch (PaperTrouble trouble) {
      report(trouble.kind(), arrival, trouble.argument());
    }
  }

  private void pictures(Arrival arrival, Pages pages, int pictures) {
    if (pictures > 0 && !pages.forms().isEmpty() && !order.extract()) {
      report(FindingKind.IMPORT_PICTURES, arrival, pictures);
    }
  }

  private void report(FindingKind kind, Arrival arrival, Object argument) {
    general.report(kind, Location.of(arrival.shown()), "", argument);
  }

  private List<Line> lists() throws IOException {
    List<Line> lines = new ArrayList<>();
    for (Opened file : opened.values()) {
      if (file.pages().results()) {
        rounds.take(file).ifPresent(lines::add);
      }
    }
    return lines;
  }

  private List<Line> file() throws IOException {
    Drafts drafts = new Drafts(content.programmes(), order.programme(), targets);
    Filing filing = new Filing(order, drafts, others, opened, log);
    List<Line> lines = new ArrayList<>();
    for (Target target : targets.all) {
      if (!target.forms.isEmpty() || !target.files.isEmpty()) {
        lines.add(filing.file(target));
      }
    }
    return lines;
  }
}
