package laurel.media.film;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Where the samples of one track lie: chunks of bytes, in the order in which the index names them.
 *
 * @param offsets from the start of the file
 * @param sizes in bytes
 * @param samples bytes of each, in the order in which the chunks hold them
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Chunks(long[] offsets, long[] sizes, long[] samples) {
  private static final int MOST = 20_000_000;

  /**
   * @param table the {@code stbl} of a track
   * @param fileSize in bytes; no more samples than it can hold are believed in
   */
  static Chunks of(Box table, long fileSize) throws BadFilm {
    long[] offsets = offsets(table);
    long[] sizes = new long[offsets.length];
    try {
      long[] samples = sampleSizes(table, fileSize);
      fill(sizes, table.need("stsc").numbers(), samples);
      return new Chunks(offsets, sizes, samples);
    } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
      throw new BadFilm("index cut short");
    }
  }

  private static long[] offsets(Box table) throws BadFilm {
    Optional<Box> wide = table.child("co64");
    ByteBuffer in = (wide.isPresent() ? wide.get() : table.need("stco")).numbers();
    int width = wide.isPresent() ? Long.BYTES : Integer.BYTES;
    int count = count(in, width);
    long[] offsets = new long[count];
    for (int i = 0; i < count; i++) {
      offsets[i] = wide.isPresent() ? in.getLong() : in.getInt() & 0xffffffffL;
    }
    return offsets;
  }

  /** Reads a version, flags and a count, which must fit into what follows. */
  private static int count(ByteBuffer in, int entry) throws BadFilm {
    if (in.remaining() < 8) {
      throw new BadFilm("index cut short");
    }
    int count = in.position(4).getInt();
    if (count < 0 || count > MOST || (long) count * entry > in.remaining()) {
      throw new BadFilm("count " + count);
    }
    return count;
  }

  private static long[] sampleSizes(Box table, long fileSize) throws BadFilm {
    ByteBuffer in = table.need("stsz").numbers();
    long same = in.position(4).getInt() & 0xffffffffL;
    int count = in.getInt();
    boolean fits = same == 0 ? count * 4L <= in.remaining() : count * same <= fileSize;
    if (count < 0 || count > MOST || !fits) {
      throw new BadFilm("count " + count);
    }
    long[] sizes = new long[count];
    for (int i = 0; i < count; i++) {
      sizes[i] = same == 0 ? in.getInt() & 0xffffffffL : same;
    }
    return sizes;
  }

  /**
   * Runs of chunks with the same number of samples: first chunk (from 1), samples in each,
   * description.
   */
  private static void fill(long[] sizes, ByteBuffer runs, long[] samples) throws BadFilm {
    int count = count(runs, 12);
    int sample = 0;
    for (int run = 0; run < count; run++) {
      int first = runs.getInt(8 + 12 * run) - 1;
      int each = runs.getInt(12 + 12 * run);
      int end = run + 1 < count ? runs.getInt(8 + 12 * (run + 1)) - 1 : sizes.length;
      if (run + 1 < count && end < first) {
        throw new BadFilm("runs of chunks out of order");
      }
      for (int chunk = first; chunk < Math.min(end, sizes.length); chunk++) {
        for (int i = 0; i < each && sample < samples.length; i++) {
          sizes[chunk] += samples[sample++];
        }
      }
    }
  }
}
