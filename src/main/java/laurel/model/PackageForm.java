package laurel.model;

/** The kinds of package in which a lesson goes into a learning system. */
public enum PackageForm {
  CMI5("cmi5", "cmi5"),
  SCORM_12("scorm-1.2", "SCORM 1.2"),
  SCORM_2004("scorm-2004", "SCORM 2004");

  private final String key;
  private final String label;

  PackageForm(String key, String label) {
    this.key = key;
    this.label = label;
  }

  /** Its name, the same in every language. */
  public String label() {
    return label;
  }

  /** Its word on the command line and in site.yaml. */
  public String key() {
    return key;
  }

  /** The name of its file, e.g. {@code scorm-1.2.zip}. */
  public String file() {
    return key + ".zip";
  }
}
