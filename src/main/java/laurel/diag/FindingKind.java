package laurel.diag;

/**
 * Everything that can be wrong with content, each with a stable id that users see, and that a
 * programme names to give it another weight ({@code severity} in its file). What each one says
 * stands in {@link FindingTexts}.
 */
public enum FindingKind {
  // ---- read: files and their syntax
  /** A file or folder cannot be read at all. */
  FILE_UNREADABLE("file.unreadable", Severity.ERROR);

  // ---- probe: what media files are

  // ---- rules: what the notices ask

  // ---- gate: rounds and consent

  // ---- media, site, render: making the pages

  private final String id;
  private final Severity severity;

  FindingKind(String id, Severity severity) {
    this.id = id;
    this.severity = severity;
  }

  /** The stable id, e.g. {@code team.too-many}. */
  public String id() {
    return id;
  }

  /** The weight it has unless a programme says otherwise. */
  public Severity severity() {
    return severity;
  }
}
