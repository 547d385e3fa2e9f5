package laurel.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import laurel.diag.Location;
import laurel.diag.RecordLog;
import laurel.read.schema.KeyTable;
import laurel.read.schema.RecordFiles;
import laurel.read.schema.Schema;
import laurel.read.schema.Shaper;
import laurel.read.schema.TableShaper;
import laurel.read.syntax.DataFile;
import laurel.read.syntax.Tree;
import laurel.read.table.TableFile;

/**
 * Question banks: in the template of annex 4 or as data, in {@code questions/} or beside a lesson.
 */
final class BankFile {
  private static final Set<String> FORMS =
      Set.of("xlsx", "xlsm", "xls", "et", "yaml", "yml", "json");

  /** Columns without which a sheet is no question bank. */
  private static final Set<String> NEEDED = Set.of("type", "stem", "answer");

  private BankFile() {}

  /** Whether a record's file is one of its question banks. */
  static boolean isBank(RawFile file) {
    int slash = file.within().indexOf('/');
    boolean place =
        slash < 0
            ? Listing.stem(file).equals("questions")
            : file.within().startsWith("questions/") && file.within().indexOf('/', slash + 1) < 0;
    return place && isForm(file);
  }

  /** Whether a file is one that banks are read from, wherever it lies. */
  static boolean isForm(RawFile file) {
    return FORMS.contains(Listing.extension(file));
  }

  /** Whether what is read of a file is read as text. */
  static boolean isText(RawFile file) {
    return isBank(file) && !TableFile.isTable(file);
  }

  /** The questions of a bank; none, with a finding, if it cannot be read. */
  static RawBank read(RawFile file, Opened opened, RecordLog log) {
    Optional<List<Node.Fields>> questions =
        TableFile.isTable(file) ? table(file, log) : data(file, opened, log);
    return questions
        .map(read -> new RawBank(file, read, true))
        .orElseGet(() -> new RawBank(file, List.of(), false));
  }

  private static Optional<List<Node.Fields>> table(RawFile file, RecordLog log) {
    KeyTable columns = Schema.bankColumns();
    return TableFile.read(file, table -> TableShaper.hasHeader(table, columns, NEEDED), log)
        .flatMap(table -> new TableShaper(table, columns, log).read(NEEDED, Schema.nothing()))
        .map(TableShaper.Shaped::rows);
  }

  private static Optional<List<Node.Fields>> data(RawFile file, Opened opened, RecordLog log) {
    return DataFile.read(file, opened, log)
        .flatMap(
            data -> {
              Tree root =
                  data.root() instanceof Tree.Sequence list ? list.under("questions") : data.root();
              return new Shaper(data.source(), log, RecordFiles.NONE).record(root, Schema.bank());
            })
        .map(
            bank ->
                bank.records("questions").stream()
                    .map(question -> flat(question, bank.get("shuffle")))
                    .toList());
  }

  /**
   * The keys of a table's row: options by letter, an answer given as a list in one text; what the
   * bank says of all questions is said of each.
   */
  private static Node.Fields flat(Node.Fields question, Optional<Node> shuffle) {
    Gathering flat = new Gathering();
    for (Map.Entry<String, Node> entry : question.entries().entrySet()) {
      Location place = question.keyPlaces().get(entry.getKey());
      if (entry.getValue() instanceof Node.Fields options) {
        for (Map.Entry<String, Node> option : options.entries().entrySet()) {
          flat.add(option.getKey(), option.getValue(), options.keyPlaces().get(option.getKey()));
        }
      } else if (entry.getValue() instanceof Node.Items answers) {
        flat.add(entry.getKey(), joined(answers), place);
      } else {
        flat.add(entry.getKey(), entry.getValue(), place);
      }
    }
    shuffle.ifPresent(said -> flat.add("shuffle", said, said.at()));
    return flat.fields(question.at());
  }

  private static Node.Text joined(Node.Items answers) {
    if (answers.items().size() == 1) {
      return (Node.Text) answers.items().get(0);
    }
    List<String> letters = new ArrayList<>();
    for (Node answer : answers.items()) {
      letters.add(((Node.Text) answer).value());
    }
    Location at = answers.items().isEmpty() ? answers.at() : answers.items().get(0).at();
    return new Node.Text(String.join("、", letters), at);
  }
}
