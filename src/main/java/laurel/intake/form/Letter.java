package laurel.intake.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import laurel.intake.paper.Grid;
import laurel.intake.paper.Paper;
import laurel.text.Spaces;

/**
 * A letter of annex 1: 创新成果授权书, 成果真实性承诺书, or both in one file.
 *
 * @param authorization whether it authorises
 * @param authenticity whether it vouches
 * @param work the achievement that it names; empty for a blank letter
 */
public record Letter(boolean authorization, boolean authenticity, String work) {
  private static final Pattern WORK = Pattern.compile("授权作品[：:]\\s*(.*)");

  /**
   * Bounded: a line that says the beginning thousands of times would be read to its end from each.
   */
  private static final Pattern PROJECT = Pattern.compile("现申报(.{0,200}?)项目");

  private static final String BLANK = "（请填写创新成果名称）";

  /** The letter that a page is, if it is one. */
  static Optional<Letter> in(Paper paper) {
    List<String> lines = new ArrayList<>();
    for (Paper.Block block : paper.blocks()) {
      if (block instanceof Paper.Paragraph paragraph) {
        lines.addAll(paragraph.text().lines().toList());
      } else if (block instanceof Grid grid) {
        grid.cells().forEach(cell -> lines.addAll(cell.text().lines().toList()));
      }
    }
    List<String> bare = lines.stream().map(Spaces::none).toList();
    boolean authorization =
        bare.stream().anyMatch(line -> line.matches(".{0,6}授权书"))
            && bare.stream().anyMatch(line -> line.startsWith("授权作品") || line.startsWith("授权范围"));
    boolean authenticity =
        bare.stream().anyMatch(line -> line.matches(".{0,8}真实性承诺书"))
            && bare.stream().anyMatch(line -> line.contains("承诺如下"));
    return authorization || authenticity
        ? Optional.of(new Letter(authorization, authenticity, work(lines)))
        : Optional.empty();
  }

  private static String work(List<String> lines) {
    String work = first(lines, WORK).replace(BLANK, "").replaceAll("[《》]", "");
    return work.isBlank() ? first(lines, PROJECT).replaceAll("[《》_ ]", "") : Spaces.trimmed(work);
  }

  private static String first(List<String> lines, Pattern sought) {
    for (String line : lines) {
      Matcher matcher = sought.matcher(line);
      if (matcher.find() && !matcher.group(1).isBlank()) {
        return Spaces.trimmed(matcher.group(1));
      }
    }
    return "";
  }
}
