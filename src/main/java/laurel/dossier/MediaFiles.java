package laurel.dossier;

import java.util.List;

/** All media of a record, in the order in which they are to be shown. */
public record MediaFiles(List<MediaFile> photos, List<MediaFile> videos, List<MediaFile> sounds) {
  /** None. */
  public static final MediaFiles NONE = new MediaFiles(List.of(), List.of(), List.of());

  public MediaFiles {
    photos = List.copyOf(photos);
    videos = List.copyOf(videos);
    sounds = List.copyOf(sounds);
  }
}
