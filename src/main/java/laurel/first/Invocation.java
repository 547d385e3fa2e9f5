package laurel.first;

import java.io.File;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A command line as it was typed, and what else the answer to it may hang on: where, in which
 * language, with which options for Java.
 *
 * @param parts all of it, in a settled order
 * @param cache the folder of results that a build called like this keeps
 * @param content the folder that it reads
 */
public record Invocation(List<String> parts, Path cache, Path content) {
  private static final String OUT = "--out";
  private static final String CACHE = "--cache";
  private static final String CONTENT = "--content";

  /** The program was called with these words. */
  public static Invocation of(String... words) {
    List<String> parts = new ArrayList<>();
    parts.add(System.getProperty("user.dir"));
    parts.add(System.getProperty("laurel.locale", ""));
    parts.add(System.getProperty("laurel.terminal", ""));
    for (String name : new String[] {"NO_COLOR", "LAUREL_OPTS"}) {
      parts.add(Objects.requireNonNullElse(System.getenv(name), ""));
    }
    if (parts.get(1).isEmpty()) {
      parts.set(1, Locale.getDefault(Locale.Category.DISPLAY).toString());
    }
    parts.add(program(System.getProperty("java.class.path", "")));
    String out = "site";
    String cache = "";
    String content = "content";
    String last = "";
    for (String word : words) {
      parts.add(word);
      out = value(OUT, last, word, out);
      cache = value(CACHE, last, word, cache);
      content = value(CONTENT, last, word, content);
      last = word;
    }
    return new Invocation(
        List.copyOf(parts),
        cache.isEmpty() ? beside(Path.of(out)) : Path.of(cache),
        Path.of(content));
  }

  /** The folder of what runs: another one that is installed as well may answer otherwise. */
  static String program(String classPath) {
    int end = classPath.indexOf(File.pathSeparatorChar);
    String first = end < 0 ? classPath : classPath.substring(0, end);
    int folder = first.lastIndexOf(File.separatorChar);
    return folder < 0 ? "" : first.substring(0, folder);
  }

  /** The usual cache of what goes to a folder. */
  private static Path beside(Path out) {
    return out.toAbsolutePath().normalize().resolveSibling(".laurel");
  }

  private static String value(String option, String last, String word, String otherwise) {
    if (last.equals(option)) {
      return word;
    }
    return word.startsWith(option + "=") ? word.substring(option.length() + 1) : otherwise;
  }

  /** Where what a build called like this would say is kept. */
  public Path answer() {
    long name = 0xcbf29ce484222325L; // FNV-1a: the file holds the parts as well
    for (String part : parts) {
      for (int i = 0; i < part.length(); i++) {
        name = (name ^ part.charAt(i)) * 0x100000001b3L;
      }
      name = (name ^ 0xFFFF) * 0x100000001b3L;
    }
    return cache.resolve("builds").resolve(Long.toHexString(name) + ".answer");
  }

  /** As bytes that another call does not have. */
  byte[] bytes() {
    return String.join("\0", parts).getBytes(StandardCharsets.UTF_8);
  }

  /** Whether these are its bytes. */
  boolean is(ByteBuffer bytes) {
    return bytes.equals(ByteBuffer.wrap(bytes()));
  }
}
