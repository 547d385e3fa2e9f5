package laurel.read.syntax;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import laurel.diag.FindingKind;

/** JSON, values as typed: {@code 1.10} stays 1.10. */
final class JsonReader {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(2 * Bounds.DEPTH)
                  .maxStringLength((int) Bounds.FILE_BYTES)
                  .maxNameLength((int) Bounds.FILE_BYTES)
                  .maxNumberLength((int) Bounds.FILE_BYTES)
                  .build())
          .build();

  private final JsonParser parser;
  private final SourceText source;
  private int values;

  private JsonReader(JsonParser parser, SourceText source) {
    this.parser = parser;
    this.source = source;
  }

  /** What the file says; empty if it says nothing. */
  static Optional<Tree> read(SourceText source) throws SyntaxTrouble {
    Optional<Tree> plain = PlainJson.read(source);
    return plain.isPresent() ? plain : parsed(source);
  }

  /** The same by the parser for all of JSON. */
  static Optional<Tree> parsed(SourceText source) throws SyntaxTrouble {
    try (JsonParser parser = FACTORY.createParser(source.chars())) {
      return new JsonReader(parser, source).document();
    } catch (JsonProcessingException e) {
      throw at(e.getLocation(), source, FindingKind.SYNTAX_JSON, "");
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory", e);
    }
  }

  private Optional<Tree> document() throws IOException, SyntaxTrouble {
    if (parser.nextToken() == null) {
      return Optional.empty();
    }
    Tree root = value(0);
    if (parser.nextToken() != null) {
      throw at(parser.currentTokenLocation(), source, FindingKind.SYNTAX_DOCUMENTS, "");
    }
    return Optional.of(root);
  }

  private Tree value(int depth) throws IOException, SyntaxTrouble {
    JsonLocation location = parser.currentTokenLocation();
    if (depth > Bounds.DEPTH) {
      throw at(location, source, FindingKind.SYNTAX_DEPTH, String.valueOf(Bounds.DEPTH));
    }
    if (++values > Bounds.VALUES) {
      throw at(location, source, FindingKind.SYNTAX_VALUES, String.valueOf(Bounds.VALUES));
    }
    int line = location.getLineNr();
    int column = source.columnOf((int) location.getCharOffset());
    return switch (parser.currentToken()) {
      case START_ARRAY -> sequence(depth, line, column);
      case START_OBJECT -> mapping(depth, line, column);
      case VALUE_NULL -> new Tree.Scalar("", false, line, column);
      default -> new Tree.Scalar(parser.getText(), false, line, column);
    };
  }

  private Tree sequence(int depth, int line, int column) throws IOException, SyntaxTrouble {
    List<Tree> items = new ArrayList<>();
    int before = values;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(depth + 1));
    }
    return new Tree.Sequence(items, values - before + 1, line, column);
  }

  private Tree mapping(int depth, int line, int column) throws IOException, SyntaxTrouble {
    List<Tree.Entry> entries = new ArrayList<>();
    int before = values;
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      JsonLocation key = parser.currentTokenLocation();
      String name = parser.currentName();
      parser.nextToken();
      entries.add(
          new Tree.Entry(
              name, key.getLineNr(), source.columnOf((int) key.getCharOffset()), value(depth + 1)));
    }
    return new Tree.Mapping(entries, values - before + 1, line, column);
  }

  private static SyntaxTrouble at(
      JsonLocation where, SourceText source, FindingKind kind, String argument) {
    int offset =
        where == null
            ? 0
            : (int) Math.min(Math.max(where.getCharOffset(), 0), source.chars().length);
    return new SyntaxTrouble(kind, source.lineOf(offset), source.columnOf(offset), argument);
  }
}
