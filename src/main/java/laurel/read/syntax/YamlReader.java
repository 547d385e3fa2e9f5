package laurel.read.syntax;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import laurel.diag.FindingKind;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * YAML by the parser's events alone: nothing resolves types, so {@code no}, {@code 1.10} and {@code
 * 2022-08-22} stay as typed, and tags construct nothing.
 */
final class YamlReader {
  private final SourceText source;
  private final ParserImpl parser;
  private final Map<String, Tree> anchors = new HashMap<>();
  private int values;

  private YamlReader(SourceText source, ParserImpl parser) {
    this.source = source;
    this.parser = parser;
  }

  /** What the file's one document says; empty if it has none. */
  static Optional<Tree> read(SourceText source) throws SyntaxTrouble {
    Optional<Tree> plain = PlainYaml.read(source);
    return plain.isPresent() ? plain : parsed(source);
  }

  /** The same by the parser for all of YAML. */
  static Optional<Tree> parsed(SourceText source) throws SyntaxTrouble {
    int tooLong = source.lineLongerThan(Bounds.LINE);
    if (tooLong > 0) {
      throw new SyntaxTrouble(FindingKind.SYNTAX_LINE, tooLong, 1, String.valueOf(Bounds.LINE));
    }
    StreamReader reader = new StreamReader(source.text());
    try {
      LoaderOptions options = new LoaderOptions();
      options.setProcessComments(false);
      options.setCodePointLimit(Integer.MAX_VALUE);
      return new YamlReader(source, new ParserImpl(reader, options)).document();
    } catch (YAMLException e) {
      throw YamlDiagnosis.of(e, source);
    } catch (NumberFormatException e) { // the parser's own: a number of a sign that there is not
      throw new SyntaxTrouble(
          FindingKind.SYNTAX_YAML, reader.getLine() + 1, reader.getColumn() + 1, "");
    }
  }

  private Optional<Tree> document() throws SyntaxTrouble {
    parser.getEvent(); // stream start
    if (parser.checkEvent(Event.ID.StreamEnd)) {
      return Optional.empty();
    }
    parser.getEvent(); // document start
    Tree root = value(0);
    parser.getEvent(); // document end
    if (!parser.checkEvent(Event.ID.StreamEnd)) {
      throw at(parser.peekEvent().getStartMark(), FindingKind.SYNTAX_DOCUMENTS, "");
    }
    if (root instanceof Tree.Scalar scalar) {
      return onlyText(scalar);
    }
    return Optional.of(root);
  }

  /**
   * A file without keys is one long text to YAML: most often its colons are not what YAML takes for
   * one.
   */
  private Optional<Tree> onlyText(Tree.Scalar text) throws SyntaxTrouble {
    int colon = YamlDiagnosis.bareColon(source.line(text.line()));
    if (colon >= 0) {
      throw new SyntaxTrouble(FindingKind.SYNTAX_COLON, text.line(), colon + 1, "");
    }
    return text.text().isEmpty() ? Optional.empty() : Optional.of(text);
  }

  private Tree value(int depth) throws SyntaxTrouble {
    Event event = parser.getEvent();
    Mark mark = event.getStartMark();
    if (depth > Bounds.DEPTH) {
      throw at(mark, FindingKind.SYNTAX_DEPTH, String.valueOf(Bounds.DEPTH));
    }
    count(1, mark);
    if (event instanceof AliasEvent alias) {
      return aliased(alias, mark);
    }
    Tree tree =
        switch (event.getEventId()) {
          case SequenceStart -> sequence(mark, depth);
          case MappingStart -> mapping(mark, depth);
          default -> scalar((ScalarEvent) event, mark);
        };
    String anchor = ((NodeEvent) event).getAnchor();
    if (anchor != null) {
      anchors.put(anchor, tree);
    }
    return tree;
  }

  private Tree aliased(AliasEvent alias, Mark mark) throws SyntaxTrouble {
    Tree tree = anchors.get(alias.getAnchor());
    if (tree == null) {
      throw at(mark, FindingKind.SYNTAX_ALIAS, "*" + alias.getAnchor());
    }
    count(tree.weight(), mark);
    return tree;
  }

  private Tree sequence(Mark mark, int depth) throws SyntaxTrouble {
    List<Tree> items = new ArrayList<>();
    int before = values;
    while (!parser.checkEvent(Event.ID.SequenceEnd)) {
      items.add(value(depth + 1));
    }
    parser.getEvent();
    return new Tree.Sequence(items, values - before + 1, mark.getLine() + 1, mark.getColumn() + 1);
  }

  private Tree mapping(Mark mark, int depth) throws SyntaxTrouble {
    List<Tree.Entry> entries = new ArrayList<>();
    int before = values;
    while (!parser.checkEvent(Event.ID.MappingEnd)) {
      Tree key = value(depth + 1);
      if (!(key instanceof Tree.Scalar name)) {
        throw new SyntaxTrouble(FindingKind.SYNTAX_KEY, key.line(), key.column(), "");
      }
      entries.add(new Tree.Entry(name.text(), key.line(), key.column(), value(depth + 1)));
    }
    parser.getEvent();
    return new Tree.Mapping(entries, values - before + 1, mark.getLine() + 1, mark.getColumn() + 1);
  }

  private static Tree scalar(ScalarEvent event, Mark mark) {
    ScalarStyle style = event.getScalarStyle();
    String text = event.getValue();
    boolean plain = style == ScalarStyle.PLAIN;
    if (plain && (text.equals("~") || text.equals("null"))) {
      text = "";
    }
    boolean lines = event.getEndMark().getLine() > mark.getLine();
    boolean folded = style == ScalarStyle.FOLDED || (lines && style != ScalarStyle.LITERAL);
    return new Tree.Scalar(text, folded, mark.getLine() + 1, mark.getColumn() + 1);
  }

  private void count(int more, Mark mark) throws SyntaxTrouble {
    values += more;
    if (values > Bounds.VALUES || values < 0) {
      throw at(mark, FindingKind.SYNTAX_VALUES, String.valueOf(Bounds.VALUES));
    }
  }

  private static SyntaxTrouble at(Mark mark, FindingKind kind, String argument) {
    return new SyntaxTrouble(kind, mark.getLine() + 1, mark.getColumn() + 1, argument);
  }
}
