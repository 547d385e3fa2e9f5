package laurel.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** Addresses made of names that people gave: what of a name can stand in the name of a folder. */
public final class Address {
  /** Points; a folder's name may have 255 bytes, and a point of Chinese takes four at most. */
  private static final int LONGEST = 60;

  private static final int KEPT = 48;

  /** Windows cannot have a folder of these names. */
  private static final Pattern DEVICE = Pattern.compile("con|prn|aux|nul|(com|lpt)[1-9]");

  private static final Pattern FITTING =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}_-]+(\\.[\\p{L}\\p{M}\\p{N}_-]+)*");

  private Address() {}

  /**
   * Letters and digits in small letters and normal form, all else one hyphen; never empty. A long
   * name is cut and told from others of the same beginning by a number made of the whole.
   */
  public static String of(String name) {
    String small = Nfc.of(Nfc.of(name).toLowerCase(Locale.ROOT));
    String address =
        small.chars().allMatch(Character::isLetterOrDigit) // as nearly all are
            ? small
            : small.replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-").replaceAll("^-|-$", "");
    if (address.codePointCount(0, address.length()) > LONGEST) {
      address = address.substring(0, address.offsetByCodePoints(0, KEPT)) + "-" + number(name);
    }
    return address.isEmpty() || isDevice(address) ? address + "-" : address;
  }

  /** Whether Windows keeps this name, in small letters, for a device. */
  public static boolean isDevice(String name) {
    return DEVICE.matcher(name).matches();
  }

  /** Whether a key as somebody typed it can stand in an address, as it is, on every system. */
  public static boolean fits(String key) {
    return key.codePointCount(0, key.length()) <= LONGEST
        && FITTING.matcher(key).matches()
        && key.equals(Nfc.of(key))
        && !isDevice(key.split("\\.", 2)[0].toLowerCase(Locale.ROOT));
  }

  private static String number(String name) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] hash = digest.digest(name.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 5);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every JDK has it
    }
  }
}
