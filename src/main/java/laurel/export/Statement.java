package laurel.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * What a credential says of an award, in its own words: all but where things are to be found and
 * what the issuer is called. A site that has moved, also from http to https, a record that was
 * renamed, an office with another name, a line that came into a published list above or a list that
 * was renamed makes other credentials; the earlier copies in winners' hands say the same of the
 * award, and hold.
 *
 * @param texts number, name, units and award, programme, and day
 */
record Statement(List<String> texts) {
  /** Of a mark, in bytes: too many to be met by chance, few enough for a thousand on a page. */
  private static final int MARK = 12;

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Of a credential as it is about to be signed. */
  static Statement of(String credential) {
    try {
      return of(JSON.readTree(credential));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As templates/js/credential.js reads it. */
  static Statement of(JsonNode credential) {
    JsonNode achievement = credential.at("/credentialSubject/achievement");
    return new Statement(
        List.of(
            achievement.path("humanCode").asText(),
            credential.path("name").asText(),
            achievement.path("description").asText(),
            achievement.at("/criteria/narrative").asText(),
            credential.path("validFrom").asText()));
  }

  /** By which a script knows what stands: the beginning of its SHA-512. */
  String mark() {
    byte[] text = String.join("\n", texts).getBytes(StandardCharsets.UTF_8);
    try {
      byte[] hash = MessageDigest.getInstance("SHA-512").digest(text);
      return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(hash, MARK));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
