package laurel.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import laurel.cache.Fingerprint;
import laurel.cache.Prints;
import laurel.office.ExcelWorkbook;
import laurel.office.ExcelWorkbook.Cell;
import laurel.office.ExcelWorkbook.Column;
import laurel.office.WordDocument;
import laurel.office.WordDocument.Align;
import laurel.office.WordDocument.Block;
import laurel.office.WordDocument.Heading;
import laurel.site.Fact;
import laurel.site.Named;
import laurel.site.RoundFile;
import laurel.site.RoundView;

/**
 * A round's announcement and list as files to attach to the notice on paper. They say what the page
 * says, and are made from it.
 */
public final class RoundFiles {
  /** Of how a view is said in the forms: under another, the same view makes other files. */
  private static final int VERSION = 1;

  /** Widths of number, title, category, units, names, union and level, in characters. */
  private static final List<Integer> WIDTHS = List.of(6, 34, 10, 24, 20, 18, 9);

  private final String language;
  private final RoundView view;
  private final List<Table> tables;
  private final Fingerprint said;

  /** A list, each row as many texts as it has columns: all forms say the same. */
  private record Table(RoundView.Roll roll, List<List<String>> rows) {
    static Table of(RoundView.Roll roll) {
      return new Table(roll, roll.rows().stream().map(row -> cells(roll, row)).toList());
    }
  }

  /**
   * Those of a round.
   *
   * @param language BCP 47 tag of the page
   */
  public RoundFiles(String language, RoundView view) {
    this.language = language;
    this.view = view;
    this.tables = view.rolls().stream().map(Table::of).toList();
    this.said = said();
  }

  /** One of them: what it is made from, and its bytes when they are asked for. */
  public record Made(Fingerprint recipe, Output.Body body) {}

  /** A file in a form. */
  public Made in(RoundFile form) {
    return switch (form) {
      case WORD -> made("word", WordDocument.VERSION, out -> word().write(out));
      case EXCEL -> made("excel", ExcelWorkbook.VERSION, out -> excel().write(out));
      case CSV -> made("csv", 1, this::csv);
    };
  }

  private Made made(String form, int version, Output.Body body) {
    return new Made(Fingerprint.of("round-" + form, version).add(said).build(), body);
  }

  /** Stands for all that any of the forms says: the rows of thousands are gone over once. */
  private Fingerprint said() {
    Fingerprint.Builder said = Fingerprint.of("round-files", VERSION);
    said.add(language).add(view.title().text()).add(view.documentNumber()).add(view.date());
    said.addAll(view.text()).addAll(view.signature());
    Prints.add(view.objections(), said);
    Prints.add(view.corrected(), said);
    Prints.add(view.revoked(), said);
    for (Table table : tables) {
      RoundView.Roll roll = table.roll();
      said.add(name(roll)).add(roll.note()).add(roll.lessons()).addAll(roll.heads());
      table.rows().forEach(said::addAll);
    }
    return said.build();
  }

