package laurel.read;

import java.util.List;

/**
 * One record as it stands in the content folder, before any rule.
 *
 * @param kind what it is
 * @param id the folder's or file's name: its public address, in NFC
 * @param key where it belongs in reports: path below the content folder without the data file's
 *     name, e.g. {@code achievements/flange-aligner}, {@code programmes/hz-2022}
 * @param fields the data
 * @param files every other file in the record's folder, sorted by path; empty for records that are
 *     one file
 * @param banks its question banks, as read
 */
public record RawRecord(
    RawKind kind,
    String id,
    String key,
    Node.Fields fields,
    List<RawFile> files,
    List<RawBank> banks) {
  public RawRecord {
    files = List.copyOf(files);
    banks = List.copyOf(banks);
  }
}
