package laurel.read;

import java.util.List;

/**
 * A record that is known to be there but has not been read: achievements and lessons are many, so
 * each is read, checked and let go on its own.
 *
 * @param kind {@link RawKind#ACHIEVEMENT} or {@link RawKind#LESSON}
 * @param id the folder's name, in NFC: the record's public address
 * @param key path below the content folder, e.g. {@code achievements/flange-aligner}
 * @param data the record's own file ({@code achievement.yaml}, …)
 * @param files every other file in its folder, sorted by path
 * @param linked whether one of them is a link: it may become another while its folder stays as it
 *     is
 */
public record RecordSource(
    RawKind kind, String id, String key, RawFile data, List<RawFile> files, boolean linked) {
  public RecordSource {
    files = List.copyOf(files);
  }
}
