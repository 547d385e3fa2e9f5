package laurel.intake.placing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import laurel.intake.paper.PaperKind;
import laurel.text.Names;
import laurel.text.Nfc;

/**
 * Names of files as sent, 单位+名称+联系人, and as they are stored: what becomes a caption may name
 * neither the contact nor the unit nor once more the title.
 */
final class FileNames {
  private static final Pattern BETWEEN = Pattern.compile("[-_+＋—–~,，、;；\\s]+");
  private static final Pattern FORBIDDEN = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}]");
  private static final Pattern PHONE = Pattern.compile("[0-9－-]{7,}");
  private static final int LONGEST = 60;

  /** Words that say what a file is and not whose. */
  private static final Pattern KIND =
      Pattern.compile(
          "(?:成果)?(?:照片|图片|视频|短片|音频|录音|题库|微课|申报表|报送表|征集表|征集报送表|杭州申报表|路演项目报送表|授权书|承诺书|真实性承诺书|创新成果授权书|讲解|整体|细节|应用|附件[0-9]*)");

  private FileNames() {}

  /** A name without its ending and its number. */
  static String stem(String name) {
    String plain = Nfc.of(name);
    int dot = plain.lastIndexOf('.');
    String stem = dot > 0 && !PaperKind.ending(plain).isEmpty() ? plain.substring(0, dot) : plain;
    return stem.replaceFirst("^[0-9]{1,3}[-_. 、—]+", "");
  }

  /** The words of a name that may be a title. */
  static List<String> words(String name) {
    return Arrays.stream(BETWEEN.split(stem(name)))
        .filter(word -> !word.isBlank() && !KIND.matcher(word).matches())
        .toList();
  }

  /** A name without what a record's unit and people are called. */
  static String bare(String name, Target target) {
    return String.join("", kept(words(name), target, false));
  }

  /** What is left of a name for a caption; empty when nothing is. */
  static String caption(String name, Target target) {
    List<String> words =
        Arrays.stream(BETWEEN.split(stem(name))).filter(word -> !word.isBlank()).toList();
    String caption = String.join(" ", kept(words, target, true));
    String safe = FORBIDDEN.matcher(caption).replaceAll(" ").strip();
    return safe.length() <= LONGEST
        ? safe
        : safe.substring(
            0,
            safe.offsetByCodePoints(0, Math.min(LONGEST, safe.codePointCount(0, safe.length()))));
  }

  private static List<String> kept(List<String> words, Target target, boolean untitled) {
    List<String> kept = new ArrayList<>();
    for (String word : words) {
      String plain = Names.matching(word);
      boolean unit =
          target.units().stream()
              .map(Names::matching)
              .anyMatch(u -> u.equals(plain) || (plain.length() > 3 && u.contains(plain)));
      boolean person = target.people().stream().anyMatch(p -> Names.matching(p).equals(plain));
      boolean title =
          untitled
              && target.titles().stream().anyMatch(t -> Likeness.of(word, t) >= Likeness.ENOUGH);
      if (!unit && !person && !title && !PHONE.matcher(word).matches()) {
        kept.add(word);
      }
    }
    return kept;
  }

  /** A name that every file system takes; the original of a file is kept under it. */
  static String safe(String name) {
    String safe = FORBIDDEN.matcher(Nfc.of(name)).replaceAll("_").strip().replaceAll("[. ]+$", "");
    int points = safe.codePointCount(0, safe.length());
    if (points <= LONGEST) {
      return safe;
    }
    String ending = PaperKind.ending(safe);
    int stem = LONGEST - ending.length() - 1;
    return safe.substring(0, safe.offsetByCodePoints(0, stem)) + "." + ending;
  }
}
