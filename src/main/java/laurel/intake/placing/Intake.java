package laurel.intake.placing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import laurel.diag.FindingKind;
import laurel.diag.FindingLog;
import laurel.diag.Location;
import laurel.diag.RecordLog;
import laurel.intake.Import;
import laurel.intake.arrival.Arrival;
import laurel.intake.arrival.Arrivals;
import laurel.intake.form.FilledForm;
import laurel.intake.form.Letter;
import laurel.intake.form.Pages;
import laurel.intake.paper.Paper;
import laurel.intake.paper.PaperKind;
import laurel.intake.paper.PaperReader;
import laurel.intake.paper.PaperTrouble;
import laurel.place.WholeFile;
import laurel.read.Node;
import laurel.read.RawContent;
import laurel.read.RawKind;
import laurel.read.schema.Schema;

/** One run of the import: everything is looked at first, then placed, then written. */
public final class Intake {
  private final Import.Order order;
  private final FindingLog log = new FindingLog();
  private final RecordLog general = log.general();
  private final Targets targets;
  private final RawContent content;
  private final Map<String, Opened> opened = new LinkedHashMap<>();
  private final Map<Arrival, FileKind> others = new LinkedHashMap<>();
  private final List<Target.Sent> fragments = new ArrayList<>();
  private final Rounds rounds;

  /** An office file that was read; its pictures and tables are read again when they are needed. */
  private record Opened(Arrival arrival, Pages pages, String hash, int pictures) {}

  private Intake(Import.Order order) throws IOException {
    this.order = order;
    this.content = Targets.read(order.content());
    this.targets = Targets.of(order.content(), content);
    this.rounds = new Rounds(order.content(), order.dryRun(), general);
  }

  /** Runs it. */
  public static Import.Outcome run(Import.Order order, List<Path> given) throws IOException {
    Intake intake = new Intake(order);
    List<Import.Line> lines = new ArrayList<>();
    try (Arrivals arrivals = Arrivals.of(given, intake.general)) {
      for (Arrival arrival : arrivals.files()) {
        intake.open(arrival);
      }
      intake.forms();
      lines.addAll(intake.lists());
      intake.match();
      for (Target target : intake.targets.all) {
        if (!target.forms.isEmpty() || !target.files.isEmpty()) {
          lines.add(intake.write(target));
        }
      }
    }
    return new Import.Outcome(lines, intake.log.findings());
  }

  // ---- what arrived

  private void open(Arrival arrival) throws IOException {
    if (!PaperKind.claims(arrival.name())) {
      FileKind kind = FileKind.of(arrival);
      if (kind == FileKind.PROGRAM) {
        report(FindingKind.IMPORT_DISGUISED, arrival, PaperKind.ending(arrival.name()));
      } else {
        others.put(arrival, kind);
      }
      return;
    }
    String hash = arrival.hash();
    Opened before = opened.get(hash);
    if (before != null) {
      report(FindingKind.IMPORT_SAME, arrival, before.arrival().shown());
      return;
    }
    try {
      Paper paper = PaperReader.read(arrival.file(), arrival.shown(), general);
      Pages pages = Pages.of(paper, arrival.shown(), general);
      if (pages.blank()) {
        general.report(FindingKind.IMPORT_BLANK, Location.of(arrival.shown()), "");
      } else if (pages.isUnknown()) {
        others.put(arrival, FileKind.PROOF);
      } else {
        opened.put(hash, new Opened(arrival, pages, hash, paper.pictures().size()));
        pictures(arrival, pages, paper.pictures().size());
      }
    } catch (PaperTrouble trouble) {
      report(trouble.kind(), arrival, trouble.argument());
    }
  }

  private void pictures(Arrival arrival, Pages pages, int pictures) {
    if (pictures > 0 && !pages.forms().isEmpty() && !order.extract()) {
      report(FindingKind.IMPORT_PICTURES, arrival, pictures);
    }
  }

  private void report(FindingKind kind, Arrival arrival, Object argument) {
    general.report(kind, Location.of(arrival.shown()), "", argument);
  }

  // ---- whose it is

  private void forms() {
    for (Opened file : opened.values()) {
      int number = 0;
      for (FilledForm form : file.pages().forms()) {
        Target.Sent sent = new Target.Sent(form, file.arrival(), number++, file.hash());
        if (form.title().isEmpty()) {
          fragments.add(sent);
        } else {
          take(sent);
        }
      }
    }
    fragments.forEach(this::fragment);
  }

  /** A second record beside one that cannot be read just now would be published twice. */
  private void take(Target.Sent sent) {
    targets
        .unreadable(sent.form())
        .ifPresentOrElse(
            key -> general.report(FindingKind.IMPORT_RECORD, sent.form().at(), "", key),
            () -> targets.of(sent).forms.add(sent));
  }

