package laurel.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPInputStream;
import laurel.sign.SigningKey;
import laurel.work.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the specifications require of a credential, property by property: W3C Verifiable Credentials
 * Data Model 2.0 (4 Basic Concepts), Open Badges 3.0 (Appendix B Data Models, 8.2 JSON Web Token
 * Proof Format) and Bitstring Status List 1.0 (2 Data Model).
 */
class CredentialFormTest {
  private static final String BASE = "https://wuxiao.example.cn/";

  @TempDir Path folder;
  private JsonNode header;
  private JsonNode credential;
  private JsonNode status;

  @BeforeEach
  void aSignedAward() throws Exception {
    SmallSite site =
        new SmallSite(folder)
            .begin()
            .achievement("a", "一号成果", "")
            .write(
                "rounds/1.yaml",
                """
                programme: p
                name: 获奖名单
                date: 2024-10-01
                stage: awarded
                awards: [{achievement: a, certificate: SZ-1}]
                """);
    Path key = folder.resolve("key.pem");
    Files.writeString(key, SigningKey.generate().file());
    new SiteBuild(site.options(null).publishing().signing(key), Progress.SILENT).build();
    Path signed = site.site().resolve("certificates/SZ-1/credential.jwt");
    header = part(signed, 0);
    credential = part(signed, 1);
    status = part(site.site().resolve("rounds/1/status.jwt"), 1);
  }

  @Test
  void bothAreVerifiableCredentials() {
    for (JsonNode vc : List.of(credential, status)) {
      assertThat(vc.at("/@context/0").asText()).isEqualTo("https://www.w3.org/ns/credentials/v2");
      assertThat(vc.at("/type")).anyMatch(type -> type.asText().equals("VerifiableCredential"));
      assertAddress(vc.at("/id"));
      assertAddress(vc.at("/issuer/id"));
      assertThat(vc.at("/credentialSubject").isObject()).isTrue();
      assertThat(OffsetDateTime.parse(vc.at("/validFrom").asText()))
          .isEqualTo("2024-10-01T00:00:00Z");
      assertThat(vc.has("vc")).as("the form of 1.1, wrapped in a claim").isFalse();
    }
  }

  @Test
  void aCredentialIsAnOpenBadge() {
    assertThat(credential.at("/@context/1").asText())
        .matches("https://purl\\.imsglobal\\.org/spec/ob/v3p0/context-3\\.0\\.\\d\\.json");
    assertThat(credential.at("/type"))
        .anyMatch(
            type ->
                List.of("OpenBadgeCredential", "AchievementCredential").contains(type.asText()));
    assertThat(credential.at("/issuer/type")).anyMatch(type -> type.asText().equals("Profile"));
    assertThat(credential.at("/name").asText()).isNotBlank();
    JsonNode subject = credential.at("/credentialSubject");
    assertThat(subject.at("/type")).anyMatch(t -> t.asText().equals("AchievementSubject"));
    assertAddress(subject.at("/id"));
    JsonNode badge = subject.at("/achievement");
    assertAddress(badge.at("/id"));
    assertThat(badge.at("/type")).anyMatch(type -> type.asText().equals("Achievement"));
    assertThat(badge.at("/name").asText()).isEqualTo("一号成果");
    assertThat(badge.at("/description").asText()).isNotBlank();
    assertThat(badge.at("/criteria/narrative").asText()).isNotBlank();
    assertThat(badge.at("/achievementType").asText()).isEqualTo("Award");
  }

  @Test
  void theClaimsOfTheTokenSayWhatTheCredentialSays() {
    assertThat(header.at("/alg").asText()).isEqualTo("EdDSA");
    assertThat(header.at("/typ").asText()).isEqualTo("vc+jwt");
    assertThat(header.at("/kid").asText()).startsWith(credential.at("/issuer/id").asText() + "#");
    assertThat(credential.at("/iss")).isEqualTo(credential.at("/issuer/id"));
    assertThat(credential.at("/jti")).isEqualTo(credential.at("/id"));
    assertThat(credential.at("/sub")).isEqualTo(credential.at("/credentialSubject/id"));
    assertThat(credential.at("/nbf").asLong())
        .isEqualTo(
            OffsetDateTime.parse(credential.at("/validFrom").asText())
                .toInstant()
                .getEpochSecond());
  }

  @Test
  void itsStatusLeadsIntoAListOfSixteenKilobytes() throws Exception {
    JsonNode entry = credential.at("/credentialStatus");
    assertThat(entry.at("/type").asText()).isEqualTo("BitstringStatusListEntry");
    assertThat(entry.at("/statusPurpose").asText()).isEqualTo("revocation");
    assertThat(entry.at("/statusListIndex").asText()).matches("\\d+");
    assertThat(entry.at("/statusListCredential")).isEqualTo(status.at("/id"));
    assertThat(status.at("/type"))
        .anyMatch(type -> type.asText().equals("BitstringStatusListCredential"));
    JsonNode list = status.at("/credentialSubject");
    assertThat(list.at("/type").asText()).isEqualTo("BitstringStatusList");
    assertThat(list.at("/statusPurpose").asText()).isEqualTo("revocation");
    String encoded = list.at("/encodedList").asText();
    assertThat(encoded).as("multibase, base64url without padding").matches("u[0-9A-Za-z_-]+");
    byte[] packed = Base64.getUrlDecoder().decode(encoded.substring(1));
    try (GZIPInputStream bits = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      assertThat(bits.readAllBytes()).hasSizeGreaterThanOrEqualTo(16 * 1024);
    }
  }

  private static void assertAddress(JsonNode text) {
    URI address = URI.create(text.asText());
    assertThat(address.isAbsolute()).as(text.asText()).isTrue();
    assertThat(text.asText()).matches("did:key:z\\w+|" + BASE + ".+");
  }

  private static JsonNode part(Path file, int index) throws Exception {
    String part = Files.readString(file).strip().split("\\.", -1)[index];
    return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(part));
  }
}
