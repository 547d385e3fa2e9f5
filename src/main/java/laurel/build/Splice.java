package laurel.build;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import laurel.output.Stage;

/** Other bytes in the place of some that stand in a file, however large. */
final class Splice {
  /** Bytes that are copied at once: files of many records have a hundred million. */
  private static final int PIECE = 1 << 16;

  private final List<Swap> swaps = new ArrayList<>();

  @SuppressWarnings("ArrayRecordComponent") // searched and written, never compared
  private record Swap(byte[] old, byte[] now) {}

  /** These bytes, which stand once in the file, are to be those. */
  void add(byte[] old, byte[] now) {
    if (!Arrays.equals(old, now)) {
      swaps.add(new Swap(old, now));
    }
  }

  /** Whether any of them are others. */
  boolean any() {
    return !swaps.isEmpty();
  }

  /** What comes into the file. */
  List<byte[]> pieces() {
    return swaps.stream().map(Swap::now).toList();
  }

  /** What writes the file with the others in it; empty where one of the old is not found. */
  Optional<Stage.Producer> into(Path file) throws IOException {
    SortedMap<Long, Swap> places = new TreeMap<>();
    try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
      if (in.size() > Integer.MAX_VALUE) {
        return Optional.empty();
      }
      MappedByteBuffer bytes = in.map(FileChannel.MapMode.READ_ONLY, 0, in.size());
      int from = 0;
      for (Swap swap : swaps) {
        int at = find(swap.old(), bytes, from);
        at = at < 0 ? find(swap.old(), bytes, 0) : at;
        if (at < 0) {
          return Optional.empty();
        }
        places.put((long) at, swap);
        from = at + swap.old().length;
      }
    }
    return Optional.of(out -> write(file, places, out));
  }

  private static void write(Path file, SortedMap<Long, Swap> places, OutputStream out)
      throws IOException {
    byte[] piece = new byte[PIECE];
    try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
      long at = 0;
      for (var place : places.entrySet()) {
        copy(in, at, place.getKey(), piece, out);
        out.write(place.getValue().now());
        at = place.getKey() + place.getValue().old().length;
      }
      copy(in, at, in.size(), piece, out);
    }
  }

  private static void copy(FileChannel in, long from, long until, byte[] piece, OutputStream out)
      throws IOException {
    for (long at = from; at < until; ) {
      int read = in.read(ByteBuffer.wrap(piece, 0, (int) Math.min(PIECE, until - at)), at);
      if (read < 0) {
        throw new EOFException(); // somebody cuts it short this very moment
      }
      out.write(piece, 0, read);
      at += read;
    }
  }

  /** Where some bytes stand, found by Horspool's way of passing over many; -1 for nowhere. */
  private static int find(byte[] wanted, ByteBuffer bytes, int from) {
    int last = wanted.length - 1;
    int[] passed = new int[256];
    Arrays.fill(passed, wanted.length);
    for (int i = 0; i < last; i++) {
      passed[wanted[i] & 0xff] = last - i;
    }
    int end = bytes.limit() - wanted.length;
    for (int at = from; at <= end; at += passed[bytes.get(at + last) & 0xff]) {
      int i = last;
      while (i >= 0 && bytes.get(at + i) == wanted[i]) {
        i--;
      }
      if (i < 0) {
        return at;
      }
    }
    return -1;
  }
}
