package laurel.intake.placing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import laurel.diag.FindingLog;
import laurel.intake.arrival.Arrival;
import laurel.intake.form.FilledForm;
import laurel.read.ContentFolder;
import laurel.read.Node;
import laurel.read.RawContent;
import laurel.read.RawKind;
import laurel.read.RawRecord;
import laurel.read.RecordReader;
import laurel.read.RecordSource;
import laurel.text.Hanzi;
import laurel.text.Names;

/** All records: those of the content folder, and those that this run adds. */
final class Targets {
  private static final int LONGEST_ID = 60;

  final List<Target> all = new ArrayList<>();
  private final Set<String> unreadable = new HashSet<>();
  private final Set<String> taken = new HashSet<>();

  /** Hashes of the files that came with records of other programmes. */
  private final Set<String> knownElsewhere = new HashSet<>();

  /** What this run is for, if that was said, and whether lessons are entered there. */
  private final Optional<String> chosen;

  private final boolean lessons;

  private Targets(RawContent raw, Optional<String> chosen) {
    this.chosen = chosen;
    this.lessons =
        raw.programmes().stream()
            .filter(programme -> chosen.filter(programme.id()::equals).isPresent())
            .anyMatch(programme -> programme.fields().get("lesson").isPresent());
  }

  /**
   * Reads what is there; how it is written is for {@code check} to say.
   *
   * @param chosen the programme that was named for this run
   */
  static Targets of(Path content, RawContent raw, Optional<String> chosen) throws IOException {
    Targets targets = new Targets(raw, chosen);
    for (List<RecordSource> sources : List.of(raw.achievements(), raw.lessons())) {
      for (RecordSource source : sources) {
        targets.taken.add(source.key());
        Optional<RawRecord> record = RecordReader.read(source, new FindingLog());
        if (record.isEmpty()) {
          targets.unreadable.add(source.key());
        } else {
          Memory memory = Memory.of(content.resolve(source.key()));
          Target target = Target.of(source, record.get().fields(), memory);
          targets.all.add(target);
          if (targets.isElsewhere(target)) {
            targets.knownElsewhere.addAll(memory.files().keySet());
          }
        }
      }
    }
    return targets;
  }

  /** The content folder, read quietly. */
  static RawContent read(Path content) throws IOException {
    return ContentFolder.read(content, new FindingLog());
  }

  /** The record of a form's title, where one is there that cannot be read. */
  Optional<String> unreadable(FilledForm form) {
    return Optional.of(folder(form) + id(form.title())).filter(unreadable::contains);
  }

  private static String folder(FilledForm form) {
    return form.kind() == RawKind.LESSON ? "lessons/" : "achievements/";
  }

  /** The record that a form is about, a new one where none is. */
  Target of(Target.Sent sent) {
    FilledForm form = sent.form();
    return remembered(sent)
        .findFirst()
        .or(() -> here(form).filter(t -> isSame(t, form)).findFirst())
        .or(() -> here(form).filter(t -> isResent(t, sent)).findFirst())
        .orElseGet(() -> added(form));
  }

  /** The records that this very form was put into before. */
  Stream<Target> remembered(Target.Sent sent) {
    return all.stream()
        .filter(t -> t.kind == sent.form().kind() && t.memory.forms().containsKey(sent.key()));
  }

  private Stream<Target> here(FilledForm form) {
    return all.stream().filter(t -> t.kind == form.kind() && !isElsewhere(t));
  }

  /** A record of another programme that has the title and the unit of a form. */
  Optional<Target> elsewhere(FilledForm form) {
    return all.stream()
        .filter(t -> t.kind == form.kind() && isElsewhere(t) && isSame(t, form))
        .findFirst();
  }

  /**
   * Last year's record of the same title is another's entry: what comes this year is none of it.
   * Lessons that came with achievements may have a programme of their own.
   */
  boolean isElsewhere(Target target) {
    String own = target.programme();
    return chosen.filter(id -> !own.isEmpty() && !own.equals(id)).isPresent()
        && (lessons || target.kind == RawKind.ACHIEVEMENT);
  }

