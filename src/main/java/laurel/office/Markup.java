package laurel.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import laurel.text.Utf8Writer;

/**
 * A part of a document in the making: markup as it is said, texts made fit to stand within it. By
 * hand, because a list of thousands of awards is a hundred thousand cells, and libraries make an
 * object of each.
 */
final class Markup {
  private final Deflated deflated = new Deflated();
  private final Utf8Writer out = new Utf8Writer(deflated);

  /** A part that begins with this markup. */
  static Markup of(String markup) {
    return new Markup()
        .add("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
        .add(markup);
  }

  /** Adds markup. */
  Markup add(String markup) {
    try {
      out.write(markup, 0, markup.length());
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a memory takes all
    }
    return this;
  }

  /** Adds a number. */
  Markup add(long number) {
    return add(Long.toString(number));
  }

  /** Adds text, between tags or within an attribute, without what XML has no place for. */
  Markup text(String text) {
    int done = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isPlain(c)) {
        continue;
      }
      int width = isPair(text, i) ? 2 : 1;
      if (width == 1) {
        add(text.substring(done, i)).add(escaped(c));
        done = i + 1;
      }
      i += width - 1;
    }
    return add(done == 0 ? text : text.substring(done));
  }

  private static boolean isPlain(char c) {
    return c >= 0x20 && c < 0xD800 && c != '<' && c != '>' && c != '&' && c != '"';
  }

  private static boolean isPair(String text, int at) {
    return at + 1 < text.length()
        && Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1));
  }

  private static String escaped(char c) {
    return switch (c) {
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '&' -> "&amp;";
      case '"' -> "&quot;";
      case '\t' -> "&#9;";
      case '\n' -> "&#10;";
      default -> c < 0xE000 || c >= 0xFFFE ? "" : String.valueOf(c);
    };
  }

  /** All of it; nothing may be added any more. */
  Deflated deflated() throws IOException {
    out.flush();
    deflated.close();
    return deflated;
  }
}
