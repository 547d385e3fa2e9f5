package laurel.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import laurel.work.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code site.yaml: theme} does to the site. */
class ThemeSettingsTest {
  @TempDir Path folder;

  @Test
  void theAccentTakesTheRedsPlaceAndLogoAndHeroAreShown() throws Exception {
    picture("logo.png", 300, 300);
    picture("hero.jpg", 1600, 700);
    build("theme: {accent: '#0a5d9a', logo: logo.png, hero: hero.jpg}\n");
    assertThat(style()).contains(":root{--red:#0a5d9a;");
    assertThat(home())
        .containsPattern(
            "<img class=\"brand__logo\" src=\"media/site/[0-9a-f]+-300\\.jpg\" width=\"300\"")
        .containsPattern("<div class=\"lead\"><div class=\"plate\">.*<picture>.*1280w");
  }

  @Test
  void withoutSettingsTheSiteKeepsItsOwnRedAndMark() throws Exception {
    build("");
    assertThat(style()).doesNotContain("--red:#0a5d9a");
    assertThat(home()).contains("brand__mark").doesNotContain("brand__logo");
  }

  private void build(String theme) throws IOException, InterruptedException {
    Files.createDirectories(folder.resolve("content"));
    Files.writeString(folder.resolve("content/site.yaml"), "title: 示例\ndemo: 是\n" + theme);
    BuildOptions options =
        new BuildOptions(
            folder.resolve("content"),
            Optional.empty(),
            folder.resolve("site"),
            folder.resolve("cache"),
            Optional.empty(),
            Optional.empty(),
            1,
            false,
            false,
            false);
    assertThat(new SiteBuild(options, Progress.SILENT).build().hasErrors()).isFalse();
  }

  private void picture(String name, int width, int height) throws IOException {
    Path file = folder.resolve("content").resolve(name);
    Files.createDirectories(file.getParent());
    BufferedImage plain = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    ImageIO.write(plain, name.substring(name.lastIndexOf('.') + 1), file.toFile());
  }

  private String home() throws IOException {
    return Files.readString(folder.resolve("site/index.html"));
  }

  private String style() throws IOException {
    try (Stream<Path> assets = Files.list(folder.resolve("site/assets"))) {
      List<Path> sheets =
          assets.filter(f -> f.getFileName().toString().matches("laurel-.*\\.css")).toList();
      assertThat(sheets).hasSize(1);
      return Files.readString(sheets.get(0));
    }
  }
}
