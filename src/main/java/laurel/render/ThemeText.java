package laurel.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import laurel.diag.FindingKind;
import laurel.diag.Location;
import laurel.diag.RecordLog;

/** Texts of a user's theme, as editors save them. */
final class ThemeText {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final String MARK = "\ufeff";

  /** What is read as text; notes that somebody put beside it are nobody's business. */
  private static final Pattern READ =
      Pattern.compile(
          "(?:pages|partials)/.*\\.ftlh|css/.*\\.css|js/.*\\.js|texts/.*\\.properties|assets[^/]*\\.txt");

  private static final Pattern HIDDEN = Pattern.compile("(?:^|.*/)\\..*");

  private ThemeText() {}

  /** A file's text, without the mark that some editors begin with; empty where it is no UTF-8. */
  static Optional<String> of(byte[] bytes) {
    return in(StandardCharsets.UTF_8, ByteBuffer.wrap(bytes))
        .map(text -> text.startsWith(MARK) ? text.substring(1) : text);
  }

  /** Tells of each file of a theme that is not in UTF-8, with the line where that begins. */
  static void tell(Path theme, RecordLog log) {
    if (!Files.isDirectory(theme)) { // a preview outlives it
      return;
    }
    try {
      Path folder = theme.toRealPath(); // what is walked through is never a link
      for (Path file : files(folder)) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        if (READ.matcher(name).matches() && !HIDDEN.matcher(name).matches()) {
          tell(theme.getFileName() + "/" + name, Files.readAllBytes(file), log);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static void tell(String shown, byte[] bytes, RecordLog log) {
    if (of(bytes).isPresent()) {
      return;
    }
    if (isUtf16(bytes)) {
      log.report(FindingKind.FILE_ENCODING, Location.of(shown), "", "UTF-16");
      return;
    }
    Location where = Location.of(shown, line(bytes), 1);
    if (in(GB18030, ByteBuffer.wrap(bytes)).isPresent()) {
      log.report(FindingKind.FILE_ENCODING, where, "", "GBK");
    } else {
      log.report(FindingKind.FILE_NOT_TEXT, where, "");
    }
  }

  private static boolean isUtf16(byte[] bytes) {
    return bytes.length >= 2
        && ((bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe)
            || (bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff));
  }

  /** The first line that is not in UTF-8; no line ends within a character of it. */
  private static int line(byte[] bytes) {
    int line = 1;
    int from = 0;
    for (int at = 0; at < bytes.length; at++) {
      if (bytes[at] == '\n') {
        if (in(StandardCharsets.UTF_8, ByteBuffer.wrap(bytes, from, at - from)).isEmpty()) {
          return line;
        }
        from = at;
        line++;
      }
    }
    return line;
  }

  private static Optional<String> in(Charset charset, ByteBuffer bytes) {
    try {
      return Optional.of(charset.newDecoder().decode(bytes).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
