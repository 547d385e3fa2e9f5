package laurel.build;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.DataFormatException;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * Every byte and every file name of a folder, with all that is packed in it (zips in zips, office
 * files, gzip, brotli, streams and text of PDFs, packed chunks of PNG), in all the forms in which a
 * value may stand there: UTF-8, UTF-16, percent, entities, escapes of JSON, base64, hexadecimal,
 * digits in full width or with spaces and hyphens between them.
 */
final class Hunt {
  private static final Pattern BETWEEN =
      Pattern.compile("(?<=[0-9])[-\\u2010-\\u2015 \\u00a0()]{1,2}(?=[0-9])");

  private final Map<String, String> files = new TreeMap<>();

  Hunt(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        add(folder.relativize(file).toString(), Files.readAllBytes(file), 0);
      }
    }
  }

  private void add(String name, byte[] bytes, int depth) throws IOException {
    files.put(
        name, new String(name.getBytes(UTF_8), ISO_8859_1) + "\n" + new String(bytes, ISO_8859_1));
    if (depth > 4) {
      return;
    }
    if (begins(bytes, "PK\3\4")) {
      try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
        for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
          add(name + "!" + entry.getName(), in.readAllBytes(), depth + 1);
        }
      }
    } else if (begins(bytes, "\u001f\u008b")) {
      add(name + "!", read(new GZIPInputStream(new ByteArrayInputStream(bytes))), depth + 1);
    } else if (name.endsWith(".br")) {
      Brotli4jLoader.ensureAvailability();
      add(name + "!", read(new BrotliInputStream(new ByteArrayInputStream(bytes))), depth + 1);
    } else if (begins(bytes, "%PDF") && bytes.length > 400) {
      pdf(name, bytes);
    } else if (begins(bytes, "\u0089PNG")) {
      files.put(name + "!", inflated(bytes));
    }
  }

  private static boolean begins(byte[] bytes, String head) {
    return new String(bytes, 0, Math.min(bytes.length, head.length()), ISO_8859_1).equals(head);
  }

  private static byte[] read(InputStream in) throws IOException {
    try (in) {
      return in.readAllBytes();
    }
  }

  /** Text as a reader sees it, for fonts give signs numbers of their own; and every stream. */
  private void pdf(String name, byte[] bytes) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      String text = new PDFTextStripper().getText(pdf).replaceAll("\\R", "");
      files.put(name + "!text", new String(text.getBytes(UTF_8), ISO_8859_1));
      COSDocument document = pdf.getDocument();
      StringBuilder all = new StringBuilder();
      for (COSObjectKey key : document.getXrefTable().keySet()) {
        var object = document.getObjectFromPool(key).getObject();
        all.append(object);
        if (object instanceof COSStream stream) {
          all.append(new String(read(stream.createInputStream()), ISO_8859_1));
        }
      }
      files.put(name + "!streams", all.toString());
    }
  }

  /** Whatever in a PNG inflates by itself: zTXt, iTXt, iCCP. */
  private static String inflated(byte[] png) {
    StringBuilder text = new StringBuilder();
    for (int at = 8; at + 12 <= png.length; ) {
      int length = number(png, at);
      String type = new String(png, at + 4, 4, ISO_8859_1);
      if (Set.of("zTXt", "iTXt", "iCCP").contains(type)) {
        for (int from = at + 8; from < at + 8 + length && from < png.length; from++) {
          if (png[from] == 0x78) {
            text.append(inflated(png, from, at + 8 + length - from));
          }
        }
      }
      at += 12 + Math.max(0, length);
    }
    return text.toString();
  }

  private static int number(byte[] bytes, int at) {
    return java.nio.ByteBuffer.wrap(bytes).getInt(at);
  }

  private static String inflated(byte[] bytes, int from, int length) {
    Inflater inflater = new Inflater();
    inflater.setInput(bytes, from, length);
    byte[] chunk = new byte[1 << 14];
    try {
      return new String(chunk, 0, Math.max(0, inflater.inflate(chunk)), ISO_8859_1);
    } catch (DataFormatException e) {
      return "";
    } finally {
      inflater.end();
    }
  }

  /** Names of all files, those in packages behind an exclamation mark. */
  Set<String> names() {
    return files.keySet();
  }

  /** The files that hold a text as a visitor reads it. */
  List<String> showing(String text) {
    String bytes = new String(text.getBytes(UTF_8), ISO_8859_1);
    return files.keySet().stream().filter(name -> files.get(name).contains(bytes)).toList();
  }

  /** A file's text with escapes undone and digits as they are meant. */
  String plainOf(String name) {
    return plain(files.get(name)).replaceAll("(?<=[0-9])-(?=[0-9])", "");
  }

  /** Whether a word stands somewhere in letters of two bytes. */
  boolean holdsWide(String word) {
    String big = new String(word.getBytes(UTF_16BE), ISO_8859_1);
    String little = new String(word.getBytes(UTF_16LE), ISO_8859_1);
    return files.values().stream().anyMatch(t -> t.contains(big) || t.contains(little));
  }

  /** Every value of {@link Marks} that stands somewhere, as {@code what in file}. */
  Set<String> found() {
    Set<String> found = new TreeSet<>();
    Set<String> words = forms(Marks.WORD);
    Pattern numbers =
        Pattern.compile(
            "(?:%s[0-9]{4}|%s[0-9]{4}|%s01[0-9]{3}[0-9Xx])"
                .formatted(Marks.MOBILE, Marks.LANDLINE, Marks.IDENTITY));
    Pattern days =
        Pattern.compile(
            "(?:(?:%d|2094)(?:-[01][0-9]-[0-3][0-9]|\\s?年))|%s"
                .formatted(
                    Marks.YEAR,
                    Marks.PLACES.stream().map(Pattern::quote).collect(Collectors.joining("|"))));
    files.forEach(
        (name, text) -> {
          String small = text.toLowerCase(Locale.ROOT);
          words.stream()
              .filter(form -> text.contains(form) || small.contains(form))
              .forEach(form -> found.add(form + around(text, small, form) + " in " + name));
          String plain = plain(text);
          add(numbers, plain, name, found);
          add(days, plain, name, found);
        });
    return found;
  }

  private static String around(String text, String small, String form) {
    int at = Math.max(text.indexOf(form), small.indexOf(form));
    return " (…" + text.substring(at, Math.min(text.length(), at + form.length() + 8)) + ")";
  }

  private static void add(Pattern pattern, String text, String name, Set<String> found) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group() + " in " + name);
    }
  }

  /** Digits as they are meant: escapes undone, in half width, nothing between them. */
  private static String plain(String text) {
    String meant = new String(text.getBytes(ISO_8859_1), UTF_8);
    if (meant.indexOf('&') >= 0) {
      meant =
          replaced(
              meant,
              "&#(?:x0*([0-9a-fA-F]{2,4})|0*([0-9]{2,5}));",
              m ->
                  m.group(1) == null
                      ? Integer.parseInt(m.group(2))
                      : Integer.parseInt(m.group(1), 16));
    }
    meant =
        replaced(meant, "(?:\\\\u|%)0{0,2}([0-9a-fA-F]{2})", m -> Integer.parseInt(m.group(1), 16));
    return BETWEEN.matcher(laurel.text.HalfWidth.of(meant)).replaceAll("");
  }

  private static String replaced(String text, String pattern, Function<Matcher, Integer> point) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    StringBuilder out = new StringBuilder();
    while (matcher.find()) {
      matcher.appendReplacement(
          out, Matcher.quoteReplacement(Character.toString(point.apply(matcher))));
    }
    return matcher.appendTail(out).toString();
  }

  /** A word in every form, as letters of one byte. */
  static Set<String> forms(String word) {
    Set<String> forms = new LinkedHashSet<>();
    forms.add(word);
    forms.add(new String(word.getBytes(UTF_16BE), ISO_8859_1));
    forms.add(new String(word.getBytes(UTF_16LE), ISO_8859_1));
    forms.add(each(word, c -> "\\u%04x".formatted(c)));
    forms.add(each(word, c -> "%%%02x".formatted(c)));
    forms.add(each(word, c -> "&#%d;".formatted(c)));
    forms.add(each(word, c -> "&#x%x;".formatted(c)));
    forms.add(HexFormat.of().formatHex(word.getBytes(UTF_8)));
    forms.add(
        new String(
                each(word, c -> Character.toString((char) (c - '!' + '！'))).getBytes(UTF_8),
                ISO_8859_1)
            .toLowerCase(Locale.ROOT));
    for (int before = 0; before < 3; before++) {
      forms.add(base64(word, before));
    }
    return forms;
  }

  /** The letters that do not depend on what stands before and behind. */
  private static String base64(String word, int before) {
    String encoded =
        Base64.getEncoder().encodeToString(("~".repeat(before) + word).getBytes(UTF_8));
    int from = (before * 8 + 5) / 6;
    int to = (before + word.length()) * 8 / 6;
    return encoded.substring(from, to);
  }

  private static String each(String word, Function<Integer, String> form) {
    return word.chars().boxed().map(form).collect(Collectors.joining());
  }
}
