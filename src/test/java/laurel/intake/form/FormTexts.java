package laurel.intake.form;

import java.util.List;

/** How forms' texts are stored, for tests of other packages. */
public final class FormTexts {
  private FormTexts() {}

  public static String line(String typed) {
    return Passage.line(typed);
  }

  public static List<String> lines(String typed) {
    return Passage.lines(typed);
  }

  public static String markdown(String typed) {
    return Passage.markdown(Passage.lines(typed));
  }
}
