package laurel.site;

import java.util.Optional;

/**
 * A sound recording as a page plays it.
 *
 * @param duration as shown
 * @param waveform a drawing of loud and soft, SVG
 */
public record Recording(
    SitePath file, String type, String caption, String duration, Optional<SitePath> waveform) {}
