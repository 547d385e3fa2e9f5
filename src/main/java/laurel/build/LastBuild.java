package laurel.build;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import laurel.cache.Cache;
import laurel.cache.CodeVersion;
import laurel.cache.Fingerprint;
import laurel.diag.FindingKind;
import laurel.diag.FindingLog;
import laurel.first.Differences;
import laurel.first.Inventory.Difference;
import laurel.first.Kept;
import laurel.first.Sealed;
import laurel.first.Stocktaking;
import laurel.output.OutputFolder;
import laurel.output.PublishedSite;
import laurel.read.RawContent;

/**
 * What the last build of a site was made from, how it ended, and how its output looked then. While
 * content, templates, options, program and output look the same, a build would only say and make
 * the same again.
 */
final class LastBuild {
  private static final BuildResultCodec RESULTS = new BuildResultCodec();

  /** Entries of the site, from its top down, that are looked at. */
  private static final int TOP = 1500;

  /** Builds by other options or of another program of which something is kept. */
  private static final int MOST = 6;

  private final BuildOptions options;
  private final Path file;
  private final Optional<Kept> kept;
  private final Optional<Differences> different;
  private final Inputs inputs;
  private final long moment;
  private Optional<Kept.Mark> mark = Optional.empty();

  private LastBuild(
      BuildOptions options,
      Path file,
      Optional<Kept> kept,
      Optional<Differences> different,
      Inputs inputs,
      long moment) {
    this.options = options;
    this.file = file;
    this.kept = kept;
    this.different = different;
    this.inputs = inputs;
    this.moment = moment;
  }

  /** Looks at what a build is to be made from. */
  static LastBuild of(BuildOptions options) throws IOException, InterruptedException {
    Path folder = folder(options);
    Path file = folder.resolve(key(options) + ".last");
    Optional<Kept> kept = Kept.read(file);
    if (kept.isEmpty()) {
      long now = Stocktaking.now(folder);
      Inputs all = Inputs.of(options, folder, now);
      return new LastBuild(options, file, kept, Optional.empty(), all, now);
    }
    Optional<Differences> left = Differences.left(kept.get());
    Differences different = left.isPresent() ? left.get() : different(kept.get(), folder);
    Inputs inputs =
        Inputs.of(options, folder, different.moment(), kept.get().inputs(), different.inputs());
    return new LastBuild(options, file, kept, Optional.of(different), inputs, different.moment());
  }

  private static Differences different(Kept kept, Path folder) throws IOException {
    long moment = Stocktaking.now(folder);
    return new Differences(
        kept.seal(), moment, Inputs.differences(kept.inputs()), kept.site().stands());
  }

  /** Where it is kept what the next small build stands on. */
  Path footing() {
    return file.resolveSibling(file.getFileName() + ".footing");
  }

  /** Names the state of what the last build has kept. */
  Optional<Long> seal() {
    return kept.map(Kept::seal);
  }

  private static Fingerprint key(BuildOptions options) {
    return Fingerprint.of("build", 2)
        .add(CodeVersion.current())
        .add(name(options.content()))
        .add(options.templates().map(LastBuild::name).orElse(""))
        .add(name(options.out()))
        .add(options.baseUrl().orElse(""))
        .add(options.asOf().map(Object::toString).orElse(""))
        .add(options.strict())
        .add(options.ledger())
        .add(options.key().map(LastBuild::name).orElse(""))
        .build();
  }

  private static String name(Path path) {
    return path.toAbsolutePath().normalize().toString();
  }

  /**
   * What is not as it was when the last build of these options and this program began: paths in
   * content and templates, and the key. What was changed in the very moment before that is among
   * it, whatever it looks like. Empty where nothing is kept of such a build.
   */
  Optional<List<Difference>> changes() {
    return different.map(Differences::inputs);
  }

  /** Reads the content that the build is made from. */
  RawContent read(FindingLog log) throws IOException {
    return inputs.read(log);
  }

  /** Whether the top of the site looks as the last build left it. */
  boolean siteStands() {
    return different.map(Differences::siteStands).orElse(false);
  }

  /** The state of what is kept of this build or, where it had nothing to do, of the last one. */
  Optional<Kept.Mark> mark() {
    return mark;
  }

