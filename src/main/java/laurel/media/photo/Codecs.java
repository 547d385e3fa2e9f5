package laurel.media.photo;

import java.io.IOException;
import java.util.Optional;

/**
 * The codecs that work on this machine: each native one is tried once on a picture of a few pixels,
 * because a library may be there and still not load.
 *
 * @param webp absent where its native part does not load
 */
record Codecs(JpegCodec jpeg, Optional<WebpEncoder> webp) {

  /** Everything that loads. */
  static Codecs best() {
    return new Codecs(nativeJpeg().orElseGet(JdkJpeg::new), nativeWebp());
  }

  /** What the JDK brings, and nothing else. */
  static Codecs plain() {
    return new Codecs(new JdkJpeg(), Optional.empty());
  }

  private static Optional<JpegCodec> nativeJpeg() {
    try {
      JpegCodec codec = new LeptonicaJpeg();
      codec.decode(codec.encode(Pixels.blank(8, 8), 80), 1);
      return Optional.of(codec);
    } catch (LinkageError | IOException | RuntimeException e) {
      return Optional.empty(); // not this platform, or its loader says no
    }
  }

  private static Optional<WebpEncoder> nativeWebp() {
    try {
      WebpEncoder encoder = new WebpEncoder();
      encoder.encode(Pixels.blank(8, 8), 80);
      return Optional.of(encoder);
    } catch (LinkageError | IOException | RuntimeException e) {
      return Optional.empty();
    }
  }
}
