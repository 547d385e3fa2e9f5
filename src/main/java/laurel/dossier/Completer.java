package laurel.dossier;

import java.util.Optional;

/**
 * A completer (完成人) as the form names them.
 *
 * @param name in full
 * @param post 岗位及职务; empty where unknown
 * @param lead 第一完成人
 * @param person id of a record under {@code people/}
 * @param details never published
 */
public record Completer(
    String name, String post, boolean lead, Optional<String> person, Details details) {

  /** The same without what only the rules look at. */
  Completer discreet() {
    return new Completer(name, post, lead, person, Details.NONE);
  }

  /** What the form asks of a person and nobody else may see. Unknown values are empty. */
  public record Details(String birth, String gender, String education, String phone) {
    /** Nothing known. */
    public static final Details NONE = new Details("", "", "", "");
  }
}
