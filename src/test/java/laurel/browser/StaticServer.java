package laurel.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Any static server: serves a folder below a path of its own, with the strict policy that the site
 * promises to live under, and byte ranges, without which browsers do not seek in a video.
 */
public final class StaticServer implements AutoCloseable {
  /** What a strict server would send: nothing inline, nothing from elsewhere. */
  public static final String POLICY = laurel.export.ServerFiles.POLICY;

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("jsonld", "application/ld+json"),
          Map.entry("webmanifest", "application/manifest+json"),
          Map.entry("xml", "application/xml"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("webp", "image/webp"),
          Map.entry("png", "image/png"),
          Map.entry("mp4", "video/mp4"),
          Map.entry("mp3", "audio/mpeg"),
          Map.entry("vtt", "text/vtt; charset=utf-8"),
          Map.entry("csv", "text/csv; charset=utf-8"),
          Map.entry("txt", "text/plain; charset=utf-8"));

  private final Path folder;
  private final String prefix;
  private final String policy;
  private final HttpServer server;
  private final ExecutorService workers = Executors.newFixedThreadPool(4);
  private final List<String> missing = new CopyOnWriteArrayList<>();
  private volatile boolean still;

  /**
   * Serves {@code folder} on the loopback address.
   *
   * @param prefix where it hangs, e.g. {@code /a/b/}
   */
  public StaticServer(Path folder, String prefix) throws IOException {
    this(folder, prefix, POLICY);
  }

  /**
   * Serves {@code folder} under another policy; an empty one is none, as learning systems have it,
   * which show pages in frames.
   */
  public StaticServer(Path folder, String prefix, String policy) throws IOException {
    this.policy = policy;
    this.folder = folder.toRealPath();
    this.prefix = prefix;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.setExecutor(workers);
    server.start();
  }

  /** The absolute address of a file of the site. */
  public String address(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + prefix + path;
  }

  /** Answers below a path by other means than files. */
  public void answer(String path, HttpHandler handler) {
    server.createContext(path, handler);
  }

  /** From now on pages that lead to another one stay, for those who look at them themselves. */
  public StaticServer still() {
    still = true;
    return this;
  }

  /** Paths that were asked for and are not there. */
  public List<String> missing() {
    return List.copyOf(missing);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Path file = file(exchange.getRequestURI());
      if (file == null || !Files.isRegularFile(file)) {
        missing.add(exchange.getRequestURI().getPath());
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      if (!policy.isEmpty()) {
        exchange.getResponseHeaders().set("Content-Security-Policy", policy);
      }
      exchange.getResponseHeaders().set("Content-Type", type(file));
      exchange.getResponseHeaders().set("Accept-Ranges", "bytes");
      send(exchange, file);
    }
  }

  private Path file(URI uri) {
    String path = uri.getPath();
    if (!path.startsWith(prefix)) {
      return null;
    }
    String rest = path.substring(prefix.length());
    Path file = folder.resolve(rest.isEmpty() || rest.endsWith("/") ? rest + "index.html" : rest);
    return file.normalize().startsWith(folder) ? file : null;
  }

  private static String type(Path file) {
    String name = file.getFileName().toString();
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return TYPES.getOrDefault(ending, "application/octet-stream");
  }

  private byte[] bytes(Path file) throws IOException {
    if (!still || !file.toString().endsWith(".html")) {
      return Files.readAllBytes(file);
    }
    String page = Files.readString(file);
    return page.replaceFirst("<meta http-equiv=\"refresh\"[^>]*>", "").getBytes(UTF_8);
  }

  private void send(HttpExchange exchange, Path file) throws IOException {
    byte[] bytes = bytes(file);
    int from = 0;
    int to = bytes.length - 1;
    String range = exchange.getRequestHeaders().getFirst("Range");
    int status = 200;
    if (range != null && range.matches("bytes=\\d+-\\d*")) {
      String[] ends = range.substring("bytes=".length()).split("-", -1);
      from = Math.min(Integer.parseInt(ends[0]), Math.max(0, to));
      to = ends[1].isEmpty() ? to : Math.min(to, Integer.parseInt(ends[1]));
      exchange
          .getResponseHeaders()
          .set("Content-Range", "bytes " + from + "-" + to + "/" + bytes.length);
      status = 206;
    }
    int length = to - from + 1;
    exchange.sendResponseHeaders(status, length == 0 ? -1 : length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes, from, length);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    workers.shutdownNow();
  }
}
