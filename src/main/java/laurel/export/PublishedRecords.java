package laurel.export;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import laurel.model.Achievement;
import laurel.model.Catalogue;
import laurel.model.Change;
import laurel.model.Lesson;
import laurel.model.RecordRef;

/** The open data of a site that stands, held against what the next publication would say. */
public final class PublishedRecords {
  /** What of a record is told when it differs; how an award came about is told by the rounds. */
  private static final List<String> FIELDS =
      List.of(
          "title",
          "category",
          "units",
          "union",
          "industry",
          "startedOn",
          "team",
          "leadProfile",
          "summary",
          "background",
          "goal",
          "innovations",
          "benefits",
          "metrics",
          "synopsis",
          "instructor",
          "theme");

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Path site;

  /** The open data below a site's folder. */
  public PublishedRecords(Path site) {
    this.site = site;
  }

  /** The day that stood for today when it was published; nothing where no data stands. */
  public Optional<LocalDate> day() throws IOException {
    Path whole = site.resolve("data/catalogue.json");
    if (!Files.isRegularFile(whole)) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(whole);
        JsonParser parser = MAPPER.createParser(in)) {
      while (parser.nextToken() != null) {
        boolean top =
            parser.getParsingContext().getParent() != null
                && parser.getParsingContext().getParent().inRoot();
        if (top
            && parser.currentToken() == JsonToken.FIELD_NAME
            && parser.currentName().equals("asOf")) {
          return Optional.ofNullable(parser.nextTextValue()).map(LocalDate::parse);
        }
      }
    } catch (com.fasterxml.jackson.core.JsonProcessingException | DateTimeException e) {
      return Optional.empty(); // somebody else's file; then nothing of ours was published
    }
    return Optional.empty();
  }

  /** What records that stand there say otherwise than the catalogue, field by field. */
  public List<Change> corrected(Catalogue catalogue, Addresses addresses) throws IOException {
    RecordJson records = new RecordJson(addresses);
    List<Change> changes = new ArrayList<>();
    for (Achievement a : Awarded.achievements(catalogue)) {
      compare(a.ref(), json -> records.achievement(json, a), changes);
    }
    for (Lesson l : Awarded.lessons(catalogue)) {
      compare(l.ref(), json -> records.lesson(json, l), changes);
    }
    return changes;
  }

  private void compare(RecordRef ref, Json.Members members, List<Change> changes)
      throws IOException {
    Path file = site.resolve(OwnFiles.path(ref));
    if (!Files.isRegularFile(file)) {
      return;
    }
    byte[] now = new Output(OwnFiles.path(ref), out -> Json.write(out, members)).bytes();
    byte[] then = Files.readAllBytes(file);
    if (Arrays.equals(now, then)) {
      return;
    }
    JsonNode before = MAPPER.readTree(then);
    JsonNode after = MAPPER.readTree(now);
    for (String field : FIELDS) {
      String was = said(before.path(field));
      String is = said(after.path(field));
      if (!was.equals(is)) {
        changes.add(new Change.Corrected(ref, field, was, is));
      }
    }
  }

  /** A value as a reader of the page knows it: names rather than keys. */
  private static String said(JsonNode node) {
    if (node.isArray()) {
      return StreamSupport.stream(node.spliterator(), false)
          .map(PublishedRecords::said)
          .collect(Collectors.joining("、"));
    }
    if (node.isObject()) {
      return node.has("name")
          ? node.path("name").asText()
          : StreamSupport.stream(node.spliterator(), false)
              .map(PublishedRecords::said)
              .collect(Collectors.joining(" "));
    }
    return node.asText("");
  }
}
