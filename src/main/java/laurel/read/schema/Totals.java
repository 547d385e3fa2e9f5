package laurel.read.schema;

import java.util.Collection;
import java.util.regex.Pattern;
import laurel.read.table.Table;
import laurel.text.HalfWidth;
import laurel.text.Spaces;

/**
 * Rows of a list that count its records and are none: 合计, 小计 of a level, 共12项, a level that stayed
 * empty (空缺). Only a row of which every cell says just that is one, so that no record called 合计 is
 * lost.
 */
public final class Totals {
  private static final String LEVEL = "\\p{IsHan}{1,5}奖";

  /** A number goes to its end, and what has been read as a count is not read in another way. */
  private static final String COUNT =
      "(?:\\(?(?:其中)?(?:"
          + LEVEL
          + ")?:?(?:[0-9]++(?:\\.[0-9]++)?|[一二三四五六七八九十百零两]++(?=[项个件节]))(?:"
          + LEVEL
          + "|项目|[项个件节名人元]?(?:"
          + LEVEL
          + "|成果|微课|项目|作品)?)[、,;.()。]*)";

  private static final Pattern COUNTS = Pattern.compile(COUNT + "{1,12}+|[-—/]+|" + LEVEL);
  private static final Pattern TOTAL =
      Pattern.compile(
          "(?:本页|以上|全部)?(?:(?:合计|总计|小计|共计|累计|总数)[:,]?"
              + COUNT
              + "{0,12}+|总?共[计有]?[:,]?"
              + COUNT
              + "{1,12}+|(?:"
              + LEVEL
              + ")?[:(,]*(?:空缺|从缺)[)。]*)");

  /** Longer cells are texts; nothing that is matched here is. */
  private static final int LONGEST = 80;

  private Totals() {}

  /** Whether a row is one: none of its cells says anything else. */
  static boolean is(Table.Row row) {
    return is(row.cells().values());
  }

  /** Whether a row of these cells is one. */
  public static boolean is(Collection<String> cells) {
    boolean total = false;
    for (String typed : cells) {
      String text = typed.length() > LONGEST ? typed : Spaces.none(HalfWidth.of(typed));
      if (text.length() > LONGEST) {
        return false;
      }
      boolean here = TOTAL.matcher(text).matches();
      if (!here && !text.isEmpty() && !COUNTS.matcher(text).matches()) {
        return false;
      }
      total |= here;
    }
    return total;
  }
}
