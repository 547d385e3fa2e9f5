package laurel.media.photo;

/**
 * What came of a photo.
 *
 * @param tone its mean colour, {@code 0x00RRGGBB}
 * @param damaged whether the decoder had to guess somewhere: parts may be grey
 */
public record Developed(int tone, boolean damaged) {}
