package laurel.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * SHA-256, because renditions are shared between machines and what they are made from is sent in by
 * others: nobody may be able to make two files of one hash.
 */
final class ContentHash {
  private static final int CHUNK = 1 << 17;
  private static final Pattern KEY = Pattern.compile("[0-9a-f]{32}");

  private ContentHash() {}

  /** Of a file's bytes, as 64 hexadecimal digits. */
  static String of(Path file) throws IOException {
    MessageDigest digest = digest();
    byte[] chunk = new byte[CHUNK];
    try (InputStream in = Files.newInputStream(file)) {
      for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
        digest.update(chunk, 0, n);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Of a content and what is made of it. */
  static String key(String content, String recipe) {
    byte[] both = (content + "\n" + recipe).getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(digest().digest(both), 0, 16);
  }

  /** Whether a text that stood in a file is such a key: damaged ones name folders anywhere. */
  static boolean isKey(String text) {
    return KEY.matcher(text).matches();
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