  private void csv(OutputStream out) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (Table table : tables) {
      if (rows.isEmpty() || !rows.get(0).equals(table.roll().heads())) {
        rows.add(table.roll().heads());
      }
      rows.addAll(table.rows());
    }
    Csv.write(
        out,
        csv -> {
          for (List<String> row : rows) {
            csv.row(row);
          }
        });
  }

  private ExcelWorkbook excel() {
    List<ExcelWorkbook.Sheet> sheets = new ArrayList<>();
    for (boolean lessons : List.of(false, true)) {
      List<Table> some =
          tables.stream().filter(table -> table.roll().lessons() == lessons).toList();
      if (!some.isEmpty()) {
        sheets.add(sheet(some));
      }
    }
    return new ExcelWorkbook(view.title().text(), sheets);
  }

  private ExcelWorkbook.Sheet sheet(List<Table> some) {
    List<RoundView.Roll> rolls = some.stream().map(Table::roll).toList();
    List<String> heads = rolls.get(0).heads();
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < heads.size(); i++) {
      Column column = Column.of(heads.get(i), WIDTHS.get(i));
      columns.add(i == 0 || i == 2 || i == 6 ? column.centre() : column);
    }
    List<List<Cell>> rows = new ArrayList<>();
    for (Table table : some) {
      for (int i = 0; i < table.rows().size(); i++) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(table.roll().rows().get(i).number()));
        table.rows().get(i).stream().skip(1).map(Cell::of).forEach(cells::add);
        rows.add(cells);
      }
    }
    List<String> above = new ArrayList<>(List.of(view.title().text(), remark(rolls)));
    return ExcelWorkbook.Sheet.of(heads.get(1), above, columns, rows);
  }

  private String remark(List<RoundView.Roll> rolls) {
    String notes =
        rolls.stream().map(r -> name(r) + " " + r.note()).collect(Collectors.joining("；"));
    return view.documentNumber().isEmpty() ? notes : view.documentNumber() + "　" + notes;
  }

  private static String name(RoundView.Roll roll) {
    return roll.mark().map(mark -> mark.name()).orElse(roll.name());
  }

  private WordDocument word() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(1, view.title().text()));
    if (!view.documentNumber().isEmpty()) {
      blocks.add(WordDocument.line(view.documentNumber(), Align.CENTRE));
    }
    List<String> text = view.text();
    boolean object = view.objections().isPresent();
    int closing = object && text.size() > 1 ? text.size() - 1 : text.size();
    text.subList(0, closing).forEach(paragraph -> blocks.add(WordDocument.text(paragraph)));
    corrected(blocks);
    view.objections().ifPresent(where -> objections(where, blocks));
    text.subList(closing, text.size()).forEach(last -> blocks.add(WordDocument.text(last)));
    blocks.add(WordDocument.line("", Align.RIGHT));
    view.signature().forEach(name -> blocks.add(WordDocument.line(name, Align.RIGHT)));
    blocks.add(WordDocument.line(view.date(), Align.RIGHT));
    lists(blocks);
    return new WordDocument(view.title().text(), language, false, blocks);
  }

  private static void objections(RoundView.Objections where, List<Block> blocks) {
    for (Fact fact : where.facts()) {
      String value = fact.values().stream().map(Fact.Value::text).collect(Collectors.joining("、"));
      blocks.add(WordDocument.text(fact.label() + "：" + value));
    }
  }

  private void corrected(List<Block> blocks) {
    for (RoundView.Corrected one : view.corrected()) {
      String was = one.before().isEmpty() ? "" : "“" + one.before() + "” → ";
      blocks.add(
          WordDocument.text(
              one.title().text() + "：" + one.field() + "，" + was + "“" + one.after() + "”"));
    }
    view.revoked().stream()
        .map(RoundView.Revoked::note)
        .filter(note -> !note.isEmpty())
        .forEach(note -> blocks.add(WordDocument.text(note)));
  }

  private void lists(List<Block> blocks) {
    if (!view.rolls().isEmpty()) {
      blocks.add(new WordDocument.PageBreak());
    }
    for (Table table : tables) {
      RoundView.Roll roll = table.roll();
      blocks.add(new Heading(2, name(roll) + "（" + roll.note() + "）"));
      List<Integer> widths = WIDTHS.subList(0, roll.heads().size());
      blocks.add(new WordDocument.Table(widths, roll.heads(), table.rows()));
    }
  }

  /** As many as the list has columns. */
  private static List<String> cells(RoundView.Roll roll, RoundView.Row row) {
    List<String> cells =
        List.of(
            String.valueOf(row.number()),
            row.title().text() + (row.state().isEmpty() ? "" : "（" + row.state() + "）"),
            row.category(),
            joined(row.units(), "；"),
            joined(row.names(), "、") + row.more().strip(),
            row.union(),
            row.gone() ? "" : row.level());
    return cells.subList(0, roll.heads().size());
  }

  private static String joined(List<Named> names, String by) {
    return names.stream().map(Named::plain).collect(Collectors.joining(by));
  }
}
