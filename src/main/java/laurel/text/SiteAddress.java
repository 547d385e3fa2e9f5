package laurel.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/** The address at which a site is to stand, as somebody typed it. */
public final class SiteAddress {
  private static final Pattern COMPLETE = Pattern.compile("https?://[^\\s/?#]+(/[^\\s?#]*)?");

  private SiteAddress() {}

  /**
   * The address with a slash at its end, for it names a folder; empty where it is not complete,
   * asks something, or is garbled ({@code https://a.example/%/}).
   */
  public static Optional<String> of(String typed) {
    if (!COMPLETE.matcher(typed).matches()) {
      return Optional.empty();
    }
    try {
      String whole = new URI(typed).toString();
      return Optional.of(whole.endsWith("/") ? whole : whole + "/");
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
