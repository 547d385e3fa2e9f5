package laurel.site;

import java.util.Locale;

/** The forms of a round's list that can be attached to the notice on paper. */
public enum RoundFile {
  WORD("docx"),
  EXCEL("xlsx"),
  CSV("csv");

  private final String ending;

  RoundFile(String ending) {
    this.ending = ending;
  }

  /** Its key among texts. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** How its name ends, without the dot. */
  public String ending() {
    return ending;
  }
}