  /** How the last build ended, if another would end the same; every file counts as unchanged. */
  Optional<BuildResult> stands() throws IOException {
    if (!siteStands() || !changes().orElseThrow().isEmpty()) {
      return Optional.empty();
    }
    ByteBuffer result = kept.orElseThrow().result();
    DataInputStream in =
        new DataInputStream(
            new ByteArrayInputStream(
                result.array(), result.arrayOffset() + result.position(), result.remaining()));
    Looks elsewhere = new Looks(in.readLong(), in.readLong(), 0);
    if (elsewhere.high() != inputs.elsewhere().high()
        || elsewhere.low() != inputs.elsewhere().low()) {
      return Optional.empty();
    }
    mark = kept.map(Kept::mark);
    return Optional.of(RESULTS.kept(in));
  }

  /**
   * Keeps how this build ended.
   *
   * @param state names the site that it has put in place, as it let go of the folder
   */
  void keep(BuildResult result, String state) throws IOException, InterruptedException {
    keep(result, state, this::site);
  }

  /**
   * The same of a build that has put other bytes into some files of the site that stood, and
   * neither a new one nor one away.
   *
   * @param put the files by their paths below the site
   */
  void keep(BuildResult result, String state, Collection<String> put)
      throws IOException, InterruptedException {
    keep(result, state, () -> site(put));
  }

  /** Takes the site down. */
  private interface Taking {
    byte[] site() throws IOException, InterruptedException;
  }

  private void keep(BuildResult result, String state, Taking taking)
      throws IOException, InterruptedException {
    if (!result.published()
        || mayBeMendedUnseen(result)
        || !inputs.elsewhere().settledBefore(moment)) {
      forget();
      return;
    }
    byte[] site = taking.site();
    if (!PublishedSite.state(options.out()).equals(state)) {
      forget(); // another build has put its own there meanwhile
      return;
    }
    if (options.ledger()) {
      inputs.afterLedger();
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeLong(inputs.elsewhere().high());
    out.writeLong(inputs.elsewhere().low());
    RESULTS.write(result, out);
    mark = Optional.of(Kept.write(file, inputs.bytes(), site, bytes.toByteArray()));
    Sealed.leaveNewest(file.getParent(), ".last", MOST);
  }

  /** Keeps nothing of how this build ended: the next one makes its site anew. */
  void forget() throws IOException {
    Files.deleteIfExists(file);
  }

  /** A permission that somebody grants leaves file and folder as they look. */
  private static boolean mayBeMendedUnseen(BuildResult result) {
    return result.findings().stream()
        .anyMatch(
            f ->
                f.kind() == FindingKind.FILE_UNREADABLE
                    || f.kind() == FindingKind.KEY_UNREADABLE
                    || f.kind() == FindingKind.LEDGER_UNWRITABLE);
  }

  /**
   * Leaves nothing of what earlier builds said, by whatever options: their findings name records
   * whose consent has since been taken back. What another build is just writing is no word of
   * theirs.
   */
  static void forgetAll(BuildOptions options) throws IOException {
    try (DirectoryStream<Path> all =
        Files.newDirectoryStream(folder(options), "*.{last,answer}*")) {
      for (Path one : all) {
        if (!one.toString().endsWith(".new")) {
          Files.deleteIfExists(one);
        }
      }
    }
  }

  private static Path folder(BuildOptions options) throws IOException {
    return Cache.made(options.cache(), "builds");
  }

  /** What was just written, and that nothing is left to be done there. */
  private byte[] site() throws IOException, InterruptedException {
    Stocktaking site =
        new Stocktaking(Stocktaking.SETTLED, options.jobs()).topOf(options.out(), TOP);
    for (Path file : OutputFolder.unfinished(options.out())) {
      site.file(file);
    }
    return site.bytes();
  }

  /** What was just written in place of what stood, and all else as it was found to stand. */
  private byte[] site(Collection<String> put) throws IOException, InterruptedException {
    Path out = options.out().toAbsolutePath().normalize();
    if (Files.isSymbolicLink(out) || OutputFolder.isWorkedIn(out)) {
      return site(); // its folders are taken down by other names, or more of it was written
    }
    List<Difference> written = new ArrayList<>();
    written(PublishedSite.list(out), written);
    put.forEach(path -> written(out.resolve(path), written));
    return kept.orElseThrow().site().after(written, Stocktaking.SETTLED);
  }

  /** A file put in place, and the folder that it was put into. */
  private static void written(Path file, List<Difference> written) {
    String folder = file.getParent().toString();
    written.add(new Difference(folder, ""));
    written.add(new Difference(folder, file.getFileName().toString()));
  }
}
