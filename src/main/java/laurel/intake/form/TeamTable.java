package laurel.intake.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import laurel.intake.paper.Grid;
import laurel.text.Spaces;

/** A table of participants within a form, as Hangzhou's has: one in a row, below its head. */
final class TeamTable {
  private final Map<Integer, String> columns = new LinkedHashMap<>();
  private final Answers answers;

  TeamTable(List<Grid.Cell> head, Answers answers) {
    this.answers = answers;
    head.forEach(c -> Labels.member(c.text()).ifPresent(name -> columns.put(c.column(), name)));
    answers.team(answers.at(head.get(0)));
  }

  /** Whether a row heads such a table: names, and of each something that only people have. */
  static boolean isHead(List<Grid.Cell> own) {
    List<String> columns = own.stream().flatMap(c -> Labels.member(c.text()).stream()).toList();
    return columns.contains("name")
        && columns.stream().distinct().count() >= 2
        && (columns.contains("birth")
            || columns.contains("gender")
            || columns.contains("education")
            || columns.contains("title"));
  }

  /** Takes a row below the head. */
  void take(List<Grid.Cell> cells) {
    Map<String, Answer> member = new LinkedHashMap<>();
    for (Grid.Cell cell : cells) {
      String name = columns.get(cell.column());
      String text = Spaces.trimmed(cell.text());
      if (name != null && !text.isEmpty()) {
        String kept = answers.safe(text, answers.at(cell));
        member.put(name, new Answer(List.of("team", name), name, kept, answers.at(cell)));
      }
    }
    answers.member(member);
  }
}
