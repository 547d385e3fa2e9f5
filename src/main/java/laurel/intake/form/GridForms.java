package laurel.intake.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import laurel.diag.FindingKind;
import laurel.diag.Location;
import laurel.diag.RecordLog;
import laurel.intake.paper.Grid;
import laurel.read.RawKind;
import laurel.text.HalfWidth;
import laurel.text.IdentityNumber;
import laurel.text.Spaces;

/**
 * The forms in one table, by their labels: an answer beside its label, below a label as wide as the
 * table, or below the head of a column. Positions mean nothing.
 */
final class GridForms {
  /** A cell longer than this is no label that we do not know, but text. */
  private static final int LABEL_LENGTH = 20;

  /** More digits in a row than any label has. */
  private static final Pattern DIGITS = Pattern.compile("[0-9]{5}");

  private final Grid grid;
  private final String file;
  private final RawKind kind;
  private final Labels labels;
  private final RecordLog log;
  private final List<OpenForm> forms = new ArrayList<>();
  private final Set<Integer> done = new TreeSet<>();
  private Roles roles = Roles.NONE;
  private OpenForm form;
  private String lastKey = "";

  GridForms(Grid grid, String file, RawKind kind, RecordLog log) {
    this.grid = grid;
    this.file = file;
    this.kind = kind;
    this.labels = Labels.of(kind);
    this.log = log;
  }

  /** The forms; none where the table has fewer than two labels of this kind. */
  List<OpenForm> read() {
    for (Map.Entry<Integer, List<Grid.Cell>> row : grid.rows().entrySet()) {
      if (!done.contains(row.getKey())) {
        row(row.getKey(), row.getValue());
      }
    }
    return forms.stream().filter(f -> f.labels() >= 2).toList();
  }

  /** A place in the table as findings name it. */
  Location at(Grid.Cell cell) {
    return new Location.InSheet(file, grid.name(), cell.row(), cell.column());
  }

  private void row(int row, List<Grid.Cell> own) {
    Roles head = Roles.of(own);
    if (head != null) {
      roles = head;
      return;
    }
    if (isMembersHead(own)) {
      members(row, own);
      return;
    }
    if (isColumnsHead(own)) {
      columns(row, own);
      return;
    }
    List<Found> found = found(own);
    if (found.isEmpty()) {
      unlabelled(row, own);
      return;
    }
    for (int i = 0; i < found.size(); i++) {
      int end = i + 1 < found.size() ? found.get(i + 1).index() : own.size();
      answer(row, own, found.get(i), end);
    }
  }

  /** A label and where in its row it stands. */
  private record Found(int index, Label label) {}

