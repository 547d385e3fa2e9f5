package laurel.media.photo;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * A JPEG file in memory, taken apart: the picture alone without any block that describes it, the
 * ICC profile put together from its pieces, the Adobe marker.
 *
 * @param picture what a decoder needs and nothing else: a profile that is damaged makes some refuse
 * @param profile the ICC profile, if there is one
 * @param adobeTransform colour transform of the Adobe marker (0 none, 1 YCbCr, 2 YCCK); -1 without
 *     it
 * @param scans how many scans the picture is sent in
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record JpegParts(byte[] picture, Optional<byte[]> profile, int adobeTransform, int scans) {
  private static final int SOS = 0xda;
  private static final int APP0 = 0xe0;
  private static final int APP2 = 0xe2;
  private static final int APP14 = 0xee;
  private static final int APP15 = 0xef;
  private static final int COM = 0xfe;
  private static final byte[] ICC = "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII);
  private static final int ICC_HEAD = ICC.length + 2;

  static JpegParts of(byte[] file) throws BadPicture {
    ByteArrayOutputStream picture = new ByteArrayOutputStream(file.length);
    ByteArrayOutputStream profile = new ByteArrayOutputStream();
    picture.write(file, 0, 2);
    int transform = -1;
    int at = 2;
    while (at + 4 <= file.length) {
      int marker = file[at + 1] & 0xff;
      if ((file[at] & 0xff) != 0xff) {
        throw new BadPicture("no marker");
      }
      if (marker == 0xff) {
        at++;
        continue;
      }
      int length = ((file[at + 2] & 0xff) << 8) | (file[at + 3] & 0xff);
      if (marker == SOS) {
        picture.write(file, at, file.length - at);
        Optional<byte[]> icc =
            profile.size() == 0 ? Optional.empty() : Optional.of(profile.toByteArray());
        return new JpegParts(picture.toByteArray(), icc, transform, scans(file, at));
      }
      int end = Math.min(file.length, at + 2 + length);
      if (marker == APP2 && startsWith(file, at + 4, ICC)) {
        profile.write(file, at + 4 + ICC_HEAD, Math.max(0, end - at - 4 - ICC_HEAD));
      }
      if (marker == APP14 && length >= 14) {
        transform = file[at + 15] & 0xff;
      }
      if (!describes(marker)) {
        picture.write(file, at, end - at);
      }
      at = end;
    }
    throw new BadPicture("no picture");
  }

  /** Everything but what decoding needs: JFIF and Adobe say how colours are stored. */
  private static boolean describes(int marker) {
    return marker == COM || (marker > APP0 && marker <= APP15 && marker != APP14);
  }

  private static int scans(byte[] file, int from) {
    int scans = 0;
    for (int i = from; i + 1 < file.length; i++) {
      if (file[i] == (byte) 0xff && file[i + 1] == (byte) SOS) {
        scans++;
      }
    }
    return scans;
  }

  private static boolean startsWith(byte[] file, int at, byte[] start) {
    return at + start.length <= file.length
        && Arrays.equals(file, at, at + start.length, start, 0, start.length);
  }
}
