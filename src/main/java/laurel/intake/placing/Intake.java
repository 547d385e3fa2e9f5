package laurel.intake.placing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import laurel.diag.FindingKind;
import laurel.diag.FindingLog;
import laurel.diag.Location;
import laurel.diag.RecordLog;
import laurel.intake.Import;
import laurel.intake.arrival.Arrival;
import laurel.intake.arrival.Arrivals;
import laurel.intake.form.FilledForm;
import laurel.intake.form.Letter;
import laurel.intake.form.Pages;
import laurel.intake.paper.Paper;
import laurel.intake.paper.PaperKind;
import laurel.intake.paper.PaperReader;
import laurel.intake.paper.PaperTrouble;
import laurel.read.RawContent;

/**
 * One run of the import: everything is looked at first, then placed, then written by {@link
 * Filing}.
 */
public final class Intake {
  private final Import.Order order;
  private final FindingLog log = new FindingLog();
  private final RecordLog general = log.general();
  private final Targets targets;
  private final RawContent content;
  private final Map<String, Opened> opened = new LinkedHashMap<>();
  private final Map<Arrival, FileKind> others = new LinkedHashMap<>();
  private final List<Target.Sent> fragments = new ArrayList<>();

  /** Files with forms that records of other programmes were made of. */
  private final Set<Arrival> entered = new HashSet<>();

  private final Rounds rounds;

  private Intake(Import.Order order) throws IOException {
    this.order = order;
    this.content = Targets.read(order.content());
    this.targets = Targets.of(order.content(), content, order.programme());
    this.rounds = new Rounds(order.content(), order.dryRun(), general);
  }

  /** Runs it. */
  public static Import.Outcome run(Import.Order order, List<Path> given) throws IOException {
    Intake intake = new Intake(order);
    List<Import.Line> lines = new ArrayList<>();
    try (Arrivals arrivals = Arrivals.of(given, intake.general)) {
      for (Arrival arrival : arrivals.files()) {
        intake.open(arrival);
      }
      intake.forms();
      lines.addAll(intake.lists());
      intake.match();
      lines.addAll(intake.file());
    }
    return new Import.Outcome(lines, intake.log.findings());
  }

  // ---- what arrived

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

  // ---- whose it is

  private void forms() {
    for (Opened file : opened.values()) {
      int number = 0;
      for (FilledForm form : file.pages().forms()) {
        Target.Sent sent = new Target.Sent(form, file.arrival(), number++, file.hash());
        if (form.title().isEmpty()) {
          fragments.add(sent);
        } else {
          take(sent);
        }
      }
    }
    fragments.forEach(this::fragment);
  }

  /** A second record beside one that cannot be read just now would be published twice. */
  private void take(Target.Sent sent) {
    targets
        .unreadable(sent.form())
        .ifPresentOrElse(
            key -> general.report(FindingKind.IMPORT_RECORD, sent.form().at(), "", key),
            () -> place(sent));
  }

  private void place(Target.Sent sent) {
    Target target = targets.of(sent);
    if (targets.isElsewhere(target)) {
      elsewhere(FindingKind.IMPORT_ENTERED, sent, target);
      entered.add(sent.arrival());
      return; // as a form of it, it would take what else lies in its folder along
    }
    if (target.current.isEmpty() && target.forms.isEmpty()) {
      targets
          .elsewhere(sent.form())
          .ifPresent(other -> elsewhere(FindingKind.IMPORT_ELSEWHERE, sent, other));
    }
    target.forms.add(sent);
  }

  private void elsewhere(FindingKind kind, Target.Sent sent, Target other) {
    general.report(kind, sent.form().at(), "programme", other.key(), other.programme());
  }

  /** 导师简介 and 视频简介 may come as a page of their own, without the course's name. */
  private void fragment(Target.Sent sent) {
    Optional<Target> before = targets.remembered(sent);
    if (before.filter(targets::isElsewhere).isPresent()
        && entered.stream().anyMatch(form -> isBeside(form, sent))) {
      return; // sent again with its form, which was told
    }
    List<Target> near =
        before.filter(t -> !targets.isElsewhere(t)).map(List::of).orElseGet(() -> near(sent));
    if (near.size() == 1) {
      near.get(0).forms.add(sent);
    } else {
      general.report(FindingKind.IMPORT_UNTITLED, sent.form().at(), "title");
    }
  }

  private List<Target> near(Target.Sent sent) {
    return targets.all.stream()
        .filter(t -> t.kind == sent.form().kind())
        .filter(t -> t.forms.stream().anyMatch(s -> isBeside(s.arrival(), sent)))
        .toList();
  }

