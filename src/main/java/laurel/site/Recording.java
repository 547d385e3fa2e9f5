package laurel.site;

/** A sound recording as a page plays it; {@code duration} and {@code size} as shown. */
public record Recording(SitePath file, String type, String caption, String duration, String size) {}
