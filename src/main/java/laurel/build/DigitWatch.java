package laurel.build;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import laurel.diag.Location;

/**
 * Looks through a text in UTF-8, as it is written, for stretches with digits enough for a telephone
 * number, and hands each over with what stands around it.
 */
final class DigitWatch extends OutputStream {
  private static final int FEWEST = 11;
  private static final int WIDEST_GAP = 3;

  /** Bytes before and behind a stretch that tell what it is part of. */
  private static final int AROUND = 12;

  /** Longer than any number. */
  private static final int OVERLAP = 64;

  /** The first byte of a digit of full width, and of other characters. */
  private static final byte WIDE = (byte) 0xEF;

  private final String path;
  private final BiConsumer<Location.InText, String> stretches;
  private final byte[] kept = new byte[1 << 13];
  private int filled;
  private int next;
  private int line = 1;
  private int column = 1;

  /**
   * Watches a file.
   *
   * @param stretches takes the place of a stretch and its text, with a little before and behind
   */
  DigitWatch(String path, BiConsumer<Location.InText, String> stretches) {
    this.path = path;
    this.stretches = stretches;
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
      } else if (b < 0 && b != WIDE) {
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
      int from = Math.max(0, start - AROUND);
      int to = Math.min(filled, end + AROUND);
      String text = new String(kept, from, to - from, StandardCharsets.UTF_8);
      stretches.accept(new Location.InText(path, line, column), text);
    }
  }

  /** Bytes of a digit here: 1, 3 for one of full width, 0 for none. */
  private int digit(int at) {
    byte b = kept[at];
    if (b >= '0' && b <= '9') {
      return 1;
    }
    boolean wide =
        b == WIDE
            && at + 2 < filled
            && kept[at + 1] == (byte) 0xBC
            && kept[at + 2] >= (byte) 0x90
            && kept[at + 2] <= (byte) 0x99;
    return wide ? 3 : 0;
  }
}
