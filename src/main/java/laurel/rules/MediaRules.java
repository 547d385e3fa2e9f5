package laurel.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import laurel.diag.FindingKind;
import laurel.diag.Location;
import laurel.dossier.MediaFile;
import laurel.dossier.MediaFiles;
import laurel.probe.AudioFacts;
import laurel.probe.Facts;
import laurel.probe.Flaw;
import laurel.probe.OriginalKind;
import laurel.probe.PhotoFacts;
import laurel.probe.Probe;
import laurel.probe.VideoFacts;
import laurel.read.RawFile;

/** Gathers a record's media and checks each original by its content, never by its name. */
final class MediaRules {
  private final Rulebook book;
  private final Form form;
  private final Folder folder;
  private final Originals originals;
  private final Collection<String> hidden;
  private final Subtitles subtitles;
  private final List<OptionalLong> lengths = new ArrayList<>();

  /**
   * For one record.
   *
   * @param hidden names of people that no caption may take from a file's name
   */
  MediaRules(
      Rulebook book, Form form, Folder folder, Originals originals, Collection<String> hidden) {
    this.book = book;
    this.form = form;
    this.folder = folder;
    this.originals = originals;
    this.hidden = hidden;
    this.subtitles = new Subtitles(folder, form.referee(), originals);
  }

  /** All media of an achievement. */
  MediaFiles read() {
    return new MediaFiles(photos(), videos(), sounds());
  }

  /** Length of each video in milliseconds, where known: what questions' sources may point into. */
  List<OptionalLong> videoLengths() {
    return lengths;
  }

  private List<MediaFile> photos() {
    PhotoChecks checks = new PhotoChecks(book.photos(), form.referee());
    List<MediaFile> photos =
        files(
            "photos",
            OriginalKind.PHOTO,
            (item, facts) -> checks.check(item.file().shown(), (PhotoFacts) facts));
    tooFew(FindingKind.PHOTO_TOO_FEW, "photos", photos.size(), book.photos().min());
    tooMany("photos", photos.size(), book.photos().max());
    return photos;
  }

  private List<MediaFile> videos() {
    VideoChecks checks = new VideoChecks(book.videos(), form.referee());
    List<MediaFile> videos =
        files(
            "videos",
            OriginalKind.VIDEO,
            (item, facts) -> {
              VideoFacts video = (VideoFacts) facts;
              checks.check(item.file().shown(), "videos", video);
              lengths.add(OptionalLong.of(video.millis()));
            });
    tooFew(FindingKind.VIDEO_TOO_FEW, "videos", videos.size(), book.videos().min());
    tooMany("videos", videos.size(), book.videos().max());
    return videos;
  }

  private List<MediaFile> sounds() {
    List<MediaFile> sounds =
        files(
            "audio",
            OriginalKind.AUDIO,
            (item, facts) -> {
              AudioFacts sound = (AudioFacts) facts;
              if (!Formats.allowed(book.audio().formats(), sound.format())) {
                form.referee()
                    .report(
                        FindingKind.AUDIO_FORMAT,
                        Location.of(item.file().shown()),
                        "audio",
                        sound.format().label(),
                        Formats.show(book.audio().formats()));
              }
            });
    tooFew(FindingKind.ITEMS_TOO_FEW, "audio", sounds.size(), book.audio().min());
    tooMany("audio", sounds.size(), book.audio().max());
    return sounds;
  }

  private void tooFew(FindingKind kind, String key, int have, int min) {
    boolean required = book.field(key).required();
    int wanted = required ? Math.max(1, min) : min;
    if (have < wanted) {
      form.report(kind, key, have, wanted);
    }
  }

  private void tooMany(String key, int have, OptionalInt max) {
    if (have > max.orElse(Integer.MAX_VALUE)) {
      form.report(FindingKind.ITEMS_TOO_MANY, key, have, max.getAsInt());
    }
  }

  private List<MediaFile> files(
      String key, OriginalKind kind, BiConsumer<MediaList.Item, Facts> check) {
    List<MediaFile> files = new ArrayList<>();
    for (MediaList.Item item : new MediaList(key, form, folder).items(MediaList.BESIDE_VIDEO)) {
      Optional<Facts> facts = sound(item.file(), key, kind, form.referee(), originals);
      facts.ifPresent(f -> check.accept(item, f));
      if (facts.isEmpty() && kind == OriginalKind.VIDEO) {
        lengths.add(OptionalLong.empty());
      }
      files.add(file(item, key, facts));
    }
    return files;
  }

  /** The facts of an original, where nothing is wrong with the file itself. */
  static Optional<Facts> sound(
      RawFile file, String key, OriginalKind kind, Referee referee, Originals originals) {
    Probe probe = originals.look(file, kind);
    boolean broken = false;
    for (Flaw flaw : probe.flaws()) {
      Location where =
          flaw.line() == 0 ? Location.of(file.shown()) : Location.of(file.shown(), flaw.line(), 1);
      referee.report(flaw.kind(), where, key, flaw.arguments().toArray());
      broken |= flaw.kind().severity() == laurel.diag.Severity.ERROR;
    }
    return broken ? Optional.empty() : probe.facts();
  }

  private MediaFile file(MediaList.Item item, String key, Optional<Facts> facts) {
    Subtitles.Beside beside = subtitles.of(item.file(), item.entry(), key, facts);
    MediaFile file =
        new MediaFile(
            item.file().file(),
            item.file().shown(),
            item.caption(hidden),
            item.said("alt"),
            item.people(),
            beside.subtitles().map(RawFile::file),
            beside.chapters().map(RawFile::file),
            beside.said());
    tellWhatIsMissing(item, key, file);
    return file;
  }

  private void tellWhatIsMissing(MediaList.Item item, String key, MediaFile file) {
    String called = Caption.without(file.caption(), hidden);
    if (key.equals("photos") && file.alt().isEmpty()) {
      form.referee().report(FindingKind.PHOTO_NO_ALT, item.at(), key, called);
    }
    if (key.equals("videos") && file.subtitles().isEmpty()) {
      form.referee().report(FindingKind.VIDEO_NO_SUBTITLES, item.at(), key, called);
    }
  }
}
