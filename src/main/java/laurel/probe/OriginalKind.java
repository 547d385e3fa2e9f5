package laurel.probe;

/** What a submitted file is meant to be: the place in the record says so, not its name. */
public enum OriginalKind {
  PHOTO,
  VIDEO,
  AUDIO,
  /** Subtitles or chapters. */
  CUES
}
