package laurel.read.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.statistics.Statistics;

/** What a quick reader of plain files has to hold beside the parser that reads all of them. */
final class QuickReading {
  private QuickReading() {}

  /** A reader that says nothing of what it does not know. */
  interface Quick {
    Optional<Tree> read(SourceText source);
  }

  /** The parser. */
  interface Parser {
    Optional<Tree> parsed(SourceText source) throws SyntaxTrouble;
  }

  /** Says the same or nothing, and something of more than a fifth of all texts. */
  static void saysTheSameOrNothing(String text, Quick quick, Parser parser) throws SyntaxTrouble {
    Optional<Tree> plain = quick.read(new SourceText("f", text));
    Statistics.label("read")
        .collect(plain.isPresent())
        .coverage(said -> said.check(true).percentage(share -> share > 20));
    if (plain.isPresent()) {
      assertThat(plain).isEqualTo(parser.parsed(new SourceText("f", text)));
    }
  }

  /** Reads a text as the parser does. */
  static void saysTheSame(String text, Quick quick, Parser parser) throws SyntaxTrouble {
    SourceText source = new SourceText("f", text);
    assertThat(quick.read(source)).isPresent().isEqualTo(parser.parsed(source));
  }
}
