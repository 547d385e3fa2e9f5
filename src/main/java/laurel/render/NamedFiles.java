package laurel.render;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import laurel.render.Assets.Asset;
import laurel.render.Assets.Missing;

/** Pictures and fonts of a theme that its owner's style sheets name by {@code url(…)}. */
final class NamedFiles {
  /** Comments and strings are passed over; a group is what a {@code url} names. */
  private static final Pattern URL =
      Pattern.compile(
          "/\\*.*?\\*/"
              + "|(?i:\\burl)\\(\\s*(?:\"([^\"\n]+)\"|'([^'\n]+)'|([^\"'()\\s]+))\\s*\\)"
              + "|\"(?:[^\"\\\\\n]|\\\\.)*+\"|'(?:[^'\\\\\n]|\\\\.)*+'",
          Pattern.DOTALL);

  /**
   * What leads elsewhere, or nowhere: {@code data:…}, {@code https://…}, {@code /…}, {@code #…}.
   */
  private static final Pattern ELSEWHERE = Pattern.compile("(?:[A-Za-z][A-Za-z0-9+.-]*:|[/#]).*");

  private static final Pattern BEHIND = Pattern.compile("[?#].*");

  private final Map<String, Asset> found = new TreeMap<>();

  /** All that was named so far. */
  Collection<Asset> all() {
    return found.values();
  }

  /**
   * A sheet that names them as they are published, beside it.
   *
   * @param name the sheet's own
   * @param missing told of each that the theme has not: it stays as it stands
   */
  String published(String name, String sheet, Missing missing) {
    StringBuilder whole = new StringBuilder(sheet.length());
    Matcher urls = URL.matcher(sheet);
    while (urls.find()) {
      String named = named(urls);
      if (!named.isEmpty() && !ELSEWHERE.matcher(named).matches()) {
        int line = 1 + Css.lines(sheet.substring(0, urls.start()));
        file(name, named, missing.at(name, line))
            .ifPresent(url -> urls.appendReplacement(whole, Matcher.quoteReplacement(url)));
      }
    }
    return urls.appendTail(whole).toString();
  }

  private static String named(Matcher url) {
    return Stream.of(1, 2, 3).map(url::group).filter(Objects::nonNull).findFirst().orElse("");
  }

  private Optional<String> file(String sheet, String named, Missing missing) {
    Matcher behind = BEHIND.matcher(named);
    String path = Css.path(sheet, decoded(behind.replaceFirst("")));
    Optional<byte[]> bytes =
        path.startsWith("../") ? Optional.empty() : missing.theme().bytes(path);
    if (bytes.isEmpty()) {
      missing.tell(path);
      return Optional.empty();
    }
    Asset asset = found.computeIfAbsent(path, key -> Asset.named(key, bytes.get()));
    String file = asset.path().path().replaceFirst(".*/", "");
    return Optional.of("url(\"" + file + (behind.find(0) ? behind.group() : "") + "\")");
  }

  private static String decoded(String named) {
    try {
      return URLDecoder.decode(named.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return named;
    }
  }
}
