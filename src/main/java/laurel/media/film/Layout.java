package laurel.media.film;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where the data go in the fresh file: all chunks in the order in which they lay, one behind the
 * other.
 *
 * @param moved new offsets of each track's chunks
 * @param pieces what is copied, neighbours joined
 * @param bytes of data in all
 */
record Layout(List<long[]> moved, List<Piece> pieces, long bytes) {
  /** A 64-bit header in front of the data, whatever their size: one form less to go wrong. */
  static final int DATA_HEAD = 16;

  /** A stretch of the original. */
  record Piece(long from, long length) {}

  private record Chunk(int track, int index, long from, long length) {}

  /**
   * @param front bytes of everything before the data's header
   */
  static Layout of(List<Track> tracks, long front) {
    List<Chunk> chunks = new ArrayList<>();
    List<long[]> moved = new ArrayList<>();
    for (int t = 0; t < tracks.size(); t++) {
      Chunks each = tracks.get(t).chunks();
      moved.add(new long[each.offsets().length]);
      for (int i = 0; i < each.offsets().length; i++) {
        chunks.add(new Chunk(t, i, each.offsets()[i], each.sizes()[i]));
      }
    }
    chunks.sort(Comparator.comparingLong(Chunk::from));
    List<Piece> pieces = new ArrayList<>();
    long at = front + DATA_HEAD;
    for (Chunk chunk : chunks) {
      moved.get(chunk.track)[chunk.index] = at;
      at += chunk.length;
      join(pieces, chunk);
    }
    return new Layout(moved, pieces, at - front - DATA_HEAD);
  }

  private static void join(List<Piece> pieces, Chunk chunk) {
    Piece last = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
    if (last != null && last.from + last.length == chunk.from) {
      pieces.set(pieces.size() - 1, new Piece(last.from, last.length + chunk.length));
    } else {
      pieces.add(new Piece(chunk.from, chunk.length));
    }
  }

  /** Appends the data to the fresh file. */
  void copy(FileChannel in, FileChannel out) throws IOException {
    for (Piece piece : pieces) {
      long done = 0;
      while (done < piece.length) {
        long copied = in.transferTo(piece.from + done, piece.length - done, out);
        if (copied <= 0) {
          throw new BadFilm("data cut short");
        }
        done += copied;
      }
    }
  }
}
