package laurel.intake.placing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Set;
import laurel.intake.arrival.Arrival;
import laurel.intake.paper.PaperKind;

/**
 * What a file is for, as its name and its folder's say; whether it is what it says is for the rules
 * to judge.
 */
enum FileKind {
  PHOTO,
  VIDEO,
  SOUND,
  SUBTITLES,
  LETTER,
  /** Of a person, and letters that their folder alone calls so: for the office to look at. */
  PERSONAL,
  PROOF,
  BANK,
  FORM,
  PROGRAM;

  private static final Set<String> PHOTOS =
      Set.of("jpg", "jpeg", "png", "tif", "tiff", "bmp", "gif", "webp", "heic", "heif");
  private static final Set<String> VIDEOS =
      Set.of("mp4", "m4v", "mov", "avi", "wmv", "mkv", "flv", "mpg", "mpeg");
  private static final Set<String> SOUNDS =
      Set.of("mp3", "wav", "m4a", "aac", "flac", "wma", "ogg");
  private static final Set<String> PROGRAMS =
      Set.of(
          "exe", "dll", "com", "bat", "cmd", "msi", "scr", "vbs", "vbe", "js", "jse", "wsf", "ps1",
          "lnk", "sh", "jar", "apk", "hta", "reg", "html", "htm", "svg");

  /** What a file that is no office file is for. */
  static FileKind of(Arrival arrival) throws IOException {
    String ending = PaperKind.ending(arrival.name());
    if (PROGRAMS.contains(ending) || isProgram(arrival)) {
      return PROGRAM;
    }
    boolean picture = PHOTOS.contains(ending);
    if (picture || ending.equals("pdf")) {
      return PaperNames.of(arrival, picture).orElse(picture ? PHOTO : PROOF);
    }
    if (VIDEOS.contains(ending)) {
      return VIDEO;
    }
    if (SOUNDS.contains(ending)) {
      return SOUND;
    }
    return Set.of("vtt", "srt").contains(ending) ? SUBTITLES : PROOF;
  }

  private static boolean isProgram(Arrival arrival) throws IOException {
    try (InputStream in = Files.newInputStream(arrival.file())) {
      byte[] head = in.readNBytes(4);
      boolean windows = head.length > 1 && head[0] == 'M' && head[1] == 'Z';
      boolean unix = head.length > 3 && head[0] == 0x7f && head[1] == 'E' && head[2] == 'L';
      return windows || unix;
    }
  }
}
