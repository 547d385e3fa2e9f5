package laurel.intake.placing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import laurel.intake.arrival.Arrival;
import laurel.read.RawKind;
import laurel.text.HalfWidth;
import laurel.text.Names;
import laurel.text.Nfc;

/**
 * Which records a file belongs to: those whose forms list it by name; else the one record of its
 * folder; else the one that its own name, or its folder's, is like.
 */
final class Matching {
  private static final Pattern NUMBER = Pattern.compile("^([0-9]{1,3})[-_. 、—]");

  /** What a list, Word's own too, has before a file's name. */
  private static final Pattern COUNT =
      Pattern.compile("^(?:[0-9]{1,2}[.)、]|[(][0-9]{1,2}[)]|[①-⑳]|[•●])");

  /** Folders that a unit makes within its own. */
  private static final Pattern BELOW =
      Pattern.compile(
          "(?i)照片|图片|视频|短片|音频|录音|题库|授权|承诺|证明|证书|专利|附件|材料|资料|扫描|字幕|微课|路演|photo|video|audio|image|pic");

  private final List<Target> targets;
  private final Set<Arrival> entered;

  /**
   * Among these records.
   *
   * @param entered files with forms that records of other programmes were made of
   */
  Matching(List<Target> targets, Set<Arrival> entered) {
    this.targets = targets;
    this.entered = entered;
  }

  /**
   * The records, all of them certain.
   *
   * @param like the records that it may belong to where none is certain, for the message
   */
  record Found(List<Target> certain, List<Target> like) {}

  /**
   * The records of a file.
   *
   * @param anothers whether all that is known of it speaks for a record of another programme: it
   *     may go to forms beside it that are of this run alone, and nowhere for its name
   */
  Found of(Arrival arrival, FileKind kind, boolean anothers) {
    List<Target> found = new ArrayList<>();
    if (!anothers) {
      found.addAll(listing(arrival));
    }
    if (found.isEmpty()) {
      inFolder(arrival, kind, anothers).stream()
          .filter(t -> !isAnothers(t, arrival))
          .forEach(found::add);
    }
    if (found.isEmpty()) {
      Found like = like(arrival, kind);
      if (like.certain().isEmpty()) {
        return like;
      }
      if (anothers) {
        return new Found(List.of(), like.certain());
      }
      found.addAll(like.certain());
    }
    if (isLessons(arrival, kind)) {
      lessonsOf(found).stream().filter(t -> !found.contains(t)).forEach(found::add);
    }
    return new Found(found, List.of());
  }

  /** Of several that list it, those beside whose forms it lies: 整体.jpg is one of many so called. */
  private List<Target> listing(Arrival arrival) {
    String name = plain(arrival.name());
    List<Target> all = targets.stream().filter(t -> t.lists(arrival)).toList();
    int nearest = all.stream().mapToInt(t -> common(t, arrival)).max().orElse(0);
    List<Target> listing = all.stream().filter(t -> common(t, arrival) == nearest).toList();
    List<Target> exactly =
        listing.stream()
            .filter(t -> t.listed().stream().anyMatch(n -> plain(n).equals(name)))
            .toList();
    return exactly.isEmpty() ? listing : exactly;
  }

  /** Whether a listed name is a file's, with the number of the list before it or without. */
  static boolean isNamed(String listed, Arrival arrival) {
    String name = plain(arrival.name());
    String plain = plain(listed); // in half width, as its number is known
    return plain.equals(name) || COUNT.matcher(plain).replaceFirst("").equals(name);
  }

  /** How many folders a file has in common with a form of a record, at most. */
  private static int common(Target target, Arrival arrival) {
    List<String> path = arrival.folders();
    int common = 0;
    while (common < path.size() && hasForm(target, path.subList(0, common + 1))) {
      common++;
    }
    return common;
  }

  private static String plain(String name) {
    return HalfWidth.of(Nfc.of(name)).toLowerCase(Locale.ROOT).replaceAll("\\s", "");
  }

  /**
   * The record of the nearest folder that holds the forms of one record, or of it and its lesson.
   */
  private List<Target> inFolder(Arrival arrival, FileKind kind, boolean anothers) {
    for (List<String> folder : folders(arrival)) {
      List<Target> here = targets.stream().filter(t -> hasForm(t, folder)).toList();
      List<Target> achievements = here.stream().filter(t -> t.kind == RawKind.ACHIEVEMENT).toList();
      List<Target> lessons = here.stream().filter(t -> t.kind == RawKind.LESSON).toList();
      boolean entered = anothers && hasEntered(folder);
      if (entered || achievements.size() > 1 || lessons.size() > 1) {
        return List.of();
      }
      if (!here.isEmpty()) {
        boolean lesson = achievements.isEmpty() || (isLessons(arrival, kind) && !lessons.isEmpty());
        return lesson ? lessons : achievements;
      }
    }
    return List.of();
  }

  /** Whether the forms nearest to a file are all such as records of other programmes have. */
  boolean isBesideEntered(Arrival arrival) {
    if (entered.isEmpty()) {
      return false;
    }
    for (List<String> folder : folders(arrival)) {
      if (targets.stream().anyMatch(t -> hasForm(t, folder))) {
        return false;
      }
      if (hasEntered(folder)) {
        return true;
      }
    }
    return false;
  }

