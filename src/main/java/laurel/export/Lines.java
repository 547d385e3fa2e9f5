package laurel.export;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Where the lines of records go in a file of many: those that stand as they would be made are
 * copied from the last build.
 */
final class Lines {
  /** Where no line is missing. */
  static final Lines NOWHERE = new Lines(OutputStream.nullOutputStream(), null, false);

  private final OutputStream out;
  private final Json.Standing standing;
  private final boolean list;
  private boolean begun;

  private Lines(OutputStream out, Json.Standing standing, boolean list) {
    this.out = out;
    this.standing = standing;
    this.list = list;
  }

  /** Rows of a table. */
  static Lines rows(OutputStream out, Json.Standing standing) {
    return new Lines(out, standing, false);
  }

  /** Items of a list; the first is never copied, as it stands on the line of the list's head. */
  static Lines items(OutputStream out, Json.Standing standing) {
    return new Lines(out, standing, true);
  }

  /** Whether the line of this name stands and is right: then it is taken, and need not be put. */
  boolean stand(String name) throws IOException {
    if (standing == null) {
      return true;
    }
    boolean stands = (begun || !list) && standing.right().test(name) && standing.lines().has(name);
    if (stands) {
      standing.lines().take(name, out);
    }
    return stands;
  }

  /** Writes a line that was made. */
  void put(byte[] line) throws IOException {
    standing.lines().flush(out);
    if (list && begun) {
      out.write(',');
    }
    out.write(line);
    begun = true;
  }

  /** Writes what was taken last. */
  void end() throws IOException {
    if (standing != null) {
      standing.lines().flush(out);
    }
  }
}
