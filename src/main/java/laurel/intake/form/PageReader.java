package laurel.intake.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import laurel.diag.FindingKind;
import laurel.diag.Location;
import laurel.diag.RecordLog;
import laurel.intake.paper.Grid;
import laurel.intake.paper.Paper;
import laurel.read.RawKind;
import laurel.text.PrivateNumbers;

/** Reads the tables and paragraphs of a paper in their order, as forms. */
final class PageReader {
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

  PageReader(Paper paper, String file, boolean textForms, RecordLog log) {
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
    boolean more = waiting.stream().anyMatch(a -> !a.path().get(0).equals("contact"));
    if (textForms && forms.isEmpty() && waiting.size() >= 2 && more) { // letters say whom to call
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
        && !Printed.isTitle(text)
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
