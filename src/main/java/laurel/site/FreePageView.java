package laurel.site;

/** A page of the publisher's own. */
public record FreePageView(Title title, String date, String tag, Prose text) implements View {}
