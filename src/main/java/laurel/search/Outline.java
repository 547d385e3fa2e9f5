package laurel.search;

import laurel.cache.Fingerprint;

/**
 * What of every document is at hand while the index is made.
 *
 * @param achievement id of the awarded achievement that it is; empty for all else
 * @param print stands for all that it says
 */
record Outline(SearchDocument.Kind kind, String achievement, String title, Fingerprint print) {
  static Outline of(SearchDocument d) {
    return new Outline(d.kind(), d.achievement(), d.title(), d.print());
  }
}
