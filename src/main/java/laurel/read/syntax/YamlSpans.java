package laurel.read.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Where each value of a YAML or JSON text begins and ends, for changing one and leaving every other
 * character as it is.
 */
public final class YamlSpans {
  private final String text;
  private final ParserImpl parser;
  private final int[] offsets;

  /** How a value is written. */
  public enum Style {
    PLAIN,
    SINGLE_QUOTED,
    DOUBLE_QUOTED,
    /** Lines below {@code |} or {@code >}. */
    BLOCK
  }

  /** A value and its place: offsets of its first character and of the one after its last. */
  public sealed interface Span {
    /** Offset of the first character. */
    int from();

    /** Offset after the last character. */
    int to();

    /** One value; one that is left out is of length 0 and stands behind its key. */
    record Scalar(String text, Style style, int from, int to) implements Span {}

    /** A list; {@code flow} where it stands in brackets. */
    record Sequence(List<Span> items, boolean flow, int from, int to) implements Span {}

    /** Keys and values; {@code flow} where they stand in braces. */
    record Mapping(List<Entry> entries, boolean flow, int from, int to) implements Span {}
  }

  /** A key as typed, where it begins, and its value. */
  public record Entry(String key, int from, Span value) {}

  private YamlSpans(String text) {
    LoaderOptions options = new LoaderOptions();
    options.setProcessComments(false);
    options.setCodePointLimit(Integer.MAX_VALUE);
    this.text = text;
    this.parser = new ParserImpl(new StreamReader(text), options);
    this.offsets =
        text.chars().anyMatch(c -> Character.isSurrogate((char) c)) ? offsets(text) : null;
  }

  /**
   * The places of a text's values; empty where it has no keys, cannot be parsed, or names one value
   * at several places (anchors, tags), so that none can be changed alone.
   */
  public static Optional<Span.Mapping> of(String text) {
    if (new SourceText("", text).lineLongerThan(Bounds.LINE) > 0) {
      return Optional.empty();
    }
    try {
      return new YamlSpans(text).root();
    } catch (YAMLException | Shared | StackOverflowError e) {
      return Optional.empty();
    }
  }

  private static final class Shared extends Exception {
    private static final long serialVersionUID = 1;
  }

  private Optional<Span.Mapping> root() throws Shared {
    parser.getEvent();
    if (parser.checkEvent(Event.ID.StreamEnd)) {
      return Optional.empty();
    }
    parser.getEvent();
    return value(0) instanceof Span.Mapping mapping ? Optional.of(mapping) : Optional.empty();
  }

  private Span value(int depth) throws Shared {
    Event event = parser.getEvent();
    boolean shared =
        event instanceof AliasEvent
            || (event instanceof NodeEvent node && node.getAnchor() != null)
            || depth > Bounds.DEPTH;
    if (shared) {
      throw new Shared();
    }
    if (event instanceof MappingStartEvent start) {
      return mapping(start, depth);
    }
    return event instanceof SequenceStartEvent start
        ? sequence(start, depth)
        : scalar((ScalarEvent) event);
  }

  private Span mapping(MappingStartEvent start, int depth) throws Shared {
    List<Entry> entries = new ArrayList<>();
    while (!parser.checkEvent(Event.ID.MappingEnd)) {
      if (!(value(depth + 1) instanceof Span.Scalar key)) {
        throw new Shared();
      }
      entries.add(new Entry(key.text(), key.from(), value(depth + 1)));
    }
    Event end = parser.getEvent();
    int last = start.isFlow() ? at(end.getEndMark()) : entries.get(entries.size() - 1).value().to();
    return new Span.Mapping(List.copyOf(entries), start.isFlow(), at(start.getStartMark()), last);
  }

  private Span sequence(SequenceStartEvent start, int depth) throws Shared {
    List<Span> items = new ArrayList<>();
    while (!parser.checkEvent(Event.ID.SequenceEnd)) {
      items.add(value(depth + 1));
    }
    Event end = parser.getEvent();
    int last = start.isFlow() ? at(end.getEndMark()) : items.get(items.size() - 1).to();
    return new Span.Sequence(List.copyOf(items), start.isFlow(), at(start.getStartMark()), last);
  }

  private Span scalar(ScalarEvent event) throws Shared {
    if (event.getTag() != null) {
      throw new Shared();
    }
    int from = at(event.getStartMark());
    int to = at(event.getEndMark());
    ScalarStyle style = event.getScalarStyle();
    String value = event.getValue();
    if (style == ScalarStyle.LITERAL || style == ScalarStyle.FOLDED) {
      while (Character.isWhitespace(text.charAt(to - 1))) {
        to--; // blank lines below it are nobody's
      }
      return new Span.Scalar(value, Style.BLOCK, from, to);
    }
    Style written =
        style == ScalarStyle.SINGLE_QUOTED
            ? Style.SINGLE_QUOTED
            : style == ScalarStyle.DOUBLE_QUOTED ? Style.DOUBLE_QUOTED : Style.PLAIN;
    boolean nothing = written == Style.PLAIN && (value.equals("~") || value.equals("null"));
    return new Span.Scalar(nothing ? "" : value, written, from, to);
  }

  /** The parser counts code points. */
  private int at(Mark mark) {
    return offsets == null ? mark.getIndex() : offsets[mark.getIndex()];
  }

  private static int[] offsets(String text) {
    int[] offsets = new int[text.codePointCount(0, text.length()) + 1];
    int at = 0;
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = at;
      at += at < text.length() ? Character.charCount(text.codePointAt(at)) : 0;
    }
    return offsets;
  }
}
