package laurel.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import laurel.text.PrivateNumbers;

/**
 * Makes a caption of a file's name: without folder, ending and leading number. The roadshow's files
 * are named 单位+名称+联系人 (Anhui notice, part 2), so names of people are taken out: a contact is
 * private.
 */
final class Caption {
  /** The number by which files are ordered, not 2024年现场, 1号机, 3D模型 or 1.5米样机. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "^\\s*[0-9０-９]++(?:\\s*(?![.．][0-9０-９])[.．、_\\-－ 　)）]+\\s*"
              + "|(?![.．][0-9０-９]|[年月日号届次台套件种项级吨米轮代班组期天时分秒个名人层路线区厂DG%％℃]))");

  /** What a camera or a chat calls a file says nothing of what is seen. */
  private static final Pattern CAMERA =
      Pattern.compile(
          "(?i)(?:(?:IMG|VID|DSC[FN]?|MVI|MOV|PXL|WIN|DJI|GOPR|PANO|BURST|mmexport|wx_camera|Screenshot"
              + "|微信(?:图片|视频)|QQ(?:图片|视频)|截屏|录屏)[-_ ]?[0-9]|[0-9]{6})"
              + "[-0-9_. ]*(?:[_ ]?[(（]?[A-Z0-9]{1,4}[)）]?)?");

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
    String text = String.join("　", parts);
    return CAMERA.matcher(text).matches() ? "" : without(unnumbered(text), hidden);
  }

  /**
   * Without the number by which files are ordered. The beginning of a telephone number is none:
   * without it, nobody would know the rest for one ({@code 139-1234-5678.jpg}).
   */
  private static String unnumbered(String text) {
    Matcher number = NUMBER.matcher(text);
    boolean somebodys =
        number.find()
            && PrivateNumbers.in(text).stream()
                .anyMatch(f -> f.start() < number.end() && f.end() > number.end());
    return somebodys ? text : number.replaceFirst("");
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
