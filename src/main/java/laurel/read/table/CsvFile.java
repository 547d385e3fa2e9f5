package laurel.read.table;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import laurel.diag.FindingKind;
import laurel.read.RawFile;

/**
 * A CSV file in UTF-8, UTF-16 or GBK (GB 18030), with commas, semicolons or tabs. The encoding and
 * the separator are those with which the known header appears; nothing is taken for GBK without it,
 * for almost any bytes could be.
 */
final class CsvFile {
  private static final char[] SEPARATORS = {',', ';', '\t'};

  private CsvFile() {}

  static Table read(RawFile file, Predicate<Table> looksRight) throws IOException {
    byte[] bytes = Files.readAllBytes(file.file());
    List<String> texts = texts(bytes);
    TableTrouble quote = null;
    for (String text : texts) {
      for (char separator : SEPARATORS) {
        try {
          Table table = new CsvParser(text, separator, file.shown()).table();
          if (looksRight.test(table)) {
            return table;
          }
        } catch (TableTrouble trouble) {
          quote = trouble;
        }
      }
    }
    if (quote != null) {
      throw quote;
    }
    if (texts.isEmpty() || decoded(bytes, StandardCharsets.UTF_8).isEmpty()) {
      throw new TableTrouble(FindingKind.TABLE_ENCODING, "");
    }
    return new CsvParser(texts.get(0), ',', file.shown()).table();
  }

  /** What the bytes may say, likeliest first. */
  private static List<String> texts(byte[] bytes) {
    if (bytes.length >= 2 && bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe) {
      return decoded(bytes, StandardCharsets.UTF_16LE);
    }
    if (bytes.length >= 2 && bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff) {
      return decoded(bytes, StandardCharsets.UTF_16BE);
    }
    List<String> texts = new ArrayList<>(decoded(bytes, StandardCharsets.UTF_8));
    texts.addAll(decoded(bytes, Charset.forName("GB18030")));
    return texts;
  }

  /** The text without a byte order mark; none if a single byte does not fit. */
  private static List<String> decoded(byte[] bytes, Charset charset) {
    try {
      String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return List.of(text.startsWith("\ufeff") ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      return List.of();
    }
  }
}
