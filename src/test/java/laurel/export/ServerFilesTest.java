package laurel.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import laurel.model.Hosting.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What servers are told; Debian's nginx, Caddy and Apache were run with these files. */
class ServerFilesTest {
  private static final TreeMap<String, String> MOVED =
      new TreeMap<>(Map.of("achievements/旧 名/index.html", "achievements/新名/index.html"));

  private static final ServerFiles ROOT =
      new ServerFiles(MOVED, Optional.of("https://wuxiao.example.cn/"));

  @ParameterizedTest
  @EnumSource
  void everyServerSendsTheStrictPolicyAndKeepsHashedFilesForGood(Server server) {
    String text = ROOT.of(server);
    assertThat(text)
        .contains(ServerFiles.POLICY, "nosniff", "no-cache", "max-age=31536000, immutable")
        .doesNotContain("{headers}", "{redirects}", "{prefix}", "unsafe-inline");
  }

  @Test
  void anAddressThatChangedIsRedirectedInTheWordsOfEachServer() {
    assertThat(ROOT.of(Server.NGINX))
        .contains(
            "location = \"/achievements/旧 名/\" { return 301 /achievements/%E6%96%B0%E5%90%8D/; }\n");
    assertThat(ROOT.of(Server.CADDY))
        .contains("redir \"/achievements/旧 名/\" /achievements/%E6%96%B0%E5%90%8D/ 301\n");
    assertThat(ROOT.of(Server.APACHE))
        .contains(
            "RewriteRule \"^achievements/旧\\ 名/(index\\.html)?$\" \"/achievements/新名/\""
                + " [R=301,L]\n");
    assertThat(ROOT.redirectLines())
        .isEqualTo("/achievements/%E6%97%A7%20%E5%90%8D/ /achievements/%E6%96%B0%E5%90%8D/ 301\n");
  }

  /**
   * A server behind a proxy led from a certificate's earlier number to http: and a port of its own.
   */
  @Test
  void nginxLeadsToPathsAndNamesNoSchemeAndNoPort() {
    ServerFiles below = new ServerFiles(MOVED, Optional.of("https://example.cn/wuxiao/"));
    assertThat(ROOT.of(Server.NGINX)).contains("\nabsolute_redirect off;\n");
    assertThat(below.of(Server.NGINX))
        .contains("location = \"/wuxiao\" { absolute_redirect off; return 301 /wuxiao/; }\n")
        .contains("location ^~ \"/wuxiao/\" {\n", "\nabsolute_redirect off;\n");
  }

  @Test
  void aSiteBelowAPathIsRedirectedBelowIt() {
    ServerFiles below =
        new ServerFiles(MOVED, Optional.of("https://example.cn/%E4%BA%94%E5%B0%8F/"));
    assertThat(below.redirectLines())
        .startsWith("/%E4%BA%94%E5%B0%8F/achievements/%E6%97%A7%20%E5%90%8D/ /%E4%BA%94");
    assertThat(below.of(Server.APACHE))
        .contains("RewriteRule \"^achievements/旧\\ 名/", "ErrorDocument 404 /五小/404.html");
    assertThat(below.of(Server.NGINX)).contains("location ~ ^/五小/(assets|media)/ {");
  }

  /** Its pictures came as what nobody opens, its own scripts were blocked, its 404 was ours. */
  @Test
  void theRestOfAServerThatASiteIsAPathOfIsLeftAlone() {
    ServerFiles below = new ServerFiles(MOVED, Optional.of("https://example.cn/wuxiao/"));
    assertThat(outsideBraces(below.of(Server.NGINX)))
        .containsExactly("location = \"/wuxiao\" ", "location ^~ \"/wuxiao/\" ");
    assertThat(outsideBraces(below.of(Server.CADDY)))
        .containsExactly(
            "redir \"/wuxiao\" /wuxiao/ 301", "handle \"/wuxiao/*\" ", "handle_errors ");
    assertThat(below.of(Server.CADDY)).contains("handle_errors {\nhandle \"/wuxiao/*\" {\n");
    assertThat(below.of(Server.HEADERS)).contains("\n/wuxiao/*\n").doesNotContain("\n/*\n");
    assertThat(ROOT.of(Server.NGINX)).contains("\nindex index.html;\n").doesNotContain("{below");
    assertThat(ROOT.of(Server.HEADERS)).contains("\n/*\n");
  }

  /** Lines that hold for a whole server, without comments. */
  private static List<String> outsideBraces(String settings) {
    List<String> outside = new ArrayList<>();
    int depth = 0;
    for (String line : settings.lines().filter(line -> !line.startsWith("#")).toList()) {
      if (depth == 0) {
        outside.add(line.replaceAll("\\{.*", ""));
      }
      depth += line.replaceAll("[^{]", "").length() - line.replaceAll("[^}]", "").length();
    }
    return outside;
  }

  /** One that was missing while the site was carried there stayed missing for a year. */
  @Test
  void onlyWhatIsThereIsKeptForAYear() {
    String kept = "\"public, max-age=31536000, immutable\"";
    assertThat(ROOT.of(Server.NGINX)).contains(kept + ";\n").doesNotContain(kept + " always");
    assertThat(ROOT.of(Server.APACHE)).contains("  Header set Cache-Control " + kept);
    String caddy = ROOT.of(Server.CADDY);
    assertThat(caddy.substring(caddy.indexOf("handle_errors")))
        .contains("Cache-Control \"no-cache\"");
  }

  @Test
  void aPlusInTheSitesOwnPathIsAPlus() {
    ServerFiles below = new ServerFiles(MOVED, Optional.of("https://example.cn/a+b/"));
    assertThat(below.of(Server.NGINX))
        .contains("location = \"/a+b/achievements/旧 名/\"")
        .contains("error_page 404 /a+b/404.html;", "location ~ ^/a\\+b/(assets|media)/ {");
    assertThat(below.of(Server.APACHE)).contains("\"/a+b/achievements/新名/\" [R=301,L]");
    assertThat(below.of(Server.CADDY)).contains("path_regexp ^/a\\+b/(assets|media)/");
    assertThat(below.of(Server.HEADERS)).contains("/a+b/assets/*");
  }

  @Test
  void whatHasAMeaningForAServerIsTakenAsItStands() {
    TreeMap<String, String> odd = new TreeMap<>(Map.of("a.b(c)+$1/index.html", "d%e$2/index.html"));
    ServerFiles files = new ServerFiles(odd, Optional.empty());
    assertThat(files.of(Server.APACHE))
        .contains(
            "RewriteRule \"^a\\.b\\(c\\)\\+\\$1/(index\\.html)?$\" \"/d\\%e\\$2/\" [R=301,L]");
    for (Server server : List.of(Server.NGINX, Server.CADDY)) {
      String text = files.of(server);
      assertThat(text.chars().filter(c -> c == '{').count())
          .isEqualTo(text.chars().filter(c -> c == '}').count());
    }
  }
}
