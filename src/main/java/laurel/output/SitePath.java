package laurel.output;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The path of one file below the output folder, with forward slashes, e.g. {@code
 * achievements/flange-aligner/index.html}. An instance is safe to create anywhere: it cannot lead
 * out of the folder, and every system that a site is carried on (Linux, Windows, macOS, object
 * stores) can hold it.
 *
 * @param value the path as text, in Unicode normalisation form C
 */
public record SitePath(String value) implements Comparable<SitePath> {
  /** ext4, NTFS and APFS all hold names of this many bytes (NTFS and APFS count characters). */
  private static final int NAME_BYTES = 255;

  /** Object stores take keys up to 1,023 bytes; this leaves room for the prefix of a site. */
  private static final int PATH_BYTES = 900;

  private static final String FORBIDDEN = "<>:\"|?*\\";

  private static final Set<String> DEVICES =
      Set.of(
          "CON", "PRN", "AUX", "NUL", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7",
          "COM8", "COM9", "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9");

  /** Why a text is no path of a site. */
  public enum Fault {
    /** Empty, or an empty name between slashes; a leading slash too. */
    EMPTY_NAME,
    /** {@code .} or {@code ..} as a name. */
    TRAVERSAL,
    /**
     * A control, invisible or private character, half a surrogate pair, or one of {@code <>:"|?*\}.
     */
    FORBIDDEN_CHARACTER,
    /** Not in normalisation form C: macOS would find it, Linux would not. */
    NOT_NORMALISED,
    /** Ends in a dot or space, or begins with a space: Windows would drop it. */
    DOT_OR_SPACE_AT_THE_END,
    /** The name of a Windows device, such as {@code nul.html}. */
    WINDOWS_DEVICE,
    /** A name over {@value #NAME_BYTES} bytes or a path over {@value #PATH_BYTES}. */
    TOO_LONG,
    /** A name at the top that begins with {@code .laurel}: Laurel's own. */
    RESERVED
  }

  /**
   * Checks the text.
   *
   * @throws IllegalArgumentException naming the fault
   */
  public SitePath {
    Optional<Fault> fault = fault(value);
    if (fault.isPresent()) {
      throw new IllegalArgumentException(fault.get() + ": \"" + value + "\"");
    }
  }

  /** The same as the constructor, reading better where it is called. */
  public static SitePath of(String value) {
    return new SitePath(value);
  }

  /** What is wrong with the text, if anything; the first fault found. */
  public static Optional<Fault> fault(String text) {
    return isPlain(text) ? Optional.empty() : faultOfAny(text);
  }

  /**
   * Whether a path is of small letters, digits and hyphens in names that begin with one, with
   * endings after them: so are most, there are ten for a record, and nothing can be wrong with
   * them.
   */
  private static boolean isPlain(String text) {
    int length = text.length();
    boolean begun = false;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      boolean inner = c == '-' || c == '.';
      if (!(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9') && c != '/' && !(inner && begun)) {
        return false;
      }
      boolean last = i + 1 == length || text.charAt(i + 1) == '/';
      if ((c == '/' && !begun) || (inner && last)) {
        return false;
      }
      begun = c != '/';
    }
    return begun && length < NAME_BYTES && !mayBeDevice(text);
  }

  /** Devices have names of three letters, or of four with a number. */
  private static boolean mayBeDevice(String text) {
    for (int from = 0; from < text.length(); ) {
      int slash = text.indexOf('/', from);
      int dot = text.indexOf('.', from);
      int end = slash < 0 ? text.length() : slash;
      int stem = (dot < 0 ? end : Math.min(dot, end)) - from;
      if ((stem == 3 || stem == 4) && "capnl".indexOf(text.charAt(from)) >= 0) {
        return true;
      }
      from = end + 1;
    }
    return false;
  }

  /** What is wrong with a text of any letters. */
  static Optional<Fault> faultOfAny(String text) {
    if (text.codePoints().anyMatch(SitePath::forbidden)) {
      return Optional.of(Fault.FORBIDDEN_CHARACTER);
    }
    if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
      return Optional.of(Fault.NOT_NORMALISED);
    }
    if (text.getBytes(StandardCharsets.UTF_8).length > PATH_BYTES) {
      return Optional.of(Fault.TOO_LONG);
    }
    if (text.toLowerCase(Locale.ROOT).startsWith(".laurel")) {
      return Optional.of(Fault.RESERVED);
    }
    for (String name : text.split("/", -1)) {
      Optional<Fault> fault = faultOfName(name);
      if (fault.isPresent()) {
        return fault;
      }
    }
    return Optional.empty();
  }

  /** A path as file systems that ignore case see it: two with the same key collide there. */
  static String collisionKey(String path) {
    if (isPlain(path)) {
      return path;
    }
    String folded = path.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    return Normalizer.normalize(folded, Normalizer.Form.NFC);
  }

  @Override
  public int compareTo(SitePath other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }

  private static boolean forbidden(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> FORBIDDEN.indexOf(character) >= 0;
    };
  }

  private static Optional<Fault> faultOfName(String name) {
    if (name.isEmpty()) {
      return Optional.of(Fault.EMPTY_NAME);
    }
    if (name.equals(".") || name.equals("..")) {
      return Optional.of(Fault.TRAVERSAL);
    }
    if (name.endsWith(".") || name.endsWith(" ") || name.startsWith(" ")) {
      return Optional.of(Fault.DOT_OR_SPACE_AT_THE_END);
    }
    int dot = name.indexOf('.');
    String stem = dot < 0 ? name : name.substring(0, dot);
    if (DEVICES.contains(stem.strip().toUpperCase(Locale.ROOT))) {
      return Optional.of(Fault.WINDOWS_DEVICE);
    }
    return name.getBytes(StandardCharsets.UTF_8).length > NAME_BYTES
        ? Optional.of(Fault.TOO_LONG)
        : Optional.empty();
  }
}
