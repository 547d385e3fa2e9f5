package laurel.intake.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import laurel.diag.FindingKind;
import laurel.diag.Location;
import laurel.diag.RecordLog;
import laurel.intake.paper.Grid;
import laurel.read.RawKind;
import laurel.text.PrivateNumbers;

/** The answers of one table, taken into the last of its forms as they are read. */
final class Answers {
  private final Grid grid;
  private final String file;
  private final RawKind kind;
  private final RecordLog log;
  private final List<OpenForm> forms = new ArrayList<>();
  private OpenForm form;
  private String lastKey = "";

  Answers(Grid grid, String file, RawKind kind, RecordLog log) {
    this.grid = grid;
    this.file = file;
    this.kind = kind;
    this.log = log;
  }

  /** All forms, in the order in which they begin. */
  List<OpenForm> forms() {
    return forms;
  }

  /** The form that answers go to; none before the first label. */
  Optional<OpenForm> form() {
    return Optional.ofNullable(form);
  }

  /** A place in the table as findings name it. */
  Location at(Grid.Cell cell) {
    return new Location.InSheet(file, grid.name(), cell.row(), cell.column());
  }

  /** Identity numbers are told and never copied. */
  String safe(String text, Location place) {
    if (PrivateNumbers.hasIdentity(text)) {
      log.report(FindingKind.IMPORT_IDENTITY, place, "");
      return "";
    }
    return text;
  }

  /** A label is seen: the one with which the form began begins another. */
  void open(String key, Location at) {
    if (form == null || form.begunBy(key)) {
      begin(at, List.of());
    }
  }

  /** Begins a form of which something is known already. */
  void begin(Location at, List<Answer> known) {
    form = new OpenForm(kind, at);
    forms.add(form);
    known.forEach(answer -> form.add(answer, log));
  }

  /** Takes what stands beside or below a label; nothing where it was not answered. */
  void put(Label label, String text, Location place) {
    lastKey = label.key();
    form.add(new Answer(label.path(), label.words(), safe(text, place), place), log);
  }

  /** Whether this was the last label that was answered. */
  boolean endsWith(Label label) {
    return form != null && label.key().equals(lastKey);
  }

  /** Takes more of the last answer. */
  void append(String text, Location place) {
    form.append(lastKey, safe(text, place));
  }

  /** The head of a table of participants. */
  void team(Location at) {
    open("team", at);
    form.add(new Answer(List.of("team"), "", "", at), log);
  }

  /** A participant, column by column; one without a name is told. */
  void member(Map<String, Answer> member) {
    if (member.containsKey("name")) {
      form.members.add(member);
    } else if (!member.isEmpty()) {
      log.report(FindingKind.IMPORT_NAMELESS, member.values().iterator().next().at(), "team");
    }
  }
}
