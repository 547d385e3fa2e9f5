package laurel.intake.form;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Row 14 of annex 2 asks for economic and social benefits in one cell; a record keeps them apart.
 *
 * @param economic Markdown; may be empty
 * @param social Markdown; may be empty
 * @param told whether the text itself says which is which; otherwise all is in {@code economic}
 */
record Benefits(String economic, String social, boolean told) {
  private static final Pattern OF =
      Pattern.compile(
          "^((?:[0-9]{1,2}[.．、)）]|[(（][0-9一二三四五六七八九十]{1,2}[)）]|[一二三四五六七八九十]{1,3}、|[①-⑳])?[ \\u3000]*)"
              + "[【\\[]?(经济|社会)(?:效益)?(?:方面|如下)?[】\\]]?[：:]?(.*)$");

  static Benefits of(String typed) {
    List<List<String>> parts = List.of(new ArrayList<>(), new ArrayList<>());
    int part = 0;
    boolean told = false;
    for (String line : Passage.lines(typed)) {
      Matcher of = OF.matcher(line);
      boolean heading = of.matches() && isHeading(line, of.group(3));
      if (heading) {
        part = of.group(2).equals("经济") ? 0 : 1;
        told = true;
        boolean point = of.group(1).matches("[0-9].*");
        if (!of.group(3).isBlank()) {
          parts.get(part).add((point ? "1." : "") + of.group(3).strip());
        }
      } else {
        parts.get(part).add(line);
      }
    }
    return new Benefits(markdown(parts.get(0)), markdown(parts.get(1)), told);
  }

  /** 经济效益显著，… is a sentence and no heading. */
  private static boolean isHeading(String line, String rest) {
    return rest.isBlank()
        || line.contains("经济效益：")
        || line.contains("社会效益：")
        || line.contains("经济效益:")
        || line.contains("社会效益:")
        || line.matches(".{0,8}(?:经济|社会)(?:方面|效益方面)[：:，,].*");
  }

  /** Points are counted anew in each part. */
  private static String markdown(List<String> lines) {
    List<String> counted = new ArrayList<>();
    int number = 0;
    Pattern point = Pattern.compile("^[0-9]{1,2}(?:[.．](?![0-9])|[、)）])[ \\u3000]*");
    for (String line : lines) {
      Matcher matcher = point.matcher(line);
      counted.add(matcher.find() ? ++number + "." + line.substring(matcher.end()) : line);
    }
    return Passage.markdown(counted);
  }
}
