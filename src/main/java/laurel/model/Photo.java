package laurel.model;

import java.util.Map;

/**
 * A photo that may be shown.
 *
 * @param caption from the record, or the file's name less a leading number and any contact
 * @param alt what a person who cannot see it is told; empty only for a question's picture
 */
public record Photo(MediaRef original, String caption, String alt) {
  /** The same, described as one of these is. */
  Photo describedAs(Map<MediaRef, Photo> others) {
    Photo other = others.getOrDefault(original, this);
    return new Photo(original, caption, other.alt);
  }
}
