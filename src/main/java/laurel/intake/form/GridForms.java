package laurel.intake.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import laurel.diag.FindingKind;
import laurel.diag.Location;
import laurel.diag.RecordLog;
import laurel.intake.paper.Grid;
import laurel.read.RawKind;
import laurel.read.schema.Totals;
import laurel.text.Spaces;

/**
 * The forms in one table, by their labels: an answer beside its label, below a label as wide as the
 * table, or below the head of a column. Positions mean nothing.
 */
final class GridForms {
  private final Grid grid;
  private final Labels labels;
  private final Answers answers;
  private final RecordLog log;
  private final Untaken untaken;
  private final Set<Integer> done = new TreeSet<>();
  private Roles roles = Roles.NONE;

  GridForms(Grid grid, String file, RawKind kind, RecordLog log) {
    this.grid = grid;
    this.labels = Labels.of(kind);
    this.answers = new Answers(grid, file, kind, log);
    this.log = log;
    this.untaken = new Untaken(labels, answers, log);
  }

  /** The forms; none where the table has fewer than two labels of this kind. */
  List<OpenForm> read() {
    for (Map.Entry<Integer, List<Grid.Cell>> row : grid.rows().entrySet()) {
      if (!done.contains(row.getKey())) {
        row(row.getKey(), row.getValue());
      }
    }
    return answers.forms().stream().filter(f -> f.labels() >= 2).toList();
  }

  private void row(int row, List<Grid.Cell> own) {
    Roles head = Roles.of(own);
    if (head != null) {
      roles = head;
      return;
    }
    if (TeamTable.isHead(own)) {
      team(row, own);
      return;
    }
    List<Grid.Cell> lower =
        roles.value() == 0 ? ColumnTable.lowerHead(grid, row, labels) : List.of();
    if (!lower.isEmpty()) {
      done.add(row + 1);
      columns(row + 1, lower);
      return;
    }
    List<Found> found = found(row, own);
    if (roles.value() == 0 && found.size() >= 2 && ColumnTable.isHead(own, labels)) {
      columns(row, own);
      return;
    }
    if (found.isEmpty()) {
      unlabelled(row, own);
      return;
    }
    goOn(row, own.subList(0, found.get(0).index()));
    for (int i = 0; i < found.size(); i++) {
      int end = i + 1 < found.size() ? found.get(i + 1).index() : own.size();
      answer(row, own, found.get(i), end);
    }
    found.stream().map(f -> own.get(f.index())).distinct().forEach(untaken::others);
  }

  /** A label and where in its row it stands. */
  private record Found(int index, Label label) {}

