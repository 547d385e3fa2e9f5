package laurel.media.film;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What cameras and encoders write between the pictures of an H.264 or HEVC stream for nobody to
 * see: where and when it was filmed, by which device, any words at all (user data unregistered,
 * H.264 D.1.7). Nothing needs it, and no length changes where it is written over.
 */
final class Notes {
  private static final int USER_DATA = 5;

  /** Bytes of a unit whose messages are told apart. */
  private static final int LARGEST = 1 << 20;

  /** Four hours have some millions; a file of nothing but heads must not keep a worker busy. */
  private static final int MOST = 20_000_000;

  private static final int H264 = 6;
  private static final int HEVC_BEFORE = 39;
  private static final int HEVC_BEHIND = 40;

  /** Bytes of a unit in front of its messages; H.264 has one. */
  private static final int HEVC_HEAD = 2;

  /** Where a box {@code hvcC} says how many arrays of units it has, its head counted. */
  private static final int HEVC_ARRAYS = 8 + 22;

  /** The last byte of a stretch that is escaped: two zeros, it, and a byte that must be small. */
  private static final byte ESCAPE = 3;

  private static final byte WRITTEN_OVER = (byte) 0xff;

  /** A kind or a length goes on behind this byte. */
  private static final byte FURTHER = (byte) 0xff;

  private final boolean hevc;

  /** Bytes of the length in front of each unit. */
  private final int width;

  private int units;

  private Notes(boolean hevc, int width) {
    this.hevc = hevc;
    this.width = width;
  }

  /**
   * Writes over them in the data of a picture track.
   *
   * @param file in which the chunks lie already
   * @param offsets of the chunks in it
   */
  static void erase(FileChannel file, Track track, long[] offsets) throws IOException {
    Box table = track.trak().need("mdia").need("minf").need("stbl");
    byte[] stsd = table.need("stsd").content();
    String names = new String(stsd, StandardCharsets.ISO_8859_1);
    boolean hevc = names.contains("hvcC");
    int sizes = hevc ? names.indexOf("hvcC") + 4 + 21 : names.indexOf("avcC") + 4 + 4;
    if ((!hevc && !names.contains("avcC")) || sizes >= stsd.length) {
      return; // what AV1 (metadata) and MPEG-4 part 2 (user data) may hold stays
    }
    Notes notes = new Notes(hevc, (stsd[sizes] & 3) + 1);
    long[] samples = track.chunks().samples();
    int sample = 0;
    for (int i = 0; i < offsets.length; i++) {
      long at = offsets[i];
      long end = at + track.chunks().sizes()[i];
      for (; at < end && sample < samples.length; sample++) {
        notes.sample(file, at, at + samples[sample]);
        at += samples[sample];
      }
    }
  }

  /**
   * Unit behind unit. Where a length makes no sense, as in zeros at the end, the rest of this
   * sample is no units, and the next begins with one.
   */
  private void sample(FileChannel file, long from, long end) throws IOException {
    ByteBuffer head = ByteBuffer.allocate(width + 1);
    long at = from;
    while (at + width < end && file.read(head.clear(), at) > width) {
      long length = 0;
      for (int i = 0; i < width; i++) {
        length = (length << 8) | (head.get(i) & 0xff);
      }
      if (length == 0 || length > end - at - width) {
        return;
      }
      if (++units > MOST) {
        throw new BadFilm("more than " + MOST + " units");
      }
      if (isMessage(head.get(width))) {
        unit(file, at + width, length);
      }
      at += width + length;
    }
  }

  private void unit(FileChannel file, long at, long length) throws IOException {
    if (length > LARGEST) {
      whole(file, at + HEVC_HEAD, at + length - 1);
      return;
    }
    ByteBuffer unit = ByteBuffer.allocate((int) length);
    while (unit.hasRemaining() && file.read(unit, at + unit.position()) > 0) {
      // until full
    }
    if (erase(unit.array(), 0, unit.capacity(), hevc)) {
      write(file, unit.clear(), at);
    }
  }

