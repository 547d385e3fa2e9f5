package laurel.site;

/**
 * What answers at an address that has changed: it leads on by itself, without a script.
 *
 * @param to the page that took its place
 */
public record MovedView(String title, String text, SitePath to, String label) implements View {}
