package laurel.media.film;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * The descriptions of a track's samples ({@code stsd}): each keeps its numbers and, by name, the
 * boxes behind them that decoders need.
 */
final class Descriptions {
  private static final int BOX_HEAD = 8;

  /** Bytes of numbers in front of the boxes. */
  private static final int PICTURE = 78;

  private static final int SOUND = 28;

  /** QuickTime says more of sound, in two versions. */
  private static final int SOUND_1 = SOUND + 16;

  private static final int SOUND_2 = SOUND + 36;

  /** Where the encoder, or the camera, has put its name. */
  private static final int NAME_OF_CODEC = BOX_HEAD + 42;

  private static final int NAME_LENGTH = 32;

  private static final Set<String> NEEDED =
      Set.of(
          // pictures: how they are coded, their shape, colours and brightness
          "avcC",
          "hvcC",
          "lhvC",
          "vvcC",
          "av1C",
          "vpcC",
          "d263",
          "dvcC",
          "dvvC",
          "glbl",
          "pasp",
          "clap",
          "fiel",
          "gama",
          "colr",
          "mdcv",
          "clli",
          "SmDm",
          "CoLL",
          "amve",
          // sound: how it is coded, where its channels are
          "dOps",
          "dfLa",
          "dac3",
          "dec3",
          "dac4",
          "damr",
          "alac",
          "frma",
          "mp4a",
          "enda",
          "chan",
          "chnl",
          "srat",
          "pcmC",
          // both
          "esds",
          "btrt");

  private Descriptions() {}

  /** The same without anything else. */
  static Box clean(Box stsd, boolean picture) throws BadFilm {
    try {
      ByteBuffer in = stsd.numbers();
      ByteBuffer out = ByteBuffer.allocate(in.remaining());
      int version = in.getInt() >>> 24;
      int count = in.getInt();
      out.putInt(version << 24).putInt(count);
      for (int i = 0; i < count; i++) {
        ByteBuffer entry = box(in);
        int numbers = picture ? PICTURE : version > 0 ? SOUND : sound(entry);
        keep(entry, BOX_HEAD + numbers, out);
      }
      byte[] kept = new byte[out.flip().remaining()];
      out.get(kept);
      return Box.leaf("stsd", kept);
    } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
      throw new BadFilm("descriptions cut short");
    }
  }

  private static int sound(ByteBuffer entry) {
    return switch (entry.getShort(2 * BOX_HEAD)) {
      case 1 -> SOUND_1;
      case 2 -> SOUND_2;
      default -> SOUND;
    };
  }

  /**
   * Writes a box with so many bytes at its beginning and those boxes behind them that are known.
   */
  private static void keep(ByteBuffer box, int numbers, ByteBuffer out) throws BadFilm {
    int start = out.position();
    out.put(box.slice(0, numbers));
    if (numbers == BOX_HEAD + PICTURE) {
      out.put(start + NAME_OF_CODEC, new byte[NAME_LENGTH]);
    }
    box.position(numbers);
    while (box.remaining() >= BOX_HEAD && box.getInt(box.position()) != 0) { // QuickTime ends so
      ByteBuffer inner = box(box);
      String name = StandardCharsets.ISO_8859_1.decode(inner.slice(4, 4)).toString();
      if (name.equals("wave") && numbers > BOX_HEAD) { // one in another is nobody's
        keep(inner, BOX_HEAD, out);
      } else if (NEEDED.contains(name)) {
        out.put(name.equals("hvcC") ? withoutNotes(inner) : inner);
      }
    }
    out.putInt(start, out.position() - start);
  }

  private static ByteBuffer withoutNotes(ByteBuffer hvcC) {
    byte[] bytes = new byte[hvcC.remaining()];
    hvcC.get(bytes);
    Notes.eraseInDescription(bytes);
    return ByteBuffer.wrap(bytes);
  }

  private static ByteBuffer box(ByteBuffer in) throws BadFilm {
    int size = in.getInt(in.position());
    if (size < BOX_HEAD || size > in.remaining()) {
      throw new BadFilm("box size " + size);
    }
    ByteBuffer box = in.slice(in.position(), size);
    in.position(in.position() + size);
    return box;
  }
}
