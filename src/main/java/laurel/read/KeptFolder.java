package laurel.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import laurel.diag.Finding;
import laurel.diag.FindingLog;
import laurel.text.CodePointOrder;

/**
 * A content folder that is read again and again: where somebody says that nothing but some records
 * changed, nothing but their folders is listed, and everything else is as it was.
 */
public final class KeptFolder {
  private final Path root;
  private Optional<State> state = Optional.empty();

  private record State(RawContent raw, List<Finding> findings) {}

  /** A folder that has not been read. */
  public KeptFolder(Path root) {
    this.root = root;
  }

  /** Reads the whole folder, as {@link ContentFolder#read}. */
  public RawContent read(FindingLog log) throws IOException {
    FindingLog own = new FindingLog();
    RawContent raw = ContentFolder.read(root, own);
    state = Optional.of(new State(raw, own.findings()));
    log.addAll(own.findings());
    return raw;
  }

  /**
   * Reads it again.
   *
   * @param records the only ones of which something changed since it was read last, e.g. {@code
   *     achievements/flange-aligner}
   */
  public RawContent read(Set<String> records, FindingLog log) throws IOException {
    if (state.isEmpty() || !records.stream().allMatch(KeptFolder::plain)) {
      return read(log);
    }
    State now = state.get();
    for (String key : records) {
      now = again(key, now);
    }
    state = Optional.of(now);
    log.addAll(now.findings());
    return now.raw();
  }

  /** Other names may be spelt in several ways on the disk, and only a listing knows which. */
  private static boolean plain(String key) {
    return key.chars().allMatch(c -> c > ' ' && c < 0x7f);
  }

  private State again(String key, State before) throws IOException {
    FindingLog own = new FindingLog();
    int slash = key.indexOf('/');
    String id = key.substring(slash + 1);
    boolean lesson = key.startsWith("lessons/");
    RawContent raw = before.raw();
    Optional<RecordSource> source = Optional.empty();
    Path real = root.toRealPath();
    if (Files.isDirectory(real.resolve(key), LinkOption.NOFOLLOW_LINKS)) {
      RawKind kind = lesson ? RawKind.LESSON : RawKind.ACHIEVEMENT;
      source = ContentFolder.record(real, raw.name(), kind, id, own);
    } else if (Files.exists(real.resolve(key), LinkOption.NOFOLLOW_LINKS)) {
      return whole(); // a file or a link where a folder should be
    }
    List<Finding> findings = new ArrayList<>(before.findings());
    String shown = raw.name() + "/" + key;
    findings.removeIf(f -> of(f, key, shown));
    findings.addAll(own.findings());
    return new State(
        lesson
            ? raw.with(raw.achievements(), replaced(raw.lessons(), id, source))
            : raw.with(replaced(raw.achievements(), id, source), raw.lessons()),
        List.copyOf(findings));
  }

  private State whole() throws IOException {
    FindingLog own = new FindingLog();
    return new State(ContentFolder.read(root, own), own.findings());
  }

  private static boolean of(Finding finding, String key, String shown) {
    String file = finding.where().file();
    return finding.subject().record().equals(key)
        || file.equals(shown)
        || file.startsWith(shown + "/");
  }

  private static List<RecordSource> replaced(
      List<RecordSource> sources, String id, Optional<RecordSource> source) {
    TreeMap<String, RecordSource> byId = new TreeMap<>(CodePointOrder.COMPARATOR);
    sources.forEach(s -> byId.put(s.id(), s));
    byId.remove(id);
    source.ifPresent(s -> byId.put(id, s));
    return List.copyOf(byId.values());
  }
}
