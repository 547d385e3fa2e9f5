package laurel.serve;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;

/** The path of a request, made safe: what it names can lie nowhere but below the site's root. */
final class RequestPath {
  private RequestPath() {}

  /**
   * The path that percent-encoded text names, in NFC; empty where it names none: control
   * characters, a backslash, an encoded slash, an empty step, {@code .} and {@code ..}, or bytes
   * that are no UTF-8.
   *
   * @param raw as it came, beginning with a slash
   */
  static Optional<String> of(String raw) {
    if (raw == null || !raw.startsWith("/")) {
      return Optional.empty();
    }
    StringBuilder path = new StringBuilder(raw.length());
    String[] steps = raw.substring(1).split("/", -1);
    for (int i = 0; i < steps.length; i++) {
      Optional<String> step = decoded(steps[i]);
      boolean end = i == steps.length - 1 && steps[i].isEmpty();
      if (step.isEmpty() || (!end && !plain(step.get()))) {
        return Optional.empty();
      }
      path.append('/').append(step.get());
    }
    return Optional.of(Normalizer.normalize(path, Normalizer.Form.NFC));
  }

  private static boolean plain(String step) {
    return !step.isEmpty()
        && !step.equals(".")
        && !step.equals("..")
        && step.chars().noneMatch(c -> c < 0x20 || c == 0x7f || c == '/' || c == '\\');
  }

  private static Optional<String> decoded(String step) {
    ByteBuffer bytes = ByteBuffer.allocate(step.length() * 4);
    for (int i = 0; i < step.length(); i++) {
      char c = step.charAt(i);
      if (c == '%') {
        int value = i + 2 < step.length() ? hex(step, i + 1) : -1;
        if (value < 0) {
          return Optional.empty();
        }
        bytes.put((byte) value);
        i += 2;
      } else if (c < 0x80) {
        bytes.put((byte) c);
      } else {
        return Optional.empty(); // no browser sends it
      }
    }
    try {
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static int hex(String text, int at) {
    int high = Character.digit(text.charAt(at), 16);
    int low = Character.digit(text.charAt(at + 1), 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }
}
