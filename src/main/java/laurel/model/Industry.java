package laurel.model;

/**
 * A division of GB/T 4754-2017 国民经济行业分类.
 *
 * @param section one letter, A–T
 * @param sectionName e.g. 制造业
 * @param division two digits, 01–97
 * @param divisionName e.g. 石油、煤炭及其他燃料加工业
 */
public record Industry(String section, String sectionName, String division, String divisionName) {
  /** Section letter and division, e.g. {@code C25}: the public key. */
  public String code() {
    return section + division;
  }

  /** As the notice writes it: 制造业-石油、煤炭及其他燃料加工业. */
  public String display() {
    return sectionName + "-" + divisionName;
  }
}
