package laurel.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import laurel.diag.FindingLog;
import laurel.diag.Language;
import laurel.diag.Location;
import laurel.diag.TextReport;
import laurel.edit.RecordText;
import laurel.export.Verification;
import laurel.intake.BankTrouble;
import laurel.intake.BankYaml;
import laurel.intake.GiftReader;
import laurel.intake.ImportedBank;
import laurel.intake.MoodleReader;
import laurel.intake.form.Pages;
import laurel.intake.paper.Paper;
import laurel.intake.paper.PaperReader;
import laurel.intake.paper.PaperTrouble;
import laurel.probe.MediaProbe;
import laurel.probe.OriginalKind;
import laurel.read.RawKind;
import laurel.read.schema.Schema;
import laurel.read.syntax.DataFile;
import laurel.read.syntax.SourceText;
import laurel.sign.Bits;
import laurel.sign.Jws;
import laurel.sign.SigningKey;

/** Files as units send them in, one at a time: media, forms, banks of other programs. */
final class FileTargets {
  private static final List<String> PATHS =
      List.of("title", "unit.0", "team.0.name", "contact.phone", "summary", "benefits.social");

  private static final SigningKey KEY = SigningKey.generate();

  private final Path work;

  FileTargets(Path work) {
    this.work = work;
  }

  Map<String, Target> all() {
    Map<String, Target> targets = new LinkedHashMap<>();
    targets.put("photo", probe("a.jpg", OriginalKind.PHOTO));
    targets.put("film", probe("a.mp4", OriginalKind.VIDEO));
    targets.put("sound", probe("a.mp3", OriginalKind.AUDIO));
    targets.put("cues", probe("a.vtt", OriginalKind.CUES));
    targets.put("gift", bank("a.gift", GiftReader::read));
    targets.put("moodle", bank("a.xml", MoodleReader::read));
    targets.put("form-docx", input -> paper("a.docx", input));
    targets.put("form-document", input -> paper("b.docx", Packed.document(input)));
    targets.put("form-xlsx", input -> paper("a.xlsx", input));
    targets.put("form-sheet", input -> paper("b.xlsx", Packed.sheet(input)));
    targets.put("form-doc", input -> paper("a.doc", input));
    targets.put("form-csv", input -> paper("a.csv", input));
    targets.put("record-text", input -> edit(new String(input, UTF_8), false));
    targets.put("record-text-json", input -> edit(new String(input, UTF_8), true));
    targets.put("credential", input -> credential(new String(input, UTF_8)));
    return targets;
  }

  private Path file(String name, byte[] input) throws IOException {
    return Files.write(work.resolve(name), input);
  }

  private Target probe(String name, OriginalKind kind) {
    return input -> {
      FindingLog log = new FindingLog();
      MediaProbe.look(file(name, input), kind).report(log.about("achievements/a"), name, "photos");
      told(log);
    };
  }

  private interface BankReader {
    ImportedBank read(Path file) throws IOException;
  }

  /** What was read can be written as a bank of ours. */
  private Target bank(String name, BankReader reader) {
    return input -> {
      Path target = Files.createTempDirectory(work, "bank").resolve("bank.yaml");
      try {
        ImportedBank bank = reader.read(file(name, input));
        if (!bank.questions().isEmpty()) {
          BankYaml.write(bank, target);
          readable(target);
        }
      } catch (BankTrouble e) {
        // told as it is
      }
    };
  }

  private static void readable(Path target) throws IOException {
    String text = Files.readString(target);
    SourceText source = new SourceText("bank.yaml", text);
    if (DataFile.parse(source, false, new FindingLog().general()).isEmpty()) {
      throw new AssertionError("unreadable: " + text);
    }
  }

  private void paper(String name, byte[] input) throws IOException {
    FindingLog log = new FindingLog();
    try {
      Paper paper = PaperReader.read(file(name, input), name, log.about(name));
      Pages.of(paper, name, log.about(name));
    } catch (PaperTrouble trouble) {
      log.about(name).report(trouble.kind(), Location.of(name), "", trouble.argument());
    }
    told(log);
  }

  private static void told(FindingLog log) {
    for (Language language : Language.values()) {
      log.findings().forEach(new TextReport(language)::line);
    }
  }

  /** A value that was put says so when it is read, and no other value has changed. */
  private static void edit(String text, boolean json) {
    RecordText record = new RecordText(text, Schema.of(RawKind.ACHIEVEMENT), json);
    Optional<Map<String, String>> before = record.values();
    if (before.isEmpty()) {
      return;
    }
    for (String path : PATHS) {
      try {
        RecordText changed = record.with(Map.of(path, "新：- 值 # 一"));
        Map<String, String> after =
            changed.values().orElseThrow(() -> new AssertionError("unreadable: " + changed.text()));
        Map<String, String> expected = new LinkedHashMap<>(before.get());
        expected.put(path, "新：- 值 # 一");
        if (!after.equals(expected)) {
          throw new AssertionError(path + ": " + expected + " but " + after);
        }
      } catch (RecordText.ByHand e) {
        // the answer for what cannot be changed without touching more
      }
    }
  }

  /** A credential of anybody, one that its issuer signed, and a list of bits. */
  private void credential(String text) throws IOException {
    Jws.verify(text);
    Verification.of(Jws.sign(KEY, text), KEY.issuer().did(), work);
    try {
      Bits.isSet("u" + text, 7);
    } catch (IllegalArgumentException e) {
      // no list
    }
  }
}
