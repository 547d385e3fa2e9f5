package laurel.rules;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import laurel.probe.Cue;
import laurel.probe.CueFacts;
import laurel.probe.OriginalKind;
import laurel.read.RawFile;
import laurel.text.Spaces;

/**
 * Finds what lies beside a video under its name: {@code 1 操作.mp4} has {@code 1 操作.vtt} or {@code 1
 * 操作.zh-CN.vtt}, and chapters in {@code 1 操作.chapters.vtt}, unless the record names others.
 *
 * @param people names that must be known wherever they are spelt out
 */
record Subtitles(Folder folder, Referee referee, Originals originals, Collection<String> people) {
  private static final List<String> SUBTITLES =
      List.of(".zh-CN.vtt", ".zh.vtt", ".vtt", ".zh-CN.srt", ".zh.srt", ".srt");
  private static final List<String> CHAPTERS = List.of(".chapters.vtt");

  /** What lies beside one video; {@code spelt} are those of the people whom it names. */
  record Beside(Optional<RawFile> subtitles, Optional<RawFile> chapters, List<String> spelt) {}

  /**
   * Looks beside a video.
   *
   * @param entry what the record says of it, if anything
   * @param key the field of the record
   */
  Beside of(RawFile video, Optional<Form> entry, String key) {
    Optional<RawFile> subtitles = find(video, entry, key, "subtitles", SUBTITLES);
    Optional<RawFile> chapters = find(video, entry, key, "chapters", CHAPTERS);
    String said = said(subtitles, key) + said(chapters, key);
    List<String> spelt =
        people.stream().filter(p -> !p.isEmpty() && said.contains(Spaces.none(p))).toList();
    return new Beside(subtitles, chapters, spelt);
  }

  private Optional<RawFile> find(
      RawFile video, Optional<Form> entry, String key, String field, List<String> endings) {
    int dot = video.within().lastIndexOf('.');
    String stem = dot < 0 ? video.within() : video.within().substring(0, dot);
    Optional<RawFile> found = entry.flatMap(e -> folder.named(e, field, key));
    for (String ending : endings) {
      found = found.or(() -> folder.at(stem + ending));
    }
    return found;
  }

  /** All that is said, without spaces: a name may be broken over two lines. */
  private String said(Optional<RawFile> file, String key) {
    StringBuilder said = new StringBuilder();
    file.flatMap(f -> MediaRules.sound(f, key, OriginalKind.CUES, referee, originals))
        .map(CueFacts.class::cast)
        .ifPresent(facts -> facts.cues().stream().map(Cue::text).forEach(said::append));
    return Spaces.none(said.toString());
  }
}
