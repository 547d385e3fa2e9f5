package laurel.probe;

/**
 * What a sound recording's header says.
 *
 * @param millis length in thousandths of a second
 * @param channels 1 or 2, seldom more
 * @param sampleRate in hertz
 */
public record AudioFacts(MediaFormat format, long bytes, long millis, int channels, int sampleRate)
    implements Facts {}
