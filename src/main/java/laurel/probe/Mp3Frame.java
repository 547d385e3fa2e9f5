package laurel.probe;

import java.util.Optional;

/**
 * One frame of MPEG audio, layer III, as its four bytes of header tell.
 *
 * @param length in bytes, header included
 * @param samples in each channel
 * @param hertz sampling rate
 * @param mono whether it has one channel
 */
public record Mp3Frame(int length, int samples, int hertz, boolean mono) {
  private static final int[] KBIT_1 = {
    0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320
  };
  private static final int[] KBIT_2 = {
    0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160
  };
  private static final int[] HERTZ = {44_100, 48_000, 32_000};

  /**
   * Understands a frame's header.
   *
   * @param header the four bytes, the first one highest
   * @return empty where no frame begins
   */
  public static Optional<Mp3Frame> of(int header) {
    int version = (header >> 19) & 3; // 3: MPEG 1, 2: MPEG 2, 0: MPEG 2.5
    int layer = (header >> 17) & 3;
    int rate = (header >> 12) & 15;
    int hertz = (header >> 10) & 3;
    boolean frame = header >>> 21 == 0x7ff && version != 1 && layer == 1;
    if (!frame || rate == 0 || rate == 15 || hertz == 3) {
      return Optional.empty();
    }
    boolean one = version == 3;
    int bits = (one ? KBIT_1 : KBIT_2)[rate] * 1000;
    int sampleRate = HERTZ[hertz] >> (one ? 0 : version == 2 ? 1 : 2);
    int samples = one ? 1152 : 576;
    int length = samples / 8 * bits / sampleRate + ((header >> 9) & 1);
    return Optional.of(new Mp3Frame(length, samples, sampleRate, ((header >> 6) & 3) == 3));
  }
}
