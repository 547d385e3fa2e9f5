package laurel.probe;

/**
 * What a sound recording's header says.
 *
 * @param millis length in thousandths of a second
 */
public record AudioFacts(MediaFormat format, long bytes, long millis) implements Facts {}
