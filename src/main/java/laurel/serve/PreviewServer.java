package laurel.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Answers browsers on this computer. See docs/decisions/0095 for why it is the JDK's server. */
final class PreviewServer {
  /** Every page that is open keeps one busy. */
  private static final int THREADS = 128;

  /** Where each of our own files lies. */
  private static final Map<String, String> OWN_FILES =
      Map.of(
          "preview.js", "preview.js",
          "preview.css", "preview.css",
          "edit.js", "edit.js",
          "edit.css", "edit.css",
          "icon.svg", "/laurel/theme/icon.svg");

  private final BasePath base;
  private final String editing;
  private final SitePart part;
  private final SiteSource site;
  private final Events events;
  private final Optional<EditPart> edit;

  static {
    // Without it an answer on a kept connection may wait 40 ms for the system to send its end.
    preset("sun.net.httpserver.nodelay", "true");
    preset("sun.net.httpserver.maxReqTime", "20");
    preset("sun.net.httpserver.maxReqHeaders", "64");
  }

  PreviewServer(BasePath base, SiteSource site, Events events, Optional<EditPart> edit) {
    this.edit = edit;
    this.base = base;
    this.editing = base.plain() + Preview.OWN + "edit/";
    this.part = new SitePart(base.encoded());
    this.site = site;
    this.events = events;
  }

  private static void preset(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }

  /**
   * Takes the port, on the loopback address alone.
   *
   * @throws Preview.PortInUse when somebody else has it
   */
  HttpServer bind(int port) throws IOException {
    HttpServer server;
    try {
      InetAddress here = InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1});
      server = HttpServer.create(new InetSocketAddress(here, port), 0);
    } catch (BindException e) {
      throw new Preview.PortInUse(e);
    }
    Door door = new Door(server.getAddress().getPort());
    server.createContext("/", exchange -> answer(exchange, door));
    server.setExecutor(threads());
    return server;
  }

  private static ExecutorService threads() {
    ThreadPoolExecutor threads =
        new ThreadPoolExecutor(
            0,
            THREADS,
            10,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            work -> {
              Thread thread = new Thread(work, "laurel-http");
              thread.setDaemon(true);
              return thread;
            });
    return threads;
  }

  private void answer(HttpExchange exchange, Door door) throws IOException {
    try (exchange) {
      String method = exchange.getRequestMethod();
      Optional<String> path = RequestPath.of(exchange.getRequestURI().getRawPath());
      boolean elsewhere = exchange.getRequestURI().getRawAuthority() != null;
      if (!door.knows(exchange.getRequestHeaders())) {
        new Reply(exchange).say(403, "127.0.0.1");
      } else if (path.isEmpty() || elsewhere) {
        new Reply(exchange).say(400, "400");
      } else if (edit.isPresent() && path.get().startsWith(editing)) {
        edit(edit.get(), path.get(), exchange, door);
      } else if (!method.equals("GET") && !method.equals("HEAD")) {
        new Reply(exchange).header("Allow", "GET, HEAD").say(405, "GET, HEAD");
      } else {
        answer(path.get(), exchange);
      }
    }
  }

  private void edit(EditPart part, String path, HttpExchange exchange, Door door)
      throws IOException {
    String method = exchange.getRequestMethod();
    if (!method.equals("GET") && !method.equals("POST")) {
      new Reply(exchange).header("Allow", "GET, POST").say(405, "GET, POST");
    } else {
      part.answer(path.substring(editing.length()), exchange, door);
    }
  }

  private void answer(String path, HttpExchange exchange) throws IOException {
    if (path.startsWith(base.plain())) {
      below(path.substring(base.plain().length()), exchange);
    } else if (base.plain().startsWith(path.endsWith("/") ? path : path + "/")) {
      new Reply(exchange).redirect(base.encoded());
    } else {
      new Reply(exchange).say(404, base.encoded());
    }
  }

  private void below(String path, HttpExchange exchange) throws IOException {
    if (path.equals(Preview.OWN + "events")) {
      try (OutputStream out = new Reply(exchange).stream("text/event-stream")) {
        String asked = exchange.getRequestURI().getRawQuery();
        events.speak(out, () -> version(asked));
      }
    } else if (path.startsWith(Preview.OWN)) {
      own(path.substring(Preview.OWN.length()), exchange);
    } else {
      part.answer(path, site, exchange);
    }
  }

  /** The version of a page that is open, by the path in its address; a dash where none is known. */
  private String version(String rawPath) {
    Optional<String> path = RequestPath.of(rawPath).filter(p -> p.startsWith(base.plain()));
    try {
      return path.isEmpty() ? "-" : part.version(path.get().substring(base.plain().length()), site);
    } catch (IOException | RuntimeException unreadable) {
      return "-"; // whoever asks for the page is told
    }
  }

  private static void own(String name, HttpExchange exchange) throws IOException {
    if (!OWN_FILES.containsKey(name)) {
      new Reply(exchange).say(404, "404");
      return;
    }
    try (InputStream in = PreviewServer.class.getResourceAsStream(OWN_FILES.get(name))) {
      Reply reply = new Reply(exchange).header("Content-Type", MediaTypes.of(name));
      reply.whole(200, in.readAllBytes());
    }
  }
}
