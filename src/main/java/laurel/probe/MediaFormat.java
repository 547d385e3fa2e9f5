package laurel.probe;

import java.util.List;
import java.util.Locale;

/** A file format as its first bytes show it. {@link #readable()} ones are those we can publish. */
public enum MediaFormat {
  JPEG(OriginalKind.PHOTO, true, "jpg jpeg jpe jfif"),
  PNG(OriginalKind.PHOTO, true, "png"),
  GIF(OriginalKind.PHOTO, true, "gif"),
  BMP(OriginalKind.PHOTO, true, "bmp"),
  WEBP(OriginalKind.PHOTO, false, "webp"),
  HEIC(OriginalKind.PHOTO, false, "heic heif"),
  AVIF(OriginalKind.PHOTO, false, "avif"),
  TIFF(OriginalKind.PHOTO, false, "tif tiff"),
  MP4(OriginalKind.VIDEO, true, "mp4 m4v"),
  MOV(OriginalKind.VIDEO, true, "mov qt"),
  MATROSKA(OriginalKind.VIDEO, false, "mkv webm"),
  AVI(OriginalKind.VIDEO, false, "avi"),
  WMV(OriginalKind.VIDEO, false, "wmv asf wma"),
  FLV(OriginalKind.VIDEO, false, "flv"),
  MPEG(OriginalKind.VIDEO, false, "mpg mpeg vob ts"),
  MP3(OriginalKind.AUDIO, true, "mp3"),
  M4A(OriginalKind.AUDIO, true, "m4a"),
  WAV(OriginalKind.AUDIO, true, "wav"),
  OGG(OriginalKind.AUDIO, false, "ogg oga opus"),
  FLAC(OriginalKind.AUDIO, false, "flac"),
  AMR(OriginalKind.AUDIO, false, "amr"),
  VTT(OriginalKind.CUES, true, "vtt"),
  SRT(OriginalKind.CUES, true, "srt"),
  PDF(null, false, "pdf"),
  ZIP(null, false, "zip docx xlsx pptx"),
  OLE(null, false, "doc xls ppt"),
  HTML(null, false, "html htm svg xml"),
  UNKNOWN(null, false, "");

  private final OriginalKind kind;
  private final boolean readable;
  private final String extensions;

  MediaFormat(OriginalKind kind, boolean readable, String extensions) {
    this.kind = kind;
    this.readable = readable;
    this.extensions = extensions;
  }

  /** Whether this is a format for that kind of original. */
  public boolean is(OriginalKind other) {
    return kind == other;
  }

  /** Whether its facts can be read and renditions made from it. */
  public boolean readable() {
    return readable;
  }

  /** File name endings that say this format, the usual one first; none for {@link #UNKNOWN}. */
  public List<String> extensions() {
    return extensions.isEmpty() ? List.of() : List.of(extensions.split(" "));
  }

  /** The usual name, e.g. {@code JPG}: what findings call it. */
  public String label() {
    return extensions.isEmpty() ? "?" : extensions().get(0).toUpperCase(Locale.ROOT);
  }

  /** Whether a file name's ending promises this format. */
  public boolean named(String fileName) {
    int dot = fileName.lastIndexOf('.');
    return dot >= 0 && extensions().contains(fileName.substring(dot + 1).toLowerCase(Locale.ROOT));
  }
}
