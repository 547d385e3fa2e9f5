package laurel.intake.form;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import laurel.text.Names;
import laurel.text.Spaces;

/** Names of people or units that stand in one cell. */
final class NameList {
  private static final Pattern NUMBER =
      Pattern.compile("^(?:[0-9]{1,2}[.．、)）]|[(（][0-9]{1,2}[)）]|[①-⑳])[ \\u3000]*");
  private static final Pattern UNIT_END =
      Pattern.compile(
          ".*(?:公司|集团|厂|校|学院|大学|医院|院|所|局|中心|站|队|会|部|社|馆|处|室|段|班组|工区|支行|银行|店|园|场|矿)(?:[(（][^()（）]*[)）])?$");

  /** Where the seal goes, which is no part of a name. */
  private static final Pattern SEALED =
      Pattern.compile("[\\s\\u3000]*[(（](?:公章|盖章|签章|单位公章|单位盖章)[)）]$");

  /** What stands between names, and none of it within brackets. */
  private static final Pattern BETWEEN = Pattern.compile("[(（][^()（）]{0,60}[)）]|([、，,;；/|])");

  private NameList() {}

  /** The people, in order. */
  static List<WrittenName> people(String typed) {
    List<WrittenName> people = new ArrayList<>();
    for (String part : parts(mended(separated(Passage.clean(typed), "、")))) {
      String bare = NUMBER.matcher(part).replaceFirst("");
      if (!bare.isBlank()) {
        WrittenName.in(bare).forEach(person -> add(person, people));
      }
    }
    return people;
  }

  /** A number that stands alone is that of the person before it. */
  private static void add(WrittenName person, List<WrittenName> people) {
    int last = people.size() - 1;
    if (!person.name().isEmpty()) {
      people.add(person);
    } else if (last >= 0) {
      people.set(last, people.get(last).with(person.phone(), last == 0));
    } else {
      people.add(new WrittenName(person.phone(), "", "", true));
    }
  }

  private static String separated(String typed, String by) {
    return BETWEEN
        .matcher(typed)
        .replaceAll(found -> found.group(1) == null ? Matcher.quoteReplacement(found.group()) : by);
  }

  /**
   * A line that ends after a surname, or begins with a single character, was torn within a name.
   */
  private static String mended(String typed) {
    String mended = "";
    for (String line : typed.split("\n", -1)) {
      String trimmed = Spaces.trimmed(line);
      String before = mended.substring(mended.lastIndexOf('、') + 1);
      String after = trimmed.split("、", 2)[0];
      boolean torn =
          mended.indexOf('、') >= 0
              && !before.isEmpty()
              && !after.isEmpty()
              && (before.length() == 1
                  || after.length() == 1
                  || WrittenName.COMPOUND.contains(before));
      mended += (mended.isEmpty() || torn || before.isEmpty() ? "" : "、") + trimmed;
    }
    return mended;
  }

  private static List<String> parts(String typed) {
    List<String> parts = new ArrayList<>();
    for (String part : separated(typed, "\n").split("\n", -1)) {
      List<String> words = List.of(Spaces.single(part).split(" "));
      boolean names = words.size() > 1 && words.stream().allMatch(WrittenName::isName);
      parts.addAll(names ? words : List.of(Spaces.trimmed(part)));
    }
    return parts;
  }

  /** The units, in order; a line break within a name is none between names. */
  static List<String> units(String typed) {
    List<String> units = new ArrayList<>();
    for (String line : Passage.clean(typed).split("\n", -1)) {
      String trimmed = Spaces.trimmed(line);
      int last = units.size() - 1;
      boolean torn = last >= 0 && !UNIT_END.matcher(units.get(last)).matches();
      if (torn && !trimmed.isEmpty()) {
        units.set(last, units.get(last) + trimmed);
      } else if (!trimmed.isEmpty()) {
        units.add(trimmed);
      }
    }
    return units.stream()
        .flatMap(line -> Names.split(line).stream())
        .map(unit -> Names.unit(NUMBER.matcher(unit).replaceFirst("")))
        .map(unit -> SEALED.matcher(unit).replaceFirst(""))
        .filter(unit -> !unit.isEmpty())
        .toList();
  }
}
