package laurel.probe;

/** What is known of a sound original. */
public sealed interface Facts permits PhotoFacts, VideoFacts, AudioFacts, CueFacts {
  /** By content. */
  MediaFormat format();

  /** Size of the file. */
  long bytes();
}
