package laurel.text;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The address at which a site is to stand, as somebody typed it. */
public final class SiteAddress {
  private static final Pattern COMPLETE =
      Pattern.compile(
          "(https?://)(\\[[0-9A-Fa-f:.]+]|[^\\s/?#:@\\[\\]]+)((?::[0-9]+)?(?:/[^\\s?#]*)?)");

  private SiteAddress() {}

  /**
   * The address with a slash at its end, for it names a folder, in the letters that addresses are
   * made of: sitemaps, robots.txt and machines that read an address take no others ({@code
   * https://工会.example/五小} is {@code https://xn--6oq837a.example/%E4%BA%94%E5%B0%8F/}). Empty where
   * it is not complete, asks something, or is garbled ({@code https://a.example/%/}).
   */
  public static Optional<String> of(String typed) {
    Matcher parts = COMPLETE.matcher(typed);
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      String host = IDN.toASCII(parts.group(2));
      String whole = new URI(parts.group(1) + host + parts.group(3)).toASCIIString();
      return Optional.of(whole.endsWith("/") ? whole : whole + "/");
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
