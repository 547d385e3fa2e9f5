package laurel.read;

import java.util.List;

/**
 * One record as it stands in the content folder, before any rule.
 *
 * <p>Its data has the shape that {@code laurel.read.schema} asks: keys in English, whichever name
 * was written; text in NFC without white space around it and without invisible characters; {@link
 * Node.Items} wherever a list belongs, of one item where one value was written; {@link Node.Fields}
 * wherever keys belong, so that a completer written as a mere name has the one key {@code name}.
 * What it names in its folder is named by the path below the folder. What did not fit is left out
 * and has a finding; a date, number or yes/no that cannot be read has one too, and stays as typed.
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
