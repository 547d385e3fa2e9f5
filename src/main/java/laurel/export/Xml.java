package laurel.export;

import java.io.IOException;
import java.io.OutputStream;
import laurel.text.Utf8Writer;

/**
 * Writes XML as a stream in UTF-8. Made here rather than with {@code javax.xml.stream}, whose bytes
 * depend on the implementation that the class path happens to hold.
 */
public final class Xml {
  private final Utf8Writer writer;
  private boolean open;

  private Xml(Utf8Writer writer) {
    this.writer = writer;
  }

  /** The attributes and children of an element, attributes first. */
  @FunctionalInterface
  public interface Content {
    /** Writes them. */
    void write(Xml xml) throws IOException;
  }

  /** Writes a document whose root is in this namespace. */
  static void write(OutputStream out, String root, String namespace, Content content)
      throws IOException {
    write(
        out,
        root,
        xml -> {
          xml.attribute("xmlns", namespace);
          content.write(xml);
        });
  }

  /** Writes a document. */
  public static void write(OutputStream out, String root, Content content) throws IOException {
    part(
        out,
        xml -> {
          xml.writer.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
          xml.element(root, content);
        });
  }

  /** Writes part of a document. */
  public static void part(OutputStream out, Content content) throws IOException {
    Utf8Writer writer = new Utf8Writer(out);
    content.write(new Xml(writer));
    writer.flush();
  }

  /** An element with attributes and children. */
  public Xml element(String name, Content content) throws IOException {
    finishTag();
    writer.write("<");
    writer.write(name);
    open = true;
    content.write(this);
    if (open) {
      writer.write("/>\n");
      open = false;
    } else {
      end(name);
    }
    return this;
  }

  /** An element that holds text alone. */
  public Xml element(String name, String text) throws IOException {
    finishTag();
    writer.write("<");
    writer.write(name);
    writer.write(">");
    writer.write(escape(text));
    end(name);
    return this;
  }

  /**
   * Markup as it stands, in UTF-8: for what there are thousands of. Elements that it begins it has
   * to end.
   */
  public Xml written(byte[] markup) throws IOException {
    finishTag();
    writer.write(markup);
    return this;
  }

  /** Text between {@link #written} markup. */
  public Xml between(String text) throws IOException {
    writer.write(escape(text));
    return this;
  }

  private void end(String name) throws IOException {
    writer.write("</");
    writer.write(name);
    writer.write(">\n");
  }

  /** The text of an element that has attributes; nothing may follow within it. */
  public Xml text(String text) throws IOException {
    writer.write(">");
    writer.write(escape(text));
    open = false;
    return this;
  }

  /** An attribute of the element whose content is being written. */
  public Xml attribute(String name, String value) throws IOException {
    writer.write(" ");
    writer.write(name);
    writer.write("=\"");
    writer.write(escape(value));
    writer.write("\"");
    return this;
  }

  private void finishTag() throws IOException {
    if (open) {
      writer.write(">\n");
      open = false;
    }
  }

  /** Characters that XML 1.0 cannot hold at all are left out. */
  private static String escape(String text) {
    return plain(text) ? text : escaped(text);
  }

  private static boolean plain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x20 || c == '&' || c == '<' || c == '>' || c == '"' || c >= 0xD800) {
        return false;
      }
    }
    return true;
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\t', '\n', '\r' -> out.append("&#").append(c).append(';');
                default -> {
                  if (c >= 0x20 && c != 0xFFFE && c != 0xFFFF && !(c >= 0xD800 && c < 0xE000)) {
                    out.appendCodePoint(c);
                  }
                }
              }
            });
    return out.toString();
  }
}
