package laurel.intake;

import java.io.IOException;

/** A file that was given as a question bank of another program is none. */
public final class BankTrouble extends IOException {
  private static final long serialVersionUID = 1;

  BankTrouble() {
    super("no question bank");
  }
}
