package laurel.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import laurel.diag.FindingKind;
import laurel.diag.Location;
import laurel.diag.RecordLog;
import laurel.dossier.Disclosure.Scope;
import laurel.dossier.Licence.Part;
import laurel.dossier.MediaFile;
import laurel.dossier.MediaFiles;
import laurel.model.Gallery;
import laurel.model.MediaRef.MediaKind;
import laurel.model.Photo;
import laurel.model.Sound;
import laurel.model.Video;

/** Lets those media through that are licensed and in which nobody is shown against their will. */
final class MediaGate {
  private final String owner;
  private final Persons persons;
  private final Predicate<Part> licensed;
  private final Scrub scrub;
  private final Originals originals;
  private final RecordLog log;

  MediaGate(
      String owner,
      Persons persons,
      Predicate<Part> licensed,
      Scrub scrub,
      Originals originals,
      RecordLog log) {
    this.owner = owner;
    this.persons = persons;
    this.licensed = licensed;
    this.scrub = scrub;
    this.originals = originals;
    this.log = log;
  }

  /** The gallery of a record titled so. */
  Gallery open(MediaFiles media, String title) {
    List<Photo> photos = new ArrayList<>();
    List<Video> videos = new ArrayList<>();
    List<Sound> sounds = new ArrayList<>();
    for (MediaFile file : allowed(media.photos(), "photos", Part.PHOTOS, Scope.PORTRAIT)) {
      photos.add(photo(file, title));
    }
    for (MediaFile file :
        allowed(media.videos(), "videos", Part.VIDEOS, Scope.PORTRAIT, Scope.VOICE)) {
      videos.add(video(file));
    }
    for (MediaFile file : allowed(media.sounds(), "audio", Part.AUDIO, Scope.VOICE)) {
      String caption = scrub.text("audio", file.caption());
      sounds.add(new Sound(originals.add(owner, MediaKind.AUDIO, file), caption));
    }
    return new Gallery(photos, videos, sounds);
  }

  /** One video, if it may be shown. */
  Optional<Video> open(MediaFile file) {
    return allowed(List.of(file), "video", Part.VIDEOS, Scope.PORTRAIT, Scope.VOICE).stream()
        .findFirst()
        .map(this::video);
  }

  private Photo photo(MediaFile file, String title) {
    String caption = scrub.text("photos", file.caption());
    String alt = scrub.text("photos", file.alt());
    String told = alt.isEmpty() ? caption : alt;
    return new Photo(
        originals.add(owner, MediaKind.PHOTO, file), caption, told.isEmpty() ? title : told);
  }

  private Video video(MediaFile file) {
    String caption = scrub.text("videos", file.caption());
    boolean named = scrub.finds(file.said());
    if (named) {
      log.report(
          FindingKind.GATE_SUBTITLES_HELD_BACK, Location.of(file.shown()), "videos", caption);
    }
    return new SubtitleGate(owner, scrub, originals, log).open(file, caption, named);
  }

  private List<MediaFile> allowed(List<MediaFile> files, String field, Part part, Scope... scopes) {
    if (!licensed.test(part)) {
      return List.of();
    }
    List<MediaFile> allowed = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      MediaFile file = files.get(i);
      if (file.people().stream().allMatch(name -> agreed(name, scopes))) {
        allowed.add(file);
      } else {
        log.report(
            FindingKind.GATE_MEDIA_HELD_BACK,
            Location.of(file.shown()),
            field,
            String.valueOf(i + 1));
      }
    }
    return allowed;
  }

  private boolean agreed(String name, Scope... scopes) {
    return List.of(scopes).stream().allMatch(s -> persons.mayInMedia(name, s));
  }
}
