package laurel.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import laurel.diag.FindingLog;
import laurel.diag.RecordLog;
import laurel.read.schema.RecordFiles;
import laurel.read.schema.Schema;
import laurel.read.schema.Shaper;
import laurel.read.syntax.DataFile;
import laurel.read.syntax.SourceText;

/**
 * Reads one of the many: an achievement or a lesson, with its question banks. Safe on any thread.
 */
public final class RecordReader {
  private RecordReader() {}

  /**
   * The record, if its data file can be read at all. A key or value that is wrong is reported and
   * left out or left as typed; then the log says that the record has an error.
   */
  public static Optional<RawRecord> read(RecordSource source, FindingLog log) {
    return read(source, Opened.NONE, log);
  }

  /** The same; files that are at hand are not opened. */
  public static Optional<RawRecord> read(RecordSource source, Opened opened, FindingLog log) {
    RecordLog about = log.about(source.key());
    return of(source, DataFile.read(source.data(), opened, about), opened, about);
  }

  /** Whether what is read of a record's file is its text, and nothing else of it. */
  public static boolean readsText(RecordSource source, RawFile file) {
    return file.equals(source.data()) || BankFile.isText(file);
  }

  /** The record as it would be if its data file held this text. */
  public static Optional<RawRecord> read(RecordSource source, String text, FindingLog log) {
    RecordLog about = log.about(source.key());
    String shown = source.data().shown();
    boolean json = shown.toLowerCase(Locale.ROOT).endsWith(".json");
    return of(source, DataFile.parse(new SourceText(shown, text), json, about), Opened.NONE, about);
  }

  private static Optional<RawRecord> of(
      RecordSource source, Optional<DataFile> read, Opened opened, RecordLog about) {
    Optional<Node.Fields> fields =
        read.flatMap(
            data ->
                new Shaper(data.source(), about, new RecordFiles(source.files()))
                    .record(data.root(), Schema.of(source.kind())));
    return fields.map(
        shaped ->
            new RawRecord(
                source.kind(),
                source.id(),
                source.key(),
                shaped,
                source.files(),
                banks(source, opened, about)));
  }

  private static List<RawBank> banks(RecordSource source, Opened opened, RecordLog about) {
    List<RawBank> banks = new ArrayList<>();
    for (RawFile file : source.files()) {
      if (BankFile.isBank(file)) {
        banks.add(BankFile.read(file, opened, about));
      }
    }
    return banks;
  }
}
