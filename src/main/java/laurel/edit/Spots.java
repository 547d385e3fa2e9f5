package laurel.edit;

/** Where in a file's text something stands, or can be written. All numbers are offsets into it. */
record Spots(String text) {
  /** How far a row's dash stands in, of a row whose value begins there. */
  int dash(int from) {
    return text.lastIndexOf('-', from) - start(from);
  }

  /** How far something stands in. */
  int column(int offset) {
    return offset - start(offset);
  }

  private int start(int offset) {
    return text.lastIndexOf('\n', offset - 1) + 1;
  }

  /** The end of the line on which a value ends; a comment behind it belongs to it. */
  int lineEnd(int offset) {
    int end = offset;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  /** The end of the line above that on which this stands. */
  int endOfLineBefore(int offset) {
    int end = start(offset) - 1;
    return end > 0 && text.charAt(end - 1) == '\r' ? end - 1 : end;
  }

  /** The place behind the last thing written before a closing bracket. */
  int lastWritten(int close) {
    int at = close;
    while (at > 0 && Character.isWhitespace(text.charAt(at - 1))) {
      at--;
    }
    return at > 0 && text.charAt(at - 1) == ',' ? at - 1 : at;
  }
}
