package laurel.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Predicate;
import laurel.browser.Browser;
import laurel.browser.StaticServer;
import laurel.sign.SigningKey;
import laurel.work.Progress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;

/** Somebody checks a certificate in a browser: from a server, and from a USB stick. */
class CredentialPageTest {
  private static final String NUMBER = "SZ2024-0001-7K3M";
  private static Browser browser;

  @TempDir Path folder;
  private SmallSite site;
  private Path keyFile;
  private StaticServer server;

  @BeforeAll
  static void open() throws IOException {
    browser = Browser.open();
    browser.width(390).scheme(false);
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @BeforeEach
  void twoAwards() throws Exception {
    site =
        new SmallSite(folder)
            .begin()
            .achievement("a", "一号成果", "")
            .achievement("b", "二号成果", "")
            .write(
                "rounds/甲1.yaml",
                "programme: p\nname: 获奖名单\ndate: 2024-10-01\nstage: awarded\n"
                    + "awards: [{achievement: a, certificate: "
                    + NUMBER
                    + "}, b]\n");
    keyFile = folder.resolve("key.pem");
    Files.writeString(keyFile, SigningKey.generate().file());
    sign();
    server = new StaticServer(site.site(), "/x/y/");
    browser.complaints();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aCredentialThatStandsIsValidByFileByPasteAndDropped() throws Exception {
    String compact = credential();
    for (String page : pages("verify/index.html")) {
      choose(page, compact);
      assertThat(shown()).isEqualTo("valid");
      assertThat(browser.find("#verify-result").getText())
          .contains("有效", NUMBER, "一号成果", "示例市总工会", "2024-10-01", "did:key:z6Mk");
      assertThat(browser.find("#verify-page").getAttribute("href"))
          .endsWith("certificates/" + NUMBER + "/index.html");
      typed(page, compact.substring(0, 200) + "\n  " + compact.substring(200));
      assertThat(shown()).isEqualTo("valid");
      dropped(page, compact);
      assertThat(shown()).isEqualTo("valid");
      assertThat(browser.complaints()).isEmpty();
    }
    assertThat(server.missing()).isEmpty();
  }

  @Test
  void inEnglishAsWell() throws Exception {
    site.append("site.yaml", "languages: [zh-CN, en]\n");
    sign();
    for (String page : pages("en/verify/index.html")) {
      choose(page, credential());
      assertThat(shown()).isEqualTo("valid");
      assertThat(browser.find("#verify-result").getText()).contains("Valid", NUMBER);
    }
  }

  @Test
  void aChangedOneIsNotValid() throws Exception {
    String compact = credential();
    String[] parts = compact.split("\\.", -1);
    String text = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
    String other =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(text.replace("一号", "九号").getBytes(StandardCharsets.UTF_8));
    String none =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));
    List<String> broken =
        List.of(
            parts[0] + "." + other + "." + parts[2],
            none + "." + parts[1] + ".",
            parts[0] + "." + parts[1],
            compact.substring(0, compact.length() - 20),
            compact.replace('.', ' '),
            "<b>证书</b>",
            "\u0000\uFFFF.a.b");
    for (String page : pages("verify/index.html")) {
      for (String text2 : broken) {
        typed(page, text2);
        assertThat(shown()).as(text2).isEqualTo("changed");
      }
      assertThat(browser.find("#verify-result").getText()).contains("无效：内容被改动");
      assertThat(browser.complaints()).isEmpty();
    }
  }

