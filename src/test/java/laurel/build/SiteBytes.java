package laurel.build;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.DataFormatException;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Every byte and every file name of a built site, to look for what must not be there. */
final class SiteBytes {
  /** By name below the site's folder: the name, and the bytes as one letter each. */
  private final Map<String, String> files = new TreeMap<>();

  SiteBytes(Path site) throws IOException {
    try (Stream<Path> all = Files.walk(site)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        String name = site.relativize(file).toString();
        String text = letters(name) + "\n" + Files.readString(file, StandardCharsets.ISO_8859_1);
        files.put(name, text.toLowerCase(Locale.ROOT));
        unpack(name, Files.readAllBytes(file), 0);
      }
    }
  }

  /** What is packed is looked into, packages in packages too: workbooks are zips. */
  private void unpack(String name, byte[] bytes, int depth) throws IOException {
    boolean zip = bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3;
    boolean gzip = bytes.length > 4 && bytes[0] == 0x1F && bytes[1] == (byte) 0x8B;
    if (zip && depth < 3) {
      try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
        for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
          unpacked(name + "!" + entry.getName(), in.readAllBytes(), depth);
        }
      }
    } else if (gzip) {
      try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
        unpacked(name + "!", in.readAllBytes(), depth);
      }
    } else if (name.endsWith(".pdf")) {
      inflate(name, bytes);
    }
  }

  private void unpacked(String name, byte[] bytes, int depth) throws IOException {
    String text = letters(name) + "\n" + new String(bytes, StandardCharsets.ISO_8859_1);
    files.put(name, text.toLowerCase(Locale.ROOT));
    unpack(name, bytes, depth + 1);
  }

  /** Streams of a PDF: what does not inflate is no text that was packed. */
  private void inflate(String name, byte[] pdf) {
    String raw = new String(pdf, StandardCharsets.ISO_8859_1);
    Matcher stream = Pattern.compile("stream\\r?\\n").matcher(raw);
    StringBuilder text = new StringBuilder();
    while (stream.find()) {
      Inflater inflater = new Inflater();
      inflater.setInput(pdf, stream.end(), pdf.length - stream.end());
      byte[] chunk = new byte[1 << 16];
      try {
        for (int n = inflater.inflate(chunk); n > 0; n = inflater.inflate(chunk)) {
          text.append(new String(chunk, 0, n, StandardCharsets.ISO_8859_1));
        }
      } catch (DataFormatException e) {
        text.append('\n');
      } finally {
        inflater.end();
      }
    }
    files.put(name + "!", text.toString().toLowerCase(Locale.ROOT));
  }

  /** The files' names. */
  Iterable<String> names() {
    return files.keySet();
  }

  /** Every match in lower case, and where. */
  List<String> matching(Pattern pattern) {
    List<String> found = new ArrayList<>();
    files.forEach(
        (name, text) ->
            pattern
                .matcher(text)
                .results()
                .forEach(match -> found.add(match.group() + " in " + name)));
    return found;
  }

  /** The names of the files that hold a text in any of the forms in which a site may write it. */
  List<String> holding(String text) {
    List<String> forms = forms(text);
    return files.keySet().stream()
        .filter(name -> forms.stream().anyMatch(files.get(name)::contains))
        .toList();
  }

  /**
   * A text as its bytes in UTF-8, in UTF-16 (as it is in the cache, too), and escaped as in JSON
   * and addresses.
   */
  private static List<String> forms(String text) {
    StringBuilder escaped = new StringBuilder();
    text.chars().forEach(c -> escaped.append(String.format(Locale.ROOT, "\\u%04x", c)));
    StringBuilder percent = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      percent.append(String.format(Locale.ROOT, "%%%02x", b));
    }
    String wide = new String(text.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.ISO_8859_1);
    String kept = new String(text.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    return Stream.of(letters(text), wide, kept, escaped.toString(), percent.toString())
        .map(form -> form.toLowerCase(Locale.ROOT))
        .toList();
  }

  private static String letters(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }
}
