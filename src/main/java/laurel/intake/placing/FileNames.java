package laurel.intake.placing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import laurel.intake.arrival.Arrival;
import laurel.intake.paper.PaperKind;
import laurel.text.Names;
import laurel.text.Nfc;

/**
 * Names of files as sent, 单位+名称+联系人, and as they are stored: what becomes a caption may name
 * neither the contact nor the unit nor once more the title.
 */
public final class FileNames {
  private static final Pattern BETWEEN = Pattern.compile("[-_+＋—–~,，、;；\\s]+");
  private static final Pattern PLUS = Pattern.compile("\\s*[+＋]\\s*");
  private static final Pattern FORBIDDEN = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}]");
  private static final Pattern PHONE = Pattern.compile("[0-9－-]{7,}");
  private static final int LONGEST = 60;

  /** Words that say what a file is and not whose. */
  private static final Pattern KIND =
      Pattern.compile(
          "(?:成果)?(?:照片|图片|视频|短片|音频|录音|题库|微课|申报表|报送表|征集表|征集报送表|杭州申报表|路演项目报送表|授权书|承诺书|真实性承诺书|创新成果授权书|讲解|整体|细节|应用|附件[0-9]*)");

  private FileNames() {}

  /** A name without its ending and its number; no ending is 3.管路快扣, the name of a folder. */
  static String stem(String name) {
    String plain = Nfc.of(name);
    int dot = plain.lastIndexOf('.');
    boolean ends = dot > 0 && PaperKind.ending(plain).matches("[a-z0-9]{1,5}");
    String stem = ends ? plain.substring(0, dot) : plain;
    return stem.replaceFirst("^[0-9]{1,3}[-_.． 、—]+", "");
  }

  /** The words of a name that may be a title. */
  static List<String> words(String name) {
    return Arrays.stream(BETWEEN.split(stem(name), -1))
        .filter(word -> !word.isBlank() && !KIND.matcher(word).matches())
        .toList();
  }

  /** A name without what a record's unit and people are called. */
  static String bare(String name, Target target) {
    return String.join("", kept(words(name), target, false));
  }

  /** What is left of a name for a caption; empty when nothing is. */
  static String caption(Arrival arrival, Target target) {
    List<String> words =
        Arrays.stream(BETWEEN.split(stem(arrival.name()), -1))
            .filter(word -> !word.isBlank())
            .toList();
    Set<String> contacts = contacts(arrival, target);
    String caption =
        String.join(
            " ", kept(words, target, true).stream().filter(w -> !contacts.contains(w)).toList());
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

  /** Everybody whom the names of the file, of its folders and of the forms give as the contact. */
  private static Set<String> contacts(Arrival arrival, Target target) {
    Set<String> contacts = new HashSet<>();
    contact(arrival, target).ifPresent(contacts::add);
    target.forms.forEach(sent -> contact(sent.arrival(), target).ifPresent(contacts::add));
    return contacts;
  }

  /**
   * The contact in a name as the notice asks for it, 单位+名称+联系人: only where the first two are a unit
   * and the title of the record.
   */
  static Optional<String> contact(Arrival arrival, Target target) {
    List<String> names = new ArrayList<>(arrival.folders());
    names.add(stem(arrival.name()));
    for (String name : names) {
      String[] parts = parts(name);
      if (parts.length == 3
          && target.units().stream().anyMatch(u -> Likeness.of(parts[0], u) >= Likeness.ENOUGH)
          && target.titles().stream().anyMatch(t -> Likeness.of(parts[1], t) >= Likeness.ENOUGH)) {
        String person = Names.person(BETWEEN.split(parts[2].strip(), -1)[0]);
        return Optional.of(person).filter(p -> p.matches("\\p{IsHan}[\\p{IsHan}·]{1,11}"));
      }
    }
    return Optional.empty();
  }

  /** What stands between the signs of 单位+名称+联系人. */
  static String[] parts(String name) {
    return PLUS.split(stem(name), -1);
  }

  /** A name that every file system takes; the original of a file is kept under it. */
  public static String safe(String name) {
    String safe = bounded(FORBIDDEN.matcher(Nfc.of(name)).replaceAll("_"));
    int points = safe.codePointCount(0, safe.length());
    if (points <= LONGEST) {
      return safe;
    }
    String ending = PaperKind.ending(safe);
    String kept = ending.isEmpty() ? "" : "." + ending;
    int stem = Math.max(1, LONGEST - kept.codePointCount(0, kept.length()));
    return bounded(safe.substring(0, safe.offsetByCodePoints(0, stem))) + kept;
  }

  /** Windows takes no space and no dot at the end of a name, and nobody an empty one. */
  private static String bounded(String name) {
    String bounded = name.strip().replaceAll("[. ]+$", "");
    return bounded.isEmpty() ? "_" : bounded;
  }
}
