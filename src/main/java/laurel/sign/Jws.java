package laurel.sign;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with its signature in compact form (JWS, RFC 7515) by Ed25519 (RFC 8037). What is signed
 * are the bytes themselves, so that nothing has to be brought into a canonical form first.
 *
 * @param issuer whose key it was signed with
 * @param text the text that was signed
 */
public record Jws(Issuer issuer, String text) {
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  /** Exactly the header that we write; any other is refused, with it every other algorithm. */
  private static final Pattern HEADER =
      Pattern.compile(
          "\\{\"alg\":\"EdDSA\",\"typ\":\"vc\\+jwt\",\"cty\":\"vc\",\"kid\":\"(did:key:z[0-9A-Za-z]+)"
              + "#z[0-9A-Za-z]+\"}");

  /** Signs a credential given as JSON. */
  public static String sign(SigningKey key, String json) {
    String header =
        "{\"alg\":\"EdDSA\",\"typ\":\"vc+jwt\",\"cty\":\"vc\",\"kid\":\""
            + key.issuer().method()
            + "\"}";
    String signed = encode(header) + "." + encode(json);
    return signed
        + "."
        + ENCODER.encodeToString(key.sign(signed.getBytes(StandardCharsets.US_ASCII)));
  }

  /** What was signed, and by whom; empty where anything was changed or it is none of ours. */
  public static Optional<Jws> verify(String compact) {
    String[] parts = compact.strip().split("\\.", -1);
    if (parts.length != 3) {
      return Optional.empty();
    }
    try {
      Matcher header = HEADER.matcher(decode(parts[0]));
      if (!header.matches()) {
        return Optional.empty();
      }
      Issuer issuer = new Issuer(header.group(1));
      byte[] signed = (parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII);
      boolean right = right(issuer, signed, Base64.getUrlDecoder().decode(parts[2]));
      return right ? Optional.of(new Jws(issuer, decode(parts[1]))) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  static boolean right(Issuer issuer, byte[] text, byte[] signature) {
    try {
      Signature check = Signature.getInstance("Ed25519");
      check.initVerify(issuer.key());
      check.update(text);
      return check.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private static String encode(String text) {
    return ENCODER.encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String decode(String text) {
    return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
  }
}
