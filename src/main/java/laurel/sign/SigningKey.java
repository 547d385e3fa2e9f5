package laurel.sign;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The publisher's Ed25519 key. It has no text of its own, so that no log can hold it. */
public final class SigningKey {
  private static final Pattern PRIVATE =
      Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");
  private static final Pattern ISSUER = Pattern.compile("did:key:z[1-9A-HJ-NP-Za-km-z]+");
  private static final String ALGORITHM = "Ed25519";
  private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private final PrivateKey key;
  private final Issuer issuer;

  private SigningKey(PrivateKey key, Issuer issuer) {
    this.key = key;
    this.issuer = issuer;
  }

  /** A new key, from the system's own source of chance. */
  public static SigningKey generate() {
    try {
      KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
      return new SigningKey(pair.getPrivate(), Issuer.of(pair.getPublic()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK from 15 on has Ed25519", e);
    }
  }

  /**
   * Reads a key file.
   *
   * @throws GeneralSecurityException where it holds no key, or two that do not belong together; the
   *     message holds nothing of the file
   */
  public static SigningKey parse(String text) throws GeneralSecurityException {
    Matcher pem = PRIVATE.matcher(text);
    Matcher name = ISSUER.matcher(text);
    if (!pem.find() || !name.find()) {
      throw new GeneralSecurityException("no key file of Laurel");
    }
    byte[] encoded = Base64.getMimeDecoder().decode(pem.group(1));
    PrivateKey key =
        KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded));
    SigningKey read = new SigningKey(key, new Issuer(name.group()));
    byte[] probe = "probe".getBytes(StandardCharsets.US_ASCII);
    if (!Jws.right(read.issuer, probe, read.sign(probe))) {
      throw new GeneralSecurityException("the two halves of the key do not belong together");
    }
    return read;
  }

  /** The file that {@link #parse} reads: the private key as PKCS #8, and the public one's name. */
  public String file() {
    Base64.Encoder lines = Base64.getMimeEncoder(64, new byte[] {'\n'});
    return issuer.did()
        + "\n-----BEGIN PRIVATE KEY-----\n"
        + lines.encodeToString(key.getEncoded())
        + "\n-----END PRIVATE KEY-----\n";
  }

  /** Who signs with it. */
  public Issuer issuer() {
    return issuer;
  }

  byte[] sign(byte[] text) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(key);
      signature.update(text);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Eight letters and digits that belong to a text and that nobody without the key can guess: 40
   * bits of HMAC-SHA-256.
   */
  public String mark(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.getEncoded(), "HmacSHA256"));
      mac.update("laurel certificate number\n".getBytes(StandardCharsets.UTF_8));
      byte[] bytes = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
      long bits = 0;
      for (int i = 0; i < 5; i++) {
        bits = bits << 8 | (bytes[i] & 0xff);
      }
      StringBuilder mark = new StringBuilder();
      for (int shift = 35; shift >= 0; shift -= 5) {
        mark.append(DIGITS.charAt((int) (bits >> shift) & 31));
      }
      return mark.insert(4, '-').toString();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
