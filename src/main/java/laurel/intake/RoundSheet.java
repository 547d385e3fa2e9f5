package laurel.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import laurel.diag.FindingLog;
import laurel.model.Stage;
import laurel.office.ExcelWorkbook;
import laurel.office.ExcelWorkbook.Cell;
import laurel.office.ExcelWorkbook.Column;
import laurel.read.ContentFolder;
import laurel.read.Node;
import laurel.read.RawContent;
import laurel.read.RawRecord;
import laurel.read.RecordReader;
import laurel.read.RecordSource;

/**
 * The sheet of a round: all candidates of a programme with columns for what was decided. Filled in
 * by the office and put into {@code rounds/} it is the round; rows without a decision are none of
 * it.
 */
public final class RoundSheet {
  private static final List<String> DECISIONS = List.of("入选", "不入选", "暂缓", "撤销", "撤回");

  private final String round;
  private final RawContent content;
  private final Optional<RawRecord> existing;
  private final RawRecord programme;

  private RoundSheet(
      String round, RawContent content, Optional<RawRecord> existing, RawRecord programme) {
    this.round = round;
    this.content = content;
    this.existing = existing;
    this.programme = programme;
  }

  /**
   * The sheet of a round.
   *
   * @param round its id; a round that is there as a data file lends its programme and name
   * @param chosen the programme, if it was said
   * @return nothing where no programme is certain
   */
  public static Optional<RoundSheet> of(Path folder, String round, Optional<String> chosen)
      throws IOException {
    RawContent content = ContentFolder.read(folder, new FindingLog());
    Optional<RawRecord> existing =
        content.rounds().stream().filter(r -> r.id().equals(round)).findFirst();
    Optional<String> id =
        chosen
            .or(() -> existing.flatMap(r -> r.fields().text("programme")).map(Node.Text::value))
            .or(
                () ->
                    content.programmes().size() == 1
                        ? Optional.of(content.programmes().get(0).id())
                        : Optional.empty());
    return id.flatMap(
            known -> content.programmes().stream().filter(p -> p.id().equals(known)).findFirst())
        .map(programme -> new RoundSheet(round, content, existing, programme));
  }

  /**
   * Writes it to a new file.
   *
   * @return how many candidates it lists
   * @throws java.nio.file.FileAlreadyExistsException when the file is there already
   */
  public int write(Path file) throws IOException {
    List<List<Cell>> rows = rows();
    ExcelWorkbook workbook =
        new ExcelWorkbook(
            name(),
            List.of(new ExcelWorkbook.Sheet("名单", true, above(), columns(), rows, 0, List.of())));
    if (file.toAbsolutePath().getParent() != null) {
      Files.createDirectories(file.toAbsolutePath().getParent());
    }
    try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
      workbook.write(out);
    }
    return rows.size();
  }

  private String name() {
    return existing
        .flatMap(r -> r.fields().text("name"))
        .map(Node.Text::value)
        .orElse(programme.fields().text("name").map(Node.Text::value).orElse(round) + "评审结果");
  }

  /** What a data file of the round says already is not said again. */
  private List<String> above() {
    List<String> lines = new ArrayList<>(List.of(name() + "登记表"));
    if (existing.isEmpty()) {
      lines.add("活动：" + programme.id());
      lines.add("名称：" + name());
      lines.add("日期：");
      lines.add("阶段：" + Stage.AWARDED.label());
      lines.add("（请在“日期：”后填写公布日期，如 2026-11-30；“阶段：”后写推荐、入围、公示、获奖或更正；公示的另起两行写“公示起始：”“公示截止：”和日期。）");
    }
    return lines;
  }

  private List<Column> columns() {
    List<String> levels =
        programme.fields().records("levels").stream()
            .flatMap(level -> level.text("name").or(() -> level.text("key")).stream())
            .map(Node.Text::value)
            .toList();
    return List.of(
        Column.of("序号", 6).centre(),
        Column.of(isLessons() ? "微课编号" : "成果编号", 30),
        Column.of(isLessons() ? "课程名称" : "成果名称", 44),
        Column.of("单位", 30),
        Column.of("类别", 10).centre(),
        Column.of("决定", 10).centre().choosing(DECISIONS).hinting("不填的行不计入这一批"),
        Column.of("奖项", 12).centre().choosing(levels),
        Column.of("证书编号", 20).centre().hinting("可以不填；配置了证书密钥时自动编号"));
  }

  private boolean isLessons() {
    return programme.fields().get("lesson").isPresent();
  }

  private List<List<Cell>> rows() {
    List<List<Cell>> rows = new ArrayList<>();
    for (RecordSource source : isLessons() ? content.lessons() : content.achievements()) {
      Optional<RawRecord> record = RecordReader.read(source, new FindingLog());
      record
          .filter(r -> said(r, "programme").equals(programme.id()))
          .ifPresent(r -> rows.add(row(rows.size() + 1, r)));
    }
    return rows;
  }

  private List<Cell> row(int number, RawRecord record) {
    List<String> units =
        record.fields().items("unit").stream()
            .filter(Node.Text.class::isInstance)
            .map(node -> ((Node.Text) node).value())
            .toList();
    return List.of(
        Cell.of(number),
        Cell.of(record.id()),
        Cell.of(said(record, "title").replace("｜", "")),
        Cell.of(String.join("、", units)),
        Cell.of(category(said(record, "category"))));
  }

  /** By its name, where the record has its key. */
  private String category(String said) {
    return programme.fields().records("categories").stream()
        .filter(
            category -> category.text("key").filter(key -> key.value().equals(said)).isPresent())
        .flatMap(category -> category.text("name").stream())
        .map(Node.Text::value)
        .findFirst()
        .orElse(said);
  }

  private static String said(RawRecord record, String key) {
    return record.fields().text(key).map(Node.Text::value).orElse("");
  }
}
