package laurel.cli;

/** How the program ends; scripts rely on the numbers. */
enum Exit {
  OK(0),
  /** Built or checked, with mistakes in the content. */
  CONTENT_ERRORS(1),
  WRONG_USAGE(2),
  /** The disk, permissions, or a bug of ours. */
  COULD_NOT_RUN(3);

  private final int code;

  Exit(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }
}
