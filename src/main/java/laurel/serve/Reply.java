package laurel.serve;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import laurel.build.LivePages.LiveFile;

/** Answers one request. */
final class Reply {
  /** What a strict server would send: the preview breaks where the site would. */
  static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self';"
          + " font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self';"
          + " base-uri 'none'; frame-ancestors 'none'";

  private final HttpExchange exchange;
  private final boolean head;

  Reply(HttpExchange exchange) {
    this.exchange = exchange;
    this.head = exchange.getRequestMethod().equals("HEAD");
    header("X-Content-Type-Options", "nosniff");
    header("Cross-Origin-Resource-Policy", "same-origin");
    header("Referrer-Policy", "same-origin");
    header("Cache-Control", "no-cache");
    header("Content-Security-Policy", POLICY);
  }

  Reply header(String name, String value) {
    exchange.getResponseHeaders().set(name, value);
    return this;
  }

  /** A few words. */
  void say(int status, String words) throws IOException {
    header("Content-Type", "text/plain; charset=utf-8");
    whole(status, (words + "\n").getBytes(StandardCharsets.UTF_8));
  }

  void redirect(String to) throws IOException {
    header("Location", to);
    whole(302, new byte[0]);
  }

  /** A finished body that is not worth asking for again in part. */
  void whole(int status, byte[] body) throws IOException {
    boolean none = head || body.length == 0;
    if (head) {
      header("Content-Length", String.valueOf(body.length));
    }
    exchange.sendResponseHeaders(status, none ? -1 : body.length);
    if (!none) {
      exchange.getResponseBody().write(body);
    }
  }

  /** An open end. */
  OutputStream stream(String type) throws IOException {
    header("Content-Type", type);
    exchange.sendResponseHeaders(200, 0);
    return exchange.getResponseBody();
  }

  /**
   * A file, or the part of it that was asked for, unless the browser has it already.
   *
   * @param tag stands for the content, without quotes
   */
  void file(LiveFile file, String tag) throws IOException {
    String etag = '"' + tag + '"';
    header("ETag", etag).header("Accept-Ranges", "bytes");
    if (matches(exchange.getRequestHeaders().getFirst("If-None-Match"), etag)) {
      exchange.sendResponseHeaders(304, -1);
      return;
    }
    long size = size(file);
    try {
      Optional<ByteRange> range = range(etag, size);
      range.ifPresent(r -> header("Content-Range", r.of(size)));
      send(range.isPresent() ? 206 : 200, file, range.orElse(new ByteRange(0, size - 1)));
    } catch (ByteRange.Unsatisfiable e) {
      header("Content-Range", "bytes */" + size);
      exchange.sendResponseHeaders(416, -1);
    }
  }

  /** A part of another version than the browser's would make a mixture: then the whole is sent. */
  private Optional<ByteRange> range(String etag, long size) throws ByteRange.Unsatisfiable {
    String only = exchange.getRequestHeaders().getFirst("If-Range");
    return !exchange.getRequestMethod().equals("GET") || (only != null && !only.equals(etag))
        ? Optional.empty()
        : ByteRange.of(exchange.getRequestHeaders().getFirst("Range"), size);
  }

  private static boolean matches(String header, String etag) {
    return header != null
        && Arrays.stream(header.split(",", -1))
            .map(String::strip)
            .anyMatch(t -> t.equals("*") || t.equals(etag) || t.equals("W/" + etag));
  }

  private static long size(LiveFile file) throws IOException {
    if (file instanceof LiveFile.Finished finished) {
      return Files.size(finished.file());
    }
    return ((LiveFile.Made) file).bytes().length;
  }

  private void send(int status, LiveFile file, ByteRange range) throws IOException {
    if (head || range.length() == 0) {
      header("Content-Length", String.valueOf(range.length()));
      exchange.sendResponseHeaders(status, -1);
      return;
    }
    exchange.sendResponseHeaders(status, range.length());
    OutputStream out = exchange.getResponseBody();
    if (file instanceof LiveFile.Made made) {
      out.write(made.bytes(), (int) range.first(), (int) range.length());
    } else if (file instanceof LiveFile.Finished finished) {
      copy(finished.file(), range, out);
    }
  }

  private static void copy(Path file, ByteRange range, OutputStream out) throws IOException {
    try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
      long at = range.first();
      var to = Channels.newChannel(out);
      while (at <= range.last()) {
        long sent = in.transferTo(at, Math.min(1 << 18, range.last() - at + 1), to);
        if (sent <= 0) {
          throw new IOException("the file became shorter");
        }
        at += sent;
      }
    }
  }
}
