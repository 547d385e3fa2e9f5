package laurel.probe;

import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import laurel.diag.FindingKind;
import laurel.probe.PhotoFacts.ColourModel;
import laurel.probe.PhotoFacts.Density;

/** Headers of the pictures that are no JPEG: PNG, GIF and BMP. */
final class PlainPictures {
  private static final double METRES_PER_INCH = 0.0254;
  private static final int CHUNK_OVERHEAD = 12;

  private final Bytes bytes;
  private int orientation = 1;
  private Optional<Density> density = Optional.empty();
  private boolean profiled;
  private boolean located;
  private boolean animated;

  private PlainPictures(Bytes bytes) {
    this.bytes = bytes;
  }

  static Probe png(Bytes bytes) throws IOException {
    return new PlainPictures(bytes).png();
  }

  static Probe gif(Bytes bytes) throws IOException {
    return new PlainPictures(bytes).gif();
  }

  static Probe bmp(Bytes bytes) throws IOException {
    return new PlainPictures(bytes).bmp();
  }

  private Probe png() throws IOException {
    if (!bytes.name(12).equals("IHDR")) {
      throw new BrokenFile(FindingKind.PHOTO_BROKEN);
    }
    try {
      long at = 8;
      String chunk;
      do {
        chunk = bytes.name(at + 4);
        pngChunk(chunk, at + 8, bytes.u32(at));
        at += CHUNK_OVERHEAD + bytes.u32(at);
      } while (!chunk.equals("IEND"));
      if (at > bytes.size()) {
        throw new EOFException();
      }
    } catch (EOFException e) {
      throw new BrokenFile(FindingKind.PHOTO_TRUNCATED);
    }
    int type = bytes.u8(25);
    boolean grey = type == 0 || type == 4;
    return found(
        MediaFormat.PNG,
        side(bytes.u32(16)),
        side(bytes.u32(20)),
        grey ? ColourModel.GREY : ColourModel.RGB);
  }

  private void pngChunk(String chunk, long at, long length) throws IOException {
    switch (chunk) {
      case "acTL" -> animated = true;
      case "iCCP" -> profiled = true;
      case "pHYs" -> {
        if (bytes.u8(at + 8) == 1) {
          density = Optional.of(new Density(perInch(bytes.u32(at)), perInch(bytes.u32(at + 4))));
        }
      }
      case "eXIf" -> {
        ExifTags exif = ExifTags.read(bytes.upTo(at, (int) Math.min(length, 1 << 20)));
        orientation = exif.orientation();
        located = exif.located();
        density = density.or(exif::density);
      }
      default -> {
        // nothing that concerns us
      }
    }
  }

  private Probe gif() throws IOException {
    int flags = bytes.u8(10);
    long at = 13L + colours(flags);
    int pictures = 0;
    try {
      for (int block = bytes.u8(at); block != 0x3b; block = bytes.u8(at)) {
        if (block == 0x2c) {
          pictures++;
          at += 10 + colours(bytes.u8(at + 9)) + 1;
        } else if (block == 0x21) {
          at += 2;
        } else {
          throw new BrokenFile(FindingKind.PHOTO_BROKEN);
        }
        at = behindSubBlocks(at);
      }
    } catch (EOFException e) {
      throw new BrokenFile(FindingKind.PHOTO_TRUNCATED);
    }
    if (pictures == 0) {
      throw new BrokenFile(FindingKind.PHOTO_BROKEN);
    }
    animated = pictures > 1;
    return found(
        MediaFormat.GIF, side(bytes.u16little(6)), side(bytes.u16little(8)), ColourModel.RGB);
  }

  private static int colours(int flags) {
    return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
  }

  private long behindSubBlocks(long from) throws IOException {
    long at = from;
    for (int length = bytes.u8(at); length != 0; length = bytes.u8(at)) {
      at += length + 1;
    }
    return at + 1;
  }

  private Probe bmp() throws IOException {
    int width = side(bytes.u32little(18));
    int height = side(Math.abs((int) bytes.u32little(22))); // negative where rows go downwards
    if (bytes.u32little(2) > bytes.size()) {
      throw new BrokenFile(FindingKind.PHOTO_TRUNCATED);
    }
    return found(MediaFormat.BMP, width, height, ColourModel.RGB);
  }

  private Probe found(MediaFormat format, int width, int height, ColourModel colour) {
    PhotoFacts facts =
        new PhotoFacts(
            format,
            bytes.size(),
            width,
            height,
            orientation,
            density,
            colour,
            profiled,
            located,
            animated);
    List<Flaw> flaws = animated ? List.of(Flaw.of(FindingKind.PHOTO_ANIMATED)) : List.of();
    return Probe.found(facts, flaws);
  }

  private static int side(long pixels) throws BrokenFile {
    if (pixels < 1 || pixels > Integer.MAX_VALUE) {
      throw new BrokenFile(FindingKind.PHOTO_BROKEN);
    }
    return (int) pixels;
  }

  private static int perInch(long perMetre) {
    return (int) Math.round(perMetre * METRES_PER_INCH);
  }
}
