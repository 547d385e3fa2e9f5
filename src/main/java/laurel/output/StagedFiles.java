package laurel.output;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import laurel.cache.Fingerprint;

/**
 * The files of the next site while they are put: seven numbers and a path each, and no object. Any
 * thread.
 */
final class StagedFiles {
  /** Two numbers its content's, two its recipe's, its size, its time, and what is known of it. */
  private static final int WIDTH = 7;

  private static final int ROWS = 1 << 10;
  private static final int PUT = 1;
  private static final int FRESH = 2;

  private Claims claims = new Claims();
  private List<long[]> blocks = new ArrayList<>();
  private int count;

  /** Claims a path for a file that will be put; see {@link Claims#claim}. Its number, from 0. */
  int claim(SitePath path) {
    return claims.claim(path);
  }

  /** What a new file is called below {@link WorkFolder#fresh} until it is where it belongs. */
  static String fresh(int file) {
    return Integer.toString(file + 1);
  }

  /** A file that stands as it will be. */
  void stands(int file, Manifest.Entry entry, long modified, Fingerprint recipe) {
    put(file, entry, modified, recipe, PUT);
  }

  /** A new file. */
  void arrives(int file, Manifest.Entry entry, long modified, Fingerprint recipe) {
    put(file, entry, modified, recipe, PUT | FRESH);
  }

  private synchronized void put(
      int file, Manifest.Entry entry, long modified, Fingerprint recipe, int known) {
    while (blocks.size() <= file / ROWS) {
      blocks.add(new long[WIDTH * ROWS]);
    }
    long[] block = blocks.get(file / ROWS);
    int at = file % ROWS * WIDTH;
    block[at] = entry.content().high();
    block[at + 1] = entry.content().low();
    block[at + 2] = recipe == null ? 0 : recipe.high();
    block[at + 3] = recipe == null ? 0 : recipe.low();
    block[at + 4] = entry.size();
    block[at + 5] = modified;
    block[at + 6] = known;
    count++;
  }

  /** How many were claimed up to now. */
  int claimed() {
    return claims.count();
  }

  String path(int file) {
    return claims.path(file);
  }

  /** What was put under a number; empty where nothing was. */
  synchronized Optional<Staged.File> file(int file) {
    if ((known(file) & PUT) == 0) {
      return Optional.empty();
    }
    long[] block = blocks.get(file / ROWS);
    int at = file % ROWS * WIDTH;
    return Optional.of(
        new Staged.File(
            new Manifest.Entry(block[at + 4], new Fingerprint(block[at], block[at + 1])),
            (known(file) & FRESH) == 0 ? null : fresh(file),
            block[at + 5],
            Marks.recipe(block[at + 2], block[at + 3])));
  }

  private long known(int file) {
    return file / ROWS < blocks.size() ? blocks.get(file / ROWS)[file % ROWS * WIDTH + 6] : 0;
  }

  /** The site that they are: to be asked for once, when all are put. Nothing is left here. */
  synchronized Staged handOver() {
    int[] order = order();
    PathRun paths = claims.paths();
    ManifestWriter list = new ManifestWriter(order.length, length(order, paths));
    Marks marks = new Marks(order.length);
    int[] fresh = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      Staged.File file = file(order[i]).orElseThrow();
      list.add(paths, order[i], file.entry());
      marks.set(i, file.modified(), file.recipe());
      fresh[i] = file.fresh() == null ? Staged.STANDS : order[i];
    }
    claims = new Claims();
    blocks = new ArrayList<>();
    count = 0;
    return new Staged(list.manifest(), fresh, marks);
  }

  private int[] order() {
    PathRun paths = claims.paths();
    Integer[] files = new Integer[count];
    int at = 0;
    for (int file = 0; file < paths.size(); file++) {
      if ((known(file) & PUT) != 0) {
        files[at++] = file;
      }
    }
    Arrays.sort(files, paths::compare);
    return IntStream.range(0, files.length).map(i -> files[i]).toArray();
  }

  private int length(int[] files, PathRun paths) {
    int length = 0;
    for (int file : files) {
      long size = blocks.get(file / ROWS)[file % ROWS * WIDTH + 4];
      length = Math.addExact(length, Manifest.lineLength(paths.length(file), size));
    }
    return length;
  }
}
