package laurel.read.syntax;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.Optional;
import laurel.diag.FindingKind;
import laurel.diag.Location;
import laurel.diag.RecordLog;
import laurel.read.Opened;
import laurel.read.RawFile;

/** Opens a text file: bounded, UTF-8 or a finding that says what it is instead. */
public final class TextFile {
  private static final Charset GB18030 = Charset.forName("GB18030");

  private TextFile() {}

  /** The text of a data file, without a byte order mark; empty, with a finding, if it has none. */
  public static Optional<SourceText> read(RawFile file, RecordLog log) {
    return read(file, Opened.NONE, log);
  }

  /** The same of what is at hand, or else on the disk. */
  public static Optional<SourceText> read(RawFile file, Opened opened, RecordLog log) {
    Optional<byte[]> atHand = opened.bytes(file);
    if (atHand.isPresent()) {
      return decode(atHand.get(), file.shown(), log);
    }
    try {
      long size = Files.size(file.file());
      if (size > Bounds.FILE_BYTES) {
        log.report(
            FindingKind.FILE_TOO_LARGE,
            Location.of(file.shown()),
            "",
            size >> 20,
            Bounds.FILE_BYTES >> 20);
        return Optional.empty();
      }
      return decode(Files.readAllBytes(file.file()), file.shown(), log);
    } catch (IOException e) {
      log.report(
          FindingKind.FILE_UNREADABLE, Location.of(file.shown()), "", e.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  private static Optional<SourceText> decode(byte[] bytes, String shown, RecordLog log) {
    if (utf16(bytes)) {
      log.report(FindingKind.FILE_ENCODING, Location.of(shown), "", "UTF-16");
      return Optional.empty();
    }
    int start =
        bytes.length >= 3
                && bytes[0] == (byte) 0xef
                && bytes[1] == (byte) 0xbb
                && bytes[2] == (byte) 0xbf
            ? 3
            : 0;
    Utf8 text = new Utf8(bytes, start);
    if (!text.whole()) {
      notUtf8(bytes, text.end(), shown, log);
      return Optional.empty();
    }
    return Optional.of(new SourceText(shown, text.chars()));
  }

  private static void notUtf8(byte[] bytes, int bad, String shown, RecordLog log) {
    int line = 1;
    for (int i = 0; i < bad; i++) {
      line += bytes[i] == '\n' ? 1 : 0;
    }
    Location where = Location.of(shown, line, 1);
    if (decodes(bytes, GB18030)) {
      log.report(FindingKind.FILE_ENCODING, where, "", "GBK");
    } else {
      log.report(FindingKind.FILE_NOT_TEXT, where, "");
    }
  }

  private static boolean utf16(byte[] bytes) {
    return bytes.length >= 2
        && ((bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe)
            || (bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff));
  }

  /** Whether the bytes are text in a charset, without one malformed character. */
  public static boolean decodes(byte[] bytes, Charset charset) {
    try {
      charset.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
