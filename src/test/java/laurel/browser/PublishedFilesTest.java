package laurel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import laurel.Figures;
import laurel.print.VeraPdf;
import org.junit.jupiter.api.Test;

/** What the demo site publishes beside its pages, read by the programs of others. */
class PublishedFilesTest {
  private static final PublishedFiles FILES =
      new PublishedFiles(DemoSite.folder(), "https://example.org/a/b/");

  @Test
  void everyFeedIsReadByAnotherProgramAndLeadsToPages() throws Exception {
    assertThat(FILES.feedFaults()).isEmpty();
    int feeds = DemoSite.files("feed.xml").size() + DemoSite.files("feed.json").size();
    assertThat(feeds).isGreaterThan(50);
    Figures.say("checks", "50-feeds", "Feeds read (Atom by ROME, JSON Feed)", feeds);
  }

  @Test
  void theSitemapKeepsToItsSchemaAndNamesEveryPageForSearchEngines() throws Exception {
    assertThat(FILES.sitemapFaults()).isEmpty();
  }

  @Test
  void pagesThatAreSharedSayWhatTheProtocolAsks() throws Exception {
    assertThat(FILES.sharingFaults()).isEmpty();
  }

  @Test
  void theManifestIsOneThatBrowsersTake() throws Exception {
    assertThat(DemoSite.files(".webmanifest")).hasSize(1);
    assertThat(FILES.manifestFaults()).isEmpty();
  }

  @Test
  void everyPdfIsReadableByAllAndKeepsForLong() throws Exception {
    List<String> faults = new ArrayList<>();
    List<Path> documents = DemoSite.files(".pdf");
    for (Path document : documents) {
      VeraPdf.faults(Files.readAllBytes(document))
          .forEach(fault -> faults.add(document.getFileName() + " " + fault));
    }
    assertThat(faults).isEmpty();
    assertThat(documents).hasSizeGreaterThan(20);
    Figures.say("checks", "60-pdf", "PDF documents through veraPDF (UA-1, A-2a)", documents.size());
  }
}
