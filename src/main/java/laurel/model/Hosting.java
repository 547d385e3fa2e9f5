package laurel.model;

import java.util.List;

/**
 * What is made for the server that a site will stand on.
 *
 * @param packed forms in which text files stand beside themselves, so that a server need not pack
 * @param files settings that belong into the site's own folder
 */
public record Hosting(List<Packed> packed, List<Server> files) {
  /** Nothing: any server will do. */
  public static final Hosting NONE = new Hosting(List.of(), List.of());

  public Hosting {
    packed = packed.stream().distinct().sorted().toList();
    files = files.stream().distinct().sorted().toList();
  }

  /** A form that browsers unpack. */
  public enum Packed {
    GZIP("gzip", ".gz"),
    BROTLI("brotli", ".br");

    private final String key;
    private final String ending;

    Packed(String key, String ending) {
      this.key = key;
      this.ending = ending;
    }

    /** As site.yaml writes it. */
    public String key() {
      return key;
    }

    /** What the names of packed files end in. */
    public String ending() {
      return ending;
    }
  }

  /** A server that settings are written for. */
  public enum Server {
    APACHE("apache"),
    CADDY("caddy"),
    HEADERS("headers"),
    NGINX("nginx");

    private final String key;

    Server(String key) {
      this.key = key;
    }

    /** As site.yaml and the command line write it. */
    public String key() {
      return key;
    }

    /** Whether its settings lie in the site's folder, where the server looks for them. */
    public boolean inSite() {
      return this == APACHE || this == HEADERS;
    }
  }
}
