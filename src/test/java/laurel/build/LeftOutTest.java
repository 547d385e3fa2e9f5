package laurel.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A publisher may leave out what a site has beside its pages; nothing then leads to it. */
class LeftOutTest {
  @TempDir Path folder;
  private SmallSite site;

  @BeforeEach
  void anAward() throws Exception {
    site =
        new SmallSite(folder)
            .begin()
            .achievement("a", "一号成果", "summary: 简介\n")
            .write(
                "rounds/1.yaml", "programme: p\ndate: 2024-10-01\nstage: awarded\nawards: [a]\n");
  }

  @Test
  void withoutAWordEverythingIsMade() throws Exception {
    site.publish();
    assertThat(files())
        .contains(
            "search/index.html",
            "search/s/index.js",
            "achievements/a/share.png",
            "data/index.html",
            "data/achievements/a.json");
  }

  @Test
  void aSiteWithoutSearchHasNoIndexAndNoLinkToIt() throws Exception {
    site.append("site.yaml", "without: [search]\n").publish();
    assertThat(files()).noneMatch(file -> file.startsWith("search/"));
    assertThat(pages()).noneMatch(page -> page.contains("search/"));
    assertThat(files()).contains("achievements/a/share.png", "data/index.html");
  }

  @Test
  void aSiteWithoutSharePicturesNamesNone() throws Exception {
    site.append("site.yaml", "without: share-pictures\n").publish();
    assertThat(files()).noneMatch(file -> file.endsWith("share.png"));
    assertThat(pages()).noneMatch(page -> page.contains("share.png"));
  }

  @Test
  void aSiteWithoutOpenDataHasNoPageOfIt() throws Exception {
    site.append("site.yaml", "不生成: [open-data]\n").publish();
    assertThat(files()).noneMatch(file -> file.startsWith("data/"));
    assertThat(pages()).noneMatch(page -> page.contains("data/index.html"));
  }

  @Test
  void aSiteWithoutAttachmentsHasTheListOnItsPageAlone() throws Exception {
    site.publish();
    assertThat(files()).contains("rounds/1/1.docx", "rounds/1/1.xlsx", "rounds/1/1.csv");
    site.append("site.yaml", "without: [attachments]\n").publish();
    assertThat(files()).noneMatch(file -> file.matches("rounds/1/1\\..*"));
    String page = Files.readString(site.site().resolve("rounds/1/index.html"));
    assertThat(page).contains("一号成果").doesNotContain(".docx", "附件");
  }

  @Test
  void aSiteWithoutUnitPagesNamesUnitsAndLeadsToNone() throws Exception {
    site.append("site.yaml", "without: [unit-pages]\n").publish();
    assertThat(files()).noneMatch(file -> file.startsWith("units/"));
    assertThat(texts()).noneMatch(text -> text.contains("units/"));
    assertThat(Files.readString(site.site().resolve("achievements/a/index.html"))).contains("示例厂");
    assertThat(Files.readString(site.site().resolve("data/catalogue.json"))).contains("示例厂");
  }

  @Test
  void unitPagesThatAreLeftOutLaterSayThatTheyAreNoMore() throws Exception {
    site.publish();
    assertThat(texts()).anyMatch(text -> text.contains("units/%E7%A4%BA%E4%BE%8B%E5%8E%82/"));
    site.append("site.yaml", "without: [unit-pages]\n").publish();
    assertThat(Files.readString(site.site().resolve("units/示例厂/index.html")))
        .contains("<title>已不公开</title>");
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(site.site())) {
      return all.map(file -> site.site().relativize(file).toString()).toList();
    }
  }

  private List<String> pages() throws IOException {
    return read(".html");
  }

  /** All that is no picture. */
  private List<String> texts() throws IOException {
    return read(".html", ".xml", ".json", ".js", ".csv");
  }

  private List<String> read(String... endings) throws IOException {
    return files().stream()
        .filter(file -> Stream.of(endings).anyMatch(file::endsWith))
        .map(
            file -> {
              try {
                return Files.readString(site.site().resolve(file));
              } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
            })
        .toList();
  }
}
