package laurel.intake.form;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands in brackets behind a name in a list of people and is no post: 李娜（女，回族）, 约翰·史密斯（John
 * Smith）, Anna Müller（安娜·穆勒）.
 */
final class Aside {
  private static final Pattern GENDER = Pattern.compile("(?:^|[,，、 ])([男女])(?:$|[,，、 ])");

  /** A gender, one of the 56 nationalities, or both. */
  private static final Pattern PERSON =
      Pattern.compile("(?:[男女]|\\p{IsHan}{1,5}族)(?:[,，、 ]+(?:[男女]|\\p{IsHan}{1,5}族))?");

  /**
   * Possessive, as the next: a cell of words without end goes too deep into the stack otherwise.
   */
  private static final Pattern CHINESE_NAME =
      Pattern.compile("\\p{IsHan}++(?:[·•‧・]\\p{IsHan}++)++");

  private static final Pattern LATIN_NAME =
      Pattern.compile("[\\p{IsLatin}.'’-]++(?:[ ·]++[\\p{IsLatin}.'’-]++)++");

  private static final Pattern POST =
      Pattern.compile(
          "(?i)manager|engineer|director|leader|officer|expert|supervisor|technician|president"
              + "|master|head|owner|advis[eo]r|consultant|specialist|trainer|coach|designer|operator");

  private Aside() {}

  /** Whether it says who somebody is, and not what that person does. */
  static boolean is(String name, String bracketed) {
    boolean latin =
        name.indexOf('·') >= 0
            && LATIN_NAME.matcher(bracketed).matches()
            && !POST.matcher(bracketed).find();
    boolean chinese =
        LATIN_NAME.matcher(name).matches() && CHINESE_NAME.matcher(bracketed).matches();
    return latin || chinese || PERSON.matcher(bracketed).matches();
  }

  /** 男 or 女 where that is said; empty where it is not. */
  static String gender(String bracketed) {
    Matcher gender = GENDER.matcher(bracketed);
    return PERSON.matcher(bracketed).matches() && gender.find() ? gender.group(1) : "";
  }
}
