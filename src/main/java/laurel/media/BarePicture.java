package laurel.media;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.CRC32;
import laurel.probe.ExifTags;

/**
 * A picture that is published as it is, but for what cameras and programs wrote into its file for
 * nobody to see: where and by whom it was taken, words, smaller pictures of it, whatever stands
 * behind its end. Blocks are taken over by name, not left out by name. Pixels, colours and which
 * side is up stay; so does every byte of what is no JPEG, PNG, GIF or WebP file.
 */
public final class BarePicture {
  private static final int EOI = 0xd9;
  private static final int APP0 = 0xe0;
  private static final int APP1 = 0xe1;
  private static final int APP2 = 0xe2;
  private static final int APP14 = 0xee;
  private static final int COM = 0xfe;

  /** Of the block JFIF, without the small picture that it may hold. */
  private static final int JFIF = 18;

  private static final int PNG_HEAD = 8;

  /** Length, name and sum of a chunk. */
  private static final int PNG_AROUND = 12;

  private static final Set<String> PNG =
      Set.of(
          "IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD hIST pHYs acTL fcTL fdAT"
              .split(" "));

  private static final int RIFF_HEAD = 12;
  private static final Set<String> WEBP =
      Set.of("VP8X", "ICCP", "ANIM", "ANMF", "ALPH", "VP8 ", "VP8L");

  /** In the block VP8X, that there are XMP and EXIF. */
  private static final int WEBP_XMP = 4;

  private static final int WEBP_EXIF = 8;

  private static final Set<String> GIF = Set.of("NETSCAPE2.0", "ANIMEXTS1.0");

  private static final int ORIENTATION = 0x0112;

  private final byte[] file;
  private final ByteArrayOutputStream bare;
  private int at;

  private BarePicture(byte[] file) {
    this.file = file;
    this.bare = new ByteArrayOutputStream(file.length);
  }

  /** The file without what describes the picture. */
  public static byte[] of(byte[] file) {
    BarePicture picture = new BarePicture(file);
    if (picture.says(0, "\u00ff\u00d8\u00ff")) {
      picture.jpeg();
    } else if (picture.says(0, "\u0089PNG\r\n\u001a\n")) {
      picture.png();
    } else if (picture.says(0, "RIFF") && picture.says(8, "WEBP")) {
      return picture.webp();
    } else if (picture.says(0, "GIF87a") || picture.says(0, "GIF89a")) {
      picture.gif();
    } else {
      return file;
    }
    return picture.bare.toByteArray();
  }

  private void jpeg() {
    take(2);
    while (at + 1 < file.length) {
      int marker = u8(at + 1);
      if (u8(at) != 0xff || marker == 0 || (marker >= 0xd0 && marker <= 0xd7)) {
        scan();
      } else if (marker == 0xff) {
        at++;
      } else if (marker == EOI) {
        take(2);
        return;
      } else {
        segment(marker, at + 3 < file.length ? 2 + u16(at + 2) : file.length - at);
      }
    }
    take(file.length - at);
  }

  /** Bytes of a scan, as far as no marker may begin. */
  private void scan() {
    int end = at + 1;
    while (end < file.length && u8(end) != 0xff) {
      end++;
    }
    take(end - at);
  }

  private void segment(int marker, int length) {
    if (marker == APP1 && says(at + 4, "Exif\0\0")) {
      byte[] block = tiff(at + 10, at + length);
      if (block.length > 0) {
        put("\u00ff\u00e1\0" + (char) (8 + block.length) + "Exif\0\0");
        bare.writeBytes(block);
      }
    } else if (marker == APP0 && says(at + 4, "JFIF\0") && length >= JFIF) {
      put("\u00ff\u00e0\0" + (char) (JFIF - 2));
      bare.write(file, at + 4, Math.max(0, Math.min(JFIF - 6, file.length - at - 4)));
      put("\0\0");
    } else if (!describes(marker)) {
      take(length);
      return;
    }
    skip(length);
  }

  /** Everything but what decoding needs: how colours are stored, and what they look like. */
  private boolean describes(int marker) {
    boolean profile = marker == APP2 && says(at + 4, "ICC_PROFILE\0");
    boolean colours = marker == APP14 && says(at + 4, "Adobe");
    return marker == COM || (marker >= APP0 && marker <= 0xef && !profile && !colours);
  }

  private void png() {
    take(PNG_HEAD);
    boolean ends = false;
    while (at + PNG_AROUND <= file.length && !ends) {
      String name = name(at + 4);
      long length = PNG_AROUND + (u32(at) & 0xffffffffL);
      if (PNG.contains(name)) {
        take(length);
      } else {
        if (name.equals("eXIf")) {
          pngNote(tiff(at + 8, (int) Math.min(file.length, at + length - 4)));
        }
        skip(length);
      }
      ends = name.equals("IEND");
    }
  }

