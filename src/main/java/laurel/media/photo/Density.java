package laurel.media.photo;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Tells printers how large a JPEG is meant to be: the one thing that a print keeps of its original.
 */
final class Density {
  private static final int APP0 = 0xffe0;
  private static final int SIZE = 18;
  private static final byte PER_INCH = 1;

  private Density() {}

  /**
   * The same JPEG with a JFIF header of this density in place of its own.
   *
   * @param dpi pixels to an inch
   */
  static byte[] of(byte[] jpeg, int dpi) {
    ByteBuffer in = ByteBuffer.wrap(jpeg);
    boolean headed = (in.getShort(2) & 0xffff) == APP0;
    int rest = headed ? 4 + (in.getShort(4) & 0xffff) : 2;
    ByteBuffer out = ByteBuffer.allocate(2 + SIZE + jpeg.length - rest);
    out.put(jpeg, 0, 2).putShort((short) APP0).putShort((short) (SIZE - 2));
    out.put("JFIF\0".getBytes(StandardCharsets.US_ASCII)).putShort((short) 0x0102);
    out.put(PER_INCH).putShort((short) dpi).putShort((short) dpi).putShort((short) 0);
    return out.put(jpeg, rest, jpeg.length - rest).array();
  }
}