  /** Nothing that a player needs is as large: all of it goes, read by nobody. */
  private static void whole(FileChannel file, long from, long end) throws IOException {
    byte[] over = new byte[LARGEST];
    Arrays.fill(over, WRITTEN_OVER);
    for (long at = from; at < end; at += LARGEST) {
      write(file, ByteBuffer.wrap(over, 0, (int) Math.min(LARGEST, end - at)), at);
    }
  }

  private static void write(FileChannel file, ByteBuffer bytes, long at) throws IOException {
    while (bytes.hasRemaining()) {
      file.write(bytes, at + bytes.position());
    }
  }

  private boolean isMessage(byte head) {
    return isMessage(head, hevc);
  }

  private static boolean isMessage(byte head, boolean hevc) {
    int type = hevc ? (head >> 1) & 0x3f : head & 0x1f;
    return hevc ? type == HEVC_BEFORE || type == HEVC_BEHIND : type == H264;
  }

  /** Writes over those in the units that an {@code hvcC} has in front of all pictures. */
  static void eraseInDescription(byte[] hvcC) {
    ByteBuffer in = ByteBuffer.wrap(hvcC);
    in.position(HEVC_ARRAYS);
    for (int arrays = in.get() & 0xff; arrays > 0; arrays--) {
      in.get();
      for (int units = in.getShort() & 0xffff; units > 0; units--) {
        int length = in.getShort() & 0xffff;
        int end = in.position() + length;
        if (end > in.limit()) {
          throw new IllegalArgumentException("unit of " + length + " bytes");
        }
        erase(hvcC, in.position(), end, true);
        in.position(end);
      }
    }
  }

  /**
   * Writes over those in one unit.
   *
   * @return whether there were any
   */
  static boolean erase(byte[] bytes, int from, int to, boolean hevc) {
    if (from >= to || !isMessage(bytes[from], hevc)) {
      return false;
    }
    byte[] old = Arrays.copyOfRange(bytes, from, to);
    int[] places = places(old, hevc ? HEVC_HEAD : 1);
    boolean any = false;
    int at = 0;
    while (at + 2 < places.length) { // behind the last message stands one byte more
      int type = 0;
      int size = 0;
      for (; at < places.length && old[places[at]] == FURTHER; at++) {
        type += FURTHER & 0xff;
      }
      type += at < places.length ? old[places[at++]] & 0xff : 0;
      for (; at < places.length && old[places[at]] == FURTHER; at++) {
        size += FURTHER & 0xff;
      }
      size += at < places.length ? old[places[at++]] & 0xff : 0;
      int end = Math.min(at + size, places.length);
      if (type == USER_DATA && end > at) {
        for (int i = places[at]; i <= places[end - 1]; i++) {
          bytes[from + i] = writtenOver(old, i);
        }
        any = true;
      }
      at = end;
    }
    return any;
  }

  /** Where the bytes of a unit lie that are no escapes. */
  private static int[] places(byte[] unit, int from) {
    int[] places = new int[unit.length];
    int count = 0;
    for (int at = from; at < unit.length; at++) {
      if (!isEscape(unit, at)) {
        places[count++] = at;
      }
    }
    return Arrays.copyOf(places, count);
  }

  private static boolean isEscape(byte[] unit, int at) {
    return at >= 2
        && at < unit.length
        && unit[at] == ESCAPE
        && unit[at - 1] == 0
        && unit[at - 2] == 0;
  }

  /** Escapes stay what they are, with the zeros before and the small byte behind them. */
  private static byte writtenOver(byte[] unit, int at) {
    if (isEscape(unit, at) || isEscape(unit, at + 1) || isEscape(unit, at + 2)) {
      return unit[at];
    }
    return isEscape(unit, at - 1) ? 1 : WRITTEN_OVER;
  }
}
