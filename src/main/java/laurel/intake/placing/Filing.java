package laurel.intake.placing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import laurel.diag.FindingKind;
import laurel.diag.FindingLog;
import laurel.diag.Location;
import laurel.diag.RecordLog;
import laurel.intake.arrival.Arrival;
import laurel.intake.form.Sheets;
import laurel.intake.paper.Paper;
import laurel.place.WholeFile;
import laurel.read.Node;
import laurel.read.RawKind;
import laurel.read.schema.Schema;

/**
 * Puts what came for a record where it belongs: files into its folder, values into its own file.
 */
final class Filing {
  private final Intake.Order order;
  private final Drafts drafts;
  private final Map<Arrival, FileKind> kinds;
  private final Map<String, Opened> opened;
  private final FindingLog log;

  /**
   * Files nothing yet.
   *
   * @param kinds what the files are that are no office files
   * @param opened the office files by the hash of their bytes
   */
  Filing(
      Intake.Order order,
      Drafts drafts,
      Map<Arrival, FileKind> kinds,
      Map<String, Opened> opened,
      FindingLog log) {
    this.order = order;
    this.drafts = drafts;
    this.kinds = kinds;
    this.opened = opened;
    this.log = log;
  }

  /**
   * What the record's own file says afterwards.
   *
   * @param text empty when it stays as it is
   * @param remembered hashes of the imported values
   * @param changed how many values are new or changed
   */
  private record Entered(Optional<String> text, Map<String, String> remembered, int changed) {}

  /** Files all that came for one record; nothing is written where the order says so. */
  Intake.Line file(Target target) throws IOException {
    Path folder = order.content().resolve(target.key());
    RecordLog about = log.about(target.key());
    Copies copies = new Copies(folder, target.memory, about);
    FilePlaces places = new FilePlaces(target, copies, about);
    places.place(kinds(target, places, copies));
    if (order.extract() && target.kind == RawKind.ACHIEVEMENT) {
      extract(target, copies);
    }
    claims(target, places.letters(), about);
    Map<String, Node> values = drafts.of(target, places.letters(), about);
    Entered entered = entered(target, folder.resolve(target.file), values, about);
    if (!order.dryRun()) {
      write(target, folder, entered, copies);
    }
    String title = values.get("title") instanceof Node.Text t ? t.value() : target.title();
    return new Intake.Line(
        change(target, entered.changed() + copies.size()),
        target.key(),
        title,
        entered.changed(),
        copies.size());
  }

  private static Intake.Change change(Target target, int news) {
    if (target.current.isEmpty()) {
      return Intake.Change.ADDED;
    }
    return news > 0 ? Intake.Change.CHANGED : Intake.Change.SAME;
  }

  // ---- files

  /** What its files are, in the order in which they came; banks get their places. */
  private Map<Arrival, FileKind> kinds(Target target, FilePlaces places, Copies copies)
      throws IOException {
    Map<Arrival, FileKind> files = new LinkedHashMap<>();
    for (Arrival arrival : target.files) {
      FileKind kind = kinds.getOrDefault(arrival, FileKind.FORM);
      boolean proof = kind == FileKind.PHOTO && target.listsAsProof(arrival);
      files.put(arrival, proof ? FileKind.PROOF : kind);
    }
    for (Opened file : opened.values()) {
      if (file.pages().bank() && target.files.contains(file.arrival())) {
        files.put(file.arrival(), FileKind.BANK);
        bank(file, places, copies);
      }
    }
    target.forms.forEach(sent -> files.put(sent.arrival(), FileKind.FORM));
    return files;
  }

  private static void bank(Opened file, FilePlaces places, Copies copies) throws IOException {
    Arrival arrival = file.arrival();
    String place = places.bank(arrival);
    boolean form = !file.pages().forms().isEmpty();
    Paper banks = file.paper().with(Sheets.banks(file.paper()));
    boolean first = // of those that are shown, which is the one that a record's bank is read from
        file.paper().grids().stream()
            .filter(g -> !g.isHidden() && Sheets.isBank(g))
            .findFirst()
            .equals(banks.grids().stream().findFirst());
    if (!form && first && arrival.name().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
      copies.add(arrival, place);
      return;
    }
    Optional<byte[]> converted = OldTable.converted(banks, Schema.bankColumns(), "stem");
    if (converted.isPresent()) {
      copies.add(file.hash() + "/xlsx", arrival.shown(), converted.get(), place);
      if (!form) { // which is kept there itself
        copies.add(arrival, "private/" + FileNames.safe(arrival.name()));
      }
    }
  }

  private void extract(Target target, Copies copies) throws IOException {
    for (Target.Sent sent : target.forms) {
      int number = 0;
      for (Paper.Picture picture : opened.get(sent.hash()).paper().pictures()) {
        number++;
        String hash = sent.hash() + "/" + number;
        String name = "photos/" + number + " 申报表内图片." + picture.ending();
        copies.add(hash, sent.arrival().shown(), picture.bytes(), name);
      }
    }
  }

  // ---- values

  private static void claims(Target target, Map<String, String> letters, RecordLog about) {
    boolean there =
        !letters.isEmpty() || target.current.flatMap(c -> c.fields("consent")).isPresent();
    target.forms.stream()
        .filter(sent -> !there)
        .flatMap(sent -> sent.form().claim().stream())
        .findFirst()
        .ifPresent(at -> about.report(FindingKind.IMPORT_CLAIM, at, "consent"));
  }

  private static Entered entered(
      Target target, Path file, Map<String, Node> values, RecordLog about) throws IOException {
    if (target.isJson()) {
      String named = target.key() + "/" + target.file;
      target.forms.forEach(
          sent -> about.report(FindingKind.IMPORT_JSON, sent.form().at(), "", named));
      return new Entered(Optional.empty(), target.memory.fields(), 0);
    }
    if (target.current.isPresent()) {
      Merging merging = new Merging(target, about);
      Optional<String> text = merging.text(file, values);
      return new Entered(text, merging.remembered(), merging.changed());
    }
    Map<String, String> hashes = new TreeMap<>();
    values.forEach((path, node) -> hashes.put(path, Values.hash(path, node)));
    return new Entered(Optional.of(fresh(target, values)), hashes, values.size());
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

  // ---- to the disk

  private static void write(Target target, Path folder, Entered entered, Copies copies)
      throws IOException {
    copies.write();
    if (entered.text().isPresent()) {
      Files.createDirectories(folder);
      WholeFile.write(folder.resolve(target.file), entered.text().get());
    }
    Map<String, String> forms = new TreeMap<>(target.memory.forms());
    target.forms.forEach(sent -> forms.put(sent.key(), sent.arrival().name()));
    Memory memory = new Memory(forms, entered.remembered(), copies.known());
    if (!memory.equals(target.memory)) {
      Path kept = folder.resolve(Memory.PLACE);
      Files.createDirectories(kept.getParent());
      WholeFile.write(kept, memory.text());
    }
  }
}
