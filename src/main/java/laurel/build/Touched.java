package laurel.build;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import laurel.text.Nfc;

/**
 * What changes on the disk mean for a content folder.
 *
 * @param programmes a programme may be another, so that every record has to be checked again
 * @param frame something that stands on many pages: templates, the site, rounds, units, people
 * @param records achievements and lessons of which a file changed, e.g. {@code
 *     achievements/flange-aligner}
 */
record Touched(boolean programmes, boolean frame, Set<String> records) {
  private static final Set<String> MANY = Set.of("achievements", "lessons");

  /**
   * Sorts changes.
   *
   * @param content the content folder as a real path
   */
  static Touched of(Changes changes, Path content) {
    boolean programmes = changes.all();
    boolean frame = changes.all();
    Set<String> records = new TreeSet<>();
    for (Path path : changes.paths()) {
      Path within = path.startsWith(content) ? content.relativize(path) : null;
      String first = within == null ? "" : within.getName(0).toString();
      if (MANY.contains(first) && within.getNameCount() > 1) {
        records.add(first + "/" + Nfc.of(within.getName(1).toString()));
      } else {
        frame = true;
        programmes |= within != null && Set.of("", "programmes").contains(first);
      }
    }
    return new Touched(programmes, frame, records);
  }

  /** Whether the page of this record, or of none, may have become another by itself. */
  boolean concerns(String record) {
    return frame || records.contains(record);
  }
}
