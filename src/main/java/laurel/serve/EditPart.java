package laurel.serve;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import laurel.diag.Finding;
import laurel.diag.FindingTexts;
import laurel.diag.Language;
import laurel.edit.RecordDesk;
import laurel.edit.RecordDesk.Saving;
import laurel.edit.RecordDesk.Sheet;

/**
 * Editing records in the browser. Whoever wants in needs the token that the terminal printed;
 * whatever changes a file must come from a page of this server.
 */
final class EditPart {
  private static final int LARGEST = 4 << 20;
  private static final int TOKEN_BYTES = 16;

  /** Many times what the longest record has. */
  private static final int MOST_FIELDS = 20_000;

  /** Many times what the longest name of a field has. */
  private static final int LONGEST_NAME = 300;

  private static final String CHECK = "/check";

  private final String root;
  private final String token;
  private final RecordDesk desk;
  private final Language language;
  private final EditPages pages;
  private final ObjectMapper json = new ObjectMapper();

  /**
   * Editing.
   *
   * @param root the path below which it answers, ending with a slash
   */
  EditPart(String root, Path content, Language language) {
    this.root = root;
    this.desk = new RecordDesk(content);
    this.language = language;
    byte[] chance = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(chance);
    this.token = Base64.getUrlEncoder().withoutPadding().encodeToString(chance);
    this.pages = new EditPages(root, token, language);
  }

  /** The path to open, token included. */
  String start() {
    return root + "?t=" + token;
  }

  /**
   * Answers.
   *
   * @param key the record's, or that followed by {@code /check} (posted: what the rules say; got:
   *     whether somebody answers), or empty for the list
   */
  void answer(String key, HttpExchange exchange, Door door) throws IOException {
    boolean post = exchange.getRequestMethod().equals("POST");
    Map<String, String> asked =
        Optional.ofNullable(exchange.getRequestURI().getRawQuery())
            .flatMap(EditPart::form)
            .orElse(Map.of());
    if (!mine(asked.getOrDefault("t", ""))) {
      new Reply(exchange).say(403, ServeTexts.in(language).text("edit.token"));
    } else if (!post && isCheck(key)) {
      new Reply(exchange).header("Cache-Control", "no-store").whole(204, new byte[0]);
    } else if (!post) {
      show(key, asked.containsKey("saved"), exchange);
    } else if (!door.own(exchange.getRequestHeaders())) {
      new Reply(exchange).say(403, "Origin");
    } else {
      posted(key, exchange);
    }
  }

  private void posted(String key, HttpExchange exchange) throws IOException {
    byte[] bytes = exchange.getRequestBody().readNBytes(LARGEST + 1);
    Optional<Map<String, String>> posted = form(new String(bytes, StandardCharsets.UTF_8));
    if (bytes.length > LARGEST) {
      new Reply(exchange).say(413, "413");
    } else if (posted.isEmpty()) {
      new Reply(exchange).say(400, "400");
    } else if (isCheck(key)) {
      check(key.substring(0, key.length() - CHECK.length()), posted.get(), exchange);
    } else {
      save(key, posted.get(), exchange);
    }
  }

  /** A record's folder may itself be called so: {@code lessons/check} is a record. */
  private static boolean isCheck(String key) {
    return key.endsWith(CHECK) && key.indexOf('/') < key.length() - CHECK.length();
  }