  /** 1.经济效益：… beside a label is the answer to it, and no label with an answer of its own. */
  private List<Found> found(List<Grid.Cell> own) {
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < own.size(); i++) {
      Optional<Label> label =
          roles.mayLabel(own.get(i)) ? labels.find(own.get(i).text()) : Optional.empty();
      boolean answer =
          !found.isEmpty()
              && label.isPresent()
              && !label.get().inline().isEmpty()
              && found.get(found.size() - 1).label().inline().isEmpty();
      if (label.isPresent() && !answer) {
        found.add(new Found(i, label.get()));
      }
    }
    return found;
  }

  private void answer(int row, List<Grid.Cell> own, Found found, int end) {
    Grid.Cell cell = own.get(found.index());
    open(found.label().key(), at(cell));
    List<Grid.Cell> values = new ArrayList<>();
    for (Grid.Cell other : own.subList(found.index() + 1, end)) {
      if (roles.value() > 0 ? roles.isValue(other) : !roles.isAside(other)) {
        values.add(other);
      }
    }
    List<Grid.Cell> written = values.stream().filter(this::isWritten).toList();
    String text = found.label().inline();
    Location place = at(values.isEmpty() ? cell : values.get(0));
    boolean alone = own.stream().filter(c -> !c.isBlank()).count() == 1 && end == own.size();
    if (!written.isEmpty()) {
      place = at(written.get(0));
      text = (text.isEmpty() ? "" : text + "\n") + joined(written);
    } else if (text.isEmpty() && alone && cell.columnSpan() >= grid.width()) {
      Optional<Grid.Cell> below = below(row);
      place = below.map(this::at).orElse(place);
      text = below.map(Grid.Cell::text).orElse("");
    }
    put(found.label(), text, place);
  }

  private static String joined(List<Grid.Cell> cells) {
    return String.join("\n", cells.stream().map(Grid.Cell::text).toList());
  }

  private boolean isWritten(Grid.Cell cell) {
    return !cell.isBlank() && (roles.isValue(cell) || !Printed.is(cell.text()));
  }

  private Optional<Grid.Cell> below(int row) {
    List<Grid.Cell> next = grid.rows().getOrDefault(row + 1, List.of());
    List<Grid.Cell> written = next.stream().filter(c -> !c.isBlank()).toList();
    Optional<Label> label =
        written.isEmpty() ? Optional.empty() : labels.find(written.get(0).text());
    if (written.size() == 1 && label.filter(l -> l.inline().isEmpty()).isEmpty()) {
      done.add(row + 1);
      return Optional.of(written.get(0));
    }
    return Optional.empty();
  }

  private void put(Label label, String text, Location place) {
    lastKey = label.key();
    form.add(new Answer(label.path(), label.words(), safe(text, place), place), log);
  }

  /** Identity numbers are told and never copied. */
  private String safe(String text, Location place) {
    if (IdentityNumber.isIn(text)) {
      log.report(FindingKind.IMPORT_IDENTITY, place, "");
      return "";
    }
    return text;
  }

  private void open(String key, Location at) {
    if (form == null || form.begunBy(key)) {
      form = new OpenForm(kind, at);
      forms.add(form);
    }
  }

  /** A row without a label: more of the answer beside which its label stands merged, or lost. */
  private void unlabelled(int row, List<Grid.Cell> own) {
    Optional<Label> beside =
        grid.across(row).stream()
            .filter(cell -> cell.row() < row)
            .flatMap(cell -> labels.find(cell.text()).stream())
            .findFirst();
    List<Grid.Cell> written =
        own.stream().filter(c -> !roles.isAside(c)).filter(this::isWritten).toList();
    if (written.isEmpty()) {
      return;
    }
    if (form != null && beside.isPresent() && beside.get().key().equals(lastKey)) {
      form.append(lastKey, safe(joined(written), at(written.get(0))));
      return;
    }
    Grid.Cell first =
        own.stream().filter(c -> !c.isBlank() && !isNumber(c)).findFirst().orElse(own.get(0));
    String label = Spaces.none(first.text());
    // A finding repeats a label: a phone or identity number is none.
    boolean labelLike =
        label.length() <= LABEL_LENGTH && !DIGITS.matcher(HalfWidth.of(label)).find();
    boolean answered =
        own.stream().filter(this::isWritten).anyMatch(c -> c.column() > first.column());
    if (form != null && labelLike && answered) {
      log.report(FindingKind.IMPORT_LABEL, at(first), "", label);
    } else if (form != null) {
      written.forEach(cell -> safe(cell.text(), at(cell)));
      log.report(FindingKind.IMPORT_LOST, at(written.get(0)), "", Passage.count(joined(written)));
    }
  }

  private static boolean isNumber(Grid.Cell cell) {
    return cell.text().strip().matches("[0-9]{1,3}");
  }

  // ---- tables within the form

  private static boolean isMembersHead(List<Grid.Cell> own) {
    List<String> columns = own.stream().flatMap(c -> Labels.member(c.text()).stream()).toList();
    return columns.contains("name")
        && columns.stream().distinct().count() >= 2
        && (columns.contains("birth")
            || columns.contains("gender")
            || columns.contains("education")
            || columns.contains("title"));
  }

  private void members(int row, List<Grid.Cell> own) {
    open("team", at(own.get(0)));
    Map<Integer, String> columns = new LinkedHashMap<>();
    own.forEach(c -> Labels.member(c.text()).ifPresent(name -> columns.put(c.column(), name)));
    form.add(new Answer(List.of("team"), "", "", at(own.get(0))), log);
    for (int next : grid.rows().keySet()) {
      if (next <= row) {
        continue;
      }
      List<Grid.Cell> cells = grid.rows().get(next);
      if (!found(cells).isEmpty()) {
        break;
      }
      done.add(next);
      member(cells, columns);
    }
  }

  private void member(List<Grid.Cell> cells, Map<Integer, String> columns) {
    Map<String, Answer> member = new LinkedHashMap<>();
    for (Grid.Cell cell : cells) {
      String name = columns.get(cell.column());
      String text = Spaces.trimmed(cell.text());
      if (name != null && !text.isEmpty()) {
        String kept = safe(text, at(cell));
        member.put(name, new Answer(List.of("team", name), name, kept, at(cell)));
      }
    }
    if (member.containsKey("name")) {
      form.members.add(member);
    } else if (!member.isEmpty()) {
      log.report(FindingKind.IMPORT_NAMELESS, member.values().iterator().next().at(), "team");
    }
  }

  /** Every cell a label and two of them side by side: answers stand below. */
  private boolean isColumnsHead(List<Grid.Cell> own) {
    List<Grid.Cell> written = own.stream().filter(c -> !c.isBlank()).toList();
    boolean all =
        written.size() >= 2
            && written.stream()
                .allMatch(
                    c ->
                        labels.find(c.text()).filter(l -> l.inline().isEmpty()).isPresent()
                            || Labels.bare(c.text()).equals("序号")
                            || Labels.bare(c.text()).equals("备注"));
    boolean adjacent = false;
    for (int i = 0; i + 1 < own.size(); i++) {
      adjacent |= !own.get(i).isBlank() && !own.get(i + 1).isBlank();
    }
    return all && adjacent && roles.value() == 0 && found(own).size() >= 2;
  }

  private void columns(int row, List<Grid.Cell> head) {
    Map<Integer, Label> columns = new LinkedHashMap<>();
    head.forEach(c -> labels.find(c.text()).ifPresent(label -> columns.put(c.column(), label)));
    boolean titled = columns.values().stream().anyMatch(l -> l.key().equals("title"));
    List<Answer> above = above(columns);
    int records = 0;
    for (int next : grid.rows().keySet()) {
      if (next <= row) {
        continue;
      }
      List<Grid.Cell> cells = grid.rows().get(next);
      if (!found(cells).isEmpty() || cells.stream().allMatch(Grid.Cell::isBlank)) {
        break;
      }
      done.add(next);
      if (cells.stream().filter(c -> !c.isBlank()).count() < 2 && columns.size() > 2) {
        unlabelled(next, cells);
        continue;
      }
      records++;
      if (form == null || (titled && records > 1)) {
        form = new OpenForm(kind, at(cells.get(0)));
        forms.add(form);
        above.forEach(answer -> form.add(answer, log));
      }
      for (Grid.Cell cell : cells) {
        Label label = columns.get(cell.column());
        if (label != null) {
          put(inRow(label), cell.text(), at(cell));
        }
      }
    }
    if (records == 0) {
      head.forEach(
          c ->
              labels
                  .find(c.text())
                  .ifPresent(
                      label -> {
                        open(label.key(), at(c));
                        put(label, "", at(c));
                      }));
    }
  }

  /** A phone number in the row is the first completer's where the sheet has one for all. */
  private Label inRow(Label label) {
    boolean second =
        label.key().equals("contact.phone") && form.answer("contact.phone").isPresent();
    return second ? new Label(List.of("people", "phone"), label.words(), "") : label;
  }

  /**
   * What stands above the columns holds for every row below them; so does the one phone number of
   * the sheet beside those in the rows. Taken before the first row is read into the same form.
   */
  private List<Answer> above(Map<Integer, Label> columns) {
    if (form == null) {
      return List.of();
    }
    boolean list = form.answer("title").isPresent(); // the phone number above is a record's own
    return form.answers().stream()
        .filter(
            answer ->
                (!list && answer.key().equals("contact.phone"))
                    || columns.values().stream().noneMatch(l -> l.key().equals(answer.key())))
        .toList();
  }
}
