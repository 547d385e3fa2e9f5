package laurel.media.film;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import laurel.probe.Mp3Frame;

/**
 * Copies the sound of MP3 and WAV files and nothing that stands around it: no tags, no pictures.
 */
public final class CleanSound {
  private static final long LARGEST = 1L << 30;
  private static final int WAV_FORMAT = 16;

  private CleanSound() {}

  /**
   * Copies every frame, and nothing between frames. What looks like one inside a tag is none: a
   * frame stands behind the last one, or another stands behind it, or it is all there is.
   */
  public static void mp3(Path from, Path to) throws IOException {
    ByteBuffer in = ByteBuffer.wrap(bytes(from));
    int frames = 0;
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(to))) {
      int at = 0;
      int next = -1;
      while (at + 4 <= in.limit()) {
        int length = Mp3Frame.of(in.getInt(at)).map(Mp3Frame::length).orElse(0);
        boolean whole = length > 0 && at + length <= in.limit();
        boolean last = at + length + 4 > in.limit();
        boolean sound = whole && (at == next || (last ? frames == 0 : frame(in, at + length)));
        if (sound) {
          out.write(in.array(), at, length);
          frames++;
          next = at + length;
        }
        at += sound ? length : 1;
      }
    }
    if (frames == 0) {
      throw new BadFilm("no frame of sound");
    }
  }

  private static boolean frame(ByteBuffer in, int at) {
    return Mp3Frame.of(in.getInt(at)).isPresent();
  }

  /** Copies the format and the samples. */
  public static void wav(Path from, Path to) throws IOException {
    ByteBuffer in = ByteBuffer.wrap(bytes(from)).order(ByteOrder.LITTLE_ENDIAN);
    byte[] format = new byte[0];
    int at = 12;
    while (at + 8 <= in.limit()) {
      String name = new String(in.array(), at, 4, StandardCharsets.ISO_8859_1);
      long size = in.getInt(at + 4) & 0xffffffffL;
      int length = (int) Math.min(size, in.limit() - at - 8);
      if (name.equals("fmt ")) {
        format = Arrays.copyOfRange(in.array(), at + 8, at + 8 + length);
      } else if (name.equals("data") && format.length >= WAV_FORMAT) {
        writeWav(to, format, in.array(), at + 8, length);
        return;
      }
      at += 8 + length + length % 2;
    }
    throw new BadFilm("no samples");
  }

  private static void writeWav(Path to, byte[] format, byte[] in, int at, int length)
      throws IOException {
    ByteBuffer head = ByteBuffer.allocate(28 + format.length).order(ByteOrder.LITTLE_ENDIAN);
    head.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(20 + format.length + length);
    head.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(format.length).put(format);
    head.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(length);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(to))) {
      out.write(head.array());
      out.write(in, at, length);
    }
  }

  private static byte[] bytes(Path file) throws IOException {
    if (Files.size(file) > LARGEST) {
      throw new BadFilm("more than " + LARGEST + " bytes of sound");
    }
    return Files.readAllBytes(file);
  }
}
