package laurel.model;

/** What a site has beside records, lists and rounds, unless its publisher leaves it out. */
public enum Extra {
  /** The search page with its index, and the gallery's facets that combine in place. */
  SEARCH("search"),
  /** A picture for every achievement that a forwarded link shows. */
  SHARE_PICTURES("share-pictures"),
  /** The records as tables and JSON, with the page that offers them. */
  OPEN_DATA("open-data"),
  /** The lists of rounds as Word, Excel and CSV, to attach to the notice on paper. */
  ATTACHMENTS("attachments"),
  /** A page for every unit, and their list: of little use where nearly every unit won but once. */
  UNIT_PAGES("unit-pages");

  private final String key;

  Extra(String key) {
    this.key = key;
  }

  /** How {@code site.yaml} names it. */
  public String key() {
    return key;
  }
}
