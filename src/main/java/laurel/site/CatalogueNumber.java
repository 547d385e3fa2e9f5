package laurel.site;

/** How an awarded achievement is numbered in the catalogue, e.g. {@code 2025-003}. */
public final class CatalogueNumber {
  private CatalogueNumber() {}

  /**
   * The programme's year, and the place in the list that gave the award in three digits or more.
   *
   * @param position from 1; 0 where no list names it
   * @return empty for 0
   */
  public static String of(int year, int position) {
    String digits = String.valueOf(position); // a Formatter would cost as much as a card
    return position == 0 ? "" : year + "-" + "0".repeat(Math.max(0, 3 - digits.length())) + digits;
  }
}
