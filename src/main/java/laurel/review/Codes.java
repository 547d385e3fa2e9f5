package laurel.review;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import laurel.model.RecordRef;

/**
 * Short names of entries that say nothing of them and stay the same when others come: a score sheet
 * that was printed yesterday is still right. Signs that are taken for one another are left out.
 */
public final class Codes {
  private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
  private static final int SHORTEST = 5;

  private Codes() {}

  /** A code for each record. */
  public static Map<RecordRef, String> of(Collection<RecordRef> records) {
    Map<RecordRef, String> codes = new HashMap<>();
    Set<String> taken = new HashSet<>();
    for (RecordRef record : new TreeSet<>(records)) {
      byte[] hash = sha256("laurel review " + record.key());
      int length = SHORTEST;
      while (!taken.add(code(hash, length))) {
        length++;
      }
      codes.put(record, code(hash, length));
    }
    return codes;
  }

  private static String code(byte[] hash, int length) {
    StringBuilder code = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      code.append(SIGNS.charAt((hash[i] & 0xFF) % SIGNS.length()));
    }
    return code.toString();
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
