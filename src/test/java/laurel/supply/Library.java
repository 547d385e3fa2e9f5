package laurel.supply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A library as the bill of materials (CycloneDX) tells it. Machine code of one platform stands for
 * that of every platform, so that the lists are the same wherever they are made.
 *
 * @param name {@code group:artifact}, with {@code <platform>} where a platform's name stood
 * @param licences the licences offered, any of which may be chosen; SPDX names where there are such
 * @param file the name of the jar
 * @param sha256 of the jar, hexadecimal
 */
record Library(String name, String version, List<String> licences, String file, String sha256) {
  private static final String PLATFORM = "(linux|macosx|osx|windows)-(x86_64|arm64|aarch64)";

  /** What poms say wrongly, loosely or not at all, with what the library itself says. */
  private static final Map<String, List<String>> SAID_BETTER =
      Map.of(
          "com.jcraft:jzlib", List.of("BSD-3-Clause"),
          "isorelax:isorelax", List.of("MIT"),
          "org.bytedeco:ffmpeg:<platform>", List.of("LGPL-3.0-or-later"),
          "org.bytedeco:leptonica:<platform>", List.of("BSD-2-Clause"),
          "org.jdom:jdom2", List.of("Apache-2.0"));

  /** Every library of a bill of materials, by name. */
  static List<Library> of(Path bom) throws IOException {
    Map<String, Library> found = new TreeMap<>();
    for (JsonNode component : new ObjectMapper().readTree(bom.toFile()).path("components")) {
      Library library = of(component);
      found.put(library.name, library);
    }
    return List.copyOf(found.values());
  }

  private static Library of(JsonNode component) {
    String artifact = component.path("name").asText();
    String version = component.path("version").asText();
    String classifier =
        component.path("purl").asText().replaceAll(".*[?&]classifier=([^&]*).*|.*", "$1");
    String suffix = classifier.isEmpty() ? "" : ":" + classifier;
    String name =
        (component.path("group").asText() + ":" + artifact + suffix)
            .replaceFirst(PLATFORM, "<platform>");
    return new Library(
        name,
        version,
        SAID_BETTER.getOrDefault(name, licences(component)),
        artifact + "-" + version + suffix.replace(':', '-') + ".jar",
        sha256(component));
  }

  private static List<String> licences(JsonNode component) {
    List<String> found = new ArrayList<>();
    for (JsonNode choice : component.path("licenses")) {
      JsonNode licence = choice.path("license");
      String expression = choice.path("expression").asText();
      if (expression.isEmpty()) {
        found.add(licence.path("id").asText(licence.path("name").asText()));
      } else {
        found.addAll(List.of(expression.replaceAll("[()]", "").split(" OR ")));
      }
    }
    return found.stream().sorted().toList();
  }

  private static String sha256(JsonNode component) {
    for (JsonNode hash : component.path("hashes")) {
      if (hash.path("alg").asText().equals("SHA-256")) {
        return hash.path("content").asText();
      }
    }
    return "";
  }

  /** Whether it is machine code, of which every platform has its own. */
  boolean isMachineCode() {
    return name.contains("<platform>");
  }

  String row() {
    return "| `%s` | %s | %s |".formatted(name, version, String.join(" or ", licences));
  }

  static String table(List<Library> libraries) {
    return libraries.stream()
        .map(Library::row)
        .collect(
            Collectors.joining(
                "\n", "| library | version | licence |\n| --- | --- | --- |\n", "\n"));
  }
}
