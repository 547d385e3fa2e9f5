package laurel.rules;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import laurel.diag.FindingKind;
import laurel.dossier.MediaFile;
import laurel.probe.Facts;
import laurel.probe.OriginalKind;
import laurel.probe.VideoFacts;
import laurel.read.RawFile;
import laurel.rules.Rulebook.VideoRule;

/** A lesson's one video: as named, or the only one in its folder. */
record LessonVideo(Form form, Folder folder, Originals originals) {
  private static final List<String> ENDINGS =
      List.of(".mp4", ".m4v", ".mov", ".avi", ".wmv", ".mkv");

  /**
   * The video, checked.
   *
   * @param hidden names that its caption must not show
   * @param lengths receives its length in milliseconds, where known
   */
  Optional<MediaFile> read(Rulebook book, List<String> hidden, List<OptionalLong> lengths) {
    Form entry = form.below("video");
    Optional<RawFile> file = entry.has("file") ? folder.named(entry, "file", "videos") : onlyOne();
    return file.map(f -> checked(book, hidden, lengths, entry, f));
  }

  private Optional<RawFile> onlyOne() {
    List<RawFile> videos = folder.open().stream().filter(LessonVideo::isVideo).toList();
    return videos.size() == 1 ? Optional.of(videos.get(0)) : Optional.empty();
  }

  private static boolean isVideo(RawFile file) {
    String name = file.within().toLowerCase(Locale.ROOT);
    return ENDINGS.stream().anyMatch(name::endsWith);
  }

  private MediaFile checked(
      Rulebook book, List<String> hidden, List<OptionalLong> lengths, Form entry, RawFile file) {
    Optional<Facts> facts =
        MediaRules.sound(file, "video", OriginalKind.VIDEO, form.referee(), originals);
    facts.ifPresent(
        f ->
            new VideoChecks(rule(book), form.referee())
                .check(file.shown(), "video", (VideoFacts) f));
    lengths.add(
        facts.map(f -> OptionalLong.of(((VideoFacts) f).millis())).orElse(OptionalLong.empty()));
    MediaList.Item item = new MediaList.Item(file, Optional.of(entry));
    Subtitles.Beside beside =
        new Subtitles(folder, form.referee(), originals).of(file, item.entry(), "video", facts);
    if (beside.subtitles().isEmpty()) {
      form.report(FindingKind.VIDEO_NO_SUBTITLES, "video", Titles.plain(form.text("title")));
    }
    return new MediaFile(
        file.file(),
        file.shown(),
        item.caption(hidden),
        item.said("alt"),
        item.people(),
        beside.subtitles().map(RawFile::file),
        beside.chapters().map(RawFile::file),
        beside.said());
  }

  private static VideoRule rule(Rulebook book) {
    VideoRule any = book.videos();
    return new VideoRule(
        1, any.max(), any.formats(), any.width(), any.height(), book.lesson().maxMillis());
  }
}
