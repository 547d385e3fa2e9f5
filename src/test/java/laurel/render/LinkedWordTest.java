package laurel.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import laurel.diag.FindingLog;
import laurel.site.Page;
import laurel.site.PageKind;
import laurel.site.Sample;
import laurel.site.SitePages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What pages tell machines is made where a template shows it, and nowhere else. */
class LinkedWordTest {
  private final AtomicInteger asked = new AtomicInteger();
  private String said = "{}";

  @Test
  void aThemeThatDoesNotShowItHasNoneMade(@TempDir Path mine) throws IOException {
    PageRenderer renderer = renderer(mine, "<p>${page.head.title}</p>");
    PageRenderer.Sketch sketch = renderer.sketch(page());
    assertThat(renderer.render(sketch).orElseThrow().sound()).isTrue();
    assertThat(asked).hasValue(0);
  }

  @Test
  void aKeyStandsForItWhereOneOfTheTemplatesNamesIt(@TempDir Path mine) throws IOException {
    Files.createDirectories(mine.resolve("partials"));
    Files.writeString(mine.resolve("partials/told.ftlh"), "<#list linked as one>${one}</#list>");
    PageRenderer renderer = renderer(mine, "<#include \"../partials/told.ftlh\">");
    PageRenderer.Sketch before = renderer.sketch(page());
    assertThat(renderer.render(before).orElseThrow().html()).isEqualTo("{}");
    said = "{\"name\":\"other\"}";
    assertThat(renderer.sketch(page()).key()).isNotEqualTo(before.key());
  }

  @Test
  void whatIsAskedForInARoundaboutWayIsShownAndMadeInEveryBuild(@TempDir Path mine)
      throws IOException {
    PageRenderer renderer =
        renderer(mine, "<#list .data_model[\"lin\" + \"ked\"] as one>${one}</#list>");
    PageRenderer.Made made = renderer.render(renderer.sketch(page())).orElseThrow();
    assertThat(made.html()).isEqualTo("{}");
    assertThat(made.sound()).isFalse();
  }

  private final SitePages site =
      SampleSite.pages(Sample.catalogue(), Sample.media(), Theme.shipped(), new FindingLog());

  private Page page() {
    return site.pages().stream().filter(p -> p.kind() == PageKind.ACHIEVEMENT).findFirst().get();
  }

  private PageRenderer renderer(Path mine, String template) throws IOException {
    Files.createDirectories(mine.resolve("pages"));
    Files.writeString(mine.resolve("pages/achievement.ftlh"), template);
    return SampleSite.renderer(
        site,
        Theme.over(mine),
        (page, view) -> {
          asked.incrementAndGet();
          return List.of(said);
        },
        new FindingLog());
  }
}