  private static boolean isBeside(Arrival form, Target.Sent sent) {
    return form.folders().equals(sent.arrival().folders());
  }

  private List<Import.Line> lists() throws IOException {
    List<Import.Line> lines = new ArrayList<>();
    for (Opened file : opened.values()) {
      if (file.pages().results()) {
        rounds.take(file).ifPresent(lines::add);
      }
    }
    return lines;
  }

  private void match() throws IOException {
    Matching matching = new Matching(targets.open(), entered);
    for (Map.Entry<Arrival, FileKind> other : others.entrySet()) {
      if (other.getValue() != FileKind.SUBTITLES) {
        attach(matching, other.getKey(), other.getValue());
      }
    }
    for (Map.Entry<Arrival, FileKind> other : others.entrySet()) {
      if (other.getValue() == FileKind.SUBTITLES) {
        withVideo(matching, other.getKey());
      }
    }
    for (Opened file : opened.values()) {
      if (isPassedOver(matching, file.arrival())) {
        continue;
      }
      if (file.pages().bank()) {
        attach(matching, file.arrival(), FileKind.BANK);
      }
      if (file.pages().letter().isPresent()) {
        letter(matching, file.arrival(), file.pages().letter().get());
      }
    }
  }

  /** Sent again with its form, which was told: nothing new. */
  private boolean isPassedOver(Matching matching, Arrival arrival) throws IOException {
    return entered.contains(arrival)
        || (matching.isBesideEntered(arrival) && targets.isKnownElsewhere(arrival));
  }

  /** Whether all that is known of a file speaks for a record of another programme. */
  private boolean isAnothers(Matching matching, Arrival arrival) throws IOException {
    return matching.isBesideEntered(arrival) || targets.isKnownElsewhere(arrival);
  }

  /** Subtitles go wherever their video goes. */
  private void withVideo(Matching matching, Arrival subtitles) throws IOException {
    String head = FilePlaces.head(subtitles.name());
    boolean anothers = isAnothers(matching, subtitles);
    List<Target> with =
        targets.all.stream()
            .filter(t -> !anothers)
            .filter(
                t ->
                    t.files.stream()
                        .anyMatch(
                            file ->
                                others.get(file) == FileKind.VIDEO
                                    && FilePlaces.head(file.name()).equals(head)))
            .toList();
    with.forEach(target -> target.files.add(subtitles));
    if (with.isEmpty()) {
      attach(matching, subtitles, FileKind.SUBTITLES);
    }
  }

  private void attach(Matching matching, Arrival arrival, FileKind kind) throws IOException {
    Matching.Found found = matching.of(arrival, kind, isAnothers(matching, arrival));
    found.certain().forEach(target -> target.files.add(arrival));
    if (found.certain().isEmpty() && !isPassedOver(matching, arrival)) {
      boolean unknown =
          kind == FileKind.PROOF && PaperKind.claims(arrival.name()) && found.like().isEmpty();
      String like = String.join("、", found.like().stream().limit(3).map(Target::title).toList());
      report(
          unknown ? FindingKind.IMPORT_UNKNOWN : FindingKind.IMPORT_UNPLACED,
          arrival,
          like.isEmpty() ? "" : "（" + like + "？）");
    }
  }

  /** A letter says itself which work it is about. */
  private void letter(Matching matching, Arrival arrival, Letter letter) throws IOException {
    boolean anothers = isAnothers(matching, arrival);
    List<Target> named =
        targets.open().stream()
            .filter(t -> !anothers && !letter.work().isEmpty())
            .filter(t -> t.titles().stream().anyMatch(w -> Likeness.of(w, letter.work()) >= 0.95))
            .toList();
    if (named.isEmpty()) {
      attach(matching, arrival, FileKind.FORM);
    } else {
      named.forEach(target -> target.files.add(arrival));
    }
    String what =
        letter.authorization() && letter.authenticity()
            ? "授权书、承诺书"
            : letter.authorization() ? "授权书" : "承诺书";
    report(FindingKind.IMPORT_UNSIGNED, arrival, what);
  }

  // ---- into its place

  private List<Import.Line> file() throws IOException {
    Drafts drafts = new Drafts(content.programmes(), order.programme(), targets);
    Filing filing = new Filing(order, drafts, others, opened, log);
    List<Import.Line> lines = new ArrayList<>();
    for (Target target : targets.all) {
      if (!target.forms.isEmpty() || !target.files.isEmpty()) {
        lines.add(filing.file(target));
      }
    }
    return lines;
  }
}
