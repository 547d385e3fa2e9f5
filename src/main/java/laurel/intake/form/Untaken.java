package laurel.intake.form;

import java.util.List;
import java.util.regex.Pattern;
import laurel.diag.FindingKind;
import laurel.diag.Location;
import laurel.diag.RecordLog;
import laurel.intake.paper.Grid;
import laurel.text.HalfWidth;
import laurel.text.Spaces;

/** Tells what a table says that no label of ours asks for. */
final class Untaken {
  /** A cell longer than this is no label that we do not know, but text. */
  private static final int LABEL_LENGTH = 20;

  /** More digits in a row than any label has. */
  private static final Pattern DIGITS = Pattern.compile("[0-9]{5}");

  private final Labels labels;
  private final Answers answers;
  private final RecordLog log;

  Untaken(Labels labels, Answers answers, RecordLog log) {
    this.labels = labels;
    this.answers = answers;
    this.log = log;
  }

  /** Tells what stands beside an answer, label by label. */
  void tell(List<Grid.Cell> rest) {
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
  void others(Grid.Cell cell) {
    OtherLabels.parts(cell.text(), labels).stream()
        .filter(part -> labels.find(part).isEmpty())
        .forEach(part -> lost(List.of(cell), OtherLabels.in(part).orElseThrow(), answers.at(cell)));
  }

  /** Tells what no label of ours asks for, by its own where it has one. */
  void lost(List<Grid.Cell> written, String label, Location place) {
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

  static String joined(List<Grid.Cell> cells) {
    return String.join("\n", cells.stream().map(Grid.Cell::text).toList());
  }
}
