package laurel.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import laurel.diag.FindingLog;
import laurel.diag.RecordLog;
import laurel.read.schema.RecordFiles;
import laurel.read.schema.Schema;
import laurel.read.schema.Shaper;
import laurel.read.syntax.DataFile;

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
    RecordLog about = log.about(source.key());
    Optional<Node.Fields> fields =
        DataFile.read(source.data(), about)
            .flatMap(
                data ->
                    new Shaper(data.source(), about, new RecordFiles(source.files()))
                        .record(data.root(), Schema.of(source.kind())));
    return fields.map(
        read ->
            new RawRecord(
                source.kind(),
                source.id(),
                source.key(),
                read,
                source.files(),
                banks(source, about)));
  }

  private static List<RawBank> banks(RecordSource source, RecordLog about) {
    List<RawBank> banks = new ArrayList<>();
    for (RawFile file : source.files()) {
      if (BankFile.isBank(file)) {
        banks.add(BankFile.read(file, about));
      }
    }
    return banks;
  }
}
