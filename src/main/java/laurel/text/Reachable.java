package laurel.text;

import java.util.regex.Pattern;

/**
 * Ways to reach somebody in running text that are no secret by themselves, for offices publish
 * theirs: landline numbers of the mainland with their area code, and e-mail addresses.
 */
public final class Reachable {
  private static final String D = "[0-9０-９]";
  private static final Pattern LANDLINE =
      Pattern.compile(
          "(?<![0-9０-９A-Za-z./=-])[(（]?[0０](?:[1１][0０]|[2２]D|[3-9３-９]DD)(?:[)）]|[-－‐-― 　])[-－ ]?"
                  .replace("DD", D + "{2}")
                  .replace("D", D)
              + "[2-8２-８][0-9０-９]{6,7}(?![0-9０-９A-Za-z.=/])");
  private static final Pattern EMAIL =
      Pattern.compile(
          "(?<![A-Za-z0-9._%+-])[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){0,3}\\.[A-Za-z]{2,24}(?![A-Za-z0-9@/])");

  private Reachable() {}

  /** Whether there is one in the text. */
  public static boolean isIn(String text) {
    return (text.indexOf('@') >= 0 && EMAIL.matcher(text).find())
        || ((text.indexOf('0') >= 0 || text.indexOf('０') >= 0) && LANDLINE.matcher(text).find());
  }
}
