package laurel.site;

/** By what achievements can be looked through; every value has pages of its own. */
public enum FacetKind {
  LEVEL("levels", "level"),
  CATEGORY("categories", "category"),
  YEAR("years", "year"),
  INDUSTRY("industries", "industry"),
  UNION("unions", "union"),
  REGION("regions", "region"),
  CONDITION("conditions", "condition"),
  FEATURE("features", "feature");

  private final String folder;
  private final String parameter;

  FacetKind(String folder, String parameter) {
    this.folder = folder;
    this.parameter = parameter;
  }

  /** Its name in the address of a combined list: {@code ?level=first&category=invention}. */
  public String parameter() {
    return parameter;
  }

  /** The folder of its pages. */
  public String folder() {
    return folder;
  }

  /** The key of its name among the theme's texts. */
  String text() {
    return "facet." + folder;
  }
}
