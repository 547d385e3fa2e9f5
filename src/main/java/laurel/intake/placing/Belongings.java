package laurel.intake.placing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import laurel.diag.FindingKind;
import laurel.diag.Location;
import laurel.diag.RecordLog;
import laurel.intake.arrival.Arrival;
import laurel.intake.form.FilledForm;
import laurel.intake.form.Letter;
import laurel.intake.paper.PaperKind;

/**
 * Whose everything is that arrived: forms make or find a record, and the records take banks,
 * letters and other files. Adds them to the targets; writes nothing.
 */
final class Belongings {
  private final Targets targets;
  private final Collection<Opened> opened;
  private final Map<Arrival, FileKind> others;
  private final RecordLog general;
  private final List<Target.Sent> fragments = new ArrayList<>();

  /** Files with forms that records of other programmes were made of. */
  private final Set<Arrival> entered = new HashSet<>();

  /**
   * @param opened Office files with something in them that is known
   * @param others all other files
   * @param general told of what has no certain place
   */
  Belongings(
      Targets targets,
      Collection<Opened> opened,
      Map<Arrival, FileKind> others,
      RecordLog general) {
    this.targets = targets;
    this.opened = opened;
    this.others = others;
    this.general = general;
  }

  /** Finds or makes the record of every form, and of pages that came without a title. */
  void forms() {
    for (Opened file : opened) {
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

  /**
   * 导师简介 and 视频简介 may come as a page of their own, without the course's name. Where it lies says
   * more than that it came before: one teacher has two lessons.
   */
  private void fragment(Target.Sent sent) {
    List<Target> before = targets.remembered(sent).toList();
    if (before.stream().anyMatch(targets::isElsewhere)
        && entered.stream().anyMatch(form -> isBeside(form, sent))) {
      return; // sent again with its form, which was told
    }
    List<Target> near = near(sent);
    Optional<Target> own =
        near.size() == 1
            ? Optional.of(near.get(0))
            : before.stream()
                .filter(t -> near.isEmpty() ? !targets.isElsewhere(t) : near.contains(t))
                .findFirst();
    own.ifPresentOrElse(
        target -> target.forms.add(sent),
        () -> general.report(FindingKind.IMPORT_UNTITLED, sent.form().at(), "title"));
  }

  /** Whose forms lie beside it; other pages without a title were placed by guess themselves. */
  private List<Target> near(Target.Sent sent) {
    return targets.all.stream()
        .filter(t -> t.kind == sent.form().kind())
        .filter(t -> t.forms.stream().anyMatch(form -> isTitled(form) && isBeside(form, sent)))
        .toList();
  }

  private static boolean isTitled(Target.Sent form) {
    return !form.form().title().isEmpty();
  }

  private static boolean isBeside(Target.Sent form, Target.Sent sent) {
    return isBeside(form.arrival(), sent);
  }

  private static boolean isBeside(Arrival form, Target.Sent sent) {
    return form.folders().equals(sent.arrival().folders());
  }

  /** Finds the record of everything else, once every form has found its own. */
  void match() throws IOException {
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
    for (Opened file : opened) {
      if (isPassedOver(matching, file.arrival())) {
        continue;
      }
      if (file.pages().bank()) {
        bank(matching, file.arrival());
      }
      if (file.pages().letter().isPresent()) {
        letter(matching, file.arrival(), file.pages().letter().get());
      }
    }
  }

  /** A bank in one workbook with a form is the form's. */
  private void bank(Matching matching, Arrival arrival) throws IOException {
    List<Target> own =
        targets.all.stream()
            .filter(t -> t.forms.stream().anyMatch(sent -> sent.arrival().equals(arrival)))
            .toList();
    if (own.size() == 1) {
      own.get(0).files.add(arrival);
    } else {
      attach(matching, arrival, FileKind.BANK);
    }
  }

  /** Sent again with its form, which was told: nothing new. */
  private boolean isPassedOver(Matching matching, Arrival arrival) throws IOException {
    return entered.contains(arrival)
        || (matching.isBesideEntered(arrival) && targets.cameElsewhere(arrival));
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

  private void report(FindingKind kind, Arrival arrival, Object argument) {
    general.report(kind, Location.of(arrival.shown()), "", argument);
  }
}
