package laurel.dossier;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The person to ask (联系人): private. Unknown values are empty.
 *
 * @param prints stand for the ways to reach them, and a record's completers, so that these are
 *     known again where they stand in a text; the gate is handed nothing else of them
 */
public record Contact(String name, String phone, String email, List<String> prints) {
  /** Nobody named. */
  public static final Contact NONE = named("");

  public Contact {
    prints = List.copyOf(prints);
  }

  /** Somebody of whom no more is known. */
  public static Contact named(String name) {
    return new Contact(name, "", "", List.of());
  }

  /** Words of two signs for offices: any other of two signs is a person's (李科, 王会). */
  private static final Set<String> OFFICES =
      Set.of(
          ("工会 总部 本部 部门 厂部 机关 党委 团委 党办 工办 团办 支部 班组 小组 车间 单位 公司 集团 中心 前台 热线 办公 "
                  + "财务 人事 行政 技术 安全 生产 质检 后勤 综合 学校 医院 银行")
              .split(" "));

  /** How names of offices of three and four signs end (技术部, 综合办, 职工中心). */
  private static final Pattern OFFICE =
      Pattern.compile(".*(?:[部处室科会局院所厂组办队站委社校班司股台团行间]|单位|集团|中心|窗口|热线|前台)");

  /** No name of more signs is a person's; those of several parts have a dot or a space between. */
  private static final int LONGEST = 4;

  /**
   * Whether the name is a person's. A contact may be an office, whose name stands in many a text
   * (工会, 技术部, 示例银行股份有限公司), and a word in Latin letters is one; a person of three signs whose name
   * ends like an office's (张登科) is taken for one.
   */
  public boolean isPerson() {
    if (name.indexOf('·') > 0 || name.strip().indexOf(' ') > 0) {
      return true;
    }
    int signs = name.codePointCount(0, name.length());
    boolean written = name.codePoints().allMatch(Character::isIdeographic);
    return written
        && (signs == 2
            ? !OFFICES.contains(name)
            : signs > 2 && signs <= LONGEST && !OFFICE.matcher(name).matches());
  }

  /** The name, which no text may spell, and the prints; how to reach them is let go of. */
  public Contact discreet() {
    return new Contact(name, "", "", prints);
  }

  /** The name that must not show where somebody is shown: theirs who are their own contact may. */
  public Optional<String> hiddenBeside(String shown) {
    return Optional.of(name).filter(contact -> !contact.isEmpty() && !contact.equals(shown));
  }
}