  /** The folders whose forms a file may belong to, the nearest first. */
  static List<List<String>> folders(Arrival arrival) {
    List<String> path = arrival.folders();
    List<List<String>> folders = new ArrayList<>();
    int depth = path.size();
    while (depth > 0) {
      folders.add(path.subList(0, depth));
      depth--;
      if (!BELOW.matcher(path.get(depth)).find()) {
        break; // above it lie other units' folders; its own form may have been unreadable
      }
    }
    return folders;
  }

  private static boolean hasForm(Target target, List<String> folder) {
    return target.forms.stream().anyMatch(sent -> starts(sent.arrival(), folder));
  }

  private boolean hasEntered(List<String> folder) {
    return entered.stream().anyMatch(form -> starts(form, folder));
  }

  /** 07-叶轮清堵工具 beside the form 04-废液收集车 is not the form's, whatever folder they share. */
  private boolean isAnothers(Target target, Arrival arrival) {
    double own = score(target, arrival);
    boolean better =
        targets.stream()
            .anyMatch(
                t ->
                    t.kind == target.kind
                        && t != target
                        && nameScore(t, arrival) >= Likeness.ENOUGH
                        && nameScore(t, arrival) > own);
    String number = number(arrival.name());
    boolean numbered =
        !number.isEmpty()
            && !sameNumber(target, arrival)
            && target.forms.stream().anyMatch(s -> !number(s.arrival().name()).isEmpty());
    boolean titled =
        FileNames.words(arrival.name()).stream().anyMatch(w -> Likeness.folded(w).length() > 3);
    return better || (numbered && titled && own < Likeness.ENOUGH);
  }

  private static double nameScore(Target target, Arrival arrival) {
    double best = 0;
    for (String word : FileNames.words(arrival.name())) {
      for (String title : target.titles()) {
        best = Math.max(best, Likeness.of(word, title));
      }
    }
    return best;
  }

  private static boolean starts(Arrival arrival, List<String> folder) {
    return arrival.folders().size() >= folder.size()
        && arrival.folders().subList(0, folder.size()).equals(folder);
  }

  /** The record whose title the name is most like, if no other is as much. */
  private Found like(Arrival arrival, FileKind kind) {
    Map<Target, Double> scores = new LinkedHashMap<>();
    for (Target target : targets) {
      double score = score(target, arrival);
      if (score >= Likeness.ENOUGH) {
        scores.put(target, score);
      }
    }
    if (scores.isEmpty()) {
      return new Found(List.of(), List.of());
    }
    RawKind wanted = isLessons(arrival, kind) ? RawKind.LESSON : RawKind.ACHIEVEMENT;
    List<Target> ranked =
        scores.keySet().stream()
            .sorted(
                Comparator.comparing((Target t) -> -scores.get(t))
                    .thenComparing(t -> t.kind == wanted ? 0 : 1)
                    .thenComparing(Target::key))
            .toList();
    Target best = ranked.stream().filter(t -> t.kind == wanted).findFirst().orElse(ranked.get(0));
    boolean rival =
        ranked.stream()
            .anyMatch(
                t -> t != best && t.kind == best.kind && scores.get(t) > scores.get(best) - 0.08);
    return rival ? new Found(List.of(), ranked) : new Found(List.of(best), List.of());
  }

  private static double score(Target target, Arrival arrival) {
    List<String> words = new ArrayList<>();
    words.add(FileNames.bare(arrival.name(), target));
    words.addAll(FileNames.words(arrival.name()));
    for (String folder : arrival.folders()) {
      words.addAll(FileNames.words(folder));
    }
    double best = 0;
    for (String word : words) {
      for (String title : target.titles()) {
        best = Math.max(best, Likeness.of(word, title));
      }
    }
    boolean unit =
        target.units().stream()
            .map(Names::matching)
            .anyMatch(u -> Names.matching(arrival.shown()).contains(bracketless(u)));
    return best + (unit && best > 0.4 ? 0.1 : 0) + (sameNumber(target, arrival) ? 0.05 : 0);
  }

  private static String bracketless(String unit) {
    String bare = unit.replaceAll("[(（][^()（）]*[)）]", "");
    return bare.isEmpty() ? unit : bare;
  }

  private static boolean sameNumber(Target target, Arrival arrival) {
    String number = number(arrival.name());
    return !number.isEmpty()
        && target.forms.stream().anyMatch(s -> Objects.equals(number(s.arrival().name()), number));
  }

  private static String number(String name) {
    Matcher matcher = NUMBER.matcher(HalfWidth.of(name));
    return matcher.find() ? matcher.group(1) : "";
  }

  /** Whether a file calls itself a lesson's. */
  private static boolean isLessons(Arrival arrival, FileKind kind) {
    boolean may = kind == FileKind.VIDEO || kind == FileKind.SUBTITLES || kind == FileKind.BANK;
    return may && arrival.shown().matches("(?s).*(?:微课|课程|路演).*");
  }

  /** The lessons about these achievements. */
  private List<Target> lessonsOf(List<Target> found) {
    return targets.stream()
        .filter(t -> t.kind == RawKind.LESSON && !t.forms.isEmpty())
        .filter(
            t ->
                found.stream()
                    .anyMatch(f -> f.kind == RawKind.ACHIEVEMENT && Lessons.isAbout(t, f)))
        .toList();
  }
}
