package laurel.model;

/**
 * A photo that may be shown.
 *
 * @param caption from the record, or the file's name less a leading number and any contact
 * @param alt what a person who cannot see it is told; empty only for a question's picture
 */
public record Photo(MediaRef original, String caption, String alt) {}
