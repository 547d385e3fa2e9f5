package laurel.intake.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import laurel.diag.FindingKind;
import laurel.diag.Location;
import laurel.diag.RecordLog;
import laurel.read.RawKind;
import laurel.text.Spaces;

/** A filled form while it is being read, label by label. */
final class OpenForm {
  final RawKind kind;
  final Location at;
  final List<Map<String, Answer>> members = new ArrayList<>();
  private final Map<String, Answer> answers = new LinkedHashMap<>();
  private final Set<String> labels = new LinkedHashSet<>();
  private String lastKey = "";

  /** A number that does not stand behind the contact, who may have another. */
  private Answer anyones;

  OpenForm(RawKind kind, Location at) {
    this.kind = kind;
    this.at = at;
  }

  /** Takes an answer; the same label again with another answer is told and not taken. */
  void add(Answer answer, RecordLog log) {
    labels.add(answer.key());
    String before = lastKey;
    lastKey = answer.key();
    if (Spaces.isBlank(answer.text())) {
      return;
    }
    boolean telephone = answer.key().equals("contact.phone") && isAnyones(answer, before);
    if (holdsAnyones(answer.key()) && !telephone) {
      log.report(FindingKind.IMPORT_LABEL, anyones.at(), "", anyones.label());
      answers.remove(answer.key());
      answers.put(answer.key(), answer);
      anyones = null;
      return;
    }
    Answer earlier = answers.putIfAbsent(answer.key(), answer);
    anyones = earlier == null && telephone ? answer : anyones;
    if (earlier != null && !Spaces.none(earlier.text()).equals(Spaces.none(answer.text()))) {
      log.report(
          FindingKind.IMPORT_TWICE,
          answer.at(),
          answer.path().get(0),
          answer.label(),
          earlier.at().toString());
    }
  }

  /** 电话 is the unit's maybe, and any number behind completers one of theirs. */
  private static boolean isAnyones(Answer phone, String before) {
    return (OtherLabels.isTelephone(phone.label()) && !before.startsWith("contact"))
        || Set.of("team", "people").contains(before);
  }

  /** Whether its answer is a number that may be another's. */
  boolean holdsAnyones(String key) {
    return anyones != null && anyones.key().equals(key);
  }

  /** A cell below another, that belongs to the same label. */
  void append(String key, String text) {
    answers.computeIfPresent(
        key, (k, a) -> new Answer(a.path(), a.label(), a.text() + "\n" + text, a.at()));
  }

  /** Whether this label would begin the form anew. */
  boolean begunBy(String key) {
    return !labels.isEmpty() && labels.iterator().next().equals(key);
  }

  /** Whether a table that goes on after a page break may belong to this form. */
  boolean continues(OpenForm next) {
    return kind == next.kind
        && !next.labels.contains("title")
        && labels.stream().noneMatch(next.labels::contains);
  }

  /** Takes what the table after a page break says. */
  void take(OpenForm next, RecordLog log) {
    next.answers.values().forEach(answer -> add(answer, log));
    labels.addAll(next.labels);
    members.addAll(next.members);
  }

  Optional<Answer> answer(String key) {
    return Optional.ofNullable(answers.get(key));
  }

  List<Answer> answers() {
    return List.copyOf(answers.values());
  }

  /** How many labels were seen, answered or not. */
  int labels() {
    return labels.size();
  }

  /** The keys of the labels seen, without what stands below them. */
  Set<String> asked() {
    Set<String> keys = new LinkedHashSet<>();
    labels.forEach(
        label -> keys.add(label.contains(".") ? label.substring(0, label.indexOf('.')) : label));
    return keys;
  }

  /** Nothing at all was filled in. */
  boolean isBlank() {
    return answers.isEmpty() && members.isEmpty();
  }
}
