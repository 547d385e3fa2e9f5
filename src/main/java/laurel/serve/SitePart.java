package laurel.serve;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import laurel.build.LivePages.LiveFile;
import laurel.cache.Fingerprint;

/**
 * Answers with the files of a site, as a static server would, and puts into each page the script
 * that reloads it.
 *
 * @param base the path at which the site stands, beginning and ending with a slash
 */
record SitePart(String base) {
  private static final String INDEX = "index.html";

  /** Files whose names tell what they hold, as the settings of servers say (laurel hosting). */
  private static final Pattern KEPT = Pattern.compile("(assets|media)/");

  /** Ways to send a file smaller, best first: the coding, and the ending of such a file. */
  private static final Map<String, String> CODINGS =
      new java.util.TreeMap<>(Map.of("br", ".br", "gzip", ".gz"));

  /**
   * Answers.
   *
   * @param path of the request below the base
   */
  void answer(String path, SiteSource site, HttpExchange exchange) throws IOException {
    boolean folder = path.isEmpty() || path.endsWith("/");
    String wanted = folder ? path + INDEX : path;
    Optional<LiveFile> file = site.file(wanted);
    if (file.isPresent()) {
      send(200, wanted, file.get(), site, exchange);
    } else if (!folder && site.has(path + "/" + INDEX)) {
      new Reply(exchange).redirect(exchange.getRequestURI().getRawPath() + "/");
    } else {
      Optional<Instead> instead = missing(path, site);
      if (instead.isPresent()) {
        send(404, instead.get().path(), instead.get().file(), site, exchange);
      } else {
        new Reply(exchange).say(404, "404");
      }
    }
  }

  /**
   * What stands for the page that is shown at a path, as its {@code ETag} does; empty where there
   * is no page.
   */
  String version(String path, SiteSource site) throws IOException {
    boolean folder = path.isEmpty() || path.endsWith("/");
    Optional<LiveFile> file = site.file(folder ? path + INDEX : path);
    if (file.isPresent()) {
      return tag(file.get());
    }
    boolean moved = !folder && site.has(path + "/" + INDEX);
    return moved ? "" : missing(path, site).map(page -> tag(page.file())).orElse("");
  }

  /** A page and the path that it lies at. */
  private record Instead(String path, LiveFile file) {}

  /** The nearest page that a server would show instead. */
  private static Optional<Instead> missing(String path, SiteSource site) throws IOException {
    String folder = path;
    while (!folder.isEmpty()) {
      folder = folder.substring(0, Math.max(0, folder.lastIndexOf('/', folder.length() - 2) + 1));
      String page = folder + "404.html";
      if (site.has(page)) {
        Optional<LiveFile> file = site.file(page);
        if (file.isPresent()) {
          return Optional.of(new Instead(page, file.get()));
        }
      }
    }
    return Optional.empty();
  }

  private void send(int status, String path, LiveFile file, SiteSource site, HttpExchange exchange)
      throws IOException {
    Reply reply = new Reply(exchange).header("Content-Type", MediaTypes.of(path));
    if (path.endsWith(".html") && file instanceof LiveFile.Made page) {
      String tag = tag(file);
      byte[] shown = Injection.into(page.bytes(), base, tag, site.about(path));
      if (status == 200) {
        reply.file(new LiveFile.Made(shown), tag);
      } else {
        reply.header("ETag", '"' + tag + '"').whole(status, shown);
      }
      return;
    }
    if (status == 200 && KEPT.matcher(path).lookingAt()) {
      reply.header("Cache-Control", "public, max-age=31536000, immutable");
    }
    for (Map.Entry<String, String> coding : CODINGS.entrySet()) {
      if (site.has(path + coding.getValue())) {
        reply.header("Vary", "Accept-Encoding");
        Optional<LiveFile> smaller = site.file(path + coding.getValue());
        if (smaller.isPresent() && accepts(exchange, coding.getKey())) {
          reply.header("Content-Encoding", coding.getKey());
          reply.file(smaller.get(), tag(smaller.get()));
          return;
        }
      }
    }
    reply.file(file, tag(file));
  }

  /** Whether the browser takes a coding; one with weight 0 it does not. */
  static boolean accepts(HttpExchange exchange, String coding) {
    String header = exchange.getRequestHeaders().getFirst("Accept-Encoding");
    if (header == null) {
      return false;
    }
    for (String part : header.split(",", -1)) {
      String[] words = part.strip().split("\\s*;\\s*", -1);
      boolean refused = words.length > 1 && words[1].matches("q=0(\\.0*)?");
      if (words[0].equals(coding)) {
        return !refused;
      }
    }
    return false;
  }

  /** Finished files lie under a hash of their content. */
  private static String tag(LiveFile file) {
    return file instanceof LiveFile.Made made
        ? Fingerprint.of(made.bytes()).toString()
        : Fingerprint.of(
                ((LiveFile.Finished) file).file().toString().getBytes(StandardCharsets.UTF_8))
            .toString();
  }
}