  /** 导师简介 and 视频简介 may come as a page of their own, without the course's name. */
  private void fragment(Target.Sent sent) {
    List<Target> near =
        targets.all.stream()
            .filter(t -> t.kind == sent.form().kind())
            .filter(
                t ->
                    t.forms.stream()
                        .anyMatch(
                            s ->
                                s.arrival().equals(sent.arrival())
                                    || s.arrival().folder().equals(sent.arrival().folder())))
            .toList();
    if (near.size() == 1) {
      near.get(0).forms.add(sent);
    } else {
      general.report(FindingKind.IMPORT_UNTITLED, sent.form().at(), "title");
    }
  }

  private List<Import.Line> lists() throws IOException {
    List<Import.Line> lines = new ArrayList<>();
    for (Opened file : opened.values()) {
      if (file.pages().results()) {
        rounds.take(file.arrival(), this::paper).ifPresent(lines::add);
      }
    }
    return lines;
  }

  private Paper paper(Arrival arrival) throws IOException {
    return PaperReader.read(arrival.file(), arrival.shown(), new FindingLog().general());
  }

  private void match() throws IOException {
    Matching matching = new Matching(targets.all);
    for (Map.Entry<Arrival, FileKind> other : others.entrySet()) {
      if (other.getValue() != FileKind.SUBTITLES) {
        attach(matching, other.getKey(), other.getValue());
      }
    }
    others.keySet().stream()
        .filter(arrival -> others.get(arrival) == FileKind.SUBTITLES)
        .forEach(subtitles -> withVideo(matching, subtitles));
    for (Opened file : opened.values()) {
      if (file.pages().bank()) {
        attach(matching, file.arrival(), FileKind.BANK);
      }
      file.pages().letter().ifPresent(letter -> letter(matching, file.arrival(), letter));
    }
  }

  /** Subtitles go wherever their video goes. */
  private void withVideo(Matching matching, Arrival subtitles) {
    String head = FilePlaces.head(subtitles.name());
    List<Target> with =
        targets.all.stream()
            .filter(
                t ->
                    t.files.stream()
                        .anyMatch(
                            file ->
                                others.get(file) == FileKind.VIDEO
                                    && FilePlaces.head(file.name()).equals(head)))
            .toList();
    with.forEach(target -> target.files.add(subtitles));
    if (with.isEmpty()) {
      attach(matching, subtitles, FileKind.SUBTITLES);
    }
  }

  private void attach(Matching matching, Arrival arrival, FileKind kind) {
    Matching.Found found = matching.of(arrival, kind);
    found.certain().forEach(target -> target.files.add(arrival));
    if (found.certain().isEmpty()) {
      boolean unknown =
          kind == FileKind.PROOF && PaperKind.claims(arrival.name()) && found.like().isEmpty();
      String like = String.join("、", found.like().stream().limit(3).map(Target::title).toList());
      report(
          unknown ? FindingKind.IMPORT_UNKNOWN : FindingKind.IMPORT_UNPLACED,
          arrival,
          like.isEmpty() ? "" : "（" + like + "？）");
    }
  }

  /** A letter says itself which work it is about. */
  private void letter(Matching matching, Arrival arrival, Letter letter) {
    List<Target> named =
        targets.all.stream()
            .filter(t -> !letter.work().isEmpty())
            .filter(t -> t.titles().stream().anyMatch(w -> Likeness.of(w, letter.work()) >= 0.95))
            .toList();
    if (named.isEmpty()) {
      attach(matching, arrival, FileKind.FORM);
    } else {
      named.forEach(target -> target.files.add(arrival));
    }
    String what =
        letter.authorization() && letter.authenticity()
            ? "授权书、承诺书"
            : letter.authorization() ? "授权书" : "承诺书";
    report(FindingKind.IMPORT_UNSIGNED, arrival, what);
  }

  // ---- writing

  private Import.Line write(Target target) throws IOException {
    Path folder = order.content().resolve(target.key());
    RecordLog about = log.about(target.key());
    Copies copies = new Copies(folder, target.memory, about);
    FilePlaces places = new FilePlaces(target, copies, about);
    Map<Arrival, FileKind> files = new LinkedHashMap<>();
    for (Arrival arrival : target.files) {
      files.put(arrival, others.getOrDefault(arrival, FileKind.FORM));
    }
    for (Opened file : opened.values()) {
      if (file.pages().bank() && target.files.contains(file.arrival())) {
        files.put(file.arrival(), FileKind.BANK);
        bank(file, places, copies);
      }
    }
    target.forms.forEach(sent -> files.put(sent.arrival(), FileKind.FORM));
    places.place(files);
    if (order.extract() && target.kind == RawKind.ACHIEVEMENT) {
      extract(target, copies);
    }
    claims(target, places.letters(), about);
    Map<String, Node> values =
        new Drafts(content.programmes(), order.programme(), targets.all)
            .of(target, places.letters(), about);
    return write(target, folder, values, copies, about);
  }

