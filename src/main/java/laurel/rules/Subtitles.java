package laurel.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import laurel.diag.FindingKind;
import laurel.diag.Location;
import laurel.probe.Cue;
import laurel.probe.CueFacts;
import laurel.probe.Facts;
import laurel.probe.OriginalKind;
import laurel.probe.VideoFacts;
import laurel.read.RawFile;
import laurel.text.Spaces;

/**
 * Finds what lies beside a video under its name: {@code 1 操作.mp4} has {@code 1 操作.vtt} or {@code 1
 * 操作.zh-CN.vtt}, and chapters in {@code 1 操作.chapters.vtt}, unless the record names others.
 */
record Subtitles(Folder folder, Referee referee, Originals originals) {
  private static final List<String> SUBTITLES =
      List.of(".zh-CN.vtt", ".zh.vtt", ".vtt", ".zh-CN.srt", ".zh.srt", ".srt");
  private static final List<String> CHAPTERS = List.of(".chapters.vtt");

  /** What lies beside one video, and what is said there, on one line. */
  record Beside(Optional<RawFile> subtitles, Optional<RawFile> chapters, String said) {}

  /**
   * Looks beside a video.
   *
   * @param entry what the record says of it, if anything
   * @param key the field of the record
   * @param facts the video's, where it can be read
   */
  Beside of(RawFile video, Optional<Form> entry, String key, Optional<Facts> facts) {
    Optional<RawFile> subtitles = find(video, entry, key, "subtitles", SUBTITLES);
    Optional<RawFile> chapters = find(video, entry, key, "chapters", CHAPTERS);
    String said = said(subtitles, key, facts) + " " + said(chapters, key, facts);
    return new Beside(subtitles, chapters, Spaces.single(said));
  }

  private Optional<RawFile> find(
      RawFile video, Optional<Form> entry, String key, String field, List<String> endings) {
    int dot = video.within().lastIndexOf('.');
    String stem = dot < 0 ? video.within() : video.within().substring(0, dot);
    Optional<RawFile> found = entry.flatMap(e -> folder.named(e, field, key));
    for (String ending : endings) {
      found = found.or(() -> folder.beside(stem, ending));
    }
    return found;
  }

  private String said(Optional<RawFile> file, String key, Optional<Facts> video) {
    Optional<CueFacts> cues =
        file.flatMap(f -> MediaRules.sound(f, key, OriginalKind.CUES, referee, originals))
            .map(CueFacts.class::cast);
    if (cues.isPresent() && video.isPresent() && video.get() instanceof VideoFacts film) {
      beyond(file.get(), key, cues.get(), film.millis());
    }
    return cues.map(facts -> facts.cues().stream().map(Cue::text).collect(Collectors.joining(" ")))
        .orElse("");
  }

  /** What begins behind the end is of another video, most likely of the one that was replaced. */
  private void beyond(RawFile file, String key, CueFacts cues, long millis) {
    long last = cues.lastStart();
    if (last > millis + SourceReader.SLACK_MILLIS) {
      referee.report(
          FindingKind.CUES_BEYOND_END,
          Location.of(file.shown()),
          key,
          SourceReader.clock(last),
          SourceReader.clock(millis));
    }
  }
}
