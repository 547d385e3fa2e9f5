package laurel.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import laurel.export.Verification;
import laurel.export.Verification.Verdict;
import laurel.sign.SigningKey;
import laurel.work.Progress;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Certificates from the round to the verifier: numbers, pages, signatures, revocation. */
class CertificatesTest {
  private static final String NUMBER = "SZ2024-0001-7K3M";
  private static final String HOLDER =
      "team: [{name: 欧阳示, lead: 是}]\ndisclosure: [{person: 欧阳示, scope: [post]}]\n";

  @TempDir Path folder;
  private SmallSite site;
  private SigningKey key;
  private Path keyFile;

  @BeforeEach
  void twoAwards() throws Exception {
    site =
        new SmallSite(folder)
            .begin()
            .achievement("a", "一号成果", HOLDER)
            .achievement("b", "二号成果", "")
            .write(
                "rounds/1.yaml",
                "programme: p\nname: 获奖名单\ndate: 2024-10-01\nstage: awarded\n"
                    + "documentNumber: 示工发〔2024〕21号\n"
                    + "awards: [{achievement: a, certificate: "
                    + NUMBER
                    + "}, b]\n");
    key = SigningKey.generate();
    keyFile = folder.resolve("key.pem");
    Files.writeString(keyFile, key.file());
  }

  @Test
  void aNumberOfTheRoundHasAPageThatSaysItIsNotSigned() throws Exception {
    site.publish();
    assertThat(site.page("certificates/" + NUMBER))
        .contains(
            "完成的“一号成果”，在示例活动中<b class=\"cert__lv\">获奖</b>",
            "本证书未作电子签名。",
            "示工发〔2024〕21号",
            "欧阳<span class=\"mask\" role=\"img\" title=\"姓名隐去一字\">＊</span>",
            "<meta name=\"robots\" content=\"noindex\">",
            "<svg class=\"qr\" role=\"img\"")
        .doesNotContain("欧阳示", "credential.jwt");
    assertThat(site.page("achievements/a"))
        .contains("href=\"../../certificates/" + NUMBER + "/index.html\">" + NUMBER);
    assertThat(site.site().resolve("certificates").toFile().list())
        .as("without a key no number can be made that nobody guesses")
        .containsExactly(NUMBER);
  }

  @ParameterizedTest
  @CsvSource({"一等奖,获一等奖", "精品,评为精品", "入选,入选", "通报表扬,通报表扬"})
  void aLevelStandsInTheSentenceWithItsVerb(String level, String said) throws Exception {
    site.write(
        "programmes/p.yaml",
        """
        name: 示例活动
        year: 2024
        categories: [{key: invention, name: 小发明}]
        levels: [{key: first, name: LEVEL, order: 1}, {key: second, name: 二等奖, order: 2}]
        """
            .replace("LEVEL", level));
    site.write(
        "rounds/1.yaml",
        "programme: p\ndate: 2024-10-01\nstage: awarded\n"
            + "awards: [{achievement: a, level: first, certificate: %s}]\n".formatted(NUMBER));
    site.publish();
    assertThat(site.page("certificates/" + NUMBER))
        .contains("在示例活动中<b class=\"cert__lv\">" + said + "</b>。特发此证。");
  }

  @Test
  void withAKeyEveryAwardHasANumberThatNobodyElseCanMake() throws Exception {
    sign();
    String made = made();
    assertThat(made).matches("2024-[0-9A-Z]{4}-[0-9A-Z]{4}");
    sign();
    assertThat(made()).as("made again the same").isEqualTo(made);
    Files.writeString(keyFile, SigningKey.generate().file());
    sign();
    assertThat(made()).as("by another key another").isNotEqualTo(made);
  }

  @Test
  void anIndependentLibraryAcceptsACredentialAndRefusesAChangedOne() throws Exception {
    sign();
    String compact = credential();
    JsonWebSignature signature = jose(compact);
    assertThat(signature.verifySignature()).isTrue();
    assertThat(signature.getHeader("typ")).isEqualTo("vc+jwt");
    assertThat(signature.getPayload())
        .contains(
            "\"@context\":[\"https://www.w3.org/ns/credentials/v2\"",
            "\"type\":[\"VerifiableCredential\",\"OpenBadgeCredential\"]",
            "\"humanCode\":\"" + NUMBER + "\"",
            "\"statusListIndex\":\"1\"")
        .as("a signed copy cannot be taken back, so it names nobody")
        .doesNotContain("欧阳");
    String changed = swap(compact, "一号成果", "九号成果");
    assertThat(jose(changed).verifySignature()).isFalse();
    assertThat(verify(changed)).isEqualTo(Verdict.CHANGED);
    assertThat(verify(compact)).isEqualTo(Verdict.VALID);
  }

