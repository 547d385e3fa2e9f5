package laurel.site;

/**
 * Titles with their words, found once for most of the pages that show them: a record's title stands
 * on some fifteen. A place is taken by whoever came last, so that room is bounded. Any thread.
 */
final class Titles {
  private static final int PLACES = 1 << 14;

  private final Title[] known = new Title[PLACES];

  /** A title whose ｜, if it has any, are its own breaks. */
  Title of(String text, String breaks) {
    if (breaks.indexOf('｜') >= 0) {
      return Words.title(text, breaks);
    }
    int hash = text.hashCode();
    int place = (hash ^ (hash >>> 14)) & (PLACES - 1);
    Title title = known[place];
    if (title == null || !title.text().equals(text)) {
      title = Words.title(text, "");
      known[place] = title;
    }
    return title;
  }
}
