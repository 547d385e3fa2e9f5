package laurel.read;

import java.util.List;
import java.util.Map;
import java.util.Set;
import laurel.diag.FindingKind;
import laurel.diag.Location;
import laurel.diag.RecordLog;
import laurel.read.table.TableFile;
import laurel.text.Nearest;

/**
 * What a record's folder may have: photos in {@code photo/}, or a question bank that is called
 * otherwise than {@code questions.xlsx}, would silently be missing.
 */
final class RecordFolders {
  private static final List<String> ACHIEVEMENT =
      List.of("photos", "videos", "audio", "questions", "evidence", "private");
  private static final List<String> LESSON = List.of("private", "questions", "videos");

  /** In which others write or hand out questions. */
  private static final Set<String> OTHER_FORMS =
      Set.of("csv", "tsv", "ods", "doc", "docx", "wps", "txt", "gift", "xml");

  private RecordFolders() {}

  static void check(RawKind kind, Listing listing, RecordLog log) {
    List<String> known = kind == RawKind.LESSON ? LESSON : ACHIEVEMENT;
    for (Map.Entry<String, Listing> folder : listing.folders().entrySet()) {
      if (!known.contains(folder.getKey())) {
        String nearest = Nearest.of(folder.getKey(), known).orElse(String.join(", ", known));
        Location where = Location.of(folder.getValue().shown());
        log.report(FindingKind.FILE_UNEXPECTED, where, "", nearest + "/");
      }
    }
    strayTables(kind, listing, log);
    otherBanks(listing.folder("questions"), log);
  }

  /** A table beside the record is a question bank that lies, or is called, wrong. */
  private static void strayTables(RawKind kind, Listing listing, RecordLog log) {
    String wanted = kind == RawKind.LESSON ? "questions.xlsx" : "questions/";
    for (RawFile file : listing.direct()) {
      if (TableFile.isTable(file) && !BankFile.isBank(file)) {
        log.report(FindingKind.FILE_UNEXPECTED, Location.of(file.shown()), "", wanted);
      }
    }
  }

  /** Beside banks, their folder has pictures; a bank of another form is read from nowhere. */
  private static void otherBanks(Listing questions, RecordLog log) {
    for (RawFile file : questions.files()) {
      boolean bank = BankFile.isForm(file);
      boolean nested = file.within().indexOf('/') >= 0;
      if (bank ? nested : OTHER_FORMS.contains(Listing.extension(file))) {
        String wanted = nested ? "questions/" : Listing.stem(file) + ".xlsx";
        log.report(FindingKind.FILE_UNEXPECTED, Location.of(file.shown()), "", wanted);
      }
    }
  }
}
