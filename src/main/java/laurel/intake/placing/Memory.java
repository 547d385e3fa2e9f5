package laurel.intake.placing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an import put into a record, kept beside it in {@code private/import.json}: the hashes of
 * the values and files as they were sent in. A value that still has its hash was not corrected
 * since. It travels with the record through copies and git, and goes when the record goes.
 *
 * @param forms the forms, by hash of the file and number of the form in it; the value is the file's
 *     name
 * @param fields hash of the imported value, by path of the field
 * @param files path in the record's folder, by hash of the file sent in
 */
record Memory(Map<String, String> forms, Map<String, String> fields, Map<String, String> files) {
  /** Where it lies in a record's folder. */
  static final String PLACE = "private/import.json";

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  static Memory empty() {
    return new Memory(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
  }

  /** The memory of a record; an empty one where it was never imported, or nobody can read it. */
  static Memory of(Path record) throws IOException {
    Path file = record.resolve(PLACE);
    if (!Files.isRegularFile(file)) {
      return empty();
    }
    try {
      Memory read = JSON.readValue(Files.readString(file, StandardCharsets.UTF_8), Memory.class);
      return read == null
          ? empty()
          : new Memory(sorted(read.forms), sorted(read.fields), sorted(read.files));
    } catch (JsonProcessingException | CharacterCodingException e) {
      return empty();
    }
  }

  private static Map<String, String> sorted(Map<String, String> map) {
    return map == null ? new TreeMap<>() : new TreeMap<>(map);
  }

  String text() {
    try {
      return JSON.writeValueAsString(this).replace("\r\n", "\n") + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