  @Test
  void anyChangedLetterIsFound() throws Exception {
    sign();
    String compact = credential().strip();
    for (int i = 0; i < compact.length() - 1; i += 7) {
      char other = compact.charAt(i) == 'A' ? 'B' : 'A';
      String changed = compact.substring(0, i) + other + compact.substring(i + 1);
      assertThat(verify(changed)).as("letter " + i).isEqualTo(Verdict.CHANGED);
    }
  }

  @Test
  void aForgedHeaderWithoutASignatureIsRefused() throws Exception {
    sign();
    String[] parts = credential().split("\\.", -1);
    String none =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));
    assertThat(verify(none + "." + parts[1] + ".")).isEqualTo(Verdict.CHANGED);
  }

  @Test
  void somebodyElsesSignatureIsNoneOfOurs() throws Exception {
    sign();
    String ours = credential();
    String issuer = SigningKey.generate().issuer().did();
    assertThat(Verification.of(ours, issuer, site.site()).verdict())
        .isEqualTo(Verdict.OTHER_ISSUER);
  }

  @Test
  void aRevokedCertificateSaysSoOnItsPageAndToTheVerifier() throws Exception {
    sign();
    String earlier = credential();
    site.write(
        "rounds/2.yaml",
        """
        programme: p
        name: 撤销决定
        date: 2024-11-01
        stage: correction
        revoked: [{achievement: a, reason: 经核查不符合申报条件}]
        """);
    sign();
    assertThat(site.page("certificates/" + NUMBER))
        .contains("verify__s--revoked\">已撤销", "该证书自撤销之日起无效", "经核查不符合申报条件", "撤销决定")
        .doesNotContain("欧阳", "cert__in", "credential.jwt");
    assertThat(site.site().resolve("certificates/" + NUMBER + "/credential.jwt")).doesNotExist();
    assertThat(verify(earlier)).isEqualTo(Verdict.REVOKED);
    assertThat(verify(credential(made()))).as("its neighbour stands").isEqualTo(Verdict.VALID);
  }

  @Test
  void aCorrectedNumberLeadsOnAndTheEarlierCredentialIsReplaced() throws Exception {
    sign();
    String earlier = credential();
    site.write(
        "rounds/2.yaml",
        """
        programme: p
        date: 2024-11-01
        stage: correction
        awards: [{achievement: a, certificate: SZ2024-0002-9Q2T}]
        """);
    sign();
    assertThat(site.page("certificates/" + NUMBER)).contains("url=../SZ2024-0002-9Q2T/index.html");
    assertThat(site.page("certificates/SZ2024-0002-9Q2T")).contains("更正日期", "2024-11-01");
    assertThat(verify(earlier)).isEqualTo(Verdict.REPLACED);
  }

  @Test
  void aSiteThatMovedARecordThatWasRenamedAndAnOfficeOfAnotherNameLeaveEarlierCopiesValid()
      throws Exception {
    sign();
    String earlier = credential();
    String settings = Files.readString(site.content().resolve("site.yaml"));
    site.write(
        "site.yaml",
        settings
            .replaceFirst("https?://[^\n]*", "https://moved.example/certificates/rounds/")
            .replace("示例市总工会", "示例市新区总工会"));
    sign();
    assertThat(credential()).as("another file").isNotEqualTo(earlier);
    assertThat(verify(earlier)).isEqualTo(Verdict.VALID);
    assertThat(verify(credential())).isEqualTo(Verdict.VALID);
    Files.move(
        site.content().resolve("achievements/a"), site.content().resolve("achievements/成果甲"));
    site.write(
        "rounds/1.yaml",
        Files.readString(site.content().resolve("rounds/1.yaml"))
            .replace("achievement: a,", "achievement: 成果甲,"));
    sign();
    assertThat(verify(earlier)).isEqualTo(Verdict.VALID);
    site.write(
        "achievements/成果甲/achievement.yaml",
        Files.readString(site.content().resolve("achievements/成果甲/achievement.yaml"))
            .replace("一号成果", "壹号成果"));
    sign();
    assertThat(verify(earlier)).as("of another name").isEqualTo(Verdict.REPLACED);
  }

  @Test
  void aLineThatCameInAboveAndAListOfAnotherNameLeaveEarlierCopiesValid() throws Exception {
    sign();
    String earlier = credential();
    String neighbour = credential(made());
    site.achievement("first", "漏登的成果", "");
    String list = Files.readString(site.content().resolve("rounds/1.yaml"));
    site.write(
        "rounds/1.yaml",
        list.replaceFirst("awards: \\[", "awards: [{achievement: first, certificate: 示-9}, "));
    sign();
    assertThat(credential()).as("another place in the list").isNotEqualTo(earlier);
    assertThat(verify(earlier)).isEqualTo(Verdict.VALID);
    assertThat(verify(neighbour)).isEqualTo(Verdict.VALID);
    site.write(
        "rounds/2.yaml",
        """
        programme: p
        date: 2024-11-01
        stage: correction
        revoked: [{achievement: first, reason: 不符合条件}]
        """);
    sign();
    assertThat(verify(earlier))
        .as("its earlier place is the revoked one's")
        .isEqualTo(Verdict.VALID);
    site.remove("rounds/2.yaml");
    Files.move(site.content().resolve("rounds/1.yaml"), site.content().resolve("rounds/10.yaml"));
    sign();
    assertThat(verify(earlier)).isEqualTo(Verdict.VALID);
  }

  @Test
  void withoutTheSitesListNobodyCanSayWhetherItStands() throws Exception {
    sign();
    String ours = credential();
    Files.delete(site.site().resolve("rounds/1/status.jwt"));
    assertThat(verify(ours)).isEqualTo(Verdict.STATUS_UNKNOWN);
  }

  @Test
  void aKeyThatIsLostForeignExposedOrBrokenIsTold() throws Exception {
    site.append("site.yaml", "certificates: {issuer: " + key.issuer().did() + "}\n");
    assertThat(SmallSite.lines(site.publish()))
        .contains(
            "content/site.yaml:4:24: warning key.missing: the site names the key "
                + key.issuer().did()
                + ", which is not here; certificates are not signed");
    SigningKey other = SigningKey.generate();
    Files.writeString(keyFile, other.file());
    assertThat(SmallSite.lines(sign()))
        .contains(
            "key.pem: error key.other: the key is "
                + other.issuer().did()
                + ", but site.yaml names "
                + key.issuer().did()
                + "; certificates are not signed");
    Files.writeString(keyFile, key.file().replace("BEGIN PRIVATE KEY-----\n", "BEGIN\n"));
    assertThat(SmallSite.lines(sign()))
        .contains(
            "key.pem: error key.unusable: the key file cannot be used; certificates are not"
                + " signed");
    keyFile = site.content().resolve("key.pem");
    Files.writeString(keyFile, key.file());
    assertThat(SmallSite.lines(sign()))
        .contains(
            "key.pem: error key.exposed: the key lies in the content folder or the site, and was"
                + " not used");
  }

  @Test
  void theKeyIsInNoByteOfTheSiteTheLedgerOrTheFindings() throws Exception {
    sign();
    String secret = key.file().lines().skip(2).findFirst().orElseThrow();
    assertThat(new SiteBytes(site.site()).holding(secret)).isEmpty();
    assertThat(new SiteBytes(site.content()).holding(secret)).isEmpty();
    assertThat(new SiteBytes(site.cache()).holding(secret)).isEmpty();
  }

  @Test
  void signingIsDeterministic() throws Exception {
    sign();
    String first = credential() + Files.readString(site.site().resolve("rounds/1/status.jwt"));
    sign();
    assertThat(credential() + Files.readString(site.site().resolve("rounds/1/status.jwt")))
        .isEqualTo(first);
  }

  private BuildResult sign() throws IOException, InterruptedException {
    return new SiteBuild(site.options(null).publishing().signing(keyFile), Progress.SILENT).build();
  }

  private Verdict verify(String compact) throws IOException {
    return Verification.of(compact, key.issuer().did(), site.site()).verdict();
  }

  private String credential() throws IOException {
    return credential(NUMBER);
  }

  private String credential(String number) throws IOException {
    return Files.readString(site.site().resolve("certificates/" + number + "/credential.jwt"));
  }

  /** The number that b was given. */
  private String made() throws IOException {
    Matcher number = Pattern.compile("certificates/(2024-[^/]+)/").matcher(page("achievements/b"));
    assertThat(number.find()).isTrue();
    return number.group(1);
  }

  private String page(String path) throws IOException {
    return site.page(path);
  }

  /** The other text in the payload, the signature as it was. */
  private static String swap(String compact, String from, String to) {
    String[] parts = compact.split("\\.", -1);
    String text = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
    assertThat(text).contains(from);
    String other =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(text.replace(from, to).getBytes(StandardCharsets.UTF_8));
    return parts[0] + "." + other + "." + parts[2];
  }

  /** jose4j knows nothing of Laurel: the public key comes out of the issuer's name by hand. */
  private JsonWebSignature jose(String compact) throws Exception {
    JsonWebSignature signature = new JsonWebSignature();
    signature.setCompactSerialization(compact.strip());
    signature.setKey(
        JsonWebKey.Factory.newJwk(
                "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"" + rawPublicKey() + "\"}")
            .getKey());
    return signature;
  }

  private String rawPublicKey() {
    java.math.BigInteger number = java.math.BigInteger.ZERO;
    String did = key.issuer().did();
    for (char c : did.substring("did:key:z".length()).toCharArray()) {
      int digit = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz".indexOf(c);
      number = number.multiply(java.math.BigInteger.valueOf(58));
      number = number.add(java.math.BigInteger.valueOf(digit));
    }
    byte[] bytes = number.toByteArray();
    byte[] raw = Arrays.copyOfRange(bytes, bytes.length - 32, bytes.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(raw);
  }
}
