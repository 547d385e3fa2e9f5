package laurel.probe;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import laurel.diag.FindingKind;

/**
 * Reads WebVTT and SubRip as people and programs write them: with or without hours, a comma or a
 * dot before the thousandths, numbers or names before a cue, tags inside, UTF-8, UTF-16 or GB
 * 18030. A cue that cannot be understood is left out and told with its line; the others stay.
 */
final class CueReader {
  private static final int LARGEST = 4 << 20;
  private static final String TIME = "(?:(\\d{1,3}):)?(\\d{1,2}):(\\d{1,2})(?:[.,](\\d{1,3}))?";
  private static final Pattern TIMING =
      Pattern.compile("\\s*" + TIME + "\\s*-->\\s*" + TIME + "(?:\\s.*)?");

  /** Signs of terminals and what is no character: no page may hold them. */
  private static final Pattern NEVER_SHOWN =
      Pattern.compile("[\\p{Cntrl}\\x{80}-\\x{9F}\\x{FFFE}\\x{FFFF}&&[^\\t]]");

  private static final Pattern TAG =
      Pattern.compile("</?[a-zA-Z][^<>]{0,80}>|<[0-9:.]{5,12}>|\\{\\\\[^}]{0,40}}");
  private static final List<Charset> CHARSETS =
      List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

  private final List<String> lines;
  private final List<Cue> cues = new ArrayList<>();
  private final List<Flaw> flaws = new ArrayList<>();
  private int at;

  private CueReader(List<String> lines) {
    this.lines = lines;
  }

  static Probe read(Bytes bytes) throws IOException {
    if (bytes.size() > LARGEST) {
      throw new BrokenFile(FindingKind.CUES_NONE);
    }
    String text = text(bytes.upTo(0, LARGEST));
    CueReader reader = new CueReader(text.lines().toList());
    reader.all();
    if (reader.cues.isEmpty()) {
      throw new BrokenFile(FindingKind.CUES_NONE);
    }
    MediaFormat format = text.startsWith("WEBVTT") ? MediaFormat.VTT : MediaFormat.SRT;
    return Probe.found(new CueFacts(format, bytes.size(), reader.cues), reader.flaws);
  }

  private static String text(byte[] bytes) throws BrokenFile {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    boolean marked = bytes.length > 1 && (bytes[0] & 0xfe) == 0xfe && (bytes[1] & 0xfe) == 0xfe;
    List<Charset> tried = marked ? List.of(StandardCharsets.UTF_16) : CHARSETS;
    for (Charset charset : tried) {
      try {
        String text = charset.newDecoder().decode(in.rewind()).toString();
        return text.startsWith("\ufeff") ? text.substring(1) : text;
      } catch (CharacterCodingException e) {
        // the next one
      }
    }
    throw new BrokenFile(FindingKind.CUES_ENCODING);
  }

  private void all() {
    while (at < lines.size()) {
      String line = lines.get(at);
      if (line.contains("-->")) {
        cue(line);
      } else if (startsBlock(line)) {
        skipBlock();
      } else {
        at++; // a number, a name, an empty line
      }
    }
    cues.sort(Comparator.comparingLong(Cue::start)); // stable: equal starts keep their order
  }

  private static boolean startsBlock(String line) {
    return line.startsWith("NOTE") || line.startsWith("STYLE") || line.startsWith("REGION");
  }

  private void skipBlock() {
    while (at < lines.size() && !lines.get(at).isBlank()) {
      at++;
    }
  }

  private void cue(String timing) {
    int line = ++at;
    String text = body();
    Matcher times = TIMING.matcher(timing);
    if (!times.matches()) {
      flaws.add(Flaw.at(line, FindingKind.CUES_TIME, timing.strip()));
      return;
    }
    long start = millis(times, 1);
    long end = millis(times, 5);
    if (end <= start) {
      flaws.add(Flaw.at(line, FindingKind.CUES_BACKWARDS, timing.strip()));
      return;
    }
    if (!cues.isEmpty() && start < cues.get(cues.size() - 1).start()) {
      flaws.add(Flaw.at(line, FindingKind.CUES_ORDER));
    }
    if (!text.isEmpty()) {
      cues.add(new Cue(start, end, text));
    }
  }

  /**
   * The lines up to the next empty one; a missing empty line before the next timing is forgiven.
   */
  private String body() {
    List<String> body = new ArrayList<>();
    while (at < lines.size() && !lines.get(at).isBlank() && !lines.get(at).contains("-->")) {
      body.add(plain(lines.get(at++)));
    }
    if (at < lines.size() && lines.get(at).contains("-->") && !body.isEmpty()) {
      body.remove(body.size() - 1); // that was the next cue's number
    }
    body.removeIf(String::isBlank);
    return String.join("\n", body).strip();
  }

  private static String plain(String line) {
    String text =
        TAG.matcher(line)
            .replaceAll("")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&nbsp;", " ")
            .replace("&amp;", "&");
    return Normalizer.normalize(NEVER_SHOWN.matcher(text).replaceAll(""), Normalizer.Form.NFC)
        .strip();
  }

  private static long millis(Matcher times, int group) {
    long hours = times.group(group) == null ? 0 : Long.parseLong(times.group(group));
    long minutes = Long.parseLong(times.group(group + 1));
    long seconds = Long.parseLong(times.group(group + 2));
    String fraction = times.group(group + 3) == null ? "0" : times.group(group + 3);
    long thousandths = Long.parseLong((fraction + "00").substring(0, 3));
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + thousandths;
  }
}
