package laurel.search;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import laurel.cache.Fingerprint;

/**
 * A part of the index as a classic script, which loads from {@code file://} where nothing else
 * does: {@code laurelPart("name",{…});}
 */
final class Call {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private static final String END = ");\n";

  private Call() {}

  /** Writes the members of the part's object. */
  @FunctionalInterface
  interface Members {
    void write(JsonGenerator json) throws IOException;
  }

  static IndexFile file(String name, Members members) {
    return new IndexFile(path(name), Optional.empty(), true, () -> script(name, members));
  }

  /** A part that need not be made while its key is the same. */
  static IndexFile file(String name, Fingerprint key, Members members) {
    return new IndexFile(path(name), Optional.of(key), false, () -> script(name, members));
  }

  /** A part that is to be made, whatever stands under the same key. */
  static IndexFile changed(String name, Fingerprint key, Members members) {
    return new IndexFile(path(name), Optional.of(key), true, () -> script(name, members));
  }

  /** The same of one member, a text of plain ASCII that needs no escapes. */
  static IndexFile changed(String name, Fingerprint key, String member, String text) {
    return new IndexFile(path(name), Optional.of(key), true, () -> script(name, member, text));
  }

  /**
   * The members of a part as it stands: texts and numbers, or arrays of them. Those of an object
   * within it are called by both names with a dot between.
   */
  static Map<String, List<String>> read(byte[] script) throws IOException {
    int from = 0;
    while (script[from] != '{') {
      from++;
    }
    Map<String, List<String>> members = new HashMap<>();
    int length = script.length - from - END.length();
    try (JsonParser json = FACTORY.createParser(script, from, length)) {
      List<String> values = new ArrayList<>();
      String outer = "";
      String within = "";
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token == JsonToken.FIELD_NAME) {
          outer = json.currentName();
          values = new ArrayList<>();
          members.put(within + outer, values);
        } else if (token == JsonToken.START_OBJECT) {
          within = outer.isEmpty() ? "" : outer + ".";
        } else if (token == JsonToken.END_OBJECT) {
          within = "";
        } else if (token.isScalarValue()) {
          values.add(json.getText());
        }
      }
    }
    return members;
  }

  static String path(String name) {
    return SearchIndex.FOLDER + name + ".js";
  }

  private static byte[] script(String name, Members members) {
    ByteArrayOutputStream script = new ByteArrayOutputStream(1 << 13);
    script.writeBytes(("laurelPart(\"" + name + "\",").getBytes(StandardCharsets.UTF_8));
    try (JsonGenerator json = FACTORY.createGenerator(script, JsonEncoding.UTF8)) {
      json.writeStartObject();
      members.write(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    script.writeBytes(END.getBytes(StandardCharsets.UTF_8));
    return script.toByteArray();
  }

  private static byte[] script(String name, String member, String text) {
    String script = "laurelPart(\"" + name + "\",{\"" + member + "\":\"" + text + "\"}" + END;
    return script.getBytes(StandardCharsets.ISO_8859_1); // as Java keeps it: copied, not looked at
  }

  static void texts(JsonGenerator json, String name, Iterable<String> values) throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}
