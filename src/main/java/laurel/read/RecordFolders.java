package laurel.read;

import java.util.List;
import laurel.diag.FindingKind;
import laurel.diag.Location;
import laurel.diag.RecordLog;
import laurel.text.Nearest;

/**
 * The folders that a record's folder may have: photos in {@code photo/} would silently be missing.
 */
final class RecordFolders {
  private static final List<String> ACHIEVEMENT =
      List.of("photos", "videos", "audio", "questions", "evidence", "private");
  private static final List<String> LESSON = List.of("private", "questions", "videos");

  private RecordFolders() {}

  static void check(RawKind kind, Listing listing, RecordLog log) {
    List<String> known = kind == RawKind.LESSON ? LESSON : ACHIEVEMENT;
    listing
        .folders()
        .forEach(
            (folder, files) -> {
              if (!known.contains(folder)) {
                String shown = files.files().get(0).shown();
                int end = shown.length() - files.files().get(0).within().length() - 1;
                String nearest = Nearest.of(folder, known).orElse(String.join(", ", known));
                log.report(
                    FindingKind.FILE_UNEXPECTED,
                    Location.of(shown.substring(0, end)),
                    "",
                    nearest + "/");
              }
            });
  }
}