  /** 1.经济效益：… beside a label is the answer to it, and no label with an answer of its own. */
  private List<Found> found(int row, List<Grid.Cell> own) {
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < own.size(); i++) {
      Optional<Label> label =
          roles.mayLabel(own.get(i)) ? labels.find(own.get(i).text()) : Optional.empty();
      if (label.isPresent() && !isAnswer(last(row, found), own, i, label.get())) {
        for (String part : OtherLabels.parts(own.get(i).text(), labels)) {
          int index = i;
          labels.find(part).ifPresent(each -> found.add(new Found(index, each)));
        }
      }
    }
    return found;
  }

  /** The label that stands merged beside a row, from above. */
  private Optional<Grid.Cell> beside(int row) {
    return grid.across(row).stream()
        .filter(cell -> cell.row() < row && labels.find(cell.text()).isPresent())
        .findFirst();
  }

  private Optional<Found> last(int row, List<Found> found) {
    return found.isEmpty()
        ? beside(row).flatMap(c -> labels.find(c.text())).map(label -> new Found(-1, label))
        : Optional.of(found.get(found.size() - 1));
  }

  /** Whether what has the words of a label belongs to the one before it. */
  private boolean isAnswer(Optional<Found> before, List<Grid.Cell> own, int index, Label label) {
    if (before.isEmpty()) {
      return false;
    }
    Label last = before.get().label();
    int from = before.get().index() + 1;
    boolean beside = from > 0 && last.inline().isEmpty() && !label.inline().isEmpty();
    boolean more =
        PeopleCells.asks(last)
            ? PeopleCells.have(last, own.subList(from, own.size()), index - from, label, labels)
            : !label.inline().isEmpty() && OtherLabels.goesOn(last, label.words(), label.inline());
    return more || (beside && (!last.isLine() || index == from));
  }

  /** Before the first label of a row: more of the answer beside which its label stands merged. */
  private void goOn(int row, List<Grid.Cell> before) {
    beside(row)
        .filter(
            cell ->
                roles.value() == 0
                    && labels.find(cell.text()).filter(answers::endsWith).isPresent())
        .map(cell -> before.stream().filter(c -> c.column() > cell.column()).toList())
        .ifPresent(more -> unlabelled(row, more));
  }

  private void answer(int row, List<Grid.Cell> own, Found found, int end) {
    Grid.Cell cell = own.get(found.index());
    answers.open(found.label().key(), answers.at(cell));
    List<Grid.Cell> values = new ArrayList<>();
    for (Grid.Cell other : own.subList(Math.min(found.index() + 1, end), end)) {
      if (roles.value() > 0 ? roles.isValue(other) : !roles.isAside(other)) {
        values.add(other);
      }
    }
    List<Grid.Cell> filled = taken(found.label(), values.stream().filter(this::isWritten).toList());
    List<Grid.Cell> written = filled.subList(0, OtherLabels.answering(found.label(), filled));
    untaken.tell(filled.subList(written.size(), filled.size()));
    String text = found.label().inline();
    Location place = answers.at(values.isEmpty() ? cell : values.get(0));
    boolean alone = own.stream().filter(c -> !c.isBlank()).count() == 1 && end == own.size();
    if (!written.isEmpty()) {
      place = answers.at(written.get(0));
      text = joined(found.label(), text, written);
    } else if (text.isEmpty() && alone && cell.columnSpan() >= grid.width()) {
      Optional<Grid.Cell> below = answerBelow(row);
      place = below.map(answers::at).orElse(place);
      text = below.map(Grid.Cell::text).orElse("");
    }
    answers.put(found.label(), text, place);
  }

  /** Of people without numbers that are nobody's, which are told. */
  private List<Grid.Cell> taken(Label label, List<Grid.Cell> filled) {
    if (!PeopleCells.asks(label)) {
      return filled;
    }
    PeopleCells people = PeopleCells.of(label, filled);
    people.told().forEach(untaken::tell);
    return people.named();
  }

  private static String joined(Label label, String first, List<Grid.Cell> written) {
    return PeopleCells.asks(label)
        ? PeopleCells.joined(first, written)
        : (first.isEmpty() ? "" : first + "\n") + Untaken.joined(written);
  }

  private boolean isWritten(Grid.Cell cell) {
    return !cell.isBlank() && (roles.isValue(cell) || !Printed.is(cell.text()));
  }

  private Optional<Grid.Cell> answerBelow(int row) {
    List<Grid.Cell> next = grid.rows().getOrDefault(row + 1, List.of());
    List<Grid.Cell> written = next.stream().filter(c -> !c.isBlank()).toList();
    Optional<Label> label =
        written.isEmpty() ? Optional.empty() : labels.find(written.get(0).text());
    if (written.size() == 1 && label.filter(l -> l.inline().isEmpty()).isEmpty()) {
      done.add(row + 1);
      return Optional.of(written.get(0));
    }
    return Optional.empty();
  }

  /** A row without a label: more of the answer beside which its label stands merged, or lost. */
  private void unlabelled(int row, List<Grid.Cell> own) {
    Optional<Label> beside = beside(row).flatMap(cell -> labels.find(cell.text()));
    List<Grid.Cell> written =
        own.stream().filter(c -> !roles.isAside(c)).filter(this::isWritten).toList();
    if (written.isEmpty()) {
      return;
    }
    if (beside.filter(answers::endsWith).isPresent()) {
      List<Grid.Cell> more = taken(beside.get(), written);
      int count = OtherLabels.answering(beside.get(), more);
      if (count > 0) {
        answers.append(joined(beside.get(), "", more.subList(0, count)), answers.at(more.get(0)));
      }
      untaken.tell(more.subList(count, more.size()));
      return;
    }
    Grid.Cell first =
        own.stream().filter(c -> !c.isBlank() && !isNumber(c)).findFirst().orElse(own.get(0));
    boolean answered =
        own.stream().filter(this::isWritten).anyMatch(c -> c.column() > first.column());
    untaken.lost(written, answered ? Spaces.none(first.text()) : "", answers.at(first));
  }

  private static boolean isNumber(Grid.Cell cell) {
    return cell.text().strip().matches("[0-9]{1,3}");
  }

  // ---- tables within the form

  private void team(int row, List<Grid.Cell> head) {
    TeamTable team = new TeamTable(head, answers);
    for (int next : below(row)) {
      done.add(next);
      if (!isTotal(grid.rows().get(next))) {
        team.take(grid.rows().get(next));
      }
    }
  }

  private void columns(int row, List<Grid.Cell> head) {
    ColumnTable table = new ColumnTable(head, labels, answers);
    for (int next : below(row)) {
      List<Grid.Cell> cells = grid.rows().get(next);
      if (cells.stream().allMatch(Grid.Cell::isBlank)) {
        break;
      }
      done.add(next);
      if (!isTotal(cells) && !table.take(cells)) {
        unlabelled(next, cells);
      }
    }
    table.close();
  }

  /** Whether a row only counts those above it, which is told. */
  private boolean isTotal(List<Grid.Cell> cells) {
    boolean total = Totals.is(cells.stream().map(Grid.Cell::text).toList());
    if (total) {
      log.report(FindingKind.TABLE_TOTAL, answers.at(cells.get(0)), "");
    }
    return total;
  }

  /** The rows below a head, up to the next in which a label stands. */
  private List<Integer> below(int head) {
    return grid.rows().keySet().stream()
        .filter(row -> row > head)
        .takeWhile(row -> found(row, grid.rows().get(row)).isEmpty())
        .toList();
  }
}