  /** Those that files of this run may belong to. */
  List<Target> open() {
    return all.stream().filter(t -> !isElsewhere(t)).toList();
  }

  /** Whether a file came with a record of another programme; it is read only if one may have. */
  boolean cameElsewhere(Arrival arrival) throws IOException {
    return !knownElsewhere.isEmpty() && knownElsewhere.contains(arrival.hash());
  }

  /** Whether it came with records of other programmes alone. */
  boolean isKnownElsewhere(Arrival arrival) throws IOException {
    if (!cameElsewhere(arrival)) {
      return false;
    }
    String hash = arrival.hash();
    return open().stream().noneMatch(t -> t.memory.files().containsKey(hash));
  }

  /** One title of one unit. */
  private static boolean isSame(Target target, FilledForm form) {
    boolean title =
        target.titles().stream()
                .anyMatch(t -> Names.matching(t).equals(Names.matching(form.title())))
            || isRemembered(target, form, "title");
    boolean unit =
        target.units().isEmpty()
            || form.units().isEmpty()
            || target.units().stream()
                .anyMatch(u -> form.units().stream().anyMatch(v -> sameUnit(u, v)))
            || isRemembered(target, form, "unit");
    return title && unit;
  }

  /** As it was imported, and corrected since. */
  private static boolean isRemembered(Target target, FilledForm form, String key) {
    Node value = form.fields().entries().get(key);
    String hash = target.memory.fields().get(key);
    return value != null && hash != null && hash.equals(Values.hash(key, value));
  }

  /** The same unit sends a file of the same name, and its title is much the same. */
  private static boolean isResent(Target target, Target.Sent sent) {
    return target.memory.forms().containsValue(sent.arrival().name())
        && target.units().stream()
            .anyMatch(u -> sent.form().units().stream().anyMatch(v -> sameUnit(u, v)))
        && target.titles().stream().anyMatch(t -> Likeness.of(t, sent.form().title()) >= 0.9);
  }

  static boolean sameUnit(String a, String b) {
    return Names.matching(a).equals(Names.matching(b));
  }

  private Target added(FilledForm form) {
    String folder = folder(form);
    String plain = id(form.title());
    String id = plain;
    for (int i = 2; taken.contains(folder + id); i++) {
      id = plain + "-" + i;
    }
    taken.add(folder + id);
    Target target = Target.added(form.kind(), id);
    all.add(target);
    return target;
  }

  /**
   * A title as an address: its Chinese characters, small letters and digits, the rest as hyphens.
   */
  static String id(String title) {
    StringBuilder id = new StringBuilder();
    title
        .toLowerCase(java.util.Locale.ROOT)
        .codePoints()
        .forEach(
            point -> {
              boolean kept =
                  Hanzi.is(point)
                      || (point >= 'a' && point <= 'z')
                      || (point >= '0' && point <= '9');
              boolean gap = !kept && isGap(point);
              if (kept) {
                id.appendCodePoint(point);
              } else if (gap && !id.isEmpty() && id.charAt(id.length() - 1) != '-') {
                id.append('-');
              }
            });
    int longest = LONGEST_ID - 4;
    int length = id.codePointCount(0, id.length());
    String cut =
        length <= longest ? id.toString() : id.substring(0, id.offsetByCodePoints(0, longest));
    String bare = cut.replaceAll("-+$", "");
    return bare.isEmpty()
        ? "record"
        : bare.matches("con|prn|aux|nul|(com|lpt)[0-9]") ? bare + "-1" : bare;
  }

  /** Quotation marks and brackets leave no gap: “五小”活动 is 五小活动. */
  private static boolean isGap(int point) {
    return "“”‘’\"'《》（）()【】[]「」".indexOf(point) < 0;
  }
}
