package laurel.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import laurel.model.Question;
import laurel.place.WholeFile;
import laurel.text.Hazards;

/** Writes a bank into the content folder, in the form's own words, its pictures beside it. */
public final class BankYaml {
  private final String stem;
  private final ImportedBank bank;

  private BankYaml(String stem, ImportedBank bank) {
    this.stem = stem;
    this.bank = bank;
  }

  /**
   * Writes new files; one that is there already is left as it is, and then none is written.
   *
   * @param file of the bank; pictures are named after it
   * @throws java.nio.file.FileAlreadyExistsException when one of them is there already
   */
  public static void write(ImportedBank bank, Path file) throws IOException {
    String name = file.getFileName().toString();
    BankYaml yaml = new BankYaml(name.substring(0, name.lastIndexOf('.')), bank);
    Files.createDirectories(file.toAbsolutePath().getParent());
    List<Path> files = new ArrayList<>(List.of(file));
    bank.pictures().forEach(p -> files.add(file.resolveSibling(yaml.fileName(p))));
    for (Path there : files) {
      if (Files.exists(there)) {
        throw new FileAlreadyExistsException(there.toString());
      }
    }
    for (ImportedBank.Illustration picture : bank.pictures()) {
      WholeFile.copy(
          new ByteArrayInputStream(picture.content()), file.resolveSibling(yaml.fileName(picture)));
    }
    WholeFile.write(file, yaml.text());
  }

  /** Names that another program gave may be anything; those of pictures are made anew. */
  private String fileName(ImportedBank.Illustration picture) {
    return String.format(
        Locale.ROOT, "%s-%03d.%s", stem, picture.question() + 1, picture.extension());
  }

  private String text() {
    List<String> written = new ArrayList<>();
    for (Question question : bank.questions()) {
      written.add(question(question, bank.pictureOf(written.size())));
    }
    return String.join("\n", written);
  }

  private String question(Question q, Optional<ImportedBank.Illustration> picture) {
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
    picture.ifPresent(
        shown -> {
          line(yaml, "图片", fileName(shown));
          line(yaml, "图片说明", shown.alt());
        });
    if (!q.fixedOrder()) {
      yaml.append("  打乱选项: 是\n");
    }
    return yaml.toString();
  }

  private static void line(StringBuilder yaml, String key, String value) {
    if (!value.isEmpty()) {
      // Control signs cannot stand in YAML, and no reader of ours would keep them.
      String clean = Hazards.removed(value.replaceAll("[\r\n]+", " "));
      String quoted = clean.replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", "\\t");
      yaml.append("  ").append(key).append(": \"").append(quoted);
      yaml.append("\"\n");
    }
  }
}
