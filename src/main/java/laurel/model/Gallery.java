package laurel.model;

import java.util.List;

/** What there is to see and hear of a record, as far as its licence reaches. */
public record Gallery(List<Photo> photos, List<Video> videos, List<Sound> sounds) {
  /** Nothing to see. */
  public static final Gallery EMPTY = new Gallery(List.of(), List.of(), List.of());

  public Gallery {
    photos = List.copyOf(photos);
    videos = List.copyOf(videos);
    sounds = List.copyOf(sounds);
  }
}
