package laurel.rules;

import java.util.Optional;
import laurel.read.RawFile;

/**
 * Finds what lies beside a video under its name: {@code 1 操作.mp4} has {@code 1 操作.vtt} or {@code 1
 * 操作.zh-CN.vtt}, and chapters in {@code 1 操作.chapters.vtt}.
 */
final class Subtitles {
  private final Folder folder;
  private final String stem;

  Subtitles(Folder folder, RawFile video) {
    this.folder = folder;
    int dot = video.within().lastIndexOf('.');
    this.stem = dot < 0 ? video.within() : video.within().substring(0, dot);
  }

  /** Its subtitles, Chinese ones first. */
  Optional<RawFile> subtitles() {
    return first(".zh-CN.vtt", ".zh.vtt", ".vtt", ".zh-CN.srt", ".zh.srt", ".srt");
  }

  /** Its chapters. */
  Optional<RawFile> chapters() {
    return first(".chapters.vtt");
  }

  private Optional<RawFile> first(String... endings) {
    Optional<RawFile> found = Optional.empty();
    for (String ending : endings) {
      found = found.or(() -> folder.at(stem + ending));
    }
    return found;
  }
}
