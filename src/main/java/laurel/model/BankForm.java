package laurel.model;

/** The forms in which a public question bank is offered beside its record's page. */
public enum BankForm {
  ANNEX_4("annex-4.xlsx"),
  QTI_3("qti-3.0.zip"),
  QTI_2("qti-2.1.zip"),
  MOODLE("moodle.xml"),
  GIFT("gift.txt");

  private final String file;

  BankForm(String file) {
    this.file = file;
  }

  /** How {@code site.yaml} names it: {@code qti-3.0}. */
  public String key() {
    return file.substring(0, file.lastIndexOf('.'));
  }

  /** The name of its file. */
  public String file() {
    return file;
  }
}
