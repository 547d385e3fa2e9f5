package laurel.probe;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import laurel.diag.FindingKind;
import laurel.probe.PhotoFacts.ColourModel;
import laurel.probe.PhotoFacts.Density;

/** Walks the segments of a JPEG file up to its picture data. */
final class JpegHeader {
  private static final int APP0 = 0xe0;
  private static final int APP1 = 0xe1;
  private static final int APP2 = 0xe2;
  private static final int SOS = 0xda;
  private static final int EOI = 0xd9;
  private static final double CM_PER_INCH = 2.54;

  private final Bytes bytes;
  private int width;
  private int height;
  private int components;
  private boolean profiled;
  private Optional<Density> jfif = Optional.empty();
  private ExifTags exif = ExifTags.NONE;

  private JpegHeader(Bytes bytes) {
    this.bytes = bytes;
  }

  static Probe read(Bytes bytes) throws IOException {
    return new JpegHeader(bytes).read();
  }

  private Probe read() throws IOException {
    long data = walk();
    List<Flaw> flaws = new ArrayList<>();
    if (width == 0 || height == 0) {
      throw new BrokenFile(FindingKind.PHOTO_BROKEN);
    }
    if (!ends(data)) {
      throw new BrokenFile(FindingKind.PHOTO_TRUNCATED);
    }
    ColourModel colour =
        switch (components) {
          case 1 -> ColourModel.GREY;
          case 3 -> ColourModel.RGB;
          case 4 -> ColourModel.CMYK;
          default -> throw new BrokenFile(FindingKind.PHOTO_BROKEN);
        };
    Optional<Density> density = exif.density().or(() -> jfif);
    return Probe.found(
        new PhotoFacts(
            MediaFormat.JPEG,
            bytes.size(),
            width,
            height,
            exif.orientation(),
            density,
            colour,
            profiled,
            exif.located(),
            false),
        flaws);
  }

  /** Reads segments up to the first scan; where its data begin. */
  private long walk() throws IOException {
    long at = 2;
    try {
      while (true) {
        while (bytes.u8(at) == 0xff && bytes.u8(at + 1) == 0xff) {
          at++; // any number of fill bytes may stand before a marker
        }
        if (bytes.u8(at) != 0xff) {
          throw new BrokenFile(FindingKind.PHOTO_BROKEN);
        }
        int marker = bytes.u8(at + 1);
        int length = bytes.u16(at + 2);
        if (marker == SOS) {
          return at + 2 + length;
        }
        segment(marker, at + 4, length - 2);
        at += 2 + length;
      }
    } catch (EOFException e) {
      throw new BrokenFile(FindingKind.PHOTO_TRUNCATED);
    }
  }

  private void segment(int marker, long at, int length) throws IOException {
    if (marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc) {
      height = bytes.u16(at + 1);
      width = bytes.u16(at + 3);
      components = bytes.u8(at + 5);
    } else if (marker == APP0 && length >= 12 && bytes.name(at).equals("JFIF")) {
      jfif = density(bytes.u8(at + 7), bytes.u16(at + 8), bytes.u16(at + 10));
    } else if (marker == APP1 && length > 6 && bytes.name(at).equals("Exif")) {
      exif = ExifTags.read(bytes.upTo(at + 6, length - 6));
    } else if (marker == APP2 && length > 14 && bytes.name(at).equals("ICC_")) {
      profiled = true;
    }
  }

  private static Optional<Density> density(int unit, int x, int y) {
    return switch (unit) {
      case 1 -> Optional.of(new Density(x, y));
      case 2 -> Optional.of(new Density(perInch(x), perInch(y)));
      default -> Optional.empty();
    };
  }

  static int perInch(int perCentimetre) {
    return (int) Math.round(perCentimetre * CM_PER_INCH);
  }

  /**
   * Whether the end marker stands somewhere behind the start of the picture data. Inside them 0xFF
   * is always followed by 0 or a restart marker, so nothing else can look like it; cameras write
   * more behind it, therefore the search begins at the end and goes back as far as it must.
   */
  private boolean ends(long data) throws IOException {
    int chunk = 1 << 16;
    for (long to = bytes.size(); to > data; to -= chunk - 1) {
      long from = Math.max(data, to - chunk);
      byte[] part = bytes.upTo(from, (int) (to - from));
      for (int i = part.length - 2; i >= 0; i--) {
        if (part[i] == (byte) 0xff && part[i + 1] == (byte) EOI) {
          return true;
        }
      }
    }
    return false;
  }
}
