package laurel.probe;

/**
 * A sentence of subtitles, or a chapter.
 *
 * @param start in thousandths of a second
 * @param end behind {@code start}
 * @param text plain text, lines divided by {@code \n}; never empty
 */
public record Cue(long start, long end, String text) {}
