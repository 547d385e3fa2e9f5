package laurel.site;

import laurel.diag.Subject;

/**
 * Text with marks, still as it was written; {@code render} makes HTML of it, once for all pages.
 *
 * @param markdown the source
 * @param highestHeading the rank of heading that it may use on a page: 2 for a page of its own, 3
 *     inside one
 * @param subject whose text it is, for findings
 */
public record Prose(String markdown, int highestHeading, Subject subject) {}
