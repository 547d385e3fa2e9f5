package laurel.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** The least that a learning record store does. */
final class Lrs {
  private static final String LAUNCH =
      "{\"launchMode\":\"MODE\",\"masteryScore\":0.6,\"moveOn\":\"CompletedOrPassed\","
          + "\"returnURL\":\"http://127.0.0.1/back\",\"contextTemplate\":"
          + "{\"contextActivities\":{\"grouping\":[{\"id\":\"https://example.org/publisher\"}]}}}";

  private final ObjectMapper json = new ObjectMapper();
  final List<JsonNode> statements = new CopyOnWriteArrayList<>();
  final List<String> authorised = new CopyOnWriteArrayList<>();

  /** How many posts of statements it will not take. */
  final AtomicInteger refusals = new AtomicInteger();

  /** How a learner is let in: Normal, Review, Browse. */
  final AtomicReference<String> mode = new AtomicReference<>("Normal");

  private final AtomicReference<byte[]> state = new AtomicReference<>();

  /** The state that was kept last. */
  String kept() {
    return new String(state.get(), StandardCharsets.UTF_8);
  }

  List<String> verbs() {
    return statements.stream().map(s -> s.at("/verb/id").asText().replaceFirst(".*/", "")).toList();
  }

  void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      String query = String.valueOf(exchange.getRequestURI().getQuery());
      byte[] body = exchange.getRequestBody().readAllBytes();
      if (path.endsWith("/fetch")) {
        answer(exchange, "{\"auth-token\":\"dG9rZW4=\"}".getBytes(StandardCharsets.UTF_8));
        return;
      }
      authorised.add(exchange.getRequestHeaders().getFirst("Authorization"));
      if (path.endsWith("/statements") && refusals.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
        exchange.sendResponseHeaders(503, -1);
      } else if (path.endsWith("/statements")) {
        json.readTree(body).forEach(statements::add);
        answer(exchange, "[]".getBytes(StandardCharsets.UTF_8));
      } else if (query.contains("profileId=cmi5LearnerPreferences")) {
        answer(exchange, "{\"audioPreference\":\"off\"}".getBytes(StandardCharsets.UTF_8));
      } else if (query.contains("LMS.LaunchData")) {
        answer(exchange, LAUNCH.replace("MODE", mode.get()).getBytes(StandardCharsets.UTF_8));
      } else if (exchange.getRequestMethod().equals("PUT")) {
        state.set(body);
        exchange.sendResponseHeaders(204, -1);
      } else if (state.get() == null) {
        exchange.sendResponseHeaders(404, -1);
      } else {
        answer(exchange, state.get());
      }
    }
  }

  private static void answer(HttpExchange exchange, byte[] body) throws IOException {
    exchange.sendResponseHeaders(200, body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }
}
