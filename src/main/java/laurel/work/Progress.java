package laurel.work;

/** Told how far long work has come; may be called from several threads. */
public interface Progress {
  /** Nobody looks. */
  Progress SILENT =
      new Progress() {
        @Override
        public void begin(Phase phase, long total) {}

        @Override
        public void advance(long steps) {}
      };

  /** What is being done. */
  enum Phase {
    READ,
    MEDIA,
    PAGES,
    PUBLISH
  }

  /**
   * A phase begins; the one before it has ended.
   *
   * @param total steps to come, 0 where nobody knows
   */
  void begin(Phase phase, long total);

  /** So many steps of the present phase are done. */
  void advance(long steps);
}
