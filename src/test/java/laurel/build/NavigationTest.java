package laurel.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Links of the main navigation, as people type them. */
class NavigationTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"./rounds/", "/rounds/", "rounds", "./rounds/index.html"})
  void aFolderOfTheSiteMayBeNamedFromWhereOneStands(String url) throws Exception {
    SmallSite site = new SmallSite(folder).begin();
    site.append("site.yaml", "navigation: [{title: 历次批次, url: " + url + "}]\n").publish();

    assertThat(site.page("")).contains("历次批次");
    assertThat(site.page("")).containsPattern("href=\"rounds/index.html\"[^>]*>历次批次");
  }

  @Test
  void whatNoFolderIsCalledIsTold() throws Exception {
    SmallSite site = new SmallSite(folder).begin();
    site.append("site.yaml", "navigation: [{title: 历次批次, url: rounds/./2024/}]\n");

    assertThat(SmallSite.lines(site.publish()))
        .contains(
            "content/site.yaml:4:33: warning site.address: “rounds/./2024/” is no address; the site"
                + " goes without the link");
  }
}
