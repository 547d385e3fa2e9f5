package laurel.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Collectors;
import laurel.model.Question;

/** Writes a bank into the content folder, in the form's own words. */
public final class BankYaml {
  private BankYaml() {}

  /**
   * Writes a new file; one that is there already is left as it is.
   *
   * @throws java.nio.file.FileAlreadyExistsException when it is there already
   */
  public static void write(List<Question> questions, Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, text(questions), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
  }

  static String text(List<Question> questions) {
    return questions.stream().map(BankYaml::question).collect(Collectors.joining("\n"));
  }

  private static String question(Question q) {
    StringBuilder yaml = new StringBuilder();
    yaml.append("- 题型: ").append(q.type().label()).append('\n');
    line(yaml, "题目内容", q.stem());
    if (q.type() != Question.Type.TRUE_FALSE) {
      yaml.append("  选项:\n");
      q.options().forEach(o -> line(yaml, "  " + o.letter(), o.text()));
    }
    line(yaml, "正确答案", q.answer());
    line(yaml, "解析", q.explanation());
    line(yaml, "试题难度", q.difficulty().map(Question.Difficulty::label).orElse(""));
    line(yaml, "来源", q.source().shown());
    if (!q.fixedOrder()) {
      yaml.append("  打乱选项: 是\n");
    }
    return yaml.toString();
  }

  private static void line(StringBuilder yaml, String key, String value) {
    if (!value.isEmpty()) {
      String quoted = value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", "\\t");
      yaml.append("  ").append(key).append(": \"").append(quoted.replaceAll("[\r\n]+", " "));
      yaml.append("\"\n");
    }
  }
}
