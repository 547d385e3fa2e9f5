package laurel.build;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import laurel.cache.CodeVersion;
import laurel.cache.Fingerprint;

/**
 * What the last build of a site was made from, how it ended, and how its output looked then. While
 * content, templates, options, program and output look the same, a build would only say and make
 * the same again.
 */
final class LastBuild {
  private static final BuildResultCodec RESULTS = new BuildResultCodec();

  private final BuildOptions options;
  private final Path file;
  private final long begun;
  private final List<Looks> sources;

  private LastBuild(BuildOptions options, Path file, long begun, List<Looks> sources) {
    this.options = options;
    this.file = file;
    this.begun = begun;
    this.sources = sources;
  }

  /** Looks at what a build is to be made from. */
  static LastBuild of(BuildOptions options) throws IOException, InterruptedException {
    Path folder = options.cache().resolve("builds");
    Files.createDirectories(folder);
    long begun = Looks.now(folder);
    List<Path> roots =
        options
            .templates()
            .map(t -> List.of(options.content(), t))
            .orElse(List.of(options.content()));
    List<Looks> sources = new ArrayList<>();
    for (Path root : roots) {
      sources.add(Looks.of(root, options.jobs()));
    }
    return new LastBuild(options, folder.resolve(key(options) + ".last"), begun, sources);
  }

  private static Fingerprint key(BuildOptions options) {
    return Fingerprint.of("build", 1)
        .add(CodeVersion.current())
        .add(name(options.content()))
        .add(options.templates().map(LastBuild::name).orElse(""))
        .add(name(options.out()))
        .add(options.baseUrl().orElse(""))
        .add(options.asOf().map(Object::toString).orElse(""))
        .add(options.strict())
        .add(options.ledger())
        .add(options.key().map(LastBuild::file).orElse(""))
        .build();
  }

  /** A key file by its looks: no hash of a secret is kept anywhere. */
  private static String file(Path key) {
    try {
      return name(key) + " " + Files.getLastModifiedTime(key) + " " + Files.size(key);
    } catch (IOException e) {
      return name(key);
    }
  }

  private static String name(Path path) {
    return path.toAbsolutePath().normalize().toString();
  }

  /** How the last build ended, if another would end the same; every file counts as unchanged. */
  Optional<BuildResult> stands() throws IOException, InterruptedException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    byte[] bytes = Files.readAllBytes(file);
    int end = bytes.length - Fingerprint.BYTES;
    if (end < 0 || !Arrays.equals(bytes, end, bytes.length, seal(bytes, end), 0, 16)) {
      return Optional.empty();
    }
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes, 0, end));
    if (!looks(in).equals(combined())
        || !looks(in).equals(Looks.of(options.out(), options.jobs()))) {
      return Optional.empty();
    }
    return Optional.of(RESULTS.kept(in));
  }

  /**
   * Keeps how this build ended. Sources that were changed a moment before it began are not settled:
   * another change might not show, so nothing is kept.
   */
  void keep(BuildResult result) throws IOException, InterruptedException {
    if (!result.published() || !combined().settledBefore(begun)) {
      Files.deleteIfExists(file);
      return;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    write(combined(), out);
    write(Looks.of(options.out(), options.jobs()), out);
    RESULTS.write(result, out);
    bytes.write(seal(bytes.toByteArray(), bytes.size()));
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    Files.write(draft, bytes.toByteArray());
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /** All sources as one. */
  private Looks combined() {
    Looks all = new Looks(0, 0, 0);
    for (Looks one : sources) {
      all =
          new Looks(
              all.high() * 31 + one.high(),
              all.low() * 31 + one.low(),
              Math.max(all.newest(), one.newest()));
    }
    return all;
  }

  private static Looks looks(DataInputStream in) throws IOException {
    return new Looks(in.readLong(), in.readLong(), in.readLong());
  }

  private static void write(Looks looks, DataOutputStream out) throws IOException {
    out.writeLong(looks.high());
    out.writeLong(looks.low());
    out.writeLong(looks.newest());
  }

  private static byte[] seal(byte[] bytes, int end) throws IOException {
    Fingerprint seal = Fingerprint.of(Arrays.copyOf(bytes, end));
    ByteArrayOutputStream out = new ByteArrayOutputStream(Fingerprint.BYTES);
    new DataOutputStream(out).writeLong(seal.high());
    new DataOutputStream(out).writeLong(seal.low());
    return out.toByteArray();
  }
}
