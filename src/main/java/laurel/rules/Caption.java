package laurel.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Makes a caption of a file's name: without folder, ending and leading number. The roadshow's files
 * are named 单位+名称+联系人 (Anhui notice, part 2), so names of people are taken out: a contact is
 * private.
 */
final class Caption {
  private static final Pattern NUMBER = Pattern.compile("^\\s*[0-9０-９]+\\s*[.．、_\\-－ 　)）]*\\s*");

  private Caption() {}

  /**
   * The caption; may be empty.
   *
   * @param hidden names that must not show
   */
  static String of(String path, Collection<String> hidden) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    String stem = dot > 0 ? name.substring(0, dot) : name;
    List<String> parts = new ArrayList<>(Arrays.asList(stem.split("[+＋]")));
    parts.removeIf(part -> hidden.contains(part.strip()));
    String text = NUMBER.matcher(String.join("　", parts)).replaceFirst("");
    return without(text, hidden);
  }

  /** A caption without those names, for a finding: a report is sent by mail. */
  static String without(String caption, Collection<String> hidden) {
    String text = caption;
    for (String person : hidden) {
      text = person.isEmpty() ? text : text.replace(person, "");
    }
    return text.replaceAll("^[\\s\\-－_+＋]+|[\\s\\-－_+＋]+$", "");
  }
}
