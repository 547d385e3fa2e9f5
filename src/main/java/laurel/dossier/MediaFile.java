package laurel.dossier;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A media file of a record, present and of the right kind.
 *
 * @param file where the original lies
 * @param shown the path as findings show it
 * @param caption from the record, or the file's name less a leading number and any contact's name
 * @param alt empty where the record gives none
 * @param people names of those who can be seen or heard in it
 * @param said what its subtitles and chapters say, on one line: who is named in it, no rule knows
 */
public record MediaFile(
    Path file,
    String shown,
    String caption,
    String alt,
    List<String> people,
    Optional<Path> subtitles,
    Optional<Path> chapters,
    String said) {
  public MediaFile {
    people = List.copyOf(people);
  }
}
