package laurel.intake.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import laurel.text.Hanzi;
import laurel.text.Names;
import laurel.text.PrivateNumbers;
import laurel.text.Spaces;

/** Names of people or units that stand in one cell. */
final class NameList {
  private static final Pattern NUMBER =
      Pattern.compile("^(?:[0-9]{1,2}[.．、)）]|[(（][0-9]{1,2}[)）]|[①-⑳])[ \\u3000]*");
  private static final Pattern ROLE = Pattern.compile("^(.*?)[(（]([^()（）]*)[)）]$");
  private static final Pattern UNIT_END =
      Pattern.compile(
          ".*(?:公司|集团|厂|校|学院|大学|医院|院|所|局|中心|站|队|会|部|社|馆|处|室|段|班组|工区|支行|银行|店|园|场|矿)(?:[(（][^()（）]*[)）])?$");

  /** Where the seal goes, which is no part of a name. */
  private static final Pattern SEALED = Pattern.compile("[(（](?:公章|盖章|签章|单位公章|单位盖章)[)）]$");

  /** Surnames of two characters that are common. */
  private static final Set<String> COMPOUND =
      Set.of("欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "夏侯", "南宫", "端木");

  private NameList() {}

  /**
   * A person as written.
   *
   * @param role what stands in brackets after the name; may be empty
   * @param phone a mobile number beside the name, which is nobody's name or post; may be empty
   */
  record Written(String name, String role, String phone) {
    /** Of what stands between two commas. */
    static Written of(String name, String role) {
      String phone = numbers(name + " " + role);
      return phone.isEmpty()
          ? new Written(Names.person(name), role.strip(), "")
          : new Written(Names.person(without(name)), without(role), phone);
    }

    private static String numbers(String text) {
      return PrivateNumbers.in(text).stream()
          .map(found -> text.substring(found.start(), found.end()))
          .collect(Collectors.joining("、"));
    }

    private static String without(String text) {
      StringBuilder rest = new StringBuilder(text);
      PrivateNumbers.in(text)
          .forEach(f -> IntStream.range(f.start(), f.end()).forEach(i -> rest.setCharAt(i, ' ')));
      return rest.toString().replaceAll("(?:联系)?(?:电话|手机|方式)|[:：]", " ").strip();
    }
  }

  /** The people, in order. */
  static List<Written> people(String typed) {
    List<Written> people = new ArrayList<>();
    for (String part : parts(mended(Passage.clean(typed).replaceAll("[，,/|]", "、")))) {
      String bare = NUMBER.matcher(part).replaceFirst("");
      Matcher role = ROLE.matcher(bare);
      boolean described = Names.describesCharacter(bare);
      if (!described && role.matches() && !role.group(1).isBlank()) {
        people.add(Written.of(role.group(1), role.group(2)));
      } else if (!bare.isBlank()) {
        people.add(Written.of(bare, ""));
      }
    }
    return people;
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
              && (before.length() == 1 || after.length() == 1 || COMPOUND.contains(before));
      mended += (mended.isEmpty() || torn || before.isEmpty() ? "" : "、") + trimmed;
    }
    return mended;
  }

  private static List<String> parts(String typed) {
    List<String> parts = new ArrayList<>();
    for (String part : Names.split(typed)) {
      List<String> words = List.of(Spaces.single(part).split(" "));
      boolean names = words.size() > 1 && words.stream().allMatch(NameList::isName);
      parts.addAll(names ? words : List.of(part));
    }
    return parts;
  }

  /** 张三 李四 are two; 张　三 is one. */
  private static boolean isName(String word) {
    String bare = word.replace("·", "");
    int length = bare.codePointCount(0, bare.length());
    return length >= 2 && length <= 12 && Hanzi.all(bare);
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
