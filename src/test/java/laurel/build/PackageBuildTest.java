package laurel.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import laurel.model.PackageForm;
import laurel.work.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageBuildTest {
  @TempDir Path folder;

  /** A package is made before the first site is, with all renditions that the site will have. */
  @Test
  void whatIsWithdrawnAfterAPackageWasMadeLeavesTheCacheToo() throws Exception {
    SmallSite site = new SmallSite(folder).begin();
    site.achievement("a", "省力扳手", "").photo("achievements/a/photos/1.jpg", 1);
    String lesson = "title: 怎样找正\nprogramme: p\nunit: 示例厂\nvideo: video.mp4\n";
    Path film =
        site.write("lessons/l/lesson.yaml", lesson).content().resolve("lessons/l/video.mp4");
    Files.copy(Path.of("content/lessons/infusion-clip-lesson/video.mp4"), film);
    String round = "programme: p\ndate: 2024-10-%s\nstage: %s\n";
    site.write(
        "rounds/1.yaml",
        round.formatted("01", "awarded") + "awards: [{achievement: a}, {lesson: l}]\n");
    PackageBuild build = new PackageBuild(site.options(null), Progress.SILENT);
    Path file = folder.resolve("l.zip");
    build.make("l", PackageForm.CMI5, file);
    assertThat(file).isNotEmptyFile();
    assertThat(pictures(site)).as("the photo and the film's poster").hasSize(2);

    site.write("rounds/2.yaml", round.formatted("08", "correction") + "withdrawn: [a]\n");
    site.publish();
    assertThat(pictures(site)).as("the film's poster").hasSize(1);
  }

  /** The folders of renditions that are pictures, one for each original. */
  private static Set<Path> pictures(SmallSite site) throws IOException {
    try (Stream<Path> all = Files.walk(site.cache())) {
      return all.filter(f -> f.toString().endsWith(".jpg"))
          .map(Path::getParent)
          .collect(Collectors.toSet());
    }
  }
}
