package laurel.serve;

import com.sun.net.httpserver.Headers;
import java.util.Set;

/**
 * Who may come in: only a browser on this computer that calls it by its own name. A page from
 * elsewhere whose name was made to point here (DNS rebinding) sends its own name, and stays out.
 */
final class Door {
  private final Set<String> names;

  Door(int port) {
    String said = port == 80 ? "" : ":" + port; // browsers leave out the port of http itself
    names = Set.of("127.0.0.1" + said, "localhost" + said);
  }

  /** Whether the request was meant for this server. */
  boolean knows(Headers headers) {
    var hosts = headers.get("Host");
    return hosts != null && hosts.size() == 1 && names.contains(hosts.get(0).strip());
  }

  /**
   * Whether a request that does something comes from one of this server's own pages. Browsers send
   * {@code Origin} with every POST; those that know {@code Sec-Fetch-Site} send it as well.
   */
  boolean own(Headers headers) {
    String origin = headers.getFirst("Origin");
    String site = headers.getFirst("Sec-Fetch-Site");
    return origin != null
        && origin.startsWith("http://")
        && names.contains(origin.substring("http://".length()))
        && (site == null || site.equals("same-origin"));
  }
}
