package laurel.render;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import laurel.site.SitePath;

/**
 * Links of a piece of HTML that will stand in several pages: each is a mark until it is known which
 * page it stands in.
 */
final class OpenLinks {
  /** No character of any text: Unicode keeps it for the inside of programs. */
  static final char MARK = '\uFDD0';

  private final List<SitePath> links = new ArrayList<>();

  /** What stands for a link to this place. */
  String add(SitePath path) {
    links.add(path);
    return String.valueOf(MARK);
  }

  /** All of them, as they were asked for. */
  List<SitePath> all() {
    return links;
  }

  /** The texts between the links; empty where not each link stands there once, as it was given. */
  Optional<List<byte[]>> parted(String html) {
    List<byte[]> texts = new ArrayList<>();
    int from = 0;
    for (int at = html.indexOf(MARK); at >= 0; at = html.indexOf(MARK, from)) {
      texts.add(html.substring(from, at).getBytes(StandardCharsets.UTF_8));
      from = at + 1;
    }
    texts.add(html.substring(from).getBytes(StandardCharsets.UTF_8));
    return texts.size() == links.size() + 1 ? Optional.of(texts) : Optional.empty();
  }
}
