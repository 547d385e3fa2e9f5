package laurel.build;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import laurel.diag.Location;

/**
 * Looks through a text in UTF-8, as it is written, for stretches with digits enough for a telephone
 * number, and hands each over with what stands around it.
 */
final class DigitWatch extends OutputStream {
  private static final int FEWEST = 11;
  private static final int WIDEST_GAP = 3;

  /**
   * Bytes before and behind a stretch that tell what it is part of, or what it is called: a word
   * and ten signs more ({@link laurel.text.PrivateNumbers}).
   */
  private static final int AROUND = 60;

  /** Longer than any number: 18 digits of full width and as wide a sign between any two. */
  private static final int OVERLAP = 108;

  private static final byte FULL_WIDTH = (byte) 0xEF;

  /** Bytes of a digit of full width. */
  private static final int WIDE = 3;

  private static final int DIGIT = 1;
  private static final int WIDE_BEGINS = 2;
  private static final int BETWEEN = 4;

  /** What a byte may be in a stretch; 0 where it ends every one. */
  private static final byte[] ROLES = roles();

  private static byte[] roles() {
    byte[] roles = new byte[1 << Byte.SIZE];
    for (int b = 0; b < roles.length; b++) {
      boolean digit = b >= '0' && b <= '9';
      boolean between = b == ' ' || b == '-' || b > Byte.MAX_VALUE;
      roles[b] = (byte) (digit ? DIGIT : between ? BETWEEN : 0);
    }
    roles[FULL_WIDTH & 0xff] |= WIDE_BEGINS;
    return roles;
  }

  private final String path;
  private final Consumer<DigitStretch> stretches;
  private final byte[] kept = new byte[1 << 13];
  private int filled;
  private int next;
  private int line = 1;
  private int column = 1;

  /**
   * Watches a file.
   *
   * @param stretches takes each of them
   */
  DigitWatch(String path, Consumer<DigitStretch> stretches) {
    this.path = path;
    this.stretches = stretches;
  }

  /**
   * Whether there is a stretch to tell at all: in most files there is none. Looks at every eleventh
   * byte, which no stretch can leave out.
   */
  static boolean hasNumber(byte[] text) {
    for (int at = FEWEST - 1; at < text.length; at += FEWEST) {
      if (ROLES[text[at] & 0xff] != 0 && mayBeWithin(text, at)) {
        int end = stretchAround(text, at);
        if (end < 0) {
          return true;
        }
        at = end - 1;
      }
    }
    return false;
  }

  /** Whether a stretch may lie across a place: no gap is wider than three bytes. */
  private static boolean mayBeWithin(byte[] text, int at) {
    if (at + WIDEST_GAP >= text.length) {
      return true; // looked at closely
    }
    byte[] roles = ROLES;
    int here =
        roles[text[at] & 0xff]
            | roles[text[at + 1] & 0xff]
            | roles[text[at + 2] & 0xff]
            | roles[text[at + 3] & 0xff];
    int before = roles[text[at - 1] & 0xff] | roles[text[at - 2] & 0xff];
    return (here & (DIGIT | WIDE_BEGINS)) != 0 || (before & WIDE_BEGINS) != 0;
  }

  /**
   * Looks at every byte from where a stretch across a place can begin.
   *
   * @return where none goes on; negative where there is one
   */
  private static int stretchAround(byte[] text, int place) {
    int end = place;
    while (end < text.length && end - place < FEWEST && ROLES[text[end] & 0xff] != 0) {
      end++;
    }
    int start = place;
    while (start > 0 && end - start < FEWEST && ROLES[text[start - 1] & 0xff] != 0) {
      start--;
    }
    return end - start < FEWEST ? end : digitsAround(text, place);
  }