  private void pngNote(byte[] block) {
    if (block.length > 0) {
      byte[] named = new byte[4 + block.length];
      ByteBuffer.wrap(named).put("eXIf".getBytes(StandardCharsets.US_ASCII)).put(block);
      CRC32 sum = new CRC32();
      sum.update(named);
      bare.writeBytes(ByteBuffer.allocate(4).putInt(block.length).array());
      bare.writeBytes(named);
      bare.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }
  }

  private byte[] webp() {
    long end = Math.min(file.length, 8 + (u32little(4) & 0xffffffffL));
    take(RIFF_HEAD);
    boolean turned = false;
    while (at + 8 <= end) {
      String name = name(at);
      long length = 8 + (u32little(at + 4) & 0xffffffffL);
      length += length % 2;
      if (WEBP.contains(name)) {
        take(length);
      } else {
        byte[] block =
            name.equals("EXIF")
                ? tiff(at + (says(at + 8, "Exif\0\0") ? 14 : 8), (int) Math.min(end, at + length))
                : new byte[0];
        if (block.length > 0) {
          put("EXIF" + (char) block.length + "\0\0\0");
          bare.writeBytes(block);
          turned = true;
        }
        skip(length);
      }
    }
    byte[] whole = bare.toByteArray();
    ByteBuffer numbers = ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN);
    numbers.putInt(4, whole.length - 8);
    if (says(RIFF_HEAD, "VP8X") && whole.length > RIFF_HEAD + 8) {
      whole[RIFF_HEAD + 8] &= (byte) ~(turned ? WEBP_XMP : WEBP_XMP | WEBP_EXIF);
    }
    return whole;
  }

  private void gif() {
    int flags = file.length > 10 ? u8(10) : 0;
    take(13 + ((flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1)));
    while (at < file.length) {
      int block = u8(at);
      int from = at;
      if (block == 0x2c) {
        int own = at + 9 < file.length ? u8(at + 9) : 0;
        at += 11 + ((own & 0x80) == 0 ? 0 : 3 << ((own & 7) + 1));
      } else if (block == 0x21) {
        at += 2;
      } else {
        put(";");
        return;
      }
      while (at < file.length && u8(at) > 0) {
        at += 1 + u8(at);
      }
      at = Math.min(at + 1, file.length);
      if (block == 0x2c || isOfMotion(from)) {
        bare.write(file, from, at - from);
      }
    }
  }

  /** How long a picture is shown, and how often all of them. */
  private boolean isOfMotion(int block) {
    int kind = block + 1 < file.length ? u8(block + 1) : 0;
    boolean known = block + 14 <= file.length && GIF.contains(latin(block + 3, 11));
    return kind == 0xf9 || (kind == 0xff && known);
  }

  /**
   * A block of EXIF that says which side is up and nothing else; empty where that is the first row,
   * as without it.
   */
  private byte[] tiff(int from, int to) {
    int end = Math.min(to, file.length);
    int side = from < end ? ExifTags.read(Arrays.copyOfRange(file, from, end)).orientation() : 1;
    return side > 1 ? turned(side) : new byte[0];
  }

  private static byte[] turned(int side) {
    return ByteBuffer.allocate(26)
        .put("MM\0*".getBytes(StandardCharsets.US_ASCII))
        .putInt(8)
        .putShort((short) 1)
        .putShort((short) ORIENTATION)
        .putShort((short) 3)
        .putInt(1)
        .putShort((short) side)
        .putShort((short) 0)
        .putInt(0)
        .array();
  }

  private void take(long length) {
    int from = at;
    skip(length);
    bare.write(file, from, at - from);
  }

  private void skip(long length) {
    at = (int) Math.min(file.length, at + length);
  }

  private void put(String latin) {
    bare.writeBytes(latin.getBytes(StandardCharsets.ISO_8859_1));
  }

  private boolean says(int place, String latin) {
    byte[] said = latin.getBytes(StandardCharsets.ISO_8859_1);
    return place + said.length <= file.length
        && Arrays.equals(file, place, place + said.length, said, 0, said.length);
  }

  private String name(int place) {
    return latin(place, 4);
  }

  private String latin(int place, int length) {
    return new String(file, place, length, StandardCharsets.ISO_8859_1);
  }

  private int u8(int place) {
    return file[place] & 0xff;
  }

  private int u16(int place) {
    return u8(place) << 8 | u8(place + 1);
  }

  private int u32(int place) {
    return u16(place) << 16 | u16(place + 2);
  }

  private int u32little(int place) {
    return Integer.reverseBytes(u32(place));
  }
}