  private void bank(Opened file, FilePlaces places, Copies copies) throws IOException {
    Arrival arrival = file.arrival();
    String place = places.bank(arrival);
    if (arrival.name().toLowerCase(java.util.Locale.ROOT).endsWith(".xlsx")) {
      copies.add(arrival, place);
      return;
    }
    Optional<byte[]> converted = OldBank.converted(paper(arrival), Schema.bankColumns(), "stem");
    if (converted.isPresent()) {
      copies.add(file.hash() + "/xlsx", arrival.shown(), converted.get(), place);
      copies.add(arrival, "private/" + FileNames.safe(arrival.name()));
    }
  }

  private void extract(Target target, Copies copies) throws IOException {
    for (Target.Sent sent : target.forms) {
      int number = 0;
      for (Paper.Picture picture : paper(sent.arrival()).pictures()) {
        number++;
        String hash = sent.hash() + "/" + number;
        String name = "photos/" + number + " 申报表内图片." + picture.ending();
        copies.add(hash, sent.arrival().shown(), picture.bytes(), name);
      }
    }
  }

  private static void claims(Target target, Map<String, String> letters, RecordLog about) {
    boolean there =
        !letters.isEmpty() || target.current.flatMap(c -> c.fields("consent")).isPresent();
    target.forms.stream()
        .filter(sent -> sent.form().claims() && !there)
        .findFirst()
        .ifPresent(sent -> about.report(FindingKind.IMPORT_CLAIM, sent.form().at(), "consent"));
  }

  private Import.Line write(
      Target target, Path folder, Map<String, Node> values, Copies copies, RecordLog about)
      throws IOException {
    Path file = folder.resolve(target.file);
    Map<String, String> fields = new TreeMap<>();
    Optional<String> text;
    int changed;
    if (target.isJson()) {
      String named = target.key() + "/" + target.file;
      target.forms.forEach(
          sent -> about.report(FindingKind.IMPORT_JSON, sent.form().at(), "", named));
      text = Optional.empty();
      fields.putAll(target.memory.fields());
      changed = 0;
    } else if (target.current.isPresent()) {
      Merging merging = new Merging(target, about);
      text = merging.text(file, values);
      fields.putAll(merging.remembered());
      changed = merging.changed();
    } else {
      text = Optional.of(fresh(target, values));
      values.forEach((path, node) -> fields.put(path, Values.hash(path, node)));
      changed = values.size();
    }
    Map<String, String> forms = new TreeMap<>(target.memory.forms());
    target.forms.forEach(sent -> forms.put(sent.key(), sent.arrival().name()));
    Memory memory = new Memory(forms, fields, copies.known());
    if (!order.dryRun()) {
      copies.write();
      if (text.isPresent()) {
        Files.createDirectories(folder);
        WholeFile.write(file, text.get());
      }
      if (!memory.equals(target.memory)) {
        Path kept = folder.resolve(Memory.PLACE);
        Files.createDirectories(kept.getParent());
        WholeFile.write(kept, memory.text());
      }
    }
    Import.Change change =
        target.current.isEmpty()
            ? Import.Change.ADDED
            : changed + copies.size() > 0 ? Import.Change.CHANGED : Import.Change.SAME;
    String title = values.get("title") instanceof Node.Text t ? t.value() : target.title();
    return new Import.Line(change, target.key(), title, changed, copies.size());
  }

  private static String fresh(Target target, Map<String, Node> values) {
    String source =
        String.join("、", target.forms.stream().map(s -> s.arrival().name()).distinct().toList());
    Location at = Location.of(source);
    return RecordYaml.text(
        target.kind,
        Drafts.nested(values, at),
        List.of(
            "由申报材料导入：" + source.replaceAll("[\\r\\n]", " "), "可以直接修改。再次导入时，改过的栏目保留不动，表中的不同内容另行提示。"),
        List.of(
            "",
            "公开之前还要有授权和本人同意。收到签名盖章的授权书后照下面填写，去掉行首的 #：",
            "licence:",
            "  licensees: [发布单位的全称] # 授权书写明的被授权人",
            "  scope: [text, photos, videos, audio, questions] # 授权的范围",
            "disclosure:",
            "  - { person: 姓名, scope: [name, post, profile, portrait], grantedOn: 2026-01-01 }"));
  }
}
