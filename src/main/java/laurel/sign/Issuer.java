package laurel.sign;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;

/**
 * Who signs, named by the public key itself: {@code did:key:z6Mk…}.
 *
 * @param did as credentials name it
 */
public record Issuer(String did) {
  private static final String PREFIX = "did:key:z";
  private static final int RAW = 32;

  /** No name of a key is longer; to decode a text costs the square of its length. */
  private static final int LONGEST = 64;

  private static final byte[] ED25519 = {(byte) 0xed, 0x01};

  /** What stands before the 32 bytes of an Ed25519 key in X.509 (RFC 8410). */
  private static final byte[] X509 = {
    0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00
  };

  static Issuer of(PublicKey key) {
    byte[] encoded = key.getEncoded();
    byte[] named = Arrays.copyOf(ED25519, ED25519.length + RAW);
    System.arraycopy(encoded, encoded.length - RAW, named, ED25519.length, RAW);
    return new Issuer(PREFIX + Base58.encode(named));
  }

  /** The key's own name, which a signature refers to. */
  String method() {
    return did + "#" + did.substring(did.lastIndexOf(':') + 1);
  }

  /**
   * The public key.
   *
   * @throws GeneralSecurityException where the name holds no Ed25519 key
   */
  PublicKey key() throws GeneralSecurityException {
    try {
      boolean ours = did.startsWith(PREFIX) && did.length() <= LONGEST;
      byte[] named = ours ? Base58.decode(did.substring(PREFIX.length())) : X509;
      if (named.length == ED25519.length + RAW && Arrays.equals(ED25519, 0, 2, named, 0, 2)) {
        byte[] encoded = Arrays.copyOf(X509, X509.length + RAW);
        System.arraycopy(named, ED25519.length, encoded, X509.length, RAW);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
      }
    } catch (IllegalArgumentException e) {
      // said below: it is no name of a key
    }
    throw new GeneralSecurityException("no Ed25519 key");
  }
}
