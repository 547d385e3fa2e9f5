package laurel.model;

/** A sound recording that may be played. */
public record Sound(MediaRef original, String caption) {}
