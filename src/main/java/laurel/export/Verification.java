package laurel.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import laurel.sign.Bits;
import laurel.sign.Jws;

/**
 * What a credential is worth: judged by its signature, by whom the site says that it is signed, and
 * by the site's own lists of what was revoked.
 *
 * @param verdict what it comes to
 * @param number of the certificate, as far as it can be read
 * @param name what it certifies
 * @param issuer who signed it
 */
public record Verification(Verdict verdict, String number, String name, String issuer) {

  /** How it ends, the worst first. */
  public enum Verdict {
    /** It is no credential of this kind, or a single letter of it was changed. */
    CHANGED,
    /** Somebody else has signed it. */
    OTHER_ISSUER,
    /** The award was revoked. */
    REVOKED,
    /** A certificate that says otherwise has taken its place, or none stands any more. */
    REPLACED,
    /** It is signed, but the site's list of what was revoked is not at hand or not signed. */
    STATUS_UNKNOWN,
    /** It is as it was issued, and what it says of the award stands. */
    VALID;

    /** Whether it may be relied upon. */
    public boolean valid() {
      return this == VALID;
    }
  }

  private static final Verification NOTHING = new Verification(Verdict.CHANGED, "", "", "");
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Judges a credential.
   *
   * @param compact as it stands in its file
   * @param issuer whose signature is expected, {@code did:key:…}
   * @param site the folder of a published site, with its lists
   */
  public static Verification of(String compact, String issuer, Path site) throws IOException {
    Optional<Jws> signed = Jws.verify(compact);
    if (signed.isEmpty()) {
      return NOTHING;
    }
    JsonNode credential;
    try {
      credential = JSON.readTree(signed.get().text());
    } catch (JsonProcessingException e) {
      return NOTHING;
    }
    String signer = signed.get().issuer().did();
    JsonNode achievement = credential.at("/credentialSubject/achievement");
    Verdict verdict =
        signer.equals(issuer) && signer.equals(credential.at("/issuer/id").asText())
            ? standing(credential, signer, site)
            : Verdict.OTHER_ISSUER;
    return new Verification(
        verdict, achievement.path("humanCode").asText(), credential.path("name").asText(), signer);
  }

  /** Of what stands the place in its list is the present one: lines may have come in above it. */
  private static Verdict standing(JsonNode credential, String signer, Path site)
      throws IOException {
    Optional<JsonNode> same =
        signed(credential.path("id").asText() + Credentials.FILE, "certificates/", signer, site)
            .filter(current -> Statement.of(current).equals(Statement.of(credential)));
    JsonNode status = same.orElse(credential).path("credentialStatus");
    Optional<JsonNode> list =
        signed(status.path("statusListCredential").asText(), "rounds/", signer, site);
    if (list.isEmpty()) {
      return Verdict.STATUS_UNKNOWN;
    }
    String bits = list.get().at("/credentialSubject/encodedList").asText();
    try {
      if (Bits.isSet(bits, status.path("statusListIndex").asInt(-1))) {
        return Verdict.REVOKED;
      }
    } catch (IllegalArgumentException e) {
      return Verdict.STATUS_UNKNOWN;
    }
    return same.isPresent() ? Verdict.VALID : Verdict.REPLACED;
  }

  /** What a file of the site says, if it has signed it. */
  private static Optional<JsonNode> signed(String address, String folder, String signer, Path site)
      throws IOException {
    Optional<Jws> jws =
        below(address, folder, site)
            .flatMap(Jws::verify)
            .filter(file -> file.issuer().did().equals(signer));
    return jws.isPresent() ? Optional.of(JSON.readTree(jws.get().text())) : Optional.empty();
  }

  /** The file of the site that an address names. */
  private static Optional<String> below(String address, String folder, Path site)
      throws IOException {
    int from = address.lastIndexOf("/" + folder);
    if (from < 0) {
      return Optional.empty();
    }
    Path file;
    try {
      String path =
          java.net.URLDecoder.decode(
              address.substring(from + 1).replace("+", "%2B"), StandardCharsets.UTF_8);
      file = site.resolve(path).normalize();
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // half an escape, or a sign that no name of a file may have
    }
    boolean there = file.startsWith(site.normalize()) && Files.isRegularFile(file);
    return there ? Optional.of(Files.readString(file)) : Optional.empty();
  }
}
