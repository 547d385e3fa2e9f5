package laurel.site;

/** By what achievements can be looked through; every value has pages of its own. */
public enum FacetKind {
  LEVEL("levels"),
  CATEGORY("categories"),
  YEAR("years"),
  INDUSTRY("industries"),
  UNION("unions"),
  REGION("regions"),
  CONDITION("conditions"),
  FEATURE("features");

  private final String folder;

  FacetKind(String folder) {
    this.folder = folder;
  }

  /** The folder of its pages, which is also its name in addresses. */
  public String folder() {
    return folder;
  }

  /** The key of its name among the theme's texts. */
  String text() {
    return "facet." + folder;
  }
}
