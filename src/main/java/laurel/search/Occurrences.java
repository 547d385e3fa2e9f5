package laurel.search;

import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Where terms stand, sorted roughly: a hundred thousand records have more occurrences than a memory
 * holds, so they wait in {@value #PARTS} parts, each of some files that follow each other, and one
 * part at a time becomes files. An occurrence is one number: what of a term's key and place its
 * part does not tell, then the document.
 */
final class Occurrences {
  static final int PART_BITS = 8;
  static final int PARTS = 1 << PART_BITS;

  /** Bits of a key with its place. */
  private static final int KEY = Terms.FILED + Terms.KNOWN + TermSet.PLACE;

  private static final int WITHIN = KEY - PART_BITS;
  private static final int BLOCK = 2_048;

  private final Function<byte[], Supplier<byte[]>> room;
  private final List<List<Supplier<byte[]>>> full = new ArrayList<>();
  private final long[][] open = new long[PARTS][];
  private final int[] sizes = new int[PARTS];
  private long count;

  /**
   * @param room takes bytes out of the memory, and gives what reads them again
   */
  Occurrences(Function<byte[], Supplier<byte[]>> room) {
    this.room = room;
    for (int part = 0; part < PARTS; part++) {
      full.add(new ArrayList<>());
    }
  }

  /** Notes the terms of a document. Documents come in ascending order. */
  void add(TermSet terms, int document) {
    for (int i = 0; i < terms.size(); i++) {
      long each = terms.get(i);
      int part = (int) (each >>> WITHIN);
      long[] block = open[part];
      if (block == null) {
        block = new long[BLOCK];
        open[part] = block;
      } else if (sizes[part] == BLOCK) {
        putAway(part);
      }
      block[sizes[part]++] = each << Shard.DOCUMENT | document;
    }
    count += terms.size();
  }

  /** How many there are. */
  long count() {
    return count;
  }

  private void putAway(int part) {
    ByteBuffer bytes = ByteBuffer.allocate(sizes[part] * Long.BYTES);
    bytes.asLongBuffer().put(open[part], 0, sizes[part]);
    full.get(part).add(room.apply(bytes.array()));
    sizes[part] = 0;
  }

  /** Those of one part, in the order of their documents; the part is empty then. */
  long[] part(int part) {
    List<Supplier<byte[]>> blocks = full.get(part);
    long[] all = new long[blocks.size() * BLOCK + sizes[part]];
    int at = 0;
    for (Supplier<byte[]> block : blocks) {
      LongBuffer longs = ByteBuffer.wrap(block.get()).asLongBuffer();
      longs.get(all, at, BLOCK);
      at += BLOCK;
    }
    if (sizes[part] > 0) {
      System.arraycopy(open[part], 0, all, at, sizes[part]);
    }
    blocks.clear();
    open[part] = null;
    sizes[part] = 0;
    return all;
  }
}
