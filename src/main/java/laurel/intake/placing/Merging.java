package laurel.intake.placing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import laurel.diag.FindingKind;
import laurel.diag.RecordLog;
import laurel.read.Node;
import laurel.read.schema.Key;
import laurel.read.schema.Visibility;

/**
 * A record that is there and a form for it. Value by value: what nobody corrected since it was
 * imported follows the newer form; what an officer corrected, entered or took out stays, and where
 * the form says something new about it both are shown.
 */
final class Merging {
  private static final String HIDDEN = "＊";

  private final Target target;
  private final RecordLog log;
  private final Map<String, String> remembered;
  private int changed;

  Merging(Target target, RecordLog log) {
    this.target = target;
    this.log = log;
    this.remembered = new TreeMap<>(target.memory.fields());
  }

  /** How many values of the record change. */
  int changed() {
    return changed;
  }

  /** The hashes of the imported values, as they are to be kept. */
  Map<String, String> remembered() {
    return remembered;
  }

  /** The file's new text; empty when it stays as it is. */
  Optional<String> text(Path file, Map<String, Node> sent) throws IOException {
    Map<String, Node> now = Values.of(target.current.orElseThrow());
    YamlPatch patch = null;
    for (Map.Entry<String, Node> value : sent.entrySet()) {
      String path = value.getKey();
      Node there = now.get(path);
      String hash = Values.hash(path, value.getValue());
      String before = target.memory.fields().get(path);
      String is = there == null ? "" : Values.hash(path, there);
      boolean untouched = before == null ? there == null : is.equals(before);
      if (is.equals(hash) || hash.equals(before)) {
        remembered.put(path, hash);
      } else if (untouched) {
        patch = patch == null ? new YamlPatch(target.kind, file) : patch;
        if (patch.put(path, value.getValue())) {
          remembered.put(path, hash);
          changed++;
          updated(path, value.getValue(), before);
        } else {
          conflict(path, there, value.getValue());
        }
      } else {
        conflict(path, there, value.getValue());
      }
    }
    return changed == 0 ? Optional.empty() : Optional.of(patch.text());
  }

  private void updated(String path, Node value, String before) {
    if (before != null) {
      log.report(FindingKind.IMPORT_UPDATED, value.at(), field(path));
    }
  }

  private void conflict(String path, Node there, Node sent) {
    boolean secret = isSecret(path);
    String kept = there == null ? "" : secret ? HIDDEN : Values.shown(there);
    String form = secret ? HIDDEN : Values.shown(sent);
    log.report(FindingKind.IMPORT_CONFLICT, sent.at(), field(path), kept, form);
  }

  /** Private values are never shown in a finding; of a team, the names are. */
  private boolean isSecret(String path) {
    return RecordYaml.key(target.kind, path).map(Key::visibility).orElse(Visibility.PRIVATE)
        == Visibility.PRIVATE;
  }

  private static String field(String path) {
    int dot = path.indexOf('.');
    return dot < 0 ? path : path.substring(0, dot);
  }
}
