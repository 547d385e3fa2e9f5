package laurel.search;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Where terms stand, sorted roughly: a hundred thousand records have more occurrences than a memory
 * holds, so they wait in {@value #PARTS} parts, each of terms with hashes near to each other, and
 * one part at a time becomes lists. Hashes are near when their last bits are the same; so a file of
 * the index needs one part, or some that follow each other.
 */
final class Occurrences {
  static final int PARTS = 256;

  private static final int BLOCK = 2_048;

  /** Bits of a document's number that stand beside a term and its place in one number. */
  private static final int NEAR = 18;

  private final Function<byte[], Supplier<byte[]>> room;
  private final List<List<Block>> full = new ArrayList<>();
  private final long[][] open = new long[PARTS][BLOCK];
  private final int[] sizes = new int[PARTS];
  private final int[] bases = new int[PARTS];

  /**
   * Occurrences that were put away.
   *
   * @param base what is to be added to the number of each document
   */
  private record Block(int base, Supplier<byte[]> bytes) {}

  /**
   * @param room takes bytes out of the memory, and gives what reads them again
   */
  Occurrences(Function<byte[], Supplier<byte[]>> room) {
    this.room = room;
    for (int part = 0; part < PARTS; part++) {
      full.add(new ArrayList<>());
    }
  }

  /** Notes a term of a document. Documents come in ascending order. */
  void add(long term, int place, int document) {
    int part = Integer.reverse(Terms.hash(term)) >>> 24;
    int base = document >>> NEAR << NEAR;
    if (sizes[part] == BLOCK || base != bases[part]) {
      putAway(part);
      bases[part] = base;
    }
    open[part][sizes[part]++] = (term << 2 | place) << NEAR | (document - base);
  }

  private void putAway(int part) {
    if (sizes[part] > 0) {
      ByteBuffer bytes = ByteBuffer.allocate(sizes[part] * Long.BYTES);
      bytes.asLongBuffer().put(open[part], 0, sizes[part]);
      full.get(part).add(new Block(bases[part], room.apply(bytes.array())));
      sizes[part] = 0;
    }
  }

  /** The lists of one part. */
  Inverted part(int part) {
    putAway(part);
    Inverted inverted = new Inverted();
    for (Block block : full.get(part)) {
      ByteBuffer bytes = ByteBuffer.wrap(block.bytes().get());
      while (bytes.hasRemaining()) {
        long each = bytes.getLong();
        int document = block.base() + (int) (each & ((1 << NEAR) - 1));
        inverted.add(each >>> (NEAR + 2), (int) (each >>> NEAR) & 3, document);
      }
    }
    full.get(part).clear();
    return inverted;
  }
}
