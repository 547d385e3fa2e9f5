package laurel.intake.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import laurel.diag.FindingKind;
import laurel.diag.Location;
import laurel.diag.RecordLog;
import laurel.intake.paper.Grid;
import laurel.intake.paper.Paper;
import laurel.text.PrivateNumbers;

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
    List<Grid> banks = Sheets.banks(paper);
    boolean filledBank = banks.stream().anyMatch(Sheets::hasQuestions);
    List<Grid> lists =
        banks.isEmpty() ? shown.stream().filter(Sheets::isResults).toList() : List.of();
    if (banks.isEmpty()) {
      shown.stream()
          .filter(Sheets::isBank)
          .filter(Sheets::hasQuestions)
          .forEach(g -> lost(g, file, log));
    }
    privateCells(paper, file, log);
    List<Grid> others = new ArrayList<>(shown);
    others.removeAll(banks);
    others.removeAll(lists);
    boolean listFirst = !lists.isEmpty() && lists.contains(shown.get(0));
    if (listFirst) {
      List<Grid> labelled = labelled(others);
      others.stream().filter(g -> !labelled.contains(g)).forEach(rows -> lost(rows, file, log));
      others.retainAll(labelled);
    }
    boolean textForms = letter.isEmpty() && banks.isEmpty() && lists.isEmpty();
    List<OpenForm> open = forms(paper, others, file, textForms, log);
    List<FilledForm> filled =
        open.stream().filter(f -> !f.isBlank()).map(f -> FormFields.of(f, log)).toList();
    boolean results = listFirst || (!lists.isEmpty() && filled.isEmpty());
    if (!results) {
      lists.forEach(list -> lost(list, file, log));
    }
    boolean blank =
        filled.isEmpty() && !filledBank && !results && (!open.isEmpty() || !banks.isEmpty());
    return new Pages(filled, filledBank, results, letter, blank);
  }

  /** Those behind results that are forms, with the tables in which each goes on. */
  private static List<Grid> labelled(List<Grid> others) {
    List<Grid> labelled = new ArrayList<>();
    boolean form = false;
    for (Grid grid : others) {
      form = Sheets.isLabelled(grid) || (form && !Sheets.hasColumns(grid));
      if (form) {
        labelled.add(grid);
      }
    }
    return labelled;
  }

  /** Sheets that show how to fill in others are read where there are no others. */
  private static List<OpenForm> forms(
      Paper paper, List<Grid> grids, String file, boolean textForms, RecordLog log) {
    List<Grid> own = grids.stream().filter(g -> !Sheets.isExample(g)).toList();
    List<OpenForm> open = new PageReader(paper.with(own), file, textForms, log).read();
    return open.isEmpty() && textForms && own.size() < grids.size()
        ? new PageReader(paper.with(grids), file, true, log).read()
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
}
