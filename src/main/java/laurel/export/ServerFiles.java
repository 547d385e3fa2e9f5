package laurel.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import laurel.model.Hosting.Server;

/**
 * Settings of servers: a strict content security policy, caching by the hashes in names, packed
 * files, the page for what is not there, and redirects of addresses that changed. Each begins as a
 * file beside this class, in the server's own words.
 */
public final class ServerFiles {
  /** Nothing inline, nothing from elsewhere; the tests in the browser run under it. */
  public static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self';"
          + " font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self';"
          + " base-uri 'none'; frame-ancestors 'none'";

  /** In which file hosts that read {@code _headers} look for redirects. */
  public static final String REDIRECTS = "_redirects";

  private static final SortedMap<String, String> HEADERS =
      new TreeMap<>(
          Map.of(
              "Content-Security-Policy", POLICY,
              "Cross-Origin-Opener-Policy", "same-origin",
              "Permissions-Policy", "camera=(), geolocation=(), microphone=()",
              "Referrer-Policy", "strict-origin-when-cross-origin",
              "X-Content-Type-Options", "nosniff"));

  private static final Pattern SPECIAL = Pattern.compile("[\\\\.^$|?*+(){}\\[\\]\" ]");
  private static final String INDEX = "index.html";

  /** What a line begins with that stands only where the site shares its server with others. */
  private static final String BELOW = "{below}";

  private final SortedMap<String, String> redirects = new TreeMap<>();
  private final String prefix;

  /**
   * Settings of a site.
   *
   * @param moved paths of pages that lead on, below the site's root, with those that they lead to
   * @param base the site's own address, if it is known: it may stand below a path
   */
  public ServerFiles(SortedMap<String, String> moved, Optional<String> base) {
    this.prefix = base.map(url -> URI.create(url).getRawPath()).orElse("/");
    moved.forEach((from, to) -> redirects.put(folder(from), folder(to)));
  }

  /** The name that the file has where it lies in the site's folder. */
  public static String name(Server server) {
    return switch (server) {
      case APACHE -> ".htaccess";
      case CADDY -> "Caddyfile";
      case HEADERS -> "_headers";
      case NGINX -> "nginx.conf";
    };
  }

  /** A server's settings. */
  public String of(Server server) {
    return switch (server) {
      case APACHE -> fill("htaccess", "Header always set %s \"%s\"", this::apache);
      case CADDY ->
          fill("Caddyfile", "%s \"%s\"", (from, to) -> "redir " + said(from) + " " + to + " 301");
      case HEADERS -> fill("headers", "%s: %s", (from, to) -> "");
      case NGINX ->
          fill(
              "nginx.conf",
              "add_header %s \"%s\" always;",
              (from, to) -> "location = " + said(from) + " { return 301 " + to + "; }");
    };
  }

  /** Redirects in the form that goes with {@code _headers}. */
  public String redirectLines() {
    return lines("", (from, to) -> from + " " + to + " 301");
  }

  /** One line for an address and the one that took its place, both percent-encoded. */
  private interface Redirect {
    String line(String from, String to);
  }

  private String fill(String file, String header, Redirect redirect) {
    StringBuilder filled = new StringBuilder();
    for (String line : lines(file)) {
      String indent = line.substring(0, line.length() - line.stripLeading().length());
      switch (line.strip()) {
        case "{headers}" ->
            HEADERS.forEach(
                (name, value) ->
                    filled.append(indent).append(header.formatted(name, value)).append('\n'));
        case "{redirects}" -> filled.append(lines(indent, redirect));
        default -> filled.append(prefixed(line, file.equals("headers"))).append('\n');
      }
    }
    return filled.toString();
  }

  private List<String> lines(String file) {
    boolean alone = prefix.equals("/");
    return text(file)
        .lines()
        .filter(line -> !(alone && line.startsWith(BELOW)))
        .map(line -> line.replace(BELOW, ""))
        .toList();
  }

  /** The site's own path in a line: in a pattern its signs mean themselves. */
  private String prefixed(String line, boolean encoded) {
    String path = encoded ? prefix : decoded(prefix);
    return line.replace("^{prefix}", "^" + quoted(path))
        .replace("{prefix}", path)
        .replace("{below-address}", prefix)
        .replace("{below-name}", path.substring(0, path.length() - 1));
  }

  private static String quoted(String path) {
    return SPECIAL.matcher(path).replaceAll(m -> Matcher.quoteReplacement("\\" + m.group()));
  }

  private String lines(String indent, Redirect redirect) {
    return redirects.entrySet().stream()
        .map(one -> indent + redirect.line(one.getKey(), one.getValue()) + "\n")
        .collect(Collectors.joining());
  }

  /** Apache matches what is below its folder, decoded. */
  private String apache(String from, String to) {
    String quoted = quoted(decoded(from.substring(prefix.length())));
    String target = decoded(to).replaceAll("[\\\\$%\"]", "\\\\$0");
    return "RewriteRule \"^" + quoted + "(index\\.html)?$\" \"" + target + "\" [R=301,L]";
  }

  private static String text(String file) {
    try (InputStream in = ServerFiles.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The address under which people share a page. */
  private String folder(String path) {
    String folder = path.endsWith(INDEX) ? path.substring(0, path.length() - INDEX.length()) : path;
    return prefix
        + Arrays.stream(folder.split("/", -1))
            .map(name -> URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"))
            .collect(Collectors.joining("/"));
  }

  /** As these two compare it: decoded, and one word. */
  private static String said(String address) {
    return '"' + decoded(address).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static String decoded(String address) {
    return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
