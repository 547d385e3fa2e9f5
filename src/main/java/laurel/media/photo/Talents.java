package laurel.media.photo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import laurel.cache.Fingerprint;

/**
 * What the codecs of this machine can do, remembered from run to run: loading them takes a third of
 * a second, and a build that has nothing to make need not.
 *
 * @param id names and versions of the codecs
 * @param webp whether WebP can be made
 * @param fast whether pictures are reduced while decoding
 */
record Talents(String id, boolean webp, boolean fast) {
  static Talents of(Codecs codecs) {
    return new Talents(
        codecs.jpeg().id() + codecs.webp().map(w -> "+" + w.id()).orElse(""),
        codecs.webp().isPresent(),
        !(codecs.jpeg() instanceof JdkJpeg));
  }

  /**
   * What was remembered by a run on such a machine with these versions; empty where nothing was.
   */
  static Optional<Talents> recall(Path memo) {
    try {
      List<String> lines = Files.readAllLines(memo);
      if (lines.size() != 5 || !lines.get(4).equals(sum(lines.subList(0, 4)))) {
        return Optional.empty(); // damaged, or half of it
      }
      return lines.get(0).equals(machine())
          ? Optional.of(
              new Talents(
                  lines.get(1),
                  Boolean.parseBoolean(lines.get(2)),
                  Boolean.parseBoolean(lines.get(3))))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty(); // never written, or not to be read: the codecs are tried again
    }
  }

  /** Remembers; where nothing can be written, the next run tries the codecs again. */
  void remember(Path memo) {
    try {
      Files.createDirectories(memo.getParent());
      List<String> lines = List.of(machine(), id, Boolean.toString(webp), Boolean.toString(fast));
      Files.write(memo, Stream.concat(lines.stream(), Stream.of(sum(lines))).toList());
    } catch (IOException e) {
      // a cache that cannot be written is told of by those who must write it
    }
  }

  private static String sum(List<String> lines) {
    return Fingerprint.of(String.join("\n", lines)).toString();
  }

  private static String machine() {
    return String.join(
        " ",
        System.getProperty("os.name"),
        System.getProperty("os.arch"),
        System.getProperty("java.vm.version"),
        LeptonicaJpeg.ID,
        WebpEncoder.ID);
  }
}
