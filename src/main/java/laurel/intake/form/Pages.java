package laurel.intake.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import laurel.diag.FindingKind;
import laurel.diag.Location;
import laurel.diag.RecordLog;
import laurel.intake.paper.Grid;
import laurel.intake.paper.Paper;
import laurel.read.RawKind;
import laurel.read.schema.KeyTable;
import laurel.read.schema.Schema;
import laurel.text.HalfWidth;
import laurel.text.PrivateNumbers;
import laurel.text.Spaces;

/**
 * What an office file turns out to be.
 *
 * @param forms filled forms; two may stand in one file
 * @param bank whether a sheet of it is a question bank (annex 4)
 * @param results whether a sheet of it is a list of results
 * @param letter the letter of annex 1 that it is
 * @param blank whether it is a form or bank that nobody filled in
 */
public record Pages(
    List<FilledForm> forms, boolean bank, boolean results, Optional<Letter> letter, boolean blank) {
  private static final int HEAD_ROWS = 30;

  /**
   * So many of a form's labels stand nowhere below the titles of a list, notes at its foot
   * included.
   */
  private static final int FORM_LABELS = 4;

  private static final Pattern EXAMPLE =
      Pattern.compile("(?:示例|样表|样例|范例|填写说明|填表说明|填报说明)(?:[(（].*)?\\s*$");

  /** Where our own sheets keep what may be chosen. */
  private static final String CHOICES = "_lists";

  public Pages {
    forms = List.copyOf(forms);
  }

  /** Whether nothing was recognised. */
  public boolean isUnknown() {
    return forms.isEmpty() && !bank && !results && letter.isEmpty() && !blank;
  }

  /**
   * Recognises what is on the pages.
   *
   * @param file how findings call the file
   */
  public static Pages of(Paper paper, String file, RecordLog log) {
    Optional<Letter> letter = Letter.in(paper);
    List<Grid> shown = paper.grids().stream().filter(g -> !g.isHidden()).toList();
    List<Grid> banks = banks(paper);
    boolean filledBank = banks.stream().anyMatch(Pages::hasQuestions);
    List<Grid> lists =
        banks.isEmpty() ? shown.stream().filter(Pages::isResults).toList() : List.of();
    privateCells(paper, file, log);
    List<Grid> others =
        shown.stream().filter(g -> !banks.contains(g) && !lists.contains(g)).toList();
    if (!shown.isEmpty() && lists.contains(shown.get(0))) {
      List<Grid> rows = others.stream().filter(g -> !isLabelled(g)).toList();
      rows.forEach(list -> lost(list, file, log));
      others = others.stream().filter(g -> !rows.contains(g)).toList();
    }
    boolean textForms = letter.isEmpty() && banks.isEmpty() && lists.isEmpty();
    List<OpenForm> open = forms(paper, others, file, textForms, log);
    List<FilledForm> filled =
        open.stream().filter(f -> !f.isBlank()).map(f -> FormFields.of(f, log)).toList();
    boolean results = !lists.isEmpty() && (filled.isEmpty() || lists.contains(shown.get(0)));
    if (!results) {
      lists.forEach(list -> lost(list, file, log));
    }
    boolean blank =
        filled.isEmpty() && !filledBank && !results && (!open.isEmpty() || !banks.isEmpty());
    return new Pages(filled, filledBank, results, letter, blank);
  }

  /**
   * The sheets of a paper that are question banks: no hidden one, and none that shows how to fill
   * in another.
   */
  public static List<Grid> banks(Paper paper) {
    List<Grid> shown = paper.grids().stream().filter(g -> !g.isHidden()).toList();
    List<Grid> own = shown.stream().filter(g -> !EXAMPLE.matcher(g.name()).find()).toList();
    boolean alone = own.stream().allMatch(g -> g.cells().stream().allMatch(Grid.Cell::isBlank));
    return (alone ? shown : own).stream().filter(Pages::isBank).toList();
  }

  /** Whether a sheet has the columns of questions, shown or not. */
  public static boolean isBank(Grid grid) {
    return has(grid, Schema.bankColumns(), Set.of("type", "stem", "answer"));
  }

  /** Sheets that show how to fill in others are read where there are no others. */
  private static List<OpenForm> forms(
      Paper paper, List<Grid> grids, String file, boolean textForms, RecordLog log) {
    List<Grid> own = grids.stream().filter(g -> !EXAMPLE.matcher(g.name()).find()).toList();
    List<OpenForm> open = new Reader(paper.with(own), file, textForms, log).read();
    return open.isEmpty() && textForms && own.size() < grids.size()
        ? new Reader(paper.with(grids), file, true, log).read()
        : open;
  }

  /** A list behind forms is the sender's own, and nobody's decisions. */
  private static void lost(Grid list, String file, RecordLog log) {
    String text = String.join("", list.cells().stream().map(Grid.Cell::text).toList());
    if (!text.isBlank()) {
      log.report(
          FindingKind.IMPORT_LOST,
          new Location.InSheet(file, list.name(), 1, 0),
          "",
          Passage.count(text));
    }
  }

  /** The template's own examples, （例）…, are no questions. */
  private static boolean hasQuestions(Grid bank) {
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

  private static boolean isResults(Grid grid) {
    KeyTable columns = Schema.roundColumns();
    return Stream.of("level", "certificate", "achievement")
        .flatMap(with -> heads(grid, columns, Set.of("title", with)))
        .anyMatch(head -> isAboveRows(head, grid));
  }

  /**
   * Whether a title is asked for, with other labels below it: behind results, rows are no forms.
   */
  private static boolean isLabelled(Grid grid) {
    return heads(grid, Schema.roundColumns(), Set.of("title"))
        .anyMatch(head -> !isAboveRows(head, grid));
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

  /** Identity numbers anywhere, and what is not shown: the sender may not know of them. */
  private static void privateCells(Paper paper, String file, RecordLog log) {
    for (Grid grid : paper.grids()) {
      for (Grid.Cell cell : grid.cells()) {
        if (PrivateNumbers.hasIdentity(cell.text())) {
          log.report(FindingKind.IMPORT_IDENTITY, at(file, grid, cell), "");
        }
      }
      if (!grid.name().equals(CHOICES)) {
        grid.hidden().forEach(c -> log.report(FindingKind.IMPORT_HIDDEN, at(file, grid, c), ""));
      }
      if (grid.cut()) {
        log.report(
            FindingKind.IMPORT_CUT,
            new Location.InSheet(file, grid.name(), 1, 0),
            "",
            grid.rows().size());
      }
    }
    for (Paper.Paragraph paragraph : paper.paragraphs()) {
      if (PrivateNumbers.hasIdentity(paragraph.text())) {
        log.report(FindingKind.IMPORT_IDENTITY, Location.of(file, paragraph.number(), 1), "");
      }
    }
  }

  private static Location at(String file, Grid grid, Grid.Cell cell) {
    return new Location.InSheet(file, grid.name(), cell.row(), cell.column());
  }

  /** Reads tables and paragraphs in their order. */
  private static final class Reader {
    private final Paper paper;
    private final String file;
    private final boolean textForms;
    private final RecordLog log;
    private final RawKind kind;
    private final Labels labels;
    private final List<OpenForm> forms = new ArrayList<>();
    private final List<Answer> waiting = new ArrayList<>();
    private Label open;
    private final List<String> said = new ArrayList<>();
    private Location openAt;

    Reader(Paper paper, String file, boolean textForms, RecordLog log) {
      this.paper = paper;
      this.file = file;
      this.textForms = textForms;
      this.log = log;
      this.kind = isLesson() ? RawKind.LESSON : RawKind.ACHIEVEMENT;
      this.labels = Labels.of(kind);
    }

    /** A lesson has labels that no achievement has. */
    private boolean isLesson() {
      Set<String> own = Set.of("title", "synopsis", "instructor");
      Labels lesson = Labels.of(RawKind.LESSON);
      List<String> texts = new ArrayList<>();
      paper.grids().forEach(g -> g.cells().forEach(c -> texts.add(c.text())));
      paper.paragraphs().forEach(p -> texts.add(p.text()));
      return texts.stream()
          .anyMatch(
              text ->
                  lesson.find(text).filter(l -> own.contains(l.path().get(0))).isPresent()
                      && Labels.of(RawKind.ACHIEVEMENT).find(text).isEmpty());
    }

    List<OpenForm> read() {
      for (Paper.Block block : paper.blocks()) {
        if (block instanceof Grid grid) {
          close();
          table(grid);
        } else if (block instanceof Paper.Paragraph paragraph) {
          paragraph(paragraph);
        }
      }
      close();
      if (textForms && forms.isEmpty() && waiting.size() >= 2) {
        forms.add(new OpenForm(kind, waiting.get(0).at()));
      }
      if (!forms.isEmpty()) {
        waiting.forEach(a -> forms.get(0).add(a, log));
      }
      return forms;
    }

    private void table(Grid grid) {
      for (OpenForm next : new GridForms(grid, file, kind, log).read()) {
        int last = forms.size() - 1;
        if (last >= 0 && forms.get(last).continues(next)) {
          forms.get(last).take(next, log);
        } else {
          forms.add(next);
        }
      }
    }

    private void paragraph(Paper.Paragraph paragraph) {
      Location at = Location.of(file, paragraph.number(), 1);
      List<String> parts = OtherLabels.parts(paragraph.text(), labels);
      for (int i = 0; i < parts.size(); i++) {
        paragraph(parts.get(i), at);
        if (i + 1 < parts.size()) {
          close();
        }
      }
    }

    private void paragraph(String text, Location at) {
      Optional<Label> label = labels.find(text);
      boolean part =
          open != null
              && label
                  .filter(l -> l.key().startsWith(open.key() + ".") && !l.inline().isEmpty())
                  .isPresent();
      if (label.isPresent() && !part) {
        close();
        open = label.get();
        openAt = at;
        said.addAll(open.inline().isEmpty() ? List.of() : List.of(open.inline()));
        if (!open.inline().isEmpty() && !open.isText()) {
          close();
        }
      } else if (open != null) {
        said.add(text);
      } else if (textForms
          && !Printed.is(text)
          && !text.strip().matches("附\\s*件\\s*[0-9０-９一二三四五]{0,2}\\s*[:：]?")) {
        log.report(FindingKind.IMPORT_LOST, at, "", Passage.count(text));
      }
    }

    private void close() {
      if (open != null) {
        String text = String.join("\n", said);
        String safe = PrivateNumbers.hasIdentity(text) ? "" : text;
        Answer answer = new Answer(open.path(), open.words(), safe, openAt);
        if (forms.isEmpty()) {
          waiting.add(answer);
        } else {
          forms.get(forms.size() - 1).add(answer, log);
        }
        open = null;
        said.clear();
      }
    }
  }
}
