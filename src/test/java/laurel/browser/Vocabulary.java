package laurel.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The vocabulary of schema.org: which types there are, which properties a type may have, and what
 * may stand in them. Read from the declarations of schema-dts, which Google makes from the
 * vocabulary (test resources, {@code laurel/vocabulary}).
 */
final class Vocabulary {
  private static final Pattern INTERFACE =
      Pattern.compile("(?:export )?interface (\\w+) extends (.+) \\{");
  private static final Pattern PROPERTY =
      Pattern.compile(" {4}\"(\\w+)\"\\?: SchemaValue<(.+), \"\\w+\">;");
  private static final Pattern TYPE = Pattern.compile(" {4}\"@type\": \"(\\w+)\";");
  private static final Pattern DATE =
      Pattern.compile("\\d{4}(-\\d\\d(-\\d\\d(T\\d\\d:\\d\\d:\\d\\d(Z|[+-]\\d\\d:\\d\\d))?)?)?");
  private static final Pattern UNION = Pattern.compile("export type (\\w+)(?:<.*>)? = (.+);");

  /** By interface: what it extends, and its own properties with what may stand in each. */
  private final Map<String, List<String>> parents = new HashMap<>();

  private final Map<String, Map<String, List<String>>> properties = new HashMap<>();

  /** The interface of a type that may be named. */
  private final Map<String, String> leaves = new HashMap<>();

  /** What a name of a range stands for. */
  private final Map<String, List<String>> unions = new HashMap<>();

  private Vocabulary() {}

  static Vocabulary read() {
    Vocabulary vocabulary = new Vocabulary();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Vocabulary.class.getResourceAsStream("/laurel/vocabulary/schemaorg.d.ts"),
                StandardCharsets.UTF_8))) {
      String within = "";
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        within = vocabulary.take(within, line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return vocabulary;
  }

  /** Takes in a line, and says in which interface the next one stands. */
  private String take(String within, String line) {
    Matcher is = INTERFACE.matcher(line);
    if (is.matches()) {
      parents.put(is.group(1), List.of(is.group(2).split(", ", -1)));
      return is.group(1);
    }
    is = PROPERTY.matcher(line);
    if (is.matches()) {
      properties
          .computeIfAbsent(within, key -> new HashMap<>())
          .put(is.group(1), List.of(is.group(2).split(" \\| ", -1)));
    }
    is = TYPE.matcher(line);
    if (is.matches()) {
      leaves.put(is.group(1), within);
    }
    is = UNION.matcher(line);
    if (is.matches()) {
      unions.put(is.group(1), List.of(is.group(2).split(" \\| ", -1)));
    }
    return within;
  }

  /** How many types there are. */
  int types() {
    return leaves.size();
  }

  /** What is wrong with an object, each fault with the way to it. */
  List<String> faults(JsonNode object) {
    List<String> faults = new ArrayList<>();
    if (object.has("@graph")) {
      object.get("@graph").forEach(node -> object(node, "", faults));
    } else {
      object(object, "", faults);
    }
    return faults;
  }

  private void object(JsonNode object, String at, List<String> faults) {
    String type = object.path("@type").asText();
    if (!leaves.containsKey(type)) {
      faults.add(at + " is of no known type: " + type);
      return;
    }
    Map<String, List<String>> may = of(leaves.get(type), new HashMap<>());
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      String name = member.getKey();
      String here = at + "/" + type + "." + name;
      if (may.containsKey(name)) {
        value(member.getValue(), may.get(name), here, faults);
      } else if (!name.startsWith("@")) {
        faults.add(here + " is no property of it");
      }
    }
  }

  private Map<String, List<String>> of(String name, Map<String, List<String>> all) {
    properties.getOrDefault(name, Map.of()).forEach(all::putIfAbsent);
    parents.getOrDefault(name, List.of()).forEach(parent -> of(parent, all));
    return all;
  }

  private void value(JsonNode value, List<String> range, String at, List<String> faults) {
    if (value.isArray()) {
      value.forEach(one -> value(one, range, at, faults));
      return;
    }
    Set<String> all = expanded(range, new HashSet<>());
    if (value.isObject()) {
      boolean named = value.has("@type");
      if (named ? !all.contains(leaf(value)) : !(value.has("@id") && all.contains("IdReference"))) {
        faults.add(at + " holds " + value.path("@type") + ", not one of " + range);
      } else if (named) {
        object(value, at, faults);
      }
    } else if (!fits(value, all)) {
      faults.add(at + " holds " + value + ", not one of " + range);
    }
  }

  private String leaf(JsonNode value) {
    return leaves.getOrDefault(value.get("@type").asText(), "none");
  }

  private static boolean fits(JsonNode value, Set<String> range) {
    String text = value.asText();
    if (value.isNumber()) {
      return range.contains("number");
    }
    if (value.isBoolean()) {
      return range.contains("boolean");
    }
    if (range.contains("Text")) {
      return true;
    }
    return range.contains("\"" + text + "\"")
        || (range.contains("URL") && text.matches("[a-z]+:[^\\s<>\"]+|[^\\s<>\":]+"))
        || (range.contains("Duration") && text.matches("PT?(\\d+[YMWDHS])+"))
        || ((range.contains("Date") || range.contains("DateTime")) && DATE.matcher(text).matches());
  }

  /** Every name that a range allows: types and their subtypes, kinds of text, single values. */
  private Set<String> expanded(List<String> names, Set<String> all) {
    for (String name : names) {
      if (all.add(name)) {
        expanded(unions.getOrDefault(name, List.of()), all);
      }
    }
    return all;
  }
}
