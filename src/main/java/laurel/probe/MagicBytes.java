package laurel.probe;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Tells a file's format from its beginning; names are never asked. */
final class MagicBytes {
  /** So many bytes decide. */
  static final int ENOUGH = 64;

  private MagicBytes() {}

  static MediaFormat format(byte[] head) {
    String text = new String(head, StandardCharsets.ISO_8859_1);
    if (text.startsWith("ftyp", 4)) {
      return brand(text);
    }
    MediaFormat picture = picture(text);
    if (picture != MediaFormat.UNKNOWN) {
      return picture;
    }
    MediaFormat film = film(text);
    return film != MediaFormat.UNKNOWN ? film : paper(text);
  }

  private static MediaFormat picture(String text) {
    if (text.startsWith("\u00ff\u00d8\u00ff")) {
      return MediaFormat.JPEG;
    }
    if (text.startsWith("\u0089PNG\r\n\u001a\n")) {
      return MediaFormat.PNG;
    }
    if (text.startsWith("GIF87a") || text.startsWith("GIF89a")) {
      return MediaFormat.GIF;
    }
    if (text.startsWith("BM") && text.startsWith("\0\0\0\0", 6)) {
      return MediaFormat.BMP;
    }
    if (text.startsWith("II*\0") || text.startsWith("MM\0*")) {
      return MediaFormat.TIFF;
    }
    return MediaFormat.UNKNOWN;
  }

  private static MediaFormat film(String text) {
    if (text.startsWith("RIFF")) {
      return riff(text);
    }
    if (text.startsWith("moov", 4) || text.startsWith("mdat", 4) || text.startsWith("wide", 4)) {
      return MediaFormat.MOV; // QuickTime before it had ftyp
    }
    if (text.startsWith("ID3") || mpegAudioFrame(text)) {
      return MediaFormat.MP3;
    }
    if (text.startsWith("\u001aE\u00df\u00a3")) {
      return MediaFormat.MATROSKA;
    }
    if (text.startsWith("0&\u00b2u\u008ef\u00cf\u0011")) {
      return MediaFormat.WMV;
    }
    if (text.startsWith("FLV\u0001")) {
      return MediaFormat.FLV;
    }
    if (text.startsWith("\0\0\u0001\u00ba") || text.startsWith("\0\0\u0001\u00b3")) {
      return MediaFormat.MPEG;
    }
    if (text.startsWith("OggS")) {
      return MediaFormat.OGG;
    }
    if (text.startsWith("fLaC")) {
      return MediaFormat.FLAC;
    }
    return text.startsWith("#!AMR") ? MediaFormat.AMR : MediaFormat.UNKNOWN;
  }

  private static MediaFormat riff(String text) {
    if (text.startsWith("WEBP", 8)) {
      return MediaFormat.WEBP;
    }
    if (text.startsWith("AVI ", 8)) {
      return MediaFormat.AVI;
    }
    return text.startsWith("WAVE", 8) ? MediaFormat.WAV : MediaFormat.UNKNOWN;
  }

  /**
   * Eleven set bits, a layer that exists, and a bit rate and sampling rate that are no escape
   * codes.
   */
  private static boolean mpegAudioFrame(String text) {
    return text.length() > 3
        && text.charAt(0) == 0xff
        && (text.charAt(1) & 0xe6) == 0xe2
        && (text.charAt(2) & 0xf0) != 0xf0
        && (text.charAt(2) & 0x0c) != 0x0c;
  }

  private static MediaFormat brand(String text) {
    String brand = text.length() < 12 ? "" : text.substring(8, 12);
    return switch (brand) {
      case "heic", "heix", "heim", "heis", "hevc", "mif1", "msf1" -> MediaFormat.HEIC;
      case "avif", "avis" -> MediaFormat.AVIF;
      case "M4A ", "M4B " -> MediaFormat.M4A;
      case "qt  " -> MediaFormat.MOV;
      default -> MediaFormat.MP4;
    };
  }

  private static MediaFormat paper(String text) {
    if (text.startsWith("%PDF")) {
      return MediaFormat.PDF;
    }
    if (text.startsWith("PK\u0003\u0004")) {
      return MediaFormat.ZIP;
    }
    if (text.startsWith("\u00d0\u00cf\u0011\u00e0")) {
      return MediaFormat.OLE;
    }
    String start = text.stripLeading().toLowerCase(Locale.ROOT);
    return start.startsWith("<!doctype") || start.startsWith("<html") || start.startsWith("<?xml")
        ? MediaFormat.HTML
        : MediaFormat.UNKNOWN;
  }
}
