package laurel.site;

/** A sound recording as a page plays it; {@code duration} as shown. */
public record Recording(SitePath file, String type, String caption, String duration) {}
