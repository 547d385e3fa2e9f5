package laurel.probe;

import java.io.IOException;
import java.util.Locale;

/** One track of an MP4 file, filled in as its boxes come by. */
final class Mp4Track {
  private static final int AAC = 0x40;

  private final Bytes bytes;
  private String handler = "";
  private String codec = "";
  private int profile;
  private int rotation;
  private int width;
  private int height;
  private long millis;

  Mp4Track(Bytes bytes) {
    this.bytes = bytes;
  }

  /** Takes what it needs of a box; {@code hdlr} comes before {@code stsd}, as the standard asks. */
  void box(String name, long at) throws IOException {
    switch (name) {
      case "hdlr" -> {
        String type = bytes.name(at + 8);
        if (type.equals("vide") || type.equals("soun")) {
          handler = type;
        }
      }
      case "tkhd" -> rotation = rotation(bytes.u8(at) == 1 ? at + 52 : at + 40);
      case "stsd" -> sample(at + 8);
      default -> {
        // nothing that concerns us
      }
    }
  }

  /** The matrix turns by quarters; anything else counts as upright. */
  private int rotation(long matrix) throws IOException {
    int a = (int) bytes.u32(matrix);
    int b = (int) bytes.u32(matrix + 4);
    if (a == 0 && b != 0) {
      return b > 0 ? 90 : 270;
    }
    return a < 0 ? 180 : 0;
  }

  private void sample(long entry) throws IOException {
    String letters = bytes.name(entry + 4);
    if (handler.equals("vide")) {
      width = bytes.u16(entry + 32);
      height = bytes.u16(entry + 34);
      codec = picture(letters);
      profile = codec.equals("h264") ? avcProfile(entry + 86, entry + bytes.u32(entry)) : 0;
    } else if (handler.equals("soun")) {
      codec = sound(letters, entry);
    }
  }

  private int avcProfile(long from, long to) throws IOException {
    for (long at = from; at + 8 <= to && bytes.u32(at) >= 8; at += bytes.u32(at)) {
      if (bytes.name(at + 4).equals("avcC")) {
        return bytes.u8(at + 9);
      }
    }
    return 0;
  }

  private static String picture(String letters) {
    return switch (letters) {
      case "avc1", "avc3" -> "h264";
      case "hvc1", "hev1" -> "hevc";
      case "av01" -> "av1";
      case "vp09" -> "vp9";
      case "mp4v" -> "mpeg4";
      default -> letters.strip().toLowerCase(Locale.ROOT);
    };
  }

  private String sound(String letters, long entry) throws IOException {
    if (letters.equals("mp4a")) {
      int type = elementaryType(entry);
      return type == 0x6b || type == 0x69 ? "mp3" : type == AAC || type == 0 ? "aac" : "mp4a";
    }
    return letters.equals(".mp3") ? "mp3" : letters.strip().toLowerCase(Locale.ROOT);
  }

  /** The object type of an esds box behind the 36 bytes of a sound entry; 0 where there is none. */
  private int elementaryType(long entry) throws IOException {
    long esds = entry + 36;
    if (esds + 40 > entry + bytes.u32(entry) || !bytes.name(esds + 4).equals("esds")) {
      return 0;
    }
    long end = esds + bytes.u32(esds);
    for (long at = esds + 12; at + 2 < end; at++) {
      boolean decoderConfig = bytes.u8(at) == 4;
      if (decoderConfig) {
        long behind = at + 1;
        while (bytes.u8(behind) >= 0x80) {
          behind++; // the length takes one to four bytes
        }
        return bytes.u8(behind + 1);
      }
    }
    return 0;
  }

  void length(long thousandths) {
    millis = thousandths;
  }

  String handler() {
    return handler;
  }

  String codec() {
    return codec;
  }

  int profile() {
    return profile;
  }

  int rotation() {
    return rotation;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  long millis() {
    return millis;
  }
}
