package laurel.serve;

/** Builds HTML; whatever comes from a file is escaped. */
final class Html {
  private final StringBuilder out = new StringBuilder(16_384);

  /** Markup of our own. */
  Html raw(String markup) {
    out.append(markup);
    return this;
  }

  /** Text of anybody's. */
  Html text(String text) {
    out.append(escaped(text));
    return this;
  }

  /** An element with text in it. */
  Html element(String tag, String text) {
    String name = tag.indexOf(' ') < 0 ? tag : tag.substring(0, tag.indexOf(' '));
    return raw("<" + tag + ">").text(text).raw("</" + name + ">");
  }

  /** An attribute with a blank before it. */
  static String attribute(String name, String value) {
    return " " + name + "=\"" + escaped(value) + "\"";
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("\"", "&quot;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