  @Test
  @Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aKeysNameWithoutEndIsNoName() throws Exception {
    String[] parts = credential().split("\\.", -1);
    String header = new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8);
    String endless = header.replaceFirst("z6Mk", "z6Mk" + "z".repeat(2_000_000));
    parts[0] =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(endless.getBytes(StandardCharsets.UTF_8));
    typed(server.address("verify/index.html"), String.join(".", parts));
    assertThat(shown()).isEqualTo("changed");
  }

  @Test
  void somebodyElsesIsNotValid() throws Exception {
    String ours = credential();
    Files.writeString(keyFile, SigningKey.generate().file());
    sign();
    for (String page : pages("verify/index.html")) {
      typed(page, ours);
      assertThat(shown()).isEqualTo("other-issuer");
      assertThat(browser.find("#verify-page").isDisplayed()).isFalse();
    }
  }

  @Test
  void aRevokedOneSaysSoWithoutANetwork() throws Exception {
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
    for (String page : pages("verify/index.html")) {
      typed(page, earlier);
      assertThat(shown()).isEqualTo("revoked");
      assertThat(browser.find("#verify-result").getText()).contains("无效：奖项已撤销");
    }
  }

  @Test
  void aLineThatCameInAboveLeavesEarlierCopiesValidWhateverBecomesOfIt() throws Exception {
    String earlier = credential();
    site.achievement("first", "漏登的成果", "");
    String list = Files.readString(site.content().resolve("rounds/甲1.yaml"));
    site.write(
        "rounds/甲1.yaml",
        list.replaceFirst("awards: \\[", "awards: [{achievement: first, certificate: 示-9}, "));
    site.write(
        "rounds/2.yaml",
        """
        programme: p
        date: 2024-11-01
        stage: correction
        revoked: [{achievement: first, reason: 不符合条件}]
        """);
    sign();
    assertThat(credential()).isNotEqualTo(earlier);
    for (String page : pages("verify/index.html")) {
      typed(page, earlier);
      assertThat(shown()).isEqualTo("valid");
    }
  }

  @Test
  void aCorrectedOneHasTakenThePlaceOfTheEarlier() throws Exception {
    String earlier = credential();
    site.write(
        "rounds/2.yaml",
        """
        programme: p
        date: 2024-11-01
        stage: correction
        awards: [{achievement: a, certificate: SZ2024-0009-9Q2T}]
        """);
    sign();
    for (String page : pages("verify/index.html")) {
      typed(page, earlier);
      assertThat(shown()).isEqualTo("replaced");
      typed(page, credential("SZ2024-0009-9Q2T"));
      assertThat(shown()).isEqualTo("valid");
    }
  }

  @Test
  void anEarlierCopyHoldsAfterTheSiteHasMoved() throws Exception {
    String earlier = credential();
    site.write(
        "site.yaml",
        Files.readString(site.content().resolve("site.yaml"))
            .replaceFirst("https?://[^\n]*", "https://moved.example/certificates/rounds/"));
    sign();
    for (String page : pages("verify/index.html")) {
      typed(page, earlier);
      assertThat(shown()).isEqualTo("valid");
      typed(page, credential());
      assertThat(shown()).isEqualTo("valid");
      assertThat(browser.find("#verify-page").getAttribute("href"))
          .endsWith("certificates/" + NUMBER + "/index.html");
    }
  }

  @Test
  void withoutTheRoundsListNobodyCanSay() throws Exception {
    String ours = credential();
    String[] parts = status().split("'", -1);
    Files.delete(site.site().resolve("rounds/甲1/status.js"));
    typed(server.address("verify/index.html"), ours);
    assertThat(shown()).isEqualTo("status-unknown");
    Files.writeString(
        site.site().resolve("rounds/甲1/status.js"),
        "laurelStatus('" + parts[1].replace(".ey", ".eY") + "','" + parts[3] + "');");
    typed(server.address("verify/index.html"), ours);
    assertThat(shown()).as("a list that nobody signed").isEqualTo("status-unknown");
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 390, 820, 1440})
  void thePageIsFreeOfAccessibilityFaultsAndScrollsNowhereSideways(int width) throws Exception {
    List<String> faults = new ArrayList<>();
    for (boolean dark : new boolean[] {false, true}) {
      browser.width(width).scheme(dark);
      for (String page : List.of("verify/index.html", "certificates/" + NUMBER + "/index.html")) {
        browser.go(server.address(page));
        if (page.startsWith("verify")) {
          typed(server.address(page), credential());
          shown();
        }
        new AxeBuilder()
            .analyze(browser.driver())
            .getViolations()
            .forEach(
                v -> faults.add(page + " " + v.getId() + " " + v.getNodes().get(0).getTarget()));
        Object wide =
            browser.eval(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(wide).as(page).isEqualTo(0L);
      }
    }
    browser.width(390).scheme(false);
    assertThat(faults).isEmpty();
  }

  @Test
  void aSiteWithoutAKeySaysThatThereIsNothingToCheck() throws Exception {
    site.publish();
    assertThat(site.page("verify")).contains("本站的证书没有电子签名").doesNotContain("<form class=\"check\"");
  }

  private List<String> pages(String path) {
    return List.of(server.address(path), site.site().toUri() + path);
  }

  private void choose(String page, String compact) throws IOException {
    Path file = Files.writeString(folder.resolve("credential.jwt"), compact + "\n");
    browser.go(page);
    browser.find("#verify-file").sendKeys(file.toString());
  }

  private void typed(String page, String compact) {
    browser.go(page);
    browser.eval("document.getElementById('verify-text').value = arguments[0]", compact);
    browser.find("#verify button").click();
  }

  private void dropped(String page, String compact) {
    browser.go(page);
    browser.eval(
        "(function (text) { var held = new DataTransfer();"
            + " held.items.add(new File([text], 'credential.jwt'));"
            + " document.body.dispatchEvent("
            + "new DragEvent('drop', {bubbles: true, cancelable: true, dataTransfer: held}));"
            + " })(arguments[0])",
        compact);
  }

  /** The verdict, when it is there. */
  private static String shown() {
    browser
        .waiting()
        .until(driver -> !driver.findElements(By.cssSelector("[data-shown]")).isEmpty());
    List<String> told =
        browser.all("[data-verdict]").stream()
            .filter(Predicate.not(e -> e.getAttribute("hidden") != null))
            .map(e -> e.getAttribute("data-verdict"))
            .toList();
    assertThat(told).hasSize(1);
    assertThat(browser.find("#verify-result").getAttribute("data-shown")).isEqualTo(told.get(0));
    return told.get(0);
  }

  private void sign() throws IOException, InterruptedException {
    new SiteBuild(site.options(null).publishing().signing(keyFile), Progress.SILENT).build();
  }

  private String credential() throws IOException {
    return credential(NUMBER);
  }

  private String credential(String number) throws IOException {
    return Files.readString(site.site().resolve("certificates/" + number + "/credential.jwt"))
        .strip();
  }

  private String status() throws IOException {
    return Files.readString(site.site().resolve("rounds/甲1/status.js"));
  }
}
