package laurel.intake.form;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import laurel.text.FamilyNames;
import laurel.text.Names;
import laurel.text.Spaces;

/** Names of people or units that stand in one cell. */
final class NameList {
  private static final Pattern NUMBER =
      Pattern.compile("^(?:[0-9]{1,2}[.．、)）]|[(（][0-9]{1,2}[)）]|[①-⑳])[ \\u3000]*");

  /** What Word, or who typed like it, writes before each name: 一、张三⏎二、李四. */
  private static final Pattern LISTED = Pattern.compile("^\\s*(?:[•●]|一、)");

  private static final Pattern POINT =
      Pattern.compile("(?m)^[ \\u3000]*(?:[•●]|[一二三四五六七八九十]{1,3}、)[ \\u3000]*");

  /** 组长：张三 组员：李四、王五. */
  private static final Pattern POST =
      Pattern.compile("(?<![^\\s\\u3000、，,;；/])(?:副?[组队]长|[组队成]员|负责人) ?[:：]");

  private static final Pattern UNIT_END =
      Pattern.compile(
          ".*(?:公司|集团|厂|校|学院|大学|医院|院|所|局|中心|站|队|会|部|社|馆|处|室|段|班组|工区|支行|银行|店|园|场|矿)(?:[(（][^()（）]*[)）])?$");

  /** Of a text without end its last signs tell whether it ends so. */
  private static final int ENDING = 100;

  /** Where the seal goes, which is no part of a name. */
  private static final Pattern SEALED =
      Pattern.compile("(?<![\\s\\u3000])[\\s\\u3000]*+[(（](?:公章|盖章|签章|单位公章|单位盖章)[)）]$");

  /** What stands between names, and none of it within brackets. */
  private static final Pattern BETWEEN = Pattern.compile("[(（][^()（）]{0,60}[)）]|([、，,;；/|])");

  private NameList() {}

  /** The people, in order; all as one, as written, where a number is nobody's for certain. */
  static List<WrittenName> people(String typed) {
    String text = unlisted(typed);
    String names = POST.matcher(CountedNames.in(text)).replaceAll("、");
    List<WrittenName> said = new ArrayList<>();
    for (String part : parts(mended(separated(names, "、")))) {
      String bare = NUMBER.matcher(part).replaceFirst("");
      if (!bare.isBlank()) {
        said.addAll(WrittenName.in(bare));
      }
    }
    List<WrittenName> people = said.stream().filter(p -> !p.name().isEmpty()).toList();
    if (people.size() == said.size()) {
      return people;
    }
    List<WrittenName> given = people.size() == 1 ? List.of(all(people.get(0), said)) : each(said);
    boolean certain = given.stream().noneMatch(p -> p.unclear() || p.phone().isEmpty());
    return certain && !given.isEmpty() ? given : List.of(WrittenName.asWritten(text));
  }

  private static String unlisted(String typed) {
    String text = Passage.clean(typed);
    return LISTED.matcher(text).lookingAt() ? POINT.matcher(text).replaceAll("") : text;
  }

  /** The one person, whose numbers all are that stand alone. */
  private static WrittenName all(WrittenName one, List<WrittenName> said) {
    WrittenName person = one;
    for (WrittenName number : said) {
      person = number.name().isEmpty() ? person.with(number.phone()) : person;
    }
    return person;
  }

  /**
   * Each with the one number behind the name; none where a number is a second one, or the first.
   */
  private static List<WrittenName> each(List<WrittenName> said) {
    List<WrittenName> people = new ArrayList<>();
    for (WrittenName next : said) {
      int last = people.size() - 1;
      if (!next.name().isEmpty()) {
        people.add(next);
      } else if (last < 0 || !people.get(last).phone().isEmpty()) {
        return List.of();
      } else {
        people.set(last, people.get(last).with(next.phone()));
      }
    }
    return people;
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
                  || FamilyNames.COMPOUND.contains(before));
      mended += (mended.isEmpty() || torn || before.isEmpty() ? "" : "、") + trimmed;
    }
    return mended;
  }

  private static List<String> parts(String typed) {
    List<String> parts = new ArrayList<>();
    for (String part : separated(typed, "\n").split("\n", -1)) {
      List<String> words = untorn(List.of(Spaces.single(part).split(" ")));
      boolean names = words.size() > 1 && words.stream().allMatch(WrittenName::isName);
      parts.addAll(names ? words : List.of(Spaces.trimmed(part)));
    }
    return parts;
  }

  /** With a surname and the one character behind it as one: 张 伟　李建国. */
  private static List<String> untorn(List<String> words) {
    List<String> whole = new ArrayList<>();
    boolean surname = false;
    for (String word : words) {
      boolean given = surname && word.length() == 1;
      if (given) {
        whole.set(whole.size() - 1, whole.get(whole.size() - 1) + word);
      } else {
        whole.add(word);
      }
      surname = !given && (word.length() == 1 || FamilyNames.COMPOUND.contains(word));
    }
    return whole;
  }

  /** Whether a text ends as the names of units do. */
  static boolean isUnit(String text) {
    return endsAsUnit(Spaces.none(text));
  }

  private static boolean endsAsUnit(CharSequence text) {
    int from = Math.max(0, text.length() - ENDING);
    return UNIT_END.matcher(text).region(from, text.length()).matches();
  }

  /** A name without the place of its seal: 示例市总工会（盖章） is 示例市总工会. */
  static String unsealed(String name) {
    return SEALED.matcher(name).replaceFirst("");
  }

  /** The units, in order; a line break within a name is none between names. */
  static List<String> units(String typed) {
    List<String> units = new ArrayList<>();
    StringBuilder name = new StringBuilder();
    for (String line : CountedNames.in(unlisted(typed)).split("\n", -1)) {
      String trimmed = Spaces.trimmed(line);
      if (!trimmed.isEmpty() && endsAsUnit(name)) {
        units.add(name.toString());
        name.setLength(0);
      }
      name.append(trimmed);
    }
    units.add(name.toString());
    return units.stream()
        .flatMap(line -> Names.split(line).stream())
        .map(unit -> Names.unit(NUMBER.matcher(unit).replaceFirst("")))
        .map(NameList::unsealed)
        .filter(unit -> !unit.isEmpty())
        .toList();
  }
}
