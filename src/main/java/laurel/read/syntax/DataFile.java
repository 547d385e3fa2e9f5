package laurel.read.syntax;

import java.util.Locale;
import java.util.Optional;
import laurel.diag.FindingKind;
import laurel.diag.Location;
import laurel.diag.RecordLog;
import laurel.read.Opened;
import laurel.read.RawFile;

/**
 * A YAML or JSON file, parsed.
 *
 * @param source its text, for finding places in it
 * @param root what it says
 */
public record DataFile(SourceText source, Tree root) {

  /**
   * Reads and parses a file by its extension; empty, with a finding that says why, if it cannot.
   */
  public static Optional<DataFile> read(RawFile file, RecordLog log) {
    return read(file, Opened.NONE, log);
  }

  /** The same of what is at hand, or else on the disk. */
  public static Optional<DataFile> read(RawFile file, Opened opened, RecordLog log) {
    boolean json = file.shown().toLowerCase(Locale.ROOT).endsWith(".json");
    return TextFile.read(file, opened, log).flatMap(source -> parse(source, json, log));
  }

  /** Parses a text. */
  public static Optional<DataFile> parse(SourceText source, boolean json, RecordLog log) {
    try {
      Optional<Tree> root = json ? JsonReader.read(source) : YamlReader.read(source);
      if (root.isEmpty()) {
        log.report(FindingKind.FILE_EMPTY, Location.of(source.file()), "");
      }
      return root.map(tree -> new DataFile(source, tree));
    } catch (SyntaxTrouble trouble) {
      Location where = source.at(trouble.line(), trouble.column());
      log.report(trouble.kind(), where, "", trouble.argument());
      return Optional.empty();
    }
  }
}
