package laurel.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What there is to see and hear of a record, as far as its licence reaches. */
public record Gallery(List<Photo> photos, List<Video> videos, List<Sound> sounds) {
  /** Nothing to see. */
  public static final Gallery EMPTY = new Gallery(List.of(), List.of(), List.of());

  public Gallery {
    photos = List.copyOf(photos);
    videos = List.copyOf(videos);
    sounds = List.copyOf(sounds);
  }

  /**
   * The same, its photos described as they are in another; those that are not there, as they are.
   */
  Gallery describedAs(Gallery other) {
    Map<MediaRef, Photo> theirs = new HashMap<>();
    other.photos.forEach(photo -> theirs.put(photo.original(), photo));
    return new Gallery(photos.stream().map(p -> p.describedAs(theirs)).toList(), videos, sounds);
  }
}
