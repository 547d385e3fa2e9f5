package laurel.read.table;

import java.util.regex.Pattern;

/** What a cell holds whose formula failed. */
public final class CellError {
  private static final Pattern CODE = Pattern.compile("#[A-Z0-9_/]{1,30}+[!?]?");

  private CellError() {}

  /** The error, e.g. {@code #N/A}; {@code #?} for whatever else a file says there. */
  public static String shown(String stored) {
    return CODE.matcher(stored).matches() ? stored : "#?";
  }
}
