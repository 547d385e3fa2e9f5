package laurel.intake.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import laurel.diag.FindingKind;
import laurel.diag.Location;
import laurel.diag.RecordLog;
import laurel.intake.paper.Grid;
import laurel.read.RawKind;
import laurel.read.schema.Totals;
import laurel.text.HalfWidth;
import laurel.text.Spaces;

/**
 * The forms in one table, by their labels: an answer beside its label, below a label as wide as the
 * table, or below the head of a column. Positions mean nothing.
 */
final class GridForms {
  /** A cell longer than this is no label that we do not know, but text. */
  private static final int LABEL_LENGTH = 20;

  /** More digits in a row than any label has. */
  private static final Pattern DIGITS = Pattern.compile("[0-9]{5}");

  private final Grid grid;
  private final Labels labels;
  private final Answers answers;
  private final RecordLog log;
  private final Set<Integer> done = new TreeSet<>();
  private Roles roles = Roles.NONE;

  GridForms(Grid grid, String file, RawKind kind, RecordLog log) {
    this.grid = grid;
    this.labels = Labels.of(kind);
    this.answers = new Answers(grid, file, kind, log);
    this.log = log;
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
    found.stream().map(f -> own.get(f.index())).distinct().forEach(this::others);
  }

  /** A label and where in its row it stands. */
  private record Found(int index, Label label) {}

  /** 1.经济效益：… beside a label is the answer to it, and no label with an answer of its own. */
  private List<Found> found(int row, List<Grid.Cell> own) {
    List<Found> found = new ArrayList<>();
    Optional<Found> above =
        beside(row).flatMap(c -> labels.find(c.text())).map(label -> new Found(-1, label));
    for (int i = 0; i < own.size(); i++) {
      Optional<Label> label =
          roles.mayLabel(own.get(i)) ? labels.find(own.get(i).text()) : Optional.empty();
      Optional<Found> last = found.isEmpty() ? above : Optional.of(found.get(found.size() - 1));
      boolean answer =
          label.isPresent() && last.isPresent() && isAnswer(last.get(), own, i, label.get());
      if (label.isPresent() && !answer) {
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

  /** Whether what has the words of a label belongs to the one before it. */
  private static boolean isAnswer(Found last, List<Grid.Cell> own, int index, Label label) {
    boolean people = Set.of("team", "people").contains(last.label().key());
    String before = index - 1 > last.index() ? own.get(index - 1).text() : last.label().inline();
    if (label.inline().isEmpty()) { // 张三|电话|139…: not the contact's
      return people && OtherLabels.isTelephone(label.words()) && !before.isBlank();
    }
    boolean beside = last.index() >= 0 && last.label().inline().isEmpty();
    boolean one = !people || NameList.people(before).size() == 1; // 张三|电话：…|李四|电话：…
    return (beside && (!last.label().isLine() || index == last.index() + 1))
        || (one && OtherLabels.goesOn(last.label(), label.words(), label.inline()));
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
    List<Grid.Cell> filled = values.stream().filter(this::isWritten).toList();
    List<Grid.Cell> written = filled.subList(0, OtherLabels.answering(found.label(), filled));
    untaken(filled.subList(written.size(), filled.size()));
    String text = found.label().inline();
    Location place = answers.at(values.isEmpty() ? cell : values.get(0));
    boolean alone = own.stream().filter(c -> !c.isBlank()).count() == 1 && end == own.size();
    if (!written.isEmpty()) {
      place = answers.at(written.get(0));
      text = (text.isEmpty() ? "" : text + "\n") + joined(written);
    } else if (text.isEmpty() && alone && cell.columnSpan() >= grid.width()) {
      Optional<Grid.Cell> below = answerBelow(row);
      place = below.map(answers::at).orElse(place);
      text = below.map(Grid.Cell::text).orElse("");
    }
    answers.put(found.label(), text, place);
  }

  /** Tells what stands beside an answer, label by label. */
  private void untaken(List<Grid.Cell> rest) {
    int start = 0;
    for (int i = 1; i <= rest.size(); i++) {
      if (i == rest.size() || OtherLabels.in(rest.get(i).text()).isPresent()) {
        Grid.Cell first = rest.get(start);
        String label = i - start > 1 ? Spaces.none(first.text()) : "";
        lost(rest.subList(start, i), OtherLabels.in(first.text()).orElse(label), answers.at(first));
        start = i;
      }
    }
  }

  /** Tells of the labels in a cell that has ours. */
  private void others(Grid.Cell cell) {
    OtherLabels.parts(cell.text(), labels).stream()
        .filter(part -> labels.find(part).isEmpty())
        .forEach(part -> lost(List.of(cell), OtherLabels.in(part).orElseThrow(), answers.at(cell)));
  }

  private static String joined(List<Grid.Cell> cells) {
    return String.join("\n", cells.stream().map(Grid.Cell::text).toList());
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
      int count = OtherLabels.answering(beside.get(), written);
      if (count > 0) {
        answers.append(joined(written.subList(0, count)), answers.at(written.get(0)));
      }
      untaken(written.subList(count, written.size()));
      return;
    }
    Grid.Cell first =
        own.stream().filter(c -> !c.isBlank() && !isNumber(c)).findFirst().orElse(own.get(0));
    boolean answered =
        own.stream().filter(this::isWritten).anyMatch(c -> c.column() > first.column());
    lost(written, answered ? Spaces.none(first.text()) : "", answers.at(first));
  }

  /** Tells what no label of ours asks for, by its own where it has one. */
  private void lost(List<Grid.Cell> written, String label, Location place) {
    if (answers.form().isEmpty()) {
      return;
    }
    // A finding repeats a label: a phone or identity number is none.
    boolean labelLike =
        !label.isEmpty()
            && label.length() <= LABEL_LENGTH
            && !DIGITS.matcher(HalfWidth.of(label)).find();
    if (labelLike) {
      log.report(FindingKind.IMPORT_LABEL, place, "", label);
    } else {
      written.forEach(cell -> answers.safe(cell.text(), answers.at(cell)));
      log.report(
          FindingKind.IMPORT_LOST, answers.at(written.get(0)), "", Passage.count(joined(written)));
    }
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