  /** The same, digit by digit: where bytes enough for a number stand in a row. */
  private static int digitsAround(byte[] text, int place) {
    int digits = 0;
    int gap = 0;
    int at = place - FEWEST + 1;
    for (; at < text.length && (at <= place || digits > 0); at++) {
      byte b = text[at];
      if (b >= '0' && b <= '9') {
        digits++;
        gap = 0;
      } else if (isWide(text, at)) {
        digits++;
        gap = 0;
        at += WIDE - 1;
      } else if (digits > 0 && (b == ' ' || b == '-' || b < 0) && gap < WIDEST_GAP) {
        gap++;
      } else {
        digits = 0;
        gap = 0;
      }
      if (digits >= FEWEST) {
        return -1;
      }
    }
    return at;
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    for (int done = 0; done < length; ) {
      int taken = Math.min(length - done, kept.length - filled);
      System.arraycopy(bytes, offset + done, kept, filled, taken);
      filled += taken;
      done += taken;
      if (filled == kept.length) {
        look(false);
        keepTheEnd();
      }
    }
  }

  @Override
  public void close() {
    look(true);
  }

  /** A stretch that fills all the room is told in parts that overlap. */
  private void keepTheEnd() {
    if (next <= AROUND) {
      tell(next, filled);
      advance(filled - OVERLAP);
    }
    int from = Math.max(0, next - AROUND);
    System.arraycopy(kept, from, kept, 0, filled - from);
    filled -= from;
    next -= from;
  }

  private void advance(int to) {
    for (; next < to; next++) {
      pass(kept[next]);
    }
  }

  /** Stops before a stretch that may go on in what is written next. */
  private void look(boolean last) {
    skip();
    while (next < filled) {
      if (digit(next) == 0) {
        advance(next + 1);
      } else {
        int end = end(next);
        if (end + AROUND > filled && !last) {
          return;
        }
        tell(next, end);
        advance(end);
      }
      skip();
    }
  }

  /**
   * What most of a site is: ASCII without digits, and what begins no digit of full width. In one
   * loop, for every byte comes by here.
   */
  private void skip() {
    int at = next;
    int columns = column;
    for (; at < filled; at++) {
      byte b = kept[at];
      if (b == '\n') {
        line++;
        columns = 1;
      } else if (b > '9' || (b >= 0 && b < '0')) {
        columns++;
      } else if (b < 0 && b != FULL_WIDTH) {
        columns += (b & 0xC0) == 0x80 ? 0 : 1;
      } else {
        break;
      }
    }
    next = at;
    column = columns;
  }

  /** A column is a code point, of which continuation bytes are none. */
  private void pass(byte b) {
    if (b == '\n') {
      line++;
      column = 1;
    } else if ((b & 0xC0) != 0x80) {
      column++;
    }
  }

  private int end(int start) {
    int end = start;
    int gap = 0;
    for (int at = start; at < filled && gap <= WIDEST_GAP; ) {
      int width = digit(at);
      if (width > 0) {
        at += width;
        end = at;
        gap = 0;
      } else if (kept[at] == ' ' || kept[at] == '-' || kept[at] < 0) {
        at++;
        gap++;
      } else {
        break;
      }
    }
    return end;
  }

  private void tell(int start, int end) {
    int digits = 0;
    for (int at = start; at < end; at++) {
      digits += digit(at) > 0 ? 1 : 0;
    }
    if (digits >= FEWEST) {
      String before = text(Math.max(0, start - AROUND), start);
      String stretch = text(start, end);
      String text = before + stretch + text(end, Math.min(filled, end + AROUND));
      int from = before.length();
      Location.InText place = new Location.InText(path, line, column);
      stretches.accept(new DigitStretch(place, text, from, from + stretch.length()));
    }
  }

  private String text(int from, int to) {
    return new String(kept, from, to - from, StandardCharsets.UTF_8);
  }

  /** Bytes of a digit here: 1, 3 for one of full width, 0 for none. */
  private int digit(int at) {
    byte b = kept[at];
    if (b >= '0' && b <= '9') {
      return 1;
    }
    return at + 2 < filled && isWide(kept, at) ? WIDE : 0;
  }

  /** A digit of full width. */
  private static boolean isWide(byte[] text, int at) {
    return text[at] == FULL_WIDTH
        && at + 2 < text.length
        && text[at + 1] == (byte) 0xBC
        && text[at + 2] >= (byte) 0x90
        && text[at + 2] <= (byte) 0x99;
  }
}
