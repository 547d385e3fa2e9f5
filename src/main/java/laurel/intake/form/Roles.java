package laurel.intake.form;

import java.util.List;
import java.util.Set;
import laurel.intake.paper.Grid;

/**
 * What the columns of a collection table are for, told by its head (附件2: 序号 内容 征集要求 内容要点 … 备注).
 *
 * @param value the column to be filled in, from 1; 0 where the head does not say
 * @param asides columns that print requirements, examples and remarks
 */
record Roles(int value, int lastValue, Set<Integer> asides) {
  static final Roles NONE = new Roles(0, 0, Set.of());

  private static final Set<String> FILLED =
      Set.of("填报内容", "填写内容", "申报内容", "填报情况", "填写情况", "具体内容", "填写栏", "填报信息", "填报栏", "申报情况");
  private static final Set<String> ASIDE =
      Set.of(
          "征集要求",
          "填报要求",
          "填写要求",
          "要求",
          "内容要点",
          "内容要点参考示例",
          "参考示例",
          "示例",
          "填写说明",
          "填报说明",
          "说明",
          "备注",
          "格式要求");
  private static final Set<String> OTHER = Set.of("序号", "内容", "项目", "栏目", "填报项目", "申报项目");

  /** The roles that a row gives to the columns; null where it is no head. */
  static Roles of(List<Grid.Cell> row) {
    Grid.Cell value = null;
    Set<Integer> asides = new java.util.HashSet<>();
    int heads = 0;
    for (Grid.Cell cell : row) {
      String word = Labels.bare(cell.text()).replaceAll("[(][^()]*[)]$", "");
      if (FILLED.contains(word)) {
        value = value == null ? cell : value;
        heads++;
      } else if (ASIDE.contains(word)) {
        heads++;
        for (int column = cell.column(); column <= cell.lastColumn(); column++) {
          asides.add(column);
        }
      } else if (OTHER.contains(word)) {
        heads++;
      } else if (!cell.isBlank()) {
        return null;
      }
    }
    boolean head = heads >= 2 && (value != null || !asides.isEmpty());
    return head
        ? new Roles(
            value == null ? 0 : value.column(), value == null ? 0 : value.lastColumn(), asides)
        : null;
  }

  boolean isAside(Grid.Cell cell) {
    return asides.contains(cell.column());
  }

  /** Whether a cell is where the unit writes. */
  boolean isValue(Grid.Cell cell) {
    return value > 0 && cell.column() <= lastValue && cell.lastColumn() >= value;
  }

  /** Whether a label may stand here: before the column to be filled in, and not aside. */
  boolean mayLabel(Grid.Cell cell) {
    return !isAside(cell) && (value == 0 || cell.lastColumn() < value);
  }
}
