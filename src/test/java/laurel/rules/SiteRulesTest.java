package laurel.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import laurel.model.BankForm;
import laurel.model.Extra;
import laurel.model.Hosting;
import laurel.model.MediaRef;
import laurel.model.MediaRef.MediaKind;
import laurel.model.PackageForm;
import laurel.model.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the publisher says of the site. */
class SiteRulesTest {
  private static final String SITE = "title: 示例\ndemo: 是\norganisers: [示例市总工会]\n";

  private static final Path PICTURE =
      Path.of("content/lessons/back-spotfacing-lesson/questions/背面反刮尺寸.png");

  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void anEmptyDesk() {
    desk = Desk.in(folder);
  }

  @Test
  void everythingThatIsSaidIsKept() {
    desk.file(
            "site.yaml",
            """
            title: 示例
            subtitle: 副题
            description: 简介
            organisers: [{name: 示例市总工会, url: https://a.invalid/}, 示例市科协]
            footer: {icp: 备案, publicSecurity: 公安, contact: 电话, copyright: 总工会}
            theme: {accent: '#B3301c', logo: 标志.png, hero: 主图.png}
            media: {video: [720, 480p]}
            banks: [gift, annex-4]
            packages: [cmi5]
            without: [search]
            certificates: {issuer: 'did:key:z6Mk'}
            hosting: {packed: [brotli, gzip], files: [headers]}
            """)
        .copy(PICTURE, "标志.png")
        .copy(PICTURE, "主图.png");
    assertThat(desk.lines()).isEmpty();
    Ruled ruled = desk.outcome().ruled();
    Site site = ruled.site();
    assertThat(site.title()).isEqualTo("示例");
    assertThat(site.subtitle()).isEqualTo("副题");
    assertThat(site.description()).isEqualTo("简介");
    assertThat(site.demo()).isFalse();
    assertThat(site.organisers())
        .containsExactly(
            new Site.Organiser("示例市总工会", "https://a.invalid/"), new Site.Organiser("示例市科协", ""));
    assertThat(site.footer()).isEqualTo(new Site.Footer("备案", "公安", "电话", "总工会"));
    MediaRef logo = new MediaRef("site", MediaKind.PHOTO, 1);
    MediaRef hero = new MediaRef("site", MediaKind.PHOTO, 2);
    assertThat(site.theme())
        .isEqualTo(new Site.Theme("#B3301c", Optional.of(logo), Optional.of(hero)));
    assertThat(ruled.sitePictures()).containsOnlyKeys(logo, hero);
    assertThat(ruled.sitePictures().get(hero).within()).isEqualTo("主图.png");
    assertThat(site.videoSizes()).containsExactly(720, 480);
    assertThat(site.banks()).containsExactly(BankForm.GIFT, BankForm.ANNEX_4);
    assertThat(site.packages()).containsExactly(PackageForm.CMI5);
    assertThat(site.without()).containsExactly(Extra.SEARCH);
    assertThat(site.issuer()).contains("did:key:z6Mk");
    assertThat(site.hosting())
        .isEqualTo(
            new Hosting(
                List.of(Hosting.Packed.GZIP, Hosting.Packed.BROTLI),
                List.of(Hosting.Server.HEADERS)));
  }

  @Test
  void whatIsNotSaidIsTheUsual() {
    Site site = desk.outcome().ruled().site();
    assertThat(site.banks()).containsExactly(BankForm.values());
    assertThat(site.languages()).containsExactly("zh-CN");
    assertThat(site.packages()).isEmpty();
    assertThat(site.hosting()).isEqualTo(Hosting.NONE);
    assertThat(site.theme()).isEqualTo(new Site.Theme("", Optional.empty(), Optional.empty()));
    assertThat(site.baseUrl()).isEmpty();
    assertThat(site.demo()).isTrue();
    desk.file("site.yaml", SITE + "banks: []\n");
    assertThat(desk.outcome().ruled().site().banks()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "achievements/old, achievements/old",
    "/achievements/old/, achievements/old",
    "//achievements/old/index.html, achievements/old",
    "achievements/old/index.html, achievements/old",
    "rounds/a.html, rounds/a.html"
  })
  void anAddressThatChangedIsAFolderHoweverItWasTyped(String typed, String kept) {
    desk.file(
        "site.yaml", SITE + "addresses: [{from: " + typed + ", to: " + typed + "}, {from: b}]\n");
    assertThat(desk.lines()).isEmpty();
    assertThat(desk.outcome().ruled().site().moves())
        .containsExactly(
            new Site.Move(kept, Optional.of(kept)), new Site.Move("b", Optional.empty()));
  }

  @Test
  void anAddressThatChangedSaysFromWhere() {
    desk.file("site.yaml", SITE + "addresses: [{to: a}]\n");
    assertThat(desk.lines())
        .containsExactly("site.yaml:4:13: error field.required: from is missing");
    assertThat(desk.outcome().ruled().site().moves()).isEmpty();
  }

  @Test
  void navigationLeadsToPagesAndAddressesAndNowhereToNothing() {
    desk.file(
        "site.yaml",
        SITE + "navigation: [{title: 关于, page: about}, {title: 批次, url: rounds/}, {title: 空}]\n");
    assertThat(desk.outcome().ruled().site().navigation())
        .containsExactly(
            new Site.NavigationLink("关于", "pages/about/"),
            new Site.NavigationLink("批次", "rounds/"));
  }

  @Test
  void anOrganiserHasAName() {
    desk.file("site.yaml", "title: 示例\ndemo: 是\norganisers: [{url: https://a.invalid/}]\n");
    assertThat(desk.lines())
        .containsExactly("site.yaml:3:14: error field.required: name is missing");
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example, https://a.example/",
    "http://a.example/b, http://a.example/b/",
    "https://a.example/b/, https://a.example/b/",
    "https://a.example/五小, https://a.example/%E4%BA%94%E5%B0%8F/",
    "https://a.example/%/, ",
    "https://a.example/a|b/, ",
    "https://a.example/?q, ",
    "ftp://a.example/, ",
    "https://, "
  })
  void theSitesAddressIsCompleteAndEndsInASlash(String typed, String kept) {
    desk.file("site.yaml", SITE + "baseUrl: " + typed + "\n");
    assertThat(desk.outcome().ruled().site().baseUrl()).isEqualTo(Optional.ofNullable(kept));
    assertThat(desk.lines()).hasSize(kept == null ? 1 : 0);
  }

  @Test
  void aSiteThatIsNoSampleSaysWhoAnswersForIt() {
    desk.file("site.yaml", "title: 示例\norganisers: [示例市总工会]\n");
    assertThat(desk.lines())
        .containsExactly(
            "site.yaml:1:1: warning site.footer: the footer lacks copyright line",
            "site.yaml:1:1: warning site.footer: the footer lacks contact line",
            "site.yaml:1:1: warning site.footer: the footer lacks ICP number");
  }
}
