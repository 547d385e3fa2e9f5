package laurel.serve;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Somebody who edits a record by real HTTP, as a browser sends it. */
final class Officer {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  private final String form;

  /**
   * An officer.
   *
   * @param list the address that the preview prints
   * @param key of the record, e.g. {@code achievements/pump}
   */
  Officer(URI list, String key) {
    this.form = list.toString().replace("/edit/?", "/edit/" + key + "?");
  }

  /** The address of the form, token included. */
  String form() {
    return form;
  }

  /** The form as it is shown now. */
  Document page() throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(form)).build();
    return Jsoup.parse(CLIENT.send(request, BodyHandlers.ofString()).body());
  }

  /** Opens the form, changes values by path and saves. */
  HttpResponse<String> save(Map<String, String> values) throws IOException, InterruptedException {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("version", page().select("input[name=version]").attr("value"));
    values.forEach((path, value) -> fields.put("v." + path, value));
    return post(encoded(fields));
  }

  /** Sends a body to the form as one of this server's own pages does. */
  HttpResponse<String> post(String body) throws IOException, InterruptedException {
    return post(form, body);
  }

  /** Asks what the rules say of values. */
  HttpResponse<String> check(Map<String, String> fields) throws IOException, InterruptedException {
    return post(form.replace("?", "/check?"), encoded(fields));
  }

  private static HttpResponse<String> post(String address, String body)
      throws IOException, InterruptedException {
    URI to = URI.create(address);
    HttpRequest request =
        HttpRequest.newBuilder(to)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Origin", "http://" + to.getAuthority())
            .POST(BodyPublishers.ofString(body))
            .build();
    return CLIENT.send(request, BodyHandlers.ofString());
  }

  static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
