package laurel.intake.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import laurel.intake.paper.Grid;

/** A row of labels with the answers below it: of one record, or of one record a row. */
final class ColumnTable {
  private final List<Grid.Cell> head;
  private final Labels labels;
  private final Map<Integer, Label> columns = new LinkedHashMap<>();
  private final boolean titled;
  private final List<Answer> above;
  private final Answers answers;
  private int records;

  ColumnTable(List<Grid.Cell> head, Labels labels, Answers answers) {
    this.head = head;
    this.labels = labels;
    this.answers = answers;
    head.forEach(c -> labels.find(c.text()).ifPresent(label -> columns.put(c.column(), label)));
    this.titled = columns.values().stream().anyMatch(l -> l.key().equals("title"));
    this.above = answers.form().map(this::above).orElse(List.of());
  }

  /** Whether a row heads such a table: every cell a label, and two of them side by side. */
  static boolean isHead(List<Grid.Cell> own, Labels labels) {
    List<Grid.Cell> written = own.stream().filter(c -> !c.isBlank()).toList();
    boolean adjacent = false;
    for (int i = 0; i + 1 < own.size(); i++) {
      adjacent |= !own.get(i).isBlank() && !own.get(i + 1).isBlank();
    }
    return adjacent && written.stream().allMatch(c -> isColumn(c.text(), labels));
  }

  /** The columns of a head of two rows, of which some stand together: 联系方式 over 联系人｜联系电话. */
  static List<Grid.Cell> lowerHead(Grid grid, int row, Labels labels) {
    List<Grid.Cell> own = grid.rows().get(row);
    boolean two =
        own.stream().anyMatch(cell -> cell.rowSpan() == 2)
            && own.stream().anyMatch(cell -> cell.rowSpan() == 1 && cell.columnSpan() > 1);
    List<Grid.Cell> seen = two ? grid.across(row + 1) : List.of();
    boolean head =
        seen.size() > 2 && seen.stream().noneMatch(Grid.Cell::isBlank) && isHead(seen, labels);
    return head ? seen : List.of();
  }

  private static boolean isColumn(String text, Labels labels) {
    return labels.find(text).filter(l -> l.inline().isEmpty()).isPresent()
        || Labels.bare(text).equals("序号")
        || Labels.bare(text).equals("备注");
  }

  /**
   * Takes a row below the head.
   *
   * @return false where it holds too little to be a record
   */
  boolean take(List<Grid.Cell> cells) {
    if (cells.stream().filter(c -> !c.isBlank()).count() < 2 && columns.size() > 2) {
      return false;
    }
    records++;
    if (answers.form().isEmpty() || (titled && records > 1)) {
      answers.begin(answers.at(cells.get(0)), above);
    }
    boolean forAll = answers.form().flatMap(form -> form.answer("contact.phone")).isPresent();
    for (Grid.Cell cell : cells) {
      Label label = columns.get(cell.column());
      if (label != null) {
        answers.put(inRow(label, forAll), cell.text(), answers.at(cell));
      }
    }
    return true;
  }

  /** No row is left: labels that nobody answered were asked all the same. */
  void close() {
    if (records == 0) {
      head.forEach(cell -> labels.find(cell.text()).ifPresent(label -> unanswered(label, cell)));
    }
  }

  private void unanswered(Label label, Grid.Cell cell) {
    answers.open(label.key(), answers.at(cell));
    answers.put(label, "", answers.at(cell));
  }

  /** A phone number in the row is the first completer's where the sheet has one for all. */
  private Label inRow(Label label, boolean forAll) {
    boolean second =
        label.key().equals("contact.phone")
            && answers
                .form()
                .filter(form -> forAll || !form.holdsAnyones("contact.phone"))
                .flatMap(form -> form.answer("contact.phone"))
                .isPresent();
    return second ? new Label(List.of("people", "phone"), label.words(), "") : label;
  }

  /**
   * What stands above the columns holds for every row below them; so does the one phone number of
   * the sheet beside those in the rows. Taken before the first row is read into the same form.
   */
  private List<Answer> above(OpenForm form) {
    boolean list = form.answer("title").isPresent(); // the phone number above is a record's own
    return form.answers().stream()
        .filter(
            answer ->
                (!list && answer.key().equals("contact.phone"))
                    || columns.values().stream().noneMatch(l -> l.key().equals(answer.key())))
        .toList();
  }
}
