package laurel.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import laurel.diag.FindingLog;
import laurel.model.Stage;
import laurel.office.ExcelWorkbook;
import laurel.office.ExcelWorkbook.Cell;
import laurel.office.ExcelWorkbook.Column;
import laurel.place.WholeFile;
import laurel.read.ContentFolder;
import laurel.read.Node;
import laurel.read.RawContent;
import laurel.read.RawKind;
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
    Entered entered = entered();
    List<List<Cell>> rows = rows(entered);
    ExcelWorkbook workbook =
        new ExcelWorkbook(
            name(),
            List.of(
                new ExcelWorkbook.Sheet(
                    "名单", true, above(), columns(entered), rows, 0, List.of())));
    if (file.toAbsolutePath().getParent() != null) {
      Files.createDirectories(file.toAbsolutePath().getParent());
    }
    WholeFile.create(file, workbook::write);
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
      lines.add(
          "（请在“日期：”后填写公布日期，如 2026-11-30；“阶段：”后写推荐、入围、公示、获奖或更正；公示的另起几行写“公示起始：”“公示截止：”和日期，“受理单位：”“受理电话：”写向谁反映异议。）");
    }
    return lines;
  }

  private List<Column> columns(Entered entered) {
    List<String> levels =
        programme.fields().records("levels").stream()
            .flatMap(level -> level.text("name").or(() -> level.text("key")).stream())
            .map(Node.Text::value)
            .toList();
    List<Column> columns = new ArrayList<>(List.of(Column.of("序号", 6).centre()));
    entered.kinds().forEach(kind -> columns.add(Column.of(idLabel(kind), 30)));
    columns.addAll(
        List.of(
            Column.of(titleLabel(entered.kinds()), 44),
            Column.of("单位", 30),
            Column.of("类别", 10).centre(),
            Column.of("决定", 10).centre().choosing(DECISIONS).hinting("不填的行不计入这一批"),
            Column.of("奖项", 12).centre().choosing(levels),
            Column.of("证书编号", 20).centre().hinting("可以不填；配置了证书密钥时自动编号")));
    return columns;
  }

  private static String idLabel(RawKind kind) {
    return kind == RawKind.LESSON ? "微课编号" : "成果编号";
  }

  private static String titleLabel(List<RawKind> kinds) {
    return kinds.size() > 1 ? "名称" : kinds.contains(RawKind.LESSON) ? "课程名称" : "成果名称";
  }

  /** What is entered for a programme: achievements, or lessons where it asks for some, or both. */
  private record Entered(List<RawRecord> achievements, List<RawRecord> lessons, boolean asked) {
    List<RawKind> kinds() {
      return achievements.isEmpty() && asked
          ? List.of(RawKind.LESSON)
          : lessons.isEmpty()
              ? List.of(RawKind.ACHIEVEMENT)
              : List.of(RawKind.ACHIEVEMENT, RawKind.LESSON);
    }
  }

  private Entered entered() {
    boolean asked = programme.fields().get("lesson").isPresent();
    return new Entered(
        candidates(content.achievements()),
        asked ? candidates(content.lessons()) : List.of(),
        asked);
  }

  private List<RawRecord> candidates(List<RecordSource> sources) {
    return sources.stream()
        .flatMap(source -> RecordReader.read(source, new FindingLog()).stream())
        .filter(record -> said(record, "programme").equals(programme.id()))
        .toList();
  }

  private List<List<Cell>> rows(Entered entered) {
    List<List<Cell>> rows = new ArrayList<>();
    for (RawRecord record : entered.achievements()) {
      rows.add(row(rows.size() + 1, record, RawKind.ACHIEVEMENT, entered.kinds()));
    }
    for (RawRecord record : entered.lessons()) {
      rows.add(row(rows.size() + 1, record, RawKind.LESSON, entered.kinds()));
    }
    return rows;
  }

  private List<Cell> row(int number, RawRecord record, RawKind own, List<RawKind> kinds) {
    List<String> units =
        record.fields().items("unit").stream()
            .filter(Node.Text.class::isInstance)
            .map(node -> ((Node.Text) node).value())
            .toList();
    List<Cell> row = new ArrayList<>(List.of(Cell.of(number)));
    kinds.forEach(kind -> row.add(Cell.of(kind == own ? record.id() : "")));
    row.add(Cell.of(said(record, "title").replace("｜", "")));
    row.add(Cell.of(String.join("、", units)));
    row.add(Cell.of(category(said(record, "category"))));
    return row;
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
