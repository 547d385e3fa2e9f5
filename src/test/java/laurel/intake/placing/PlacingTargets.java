package laurel.intake.placing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import laurel.diag.FindingLog;
import laurel.diag.Location;
import laurel.fuzz.Target;
import laurel.read.Node;
import laurel.read.RawKind;
import laurel.read.syntax.DataFile;
import laurel.read.syntax.SourceText;
import laurel.read.syntax.Tree;
import laurel.text.Hazards;

/** Values written into files that people keep by hand, and names of files as they were sent. */
public final class PlacingTargets {
  private static final Location AT = Location.of("form.docx");

  private PlacingTargets() {}

  /** By name. */
  public static Map<String, Target> all(Path work) {
    Path file = work.resolve("patched.yaml");
    return Map.of(
        "yaml-patch", input -> patch(file, input),
        "yaml-value", input -> value(new String(input, UTF_8)),
        "sent-name", input -> name(new String(input, UTF_8)));
  }

  /** A file that could be read can be read after a change, and says what was put there. */
  private static void patch(Path file, byte[] input) throws IOException {
    Optional<DataFile> before = parse(new String(input, UTF_8));
    if (before.isEmpty() || !(before.get().root() instanceof Tree.Mapping)) {
      return;
    }
    Files.write(file, input);
    YamlPatch patch;
    try {
      patch = new YamlPatch(RawKind.ACHIEVEMENT, file);
    } catch (CharacterCodingException e) {
      return; // told before an import gets so far
    }
    for (String path : List.of("title", "goal", "contact.phone", "benefits.social")) {
      patch.put(path, new Node.Text("值：- 一\n# 二", AT));
      if (parse(patch.text()).isEmpty()) {
        throw new AssertionError("cannot be read any more:\n" + patch.text());
      }
    }
  }

  /** A value reads back as it was written. */
  private static void value(String text) {
    String typed = Hazards.removed(text).replaceAll("[\\r\\u2028\\u2029]", "");
    String yaml = "title:" + scalar(typed) + "\n";
    Tree root = parse(yaml).orElseThrow(() -> new AssertionError(yaml)).root();
    String again = ((Tree.Scalar) ((Tree.Mapping) root).entries().get(0).value()).text();
    if (!trimmed(again).equals(trimmed(typed))) {
      throw new AssertionError("written: " + typed + ", read: " + again + ", as " + yaml);
    }
  }

  /** Spaces at the ends of lines say nothing. */
  private static String trimmed(String text) {
    return text.replaceAll("(?m)[ \\t]+$", "").strip();
  }

  private static String scalar(String typed) {
    StringBuilder out = new StringBuilder();
    RecordYaml.value(out, new Node.Text(typed, AT), 0);
    return out.toString();
  }

  private static void name(String typed) {
    FileNames.words(typed);
    FileNames.stem(typed);
    String safe = FileNames.safe(typed);
    if (safe.isEmpty() || safe.matches("(?s).*[\\\\/:*?\"<>|\\p{Cntrl}].*|\\.{1,2}|(?s).*[. ]")) {
      throw new AssertionError("not safe: " + safe);
    }
  }

  private static Optional<DataFile> parse(String text) {
    return DataFile.parse(
        new SourceText("a.yaml", text), false, new FindingLog().about("achievements/a"));
  }
}
