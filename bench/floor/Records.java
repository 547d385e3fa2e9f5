import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The records of a content folder as corpus.py writes it in the form {@code plain}; nothing is
 * checked.
 */
final class Records {
  /** The values of a card: what lists show of a record. */
  static final List<String> CARD =
      List.of(
          "id", "title", "summary", "unit", "category", "award", "district", "industry", "year");

  private final JsonFactory json = new JsonFactory();
  private final Path content;
  private final Map<String, Map<String, String>> names;
  private final Map<String, String> districts = new HashMap<>();

  /** What a round says of a record. */
  record Award(String level, String year) {}

  /** A record: its card, its values and its questions as the files have them. */
  record Read(Map<String, String> card, Map<String, Object> values, Object bank) {}

  Records(Path content, Path names) throws IOException {
    this.content = content;
    this.names = cast(read(names));
    this.names.get("district").forEach((key, name) -> districts.put(name + "总工会", key));
  }

  /** Names by kind of term and key. */
  Map<String, Map<String, String>> names() {
    return names;
  }

  /** Who was awarded what, by id in order. */
  Map<String, Award> awards() throws IOException {
    Map<String, Award> awards = new TreeMap<>();
    for (Path round : rounds()) {
      for (String line : Files.readAllLines(round)) {
        if (line.startsWith("  - {achievement: ")) {
          int comma = line.indexOf(',');
          String level = line.substring(comma + 9, line.length() - 1);
          awards.put(line.substring(18, comma), new Award(level, year(round)));
        }
      }
    }
    return awards;
  }

  Award award(String id) throws IOException {
    for (Path round : rounds()) {
      String text = Files.readString(round);
      int at = text.indexOf("achievement: " + id + ",");
      if (at >= 0) {
        int level = text.indexOf("level: ", at) + 7;
        return new Award(text.substring(level, text.indexOf('}', level)), year(round));
      }
    }
    throw new IllegalArgumentException(id);
  }

  private List<Path> rounds() throws IOException {
    try (Stream<Path> rounds = Files.list(content.resolve("rounds"))) {
      return rounds.sorted().toList();
    }
  }

  private static String year(Path round) {
    return round.getFileName().toString().substring(0, 4);
  }

  Read read(String id, Award award) {
    Path folder = content.resolve("achievements").resolve(id);
    try {
      Map<String, String> values = cast(read(folder.resolve("achievement.json")));
      String text = values.get("summary");
      Map<String, String> card =
          card(
              id.toUpperCase(Locale.ROOT),
              values.get("title"),
              text.substring(0, Math.min(100, text.length())).replace("*", "").replace("\n", ""),
              values.get("unit"),
              values.get("category"),
              award.level(),
              districts.get(values.get("union")),
              values.get("industry").substring(0, 1),
              award.year());
      return new Read(card, cast(values), read(folder.resolve("questions/bank.json")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Map<String, String> card(String... values) {
    Map<String, String> card = new HashMap<>(16);
    for (int i = 0; i < values.length; i++) {
      card.put(CARD.get(i), values[i]);
    }
    return card;
  }

  private Object read(Path file) throws IOException {
    try (JsonParser in = json.createParser(Files.readAllBytes(file))) {
      in.nextToken();
      return value(in);
    }
  }

  private static Object value(JsonParser in) throws IOException {
    if (in.currentToken() == JsonToken.START_OBJECT) {
      Map<String, Object> object = new LinkedHashMap<>();
      while (in.nextToken() != JsonToken.END_OBJECT) {
        String key = in.currentName();
        in.nextToken();
        object.put(key, value(in));
      }
      return object;
    }
    if (in.currentToken() != JsonToken.START_ARRAY) {
      return in.getText();
    }
    List<Object> list = new ArrayList<>();
    while (in.nextToken() != JsonToken.END_ARRAY) {
      list.add(value(in));
    }
    return list;
  }

  @SuppressWarnings("unchecked")
  private static <T> T cast(Object value) {
    return (T) value;
  }
}
