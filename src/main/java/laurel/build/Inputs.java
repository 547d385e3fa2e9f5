package laurel.build;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import laurel.diag.FindingLog;
import laurel.first.Differences;
import laurel.first.FoundFolder;
import laurel.first.Inventory;
import laurel.first.Inventory.Difference;
import laurel.first.Stocktaking;
import laurel.read.ContentFolder;
import laurel.read.LedgerReader;
import laurel.read.RawContent;

/**
 * What a build is made from, taken down before it reads any of it: content, templates, key. Content
 * on the file systems of other computers is summed up beside it.
 */
final class Inputs {
  /** Longer than the clocks of the file systems tick that tell parts of a second. */
  private static final long TICK_MILLISECONDS = 60;

  private final BuildOptions options;
  private final Path content;
  private final Path cache;
  private final Set<String> top;
  private final Looks elsewhere;
  private byte[] bytes;
  private Optional<FoundFolder> found;

  private Inputs(BuildOptions options, Path cache, byte[] bytes, Optional<FoundFolder> found)
      throws IOException, InterruptedException {
    this.options = options;
    this.content = options.content().toAbsolutePath().normalize();
    this.cache = cache;
    this.bytes = bytes;
    this.found = found;
    this.top = names();
    this.elsewhere = isHere() ? new Looks(0, 0, 0) : Looks.of(options.content(), options.jobs());
  }

  /** Takes everything down. */
  static Inputs of(BuildOptions options, Path cache, long moment)
      throws IOException, InterruptedException {
    Stocktaking stock = new Stocktaking(moment, options.jobs());
    Optional<FoundFolder> found =
        isHere(options) ? stock.found(options.content()) : Optional.empty();
    if (options.templates().isPresent()) {
      stock.folderAndLinked(options.templates().get());
    }
    if (options.key().isPresent()) {
      stock.file(options.key().get());
    }
    return new Inputs(options, cache, stock.bytes(), found);
  }

  /**
   * The same where an earlier inventory is at hand.
   *
   * @param different what is not as it was taken down then
   */
  static Inputs of(
      BuildOptions options, Path cache, long moment, Inventory earlier, List<Difference> different)
      throws IOException, InterruptedException {
    Path content = options.content().toAbsolutePath().normalize();
    boolean inContent =
        different.stream().allMatch(one -> Path.of(one.folder()).startsWith(content));
    if (!inContent || different.size() >= Differences.MOST) {
      return of(options, cache, moment);
    }
    return new Inputs(options, cache, again(options, moment, earlier, different), Optional.empty());
  }

  /** Where files alone look otherwise, none came or went: their folders look as they did. */
  private static byte[] again(
      BuildOptions options, long moment, Inventory earlier, List<Difference> different)
      throws IOException, InterruptedException {
    if (different.stream().noneMatch(one -> one.name().isEmpty())) {
      return earlier.after(different, moment);
    }
    return new Stocktaking(moment, options.jobs()).again(earlier, different).bytes();
  }

  /** What of an earlier inventory is not as it was. */
  static List<Difference> differences(Inventory earlier) throws IOException {
    return earlier.differences(Differences.MOST);
  }

  /** Reads the content, without listing it again where that was just done. */
  RawContent read(FindingLog log) throws IOException {
    Optional<FoundFolder> listed = found;
    found = Optional.empty(); // of a large folder it is large, and read once
    return listed.isPresent()
        ? ContentFolder.read(options.content(), listed.get(), log)
        : ContentFolder.read(options.content(), log);
  }

  /** As they are kept. */
  byte[] bytes() {
    return bytes;
  }

  /** The looks of content that lies on other computers; of none, those of nothing. */
  Looks elsewhere() {
    return elsewhere;
  }

  private boolean isHere() {
    return isHere(options);
  }

  private static boolean isHere(BuildOptions options) {
    return options.content().getFileSystem().equals(FileSystems.getDefault());
  }

  /**
   * Takes the ledger down anew, which the build itself has written, and the folder that it lies in.
   * Nothing else in there may have changed since the build began, and all below it stays taken down
   * as it was then: what somebody else did meanwhile has to be seen by the next one.
   */
  void afterLedger() throws IOException, InterruptedException {
    Inventory all = new Inventory(ByteBuffer.wrap(bytes));
    Optional<Inventory> before = isHere() ? all.only(content) : Optional.empty();
    List<Difference> written = before.isEmpty() ? List.of() : differences(before.get());
    if (written.isEmpty() || !ledgerAlone(written)) {
      return;
    }
    Thread.sleep(TICK_MILLISECONDS); // until another change would show
    long now = Stocktaking.now(cache);
    boolean stood = written.stream().anyMatch(one -> one.name().equals(LedgerReader.NAME));
    byte[] after =
        stood
            ? all.after(written, now)
            : new Stocktaking(now, options.jobs()).again(all, written).bytes();
    if (ledgerAlone(differences(before.get())) && names().equals(top)) {
      bytes = after;
    }
  }

  private boolean ledgerAlone(List<Difference> different) {
    return different.stream()
        .allMatch(
            one ->
                one.folder().equals(content.toString())
                    && (one.name().isEmpty() || one.name().equals(LedgerReader.NAME)));
  }

  /** What lies at the top of the content folder, but for the ledger. */
  private Set<String> names() throws IOException {
    if (!isHere() || !Files.isDirectory(content)) {
      return Set.of();
    }
    try (Stream<Path> all = Files.list(content)) {
      return all.map(path -> path.getFileName().toString())
          .filter(name -> !name.equals(LedgerReader.NAME))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
