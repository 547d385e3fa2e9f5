package laurel.read.syntax;

/** A file is not as plain as most are: its parser must tell what it says. */
final class NotPlain extends Exception {
  private static final long serialVersionUID = 1L;

  NotPlain() {
    super("not plain", null, false, false);
  }
}
