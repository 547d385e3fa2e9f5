package laurel.media.photo;

import java.io.IOException;

/** Reads and writes JPEG; which one there is depends on the machine. */
interface JpegCodec {
  /**
   * Name and version: another codec may give other bytes, so it is part of what results are kept
   * under.
   */
  String id();

  /**
   * Decodes grey or three-channel JPEG, its sides divided by {@code reduction} (1, 2, 4 or 8) or
   * left larger where the codec cannot.
   *
   * @throws BadPicture where no picture comes out
   */
  Decoded decode(byte[] jpeg, int reduction) throws IOException;

  /** Encodes progressively, without a single block that is not the picture. */
  byte[] encode(Pixels picture, int quality) throws IOException;

  /**
   * A decoded picture.
   *
   * @param damaged whether the decoder had to guess somewhere
   */
  record Decoded(Pixels pixels, boolean damaged) {}
}
