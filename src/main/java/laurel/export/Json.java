package laurel.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Predicate;

/** Writes JSON as a stream, and leaves out what is empty. */
final class Json {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
          .disable(com.fasterxml.jackson.core.StreamWriteFeature.AUTO_CLOSE_TARGET)
          .build();

  private final JsonGenerator generator;

  private Json(JsonGenerator generator) {
    this.generator = generator;
  }

  /** The members of an object. */
  @FunctionalInterface
  interface Members {
    void write(Json json) throws IOException;
  }

  /** The members of the object that stands for one item. */
  @FunctionalInterface
  interface Each<T> {
    void write(Json json, T item) throws IOException;
  }

  /** Writes one object and a line's end as UTF-8. */
  static void write(OutputStream out, Members members) throws IOException {
    try (JsonGenerator generator = FACTORY.createGenerator(out)) {
      generator.writeStartObject();
      members.write(new Json(generator));
      generator.writeEndObject();
      generator.writeRaw('\n');
    }
  }

  /**
   * An object as text that may stand in a {@code script} element: it can neither end nor open one.
   */
  static String embeddable(Members members) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = FACTORY.createGenerator(text)) {
      generator.setCharacterEscapes(ForHtml.ESCAPES);
      generator.writeStartObject();
      members.write(new Json(generator));
      generator.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  Json text(String name, String value) throws IOException {
    if (!value.isEmpty()) {
      generator.writeStringField(name, value);
    }
    return this;
  }

  Json text(String name, Optional<String> value) throws IOException {
    return text(name, value.orElse(""));
  }

  Json number(String name, long value) throws IOException {
    generator.writeNumberField(name, value);
    return this;
  }

  Json flag(String name, boolean value) throws IOException {
    generator.writeBooleanField(name, value);
    return this;
  }

  Json object(String name, Members members) throws IOException {
    generator.writeObjectFieldStart(name);
    members.write(this);
    generator.writeEndObject();
    return this;
  }

  <T> Json object(String name, Optional<T> value, Each<T> each) throws IOException {
    return value.isEmpty() ? this : object(name, json -> each.write(json, value.get()));
  }

  Json texts(String name, Collection<String> values) throws IOException {
    if (!values.isEmpty()) {
      generator.writeArrayFieldStart(name);
      for (String value : values) {
        generator.writeString(value);
      }
      generator.writeEndArray();
    }
    return this;
  }

  <T> Json list(String name, Collection<T> items, Each<T> each) throws IOException {
    if (!items.isEmpty()) {
      lines(name, items, each, "");
    }
    return this;
  }

  /** The same with every item on a line of its own, and written even when empty. */
  <T> Json lines(String name, Iterable<T> items, Each<T> each) throws IOException {
    return lines(name, items, each, "\n");
  }

  /** A list whose items are written by somebody else, each on a line, commas between them. */
  Json list(String name, Output.Body items) throws IOException {
    generator.writeArrayFieldStart(name);
    generator.flush();
    items.writeTo((OutputStream) generator.getOutputTarget());
    generator.writeEndArray();
    return this;
  }

  /** One object and a line's end by themselves. */
  static byte[] line(Members members) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 12);
    write(bytes, members);
    return bytes.toByteArray();
  }

  /** Lines of the last build, and whose are as they would be made. */
  record Standing(StandingLines lines, Predicate<String> right) {}

  private <T> Json lines(String name, Iterable<T> items, Each<T> each, String before)
      throws IOException {
    generator.writeArrayFieldStart(name);
    for (T item : items) {
      generator.writeStartObject();
      each.write(this, item);
      generator.writeEndObject();
      generator.writeRaw(before);
    }
    generator.writeEndArray();
    return this;
  }

  private static final class ForHtml extends CharacterEscapes {
    private static final long serialVersionUID = 1;
    private static final String UNSAFE = "<>&\u2028\u2029";
    private static final ForHtml ESCAPES = new ForHtml();

    /** For every object anew would cost as much as the object; who is given them only reads. */
    private final int[] codes = codes();

    private static int[] codes() {
      int[] codes = standardAsciiEscapesForJSON();
      UNSAFE.chars().filter(c -> c < codes.length).forEach(c -> codes[c] = ESCAPE_STANDARD);
      return codes;
    }

    @Override
    public int[] getEscapeCodesForAscii() {
      return codes;
    }

    @Override
    public SerializableString getEscapeSequence(int c) {
      return UNSAFE.indexOf(c) < 0
          ? null
          : new SerializedString("\\u" + Integer.toHexString(0x10000 + c).substring(1));
    }
  }
}
