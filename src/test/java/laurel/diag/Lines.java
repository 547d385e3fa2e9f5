package laurel.diag;

import java.util.List;

/** Findings as the command line prints them in English, without their hints. */
public final class Lines {
  private Lines() {}

  /** Its place, severity, kind and text. */
  public static String of(Finding finding) {
    return new TextReport(Language.EN).line(finding).lines().findFirst().orElseThrow();
  }

  /** One each, in their order. */
  public static List<String> of(List<Finding> findings) {
    return findings.stream().map(Lines::of).toList();
  }
}
