package laurel.search;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Optional;
import laurel.cache.Fingerprint;

/**
 * A part of the index as a classic script, which loads from {@code file://} where nothing else
 * does: {@code laurelPart("name",{…});}
 */
final class Call {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private Call() {}

  /** Writes the members of the part's object. */
  @FunctionalInterface
  interface Members {
    void write(JsonGenerator json) throws IOException;
  }

  static IndexFile file(String name, Members members) {
    return new IndexFile(path(name), Optional.empty(), () -> script(name, members));
  }

  /** A part that need not be made while its key is the same. */
  static IndexFile file(String name, Fingerprint key, Members members) {
    return new IndexFile(path(name), Optional.of(key), () -> script(name, members));
  }

  private static String path(String name) {
    return SearchIndex.FOLDER + name + ".js";
  }

  private static String script(String name, Members members) {
    StringWriter script = new StringWriter();
    script.append("laurelPart(\"").append(name).append("\",");
    try (JsonGenerator json = FACTORY.createGenerator(script)) {
      json.writeStartObject();
      members.write(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    script.append(");\n");
    return script.toString();
  }

  static void texts(JsonGenerator json, String name, Iterable<String> values) throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}
