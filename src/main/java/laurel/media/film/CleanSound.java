package laurel.media.film;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import laurel.probe.Mp3Frame;

/**
 * Copies the sound of MP3 and WAV files and nothing that stands around it: no tags, no pictures.
 */
public final class CleanSound {
  private static final long LARGEST = 1L << 30;

  /** Name and length of a chunk. */
  private static final int CHUNK = 8;

  private static final int WAV_FORMAT = 16;

  /**
   * Formats that the first bytes tell all of: plain samples, floating ones, both kinds of G.711.
   */
  private static final Set<Integer> PLAIN = Set.of(1, 3, 6, 7);

  /** A format that tells more: the true one, and behind it 14 bytes that are always the same. */
  private static final int EXTENSIBLE = 0xfffe;

  private static final int EXTENSIBLE_FORMAT = 40;
  private static final byte[] ALWAYS = HexFormat.of().parseHex("000000001000800000aa00389b71");

  /** The longest format of a coding, Microsoft's ADPCM with its seven pairs of coefficients. */
  private static final int CODED_FORMAT = 50;

  private CleanSound() {}

  /**
   * Copies every frame, and nothing between frames. What looks like one inside a tag is none: a
   * frame stands behind the last one, or another stands behind it, or it is all there is.
   */
  public static void mp3(Path from, Path to) throws IOException {
    try (FileChannel in = open(from);
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(to))) {
      if (!frames(new Ahead(in), out)) {
        throw new BadFilm("no frame of sound");
      }
    }
  }

  private static boolean frames(Ahead in, OutputStream out) throws IOException {
    boolean any = false;
    boolean behindOne = false;
    while (in.reach(4) >= 4) {
      int length = Mp3Frame.of(in.bytes().getInt(0)).map(Mp3Frame::length).orElse(0);
      int there = in.reach(length + 4);
      boolean last = there < length + 4;
      boolean frame = length > 0 && length <= there;
      behindOne = frame && (behindOne || (last ? !any : isFrame(in.bytes().getInt(length))));
      if (behindOne) {
        in.copy(length, out);
        any = true;
      } else {
        in.skip(1);
      }
    }
    return any;
  }

  private static boolean isFrame(int header) {
    return Mp3Frame.of(header).isPresent();
  }

  /** Copies the format and the samples. */
  public static void wav(Path from, Path to) throws IOException {
    try (FileChannel in = open(from);
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(to))) {
      if (!samples(new Ahead(in), out)) {
        throw new BadFilm("no samples");
      }
    }
  }

  private static boolean samples(Ahead in, OutputStream out) throws IOException {
    byte[] format = new byte[0];
    in.skip(12);
    while (in.reach(CHUNK) >= CHUNK) {
      ByteBuffer head = in.bytes();
      String name = StandardCharsets.ISO_8859_1.decode(head.slice(0, 4)).toString();
      long length =
          Math.min(head.order(ByteOrder.LITTLE_ENDIAN).getInt(4) & 0xffffffffL, in.left() - CHUNK);
      if (name.equals("fmt ")) {
        format = format(in, (int) Math.min(length, CODED_FORMAT));
      } else if (name.equals("data") && format.length >= WAV_FORMAT) {
        in.skip(CHUNK);
        out.write(head(format, (int) length));
        in.copy(length, out);
        return true;
      }
      in.skip(CHUNK + length + length % 2);
    }
    return false;
  }

  /** What players need of the chunk that the next bytes are, and nothing that stands behind it. */
  private static byte[] format(Ahead in, int length) throws IOException {
    byte[] all = new byte[length];
    in.reach(CHUNK + length);
    in.bytes().get(CHUNK, all);
    ByteBuffer numbers = ByteBuffer.wrap(all).order(ByteOrder.LITTLE_ENDIAN);
    int coding = length < WAV_FORMAT ? 0 : numbers.getShort(0) & 0xffff;
    if (coding == EXTENSIBLE && length >= EXTENSIBLE_FORMAT) {
      numbers.putShort(WAV_FORMAT, (short) (EXTENSIBLE_FORMAT - WAV_FORMAT - Short.BYTES));
      numbers.put(EXTENSIBLE_FORMAT - ALWAYS.length, ALWAYS);
      return Arrays.copyOf(all, EXTENSIBLE_FORMAT);
    }
    return PLAIN.contains(coding) ? Arrays.copyOf(all, WAV_FORMAT) : all;
  }

  private static byte[] head(byte[] format, int length) {
    ByteBuffer head = ByteBuffer.allocate(28 + format.length).order(ByteOrder.LITTLE_ENDIAN);
    head.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(20 + format.length + length);
    head.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(format.length).put(format);
    head.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(length);
    return head.array();
  }

  private static FileChannel open(Path file) throws IOException {
    FileChannel in = FileChannel.open(file, StandardOpenOption.READ);
    if (in.size() > LARGEST) {
      in.close();
      throw new BadFilm("more than " + LARGEST + " bytes of sound");
    }
    return in;
  }

  /** A file from some place on, of which some thousand bytes are in memory at once. */
  private static final class Ahead {
    private final FileChannel in;
    private final ByteBuffer window = ByteBuffer.allocate(1 << 16).limit(0);

    Ahead(FileChannel in) {
      this.in = in;
    }

    /** Makes so many bytes readable; says how many are, which is fewer at the end alone. */
    int reach(int bytes) throws IOException {
      if (window.remaining() < bytes) {
        window.compact();
        while (window.hasRemaining() && in.read(window) >= 0) {
          // until it is full
        }
        window.flip();
      }
      return window.remaining();
    }

    /** The next bytes, from 0 on. */
    ByteBuffer bytes() {
      return window.slice();
    }

    /** How many bytes there are to the end of the file. */
    long left() throws IOException {
      return in.size() - in.position() + window.remaining();
    }

    void skip(long bytes) throws IOException {
      int here = (int) Math.min(bytes, window.remaining());
      window.position(window.position() + here);
      if (here < bytes) {
        in.position(in.position() + bytes - here);
      }
    }

    void copy(long bytes, OutputStream out) throws IOException {
      long left = bytes;
      while (left > 0 && reach(1) > 0) {
        int some = (int) Math.min(left, window.remaining());
        out.write(window.array(), window.position(), some);
        skip(some);
        left -= some;
      }
    }
  }
}