  private boolean mine(String given) {
    return MessageDigest.isEqual(
        given.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
  }

  private void show(String key, boolean saved, HttpExchange exchange) throws IOException {
    if (key.isEmpty()) {
      html(200, pages.list(desk.records()), exchange);
      return;
    }
    Optional<Sheet> sheet = desk.open(key);
    if (sheet.isEmpty()) {
      html(404, pages.unknown(key), exchange);
      return;
    }
    List<Finding> findings = desk.check(key, Map.of()).orElse(List.of());
    html(200, pages.form(sheet.get(), sheet.get().values(), findings, saved), exchange);
  }

  private void save(String key, Map<String, String> posted, HttpExchange exchange)
      throws IOException {
    Optional<Saving> saving = desk.save(key, posted.getOrDefault("version", ""), values(posted));
    if (saving.isEmpty()) {
      lost(key, posted, exchange);
      return;
    }
    answer(key, posted, saving.get(), exchange);
  }

  /** What somebody typed is in no file yet, and must not go with the page. */
  private void lost(String key, Map<String, String> posted, HttpExchange exchange)
      throws IOException {
    Map<String, String> values = values(posted);
    if (values.isEmpty()) {
      html(404, pages.unknown(key), exchange);
    } else {
      html(409, pages.lost(key, posted.getOrDefault("version", ""), values), exchange);
    }
  }

  private void answer(String key, Map<String, String> posted, Saving saving, HttpExchange exchange)
      throws IOException {
    Map<String, String> values = values(posted);
    if (saving instanceof Saving.Done) {
      String back = root + encoded(key) + "?t=" + token + "&saved=1";
      new Reply(exchange).header("Location", back).whole(303, new byte[0]);
    } else if (saving instanceof Saving.NoField) {
      new Reply(exchange).say(400, "400");
    } else if (saving instanceof Saving.Stale stale) {
      Clash clash = Clash.of(values, stale);
      List<Finding> findings = desk.check(key, clash.merged()).orElse(List.of());
      html(409, pages.stale(stale.sheet(), clash, findings), exchange);
    } else {
      refuse(key, posted, saving instanceof Saving.Unwritable, exchange);
    }
  }

  private void refuse(
      String key, Map<String, String> posted, boolean unwritable, HttpExchange exchange)
      throws IOException {
    Optional<Sheet> sheet = desk.open(key);
    if (sheet.isEmpty()) { // somebody has removed or damaged it since
      lost(key, posted, exchange);
      return;
    }
    Map<String, String> values = values(posted);
    String why = unwritable ? "edit.unwritable" : "edit.by-hand";
    List<Finding> findings = desk.check(key, unwritable ? values : Map.of()).orElse(List.of());
    html(unwritable ? 507 : 422, pages.unsaved(sheet.get(), why, values, findings), exchange);
  }

  private void check(String key, Map<String, String> posted, HttpExchange exchange)
      throws IOException {
    Optional<List<Finding>> findings = desk.check(key, values(posted));
    if (findings.isEmpty()) {
      new Reply(exchange).say(422, ServeTexts.in(language).text("edit.unchecked"));
      return;
    }
    FindingTexts texts = FindingTexts.in(language);
    ArrayNode all = json.createArrayNode();
    for (Finding finding : findings.get()) {
      all.addObject()
          .put("field", finding.subject().field())
          .put("severity", finding.severity().word())
          .put("weight", texts.text("severity." + finding.severity().word()))
          .put("message", texts.message(finding));
    }
    new Reply(exchange)
        .header("Content-Type", "application/json")
        .whole(200, json.writeValueAsBytes(all));
  }

  /** Values by path; those of rows that are to go are empty. */
  private static Map<String, String> values(Map<String, String> posted) {
    Map<String, String> values = new LinkedHashMap<>();
    posted.forEach(
        (name, value) -> {
          if (name.startsWith("v.")) {
            String path = name.substring(2);
            boolean gone = goes(path, posted);
            values.put(path, gone ? "" : value.replace("\r\n", "\n").replace('\r', '\n'));
          }
        });
    return values;
  }

  private static boolean goes(String path, Map<String, String> posted) {
    int end = path.lastIndexOf('.');
    while (end > 0 && !posted.containsKey("d." + path.substring(0, end))) {
      end = path.lastIndexOf('.', end - 1);
    }
    return end > 0;
  }

  /** Names and values; empty where they are garbled, or more than any form has. */
  private static Optional<Map<String, String>> form(String text) {
    Map<String, String> form = new LinkedHashMap<>();
    for (String part : text.split("&", MOST_FIELDS + 1)) {
      int equals = part.indexOf('=');
      try {
        String name = decoded(equals < 0 ? part : part.substring(0, equals));
        if (name.length() > LONGEST_NAME) {
          return Optional.empty();
        }
        form.putIfAbsent(name, equals < 0 ? "" : decoded(part.substring(equals + 1)));
      } catch (IllegalArgumentException garbled) {
        return Optional.empty();
      }
    }
    return form.size() > MOST_FIELDS ? Optional.empty() : Optional.of(form);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  static String encoded(String key) {
    return URLEncoder.encode(key, StandardCharsets.UTF_8).replace("+", "%20").replace("%2F", "/");
  }

  private static void html(int status, String page, HttpExchange exchange) throws IOException {
    new Reply(exchange)
        .header("Content-Type", "text/html; charset=utf-8")
        .header("Cache-Control", "no-store")
        .whole(status, page.getBytes(StandardCharsets.UTF_8));
  }
}
