package laurel.intake.form;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import laurel.text.FamilyNames;
import laurel.text.Hanzi;
import laurel.text.Names;
import laurel.text.PrivateNumbers;
import laurel.text.Spaces;

/**
 * A person as written into a list of people.
 *
 * @param name empty where a number stands alone
 * @param role what stands in brackets after the name; may be empty
 * @param phone mobile numbers beside the name, or a landline in brackets after it, which are
 *     nobody's name or post; may be empty
 * @param unclear whether a number may be another's, or no phone
 */
record WrittenName(String name, String role, String phone, boolean unclear) {
  /** What is written before a telephone number. */
  static final String CALLED = "(?:联系)?(?:电话|手机|方式)(?:号码?)?";

  private static final Pattern ROLE = Pattern.compile("^(.*?)[(（]([^()（）]*)[)）]$");

  /** A landline in the place of a post. */
  private static final Pattern LANDLINE =
      Pattern.compile(CALLED + "[ \\u3000]*+[:：]?([ \\u3000]*+[0-9０-９][0-9０-９－-]{6,})");

  /** Stands for a number; no cleaned text has it. */
  private static final String PLACE = "\u0001";

  /** Possessive, and begun only where a run of signs begins: a cell may be padded without end. */
  private static final Pattern BESIDE =
      Pattern.compile(
          "[(（](?:NUMBER)++SIGN*+[)）]|(?<!SIGN)NUMBER"
              .replace("NUMBER", "SIGN*+(?:(?:[(（]CALLED[)）]|CALLED)SIGN*+)?+" + PLACE)
              .replace("CALLED", CALLED)
              .replace("SIGN", "[、，,;；/ \\u3000:：]"));

  private static final Pattern EDGES =
      Pattern.compile("^SIGN++|(?<!SIGN)SIGN++$".replace("SIGN", "[、，,;；/\\s\\u3000]"));

  /** What belongs to a number before it: the rest of its brackets, or brackets of their own. */
  private static final Pattern BEHIND =
      Pattern.compile("[^()（）]*+[)）]|[ \\u3000]*+[(（][^()（）]*+[)）]");

  /** The people of what stands between two commas: 张三 138… 李四 139… are two. */
  static List<WrittenName> in(String part) {
    List<WrittenName> people = cut(part).stream().map(WrittenName::of).toList();
    boolean certain =
        people.size() == 1
            || (!people.get(0).name.isEmpty()
                && people.stream().noneMatch(p -> p.unclear || p.phone.isEmpty()));
    return certain ? people : List.of(asWritten(part));
  }

  /** Behind each of several numbers, and in one piece where there are less. */
  private static List<String> cut(String part) {
    List<PrivateNumbers.Found> numbers = PrivateNumbers.in(part);
    if (numbers.size() < 2) {
      return List.of(part);
    }
    List<String> pieces = new ArrayList<>();
    int start = 0;
    for (PrivateNumbers.Found number : numbers) {
      if (number.end() > start) {
        Matcher behind = BEHIND.matcher(part).region(number.end(), part.length());
        int end = behind.lookingAt() ? behind.end() : number.end();
        pieces.add(part.substring(start, end));
        start = end;
      }
    }
    if (!Spaces.isBlank(part.substring(start))) {
      pieces.add(part.substring(start));
    }
    return pieces;
  }

  private static WrittenName of(String piece) {
    List<PrivateNumbers.Found> numbers = PrivateNumbers.in(piece);
    String rest = numbers.isEmpty() ? piece : without(piece, numbers);
    Matcher role = ROLE.matcher(rest);
    boolean post =
        !Names.describesCharacter(rest) && role.matches() && !Spaces.isBlank(role.group(1));
    String name = post ? role.group(1) : rest;
    boolean unclear =
        !numbers.isEmpty()
            && (!isOne(name)
                || numbers.stream().anyMatch(n -> n.kind() != PrivateNumbers.Kind.MOBILE));
    Matcher landline = LANDLINE.matcher(post && numbers.isEmpty() ? role.group(2) : "");
    if (landline.matches()) {
      return new WrittenName(Names.person(name), "", trimmed(landline.group(1)), false);
    }
    return unclear
        ? asWritten(piece)
        : new WrittenName(
            Names.person(name), post ? trimmed(role.group(2)) : "", joined(piece, numbers), false);
  }

  /** What names somebody for certain nowhere. */
  static WrittenName asWritten(String text) {
    return new WrittenName(Names.person(text), "", "", true);
  }

  private static String joined(String text, List<PrivateNumbers.Found> numbers) {
    return numbers.stream()
        .map(found -> text.substring(found.start(), found.end()))
        .collect(Collectors.joining("、"));
  }

  private static String without(String text, List<PrivateNumbers.Found> numbers) {
    StringBuilder rest = new StringBuilder(text);
    for (int i = numbers.size() - 1; i >= 0; i--) {
      rest.replace(numbers.get(i).start(), numbers.get(i).end(), PLACE);
    }
    return trimmed(BESIDE.matcher(rest).replaceAll(" "));
  }

  private static String trimmed(String text) {
    return EDGES.matcher(text).replaceAll("");
  }

  /** One name at most: 欧阳 锋 and 张 三 are, 张三 班长 and 姓名：张三 are not. */
  private static boolean isOne(String name) {
    List<String> words = List.of(Spaces.single(name).split(" "));
    boolean torn = words.size() == 2 && FamilyNames.COMPOUND.contains(words.get(0));
    return !name.matches(".*[0-9０-９:：(（].*")
        && (words.size() == 1 || torn || words.stream().noneMatch(WrittenName::isName));
  }

  /** 张三 is; 张 is none by itself. */
  static boolean isName(String word) {
    String bare = word.replace("·", "");
    int length = bare.codePointCount(0, bare.length());
    return length >= 2 && length <= 12 && Hanzi.all(bare);
  }

  /** A name with nothing torn from it: 欧阳 is hardly one. */
  static boolean isWhole(String word) {
    return isName(word) && !FamilyNames.COMPOUND.contains(word);
  }

  /** With a number that stands by itself. */
  WrittenName with(String number) {
    return new WrittenName(name, role, phone.isEmpty() ? number : phone + "、" + number, unclear);
  }
}
