package laurel.intake.notice;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import laurel.intake.placing.FileNames;
import laurel.office.ExcelWorkbook;
import laurel.office.ExcelWorkbook.Cell;
import laurel.office.ExcelWorkbook.Column;
import laurel.office.WordDocument;
import laurel.office.WordDocument.Align;

/** Writes the notices: for each unit a page and a Word file, for the office one overview. */
public final class Notices {
  private static final List<Integer> WIDTHS = List.of(9, 34, 21, 34, 26);

  private Notices() {}

  /** Writes all of them into a folder, or none: some of the units' would be taken for all. */
  public static void write(List<Notice> notices, Letterhead head, Path folder) throws IOException {
    Files.createDirectories(folder);
    List<Path> begun = new ArrayList<>();
    try {
      writeAll(notices, head, name -> begun(folder.resolve(name), begun));
      begun.clear();
    } finally {
      for (Path file : begun) {
        Files.deleteIfExists(file);
      }
    }
  }

  /** Opens a file by its name. */
  @FunctionalInterface
  private interface Opening {
    OutputStream of(String name) throws IOException;
  }

  private static OutputStream begun(Path file, List<Path> begun) throws IOException {
    OutputStream out = Files.newOutputStream(file);
    begun.add(file);
    return out;
  }

  private static void writeAll(List<Notice> notices, Letterhead head, Opening opening)
      throws IOException {
    Map<String, Integer> names = new LinkedHashMap<>();
    for (Notice notice : notices) {
      String plain = FileNames.safe(notice.unit()) + "-补正通知";
      int again = names.merge(plain, 1, Integer::sum);
      String name = again == 1 ? plain : plain + "-" + again;
      Wording wording = new Wording(notice, head);
      try (OutputStream out = opening.of(name + ".html")) {
        out.write(NoticePage.of(wording).getBytes(StandardCharsets.UTF_8));
      }
      try (OutputStream out = opening.of(name + ".docx")) {
        word(wording).write(out);
      }
    }
    try (OutputStream out = opening.of("补正总览.xlsx")) {
      overview(notices).write(out);
    }
  }

  static WordDocument word(Wording wording) {
    List<WordDocument.Block> blocks = new ArrayList<>();
    blocks.add(new WordDocument.Heading(1, Wording.TITLE.replace("申报材料", "\n申报材料")));
    blocks.add(WordDocument.line(wording.addressee(), Align.LEFT));
    wording.body().forEach(paragraph -> blocks.add(WordDocument.text(paragraph)));
    if (!wording.contact().isEmpty()) {
      blocks.add(WordDocument.text(wording.contact()));
    }
    blocks.add(WordDocument.text("附表：需要补正的材料"));
    blocks.add(WordDocument.line("", Align.RIGHT));
    blocks.add(WordDocument.line(wording.head().office() + "　　", Align.RIGHT));
    blocks.add(WordDocument.line(wording.head().date() + "　　", Align.RIGHT));
    blocks.add(new WordDocument.PageBreak());
    blocks.add(WordDocument.line("附表", Align.LEFT));
    for (Notice.Entry record : wording.notice().records()) {
      blocks.add(new WordDocument.Heading(2, record.title()));
      blocks.add(table(record));
    }
    return new WordDocument(Wording.TITLE, "zh-CN", false, blocks);
  }

  private static WordDocument.Table table(Notice.Entry record) {
    List<List<String>> rows = new ArrayList<>();
    for (Notice.Item item : record.items()) {
      rows.add(
          List.of(
              String.valueOf(rows.size() + 1),
              Wording.degree(item) + "：" + item.problem(),
              item.place(),
              item.rule().isEmpty() ? "—" : item.rule(),
              item.requirement().send()));
    }
    return new WordDocument.Table(WIDTHS, Wording.COLUMNS, rows);
  }

  /** Units by requirements, and everything line by line. */
  static ExcelWorkbook overview(List<Notice> notices) {
    List<Column> columns =
        new ArrayList<>(
            List.of(
                Column.of("序号", 6).centre(),
                Column.of("单位", 34),
                Column.of("成果数", 9).centre(),
                Column.of("须补正", 9).centre(),
                Column.of("请核实", 9).centre()));
    for (Requirement requirement : Requirement.values()) {
      columns.add(Column.of(requirement.label(), 15).centre());
    }
    List<List<Cell>> rows =
        IntStream.range(0, notices.size()).mapToObj(i -> row(i + 1, notices.get(i))).toList();
    return new ExcelWorkbook(
        "补正总览",
        List.of(
            new ExcelWorkbook.Sheet(
                "总览",
                true,
                List.of("申报材料补正总览", "数字为须补正的处数；“✓”表示这一类没有须补正的内容。只列有内容需要补正或核实的单位。"),
                columns,
                rows,
                0,
                List.of()),
            details(notices)));
  }

  private static List<Cell> row(int number, Notice notice) {
    List<Notice.Item> items = notice.records().stream().flatMap(r -> r.items().stream()).toList();
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(number));
    cells.add(Cell.of(notice.unit()));
    cells.add(Cell.of(notice.records().size()));
    cells.add(Cell.of(notice.must()));
    cells.add(Cell.of(items.size() - notice.must()));
    for (Requirement requirement : Requirement.values()) {
      long count = items.stream().filter(i -> i.must() && i.requirement() == requirement).count();
      cells.add(count == 0 ? Cell.of("✓") : Cell.of(count));
    }
    return cells;
  }

  private static ExcelWorkbook.Sheet details(List<Notice> notices) {
    List<Column> columns =
        List.of(
            Column.of("单位", 28),
            Column.of("成果名称", 36),
            Column.of("轻重", 9).centre(),
            Column.of("类别", 15).centre(),
            Column.of("存在的问题", 44),
            Column.of("位置", 28),
            Column.of("通知要求", 44));
    List<List<Cell>> rows = new ArrayList<>();
    for (Notice notice : notices) {
      for (Notice.Entry record : notice.records()) {
        for (Notice.Item item : record.items()) {
          rows.add(
              List.of(
                  Cell.of(notice.unit()),
                  Cell.of(record.title()),
                  Cell.of(Wording.degree(item)),
                  Cell.of(item.requirement().label()),
                  Cell.of(item.problem()),
                  Cell.of(item.place()),
                  Cell.of(item.rule())));
        }
      }
    }
    return new ExcelWorkbook.Sheet("明细", true, List.of("补正明细"), columns, rows, 0, List.of());
  }
}
