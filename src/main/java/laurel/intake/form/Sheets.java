package laurel.intake.form;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import laurel.intake.paper.Grid;
import laurel.intake.paper.Paper;
import laurel.read.RawKind;
import laurel.read.schema.KeyTable;
import laurel.read.schema.Schema;
import laurel.text.HalfWidth;
import laurel.text.Spaces;

/** What a sheet is, by the columns that its first rows name. */
public final class Sheets {
  private static final int HEAD_ROWS = 30;

  /**
   * So many of a form's labels stand nowhere below the titles of a list, notes at its foot
   * included.
   */
  private static final int FORM_LABELS = 4;

  private static final Pattern EXAMPLE =
      Pattern.compile("(?:示例|样表|样例|范例|填写说明|填表说明|填报说明)(?:[(（].*)?\\s*$");

  private Sheets() {}

  /**
   * The sheets of a paper that are question banks: no hidden one, and beside another, or a form,
   * none that shows how to fill it in; 样表 beside a form is where its template has the bank.
   */
  public static List<Grid> banks(Paper paper) {
    List<Grid> shown = paper.grids().stream().filter(g -> !g.isHidden()).toList();
    List<Grid> banks = shown.stream().filter(Sheets::isBank).toList();
    List<Grid> own = banks.stream().filter(g -> !isExample(g)).toList();
    if (!own.isEmpty()) {
      return own;
    }
    boolean form = shown.stream().anyMatch(g -> !isExample(g) && isLabelled(g));
    return banks.stream().filter(g -> !form || g.name().contains("样表")).toList();
  }

  /** Whether a sheet has the columns of questions, shown or not. */
  public static boolean isBank(Grid grid) {
    return has(grid, Schema.bankColumns(), Set.of("type", "stem", "answer"));
  }

  /** Whether it shows by its name how to fill in another. */
  static boolean isExample(Grid grid) {
    return EXAMPLE.matcher(grid.name()).find();
  }

  /** The template's own examples, （例）…, are no questions. */
  static boolean hasQuestions(Grid bank) {
    KeyTable keys = Schema.bankColumns();
    int stem = 0;
    for (List<Grid.Cell> row : bank.rows().values()) {
      for (Grid.Cell cell : row) {
        boolean head = keys.path(Labels.bare(cell.text())).equals(List.of("stem"));
        if (stem > 0 && cell.column() == stem && !cell.isBlank()) {
          String text = Spaces.none(HalfWidth.of(cell.text()));
          if (!text.startsWith("(例)")) {
            return true;
          }
        }
        stem = head ? cell.column() : stem;
      }
    }
    return false;
  }

  /** Whether it is a list of results: titles stand below one of them. */
  static boolean isResults(Grid grid) {
    KeyTable columns = Schema.roundColumns();
    return Stream.of("level", "certificate", "achievement")
        .flatMap(with -> heads(grid, columns, Set.of("title", with)))
        .anyMatch(head -> isAboveRows(head, grid));
  }

  /**
   * Whether a title is asked for, with other labels below it: behind results, rows are no forms.
   */
  static boolean isLabelled(Grid grid) {
    return heads(grid, Schema.roundColumns(), Set.of("title"))
        .anyMatch(head -> !isAboveRows(head, grid));
  }

  /** Whether its rows stand below the heads of columns, a number and a unit maybe. */
  static boolean hasColumns(Grid grid) {
    return grid.rows().values().stream()
        .limit(HEAD_ROWS)
        .anyMatch(row -> ColumnTable.isHead(row, Labels.of(RawKind.ACHIEVEMENT)));
  }

  /** A list has titles below 成果名称; a form that asks for 编号 or 奖项 beside it, other labels. */
  private static boolean isAboveRows(List<Grid.Cell> head, Grid grid) {
    KeyTable columns = Schema.roundColumns();
    Grid.Cell title =
        head.stream()
            .filter(c -> columns.path(Labels.bare(c.text())).indexOf("title") == 0)
            .findFirst()
            .orElseThrow();
    List<Grid.Cell> below =
        grid.cells().stream()
            .filter(c -> c.row() > title.row() && c.column() == title.column() && !c.isBlank())
            .toList();
    List<String> labels =
        below.stream()
            .flatMap(c -> Labels.of(RawKind.ACHIEVEMENT).find(c.text()).stream())
            .map(Label::key)
            .toList();
    return labels.size() * 3 < below.size() && Set.copyOf(labels).size() < FORM_LABELS;
  }

  private static boolean has(Grid grid, KeyTable keys, Set<String> needed) {
    return heads(grid, keys, needed).findAny().isPresent();
  }

  /** Those of the first rows that name these columns. */
  private static Stream<List<Grid.Cell>> heads(Grid grid, KeyTable keys, Set<String> needed) {
    return grid.rows().values().stream()
        .limit(HEAD_ROWS)
        .filter(
            row ->
                row.stream()
                    .flatMap(cell -> keys.path(Labels.bare(cell.text())).stream().limit(1))
                    .collect(Collectors.toSet())
                    .containsAll(needed));
  }
}
