package laurel.intake.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import laurel.intake.paper.Grid;
import laurel.text.PrivateNumbers;
import laurel.text.Spaces;

/**
 * The cells beside a label that asks for people: names, and behind some of them a telephone number,
 * with 电话 before it in the same cell or in one of its own.
 *
 * @param named the names, and the numbers that are theirs
 * @param told numbers that are nobody's for certain, each with its label
 */
record PeopleCells(List<Grid.Cell> named, List<List<Grid.Cell>> told) {
  private static final Pattern CALLED = Pattern.compile(WrittenName.CALLED);
  private static final Pattern NUMBER =
      Pattern.compile("\\s*+[0-9０-９+＋(（][0-9０-９()（）－\\s\\u3000-]{4,}");

  PeopleCells {
    named = List.copyOf(named);
    told = List.copyOf(told);
  }

  static boolean asks(Label label) {
    return Set.of("team", "people").contains(label.key());
  }

  /** What stands beside such a label, or in a row to which it is merged down. */
  static PeopleCells of(Label people, List<Grid.Cell> filled) {
    List<Grid.Cell> named = new ArrayList<>();
    List<List<Grid.Cell>> told = new ArrayList<>();
    String before = people.inline();
    for (int i = 0; i < filled.size(); i++) {
      Grid.Cell cell = filled.get(i);
      boolean label = !before.isBlank() && isCalled(cell.text());
      if (label && Labels.colon(cell.text()) < 0 && isNumber(text(filled, i + 1))) {
        i++;
        if (isOwn(text(filled, i)) && isOne(before)) {
          named.add(filled.get(i));
        } else {
          told.add(List.of(cell, filled.get(i)));
        }
      } else if (label && !OtherLabels.goesOn(people, called(cell.text()), cell.text())) {
        told.add(List.of(cell));
      } else {
        named.add(cell);
        before = (isNumber(cell.text()) || label) ? before : cell.text();
      }
    }
    return new PeopleCells(named, told);
  }

  /**
   * Whether a label behind such a one belongs to its people, and is not the contact's.
   *
   * @param beside what stands beside the label for people
   */
  static boolean have(Label people, List<Grid.Cell> beside, int index, Label label, Labels labels) {
    List<String> since = beside.stream().limit(index).map(Grid.Cell::text).toList();
    String before = since.isEmpty() ? people.inline() : since.get(index - 1);
    boolean anyones =
        OtherLabels.isTelephone(label.words())
            && since.stream().allMatch(text -> isCalled(text) || !OtherLabels.isKnown(text));
    String next = text(beside, index + 1);
    if (label.inline().isEmpty()) {
      return anyones && !before.isBlank() && isNumber(next);
    }
    boolean another = WrittenName.isWhole(Spaces.none(next)) && labels.find(next).isEmpty();
    boolean among = // 张三|电话：0571-…|李四|电话：0571-…
        anyones && (another || since.stream().anyMatch(PeopleCells::isCalled));
    return isOne(before) && (among || OtherLabels.goesOn(people, label.words(), label.inline()));
  }

  /** The names in lines, each with the number behind it. */
  static String joined(String first, List<Grid.Cell> named) {
    StringBuilder lines = new StringBuilder(first);
    String before = first;
    for (Grid.Cell cell : named) {
      boolean number = isNumber(cell.text()) || isCalled(cell.text());
      String between = number && isOne(before) ? " " : "\n";
      lines.append(lines.length() == 0 ? "" : between).append(cell.text());
      before = cell.text();
    }
    return lines.toString();
  }

  private static boolean isOne(String before) {
    return NameList.people(before).size() == 1;
  }

  private static boolean isOwn(String number) {
    return !PrivateNumbers.in(number).isEmpty();
  }

  private static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches();
  }

  private static boolean isCalled(String text) {
    return CALLED.matcher(called(text)).matches();
  }

  /** What stands before the colon, or all. */
  private static String called(String text) {
    int colon = Labels.colon(text);
    return Labels.bare(colon < 0 ? text : text.substring(0, colon));
  }

  private static String text(List<Grid.Cell> cells, int index) {
    return index < cells.size() ? cells.get(index).text() : "";
  }
}
