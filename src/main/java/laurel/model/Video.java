package laurel.model;

import java.util.Optional;

/**
 * A video that may be shown.
 *
 * @param subtitles its subtitles file, if it has one
 * @param chapters its chapters file, if it has one
 */
public record Video(
    MediaRef original, String caption, Optional<MediaRef> subtitles, Optional<MediaRef> chapters) {}
