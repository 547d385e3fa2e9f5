package laurel.intake.placing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import laurel.intake.Submissions;
import laurel.read.Node;
import laurel.read.RawKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Submissions in every layout, imported twice with corrections in between. */
class ManySubmissionsTest {
  /** Every layout with both forms; {@code bench/intake} imports 200. */
  private static final int COUNT = Integer.getInteger("laurel.submissions", 42);

  @TempDir Path folder;

  @Test
  void everyLabelledFieldIsReadRightInEveryLayout() throws Exception {
    Submissions submissions = Submissions.write(folder.resolve("报送"), COUNT);
    Path content = submissions.content(folder.resolve("content"));

    Intake.Outcome outcome = imported(content);

    assertThat(outcome.lines()).hasSize(COUNT);
    Targets targets = Targets.of(content, Targets.read(content), Optional.empty());
    List<String> wrong = new ArrayList<>();
    submissions
        .expected()
        .forEach(
            (title, expected) -> {
              Optional<Target> target = find(targets, title);
              if (target.isEmpty()) {
                wrong.add(title + " is missing");
                return;
              }
              Map<String, Node> values = Values.of(target.get().current.orElseThrow());
              expected.forEach(
                  (path, text) -> {
                    Node node = values.get(path);
                    String is = node == null ? "" : shown(node);
                    if (!is.equals(text)) {
                      wrong.add(submissions.file(title) + " " + path + ": " + is + " | " + text);
                    }
                  });
            });
    assertThat(wrong).isEmpty();
  }

  @Test
  void whatAnOfficerCorrectedIsKeptInASecondRun() throws Exception {
    Submissions submissions = Submissions.write(folder.resolve("报送"), 14);
    Path content = submissions.content(folder.resolve("content"));
    imported(content);
    List<Path> records = records(content);
    for (Path record : records) {
      String text = Files.readString(record, StandardCharsets.UTF_8);
      Files.writeString(record, text.replaceFirst("category: .*", "category: 小设计 # 已电话核实"));
    }
    List<String> before = texts(records);

    Intake.Outcome again = imported(content);

    assertThat(again.lines()).allMatch(line -> line.change() == Intake.Change.SAME);
    assertThat(texts(records)).isEqualTo(before);
  }

  private Intake.Outcome imported(Path content) throws Exception {
    return Intake.of(
        new Intake.Order(content, Optional.empty(), false, false), List.of(folder.resolve("报送")));
  }

  private static Optional<Target> find(Targets targets, String title) {
    return targets.all.stream()
        .filter(t -> t.kind == RawKind.ACHIEVEMENT && t.titles().contains(title))
        .findFirst();
  }

  private static String shown(Node node) {
    return node instanceof Node.Text text ? text.value() : Values.shown(node);
  }

  private static List<Path> records(Path content) throws Exception {
    try (var all = Files.walk(content.resolve("achievements"))) {
      return all.filter(p -> p.endsWith("achievement.yaml")).sorted().toList();
    }
  }

  private static List<String> texts(List<Path> files) throws Exception {
    List<String> texts = new ArrayList<>();
    for (Path file : files) {
      texts.add(Files.readString(file, StandardCharsets.UTF_8));
    }
    return texts;
  }
}
