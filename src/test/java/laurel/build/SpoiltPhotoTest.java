package laurel.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import laurel.media.photo.Shots;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A photo that cannot be made is told of, and nothing on the site leads to it. */
class SpoiltPhotoTest {
  private static final Pattern MEDIA = Pattern.compile("media/[a-z]+/[0-9a-f]{12}-[0-9a-z.]+");

  @TempDir Path folder;

  @Test
  void noPageFeedOrIndexNamesAPhotoThatCouldNotBeMade() throws Exception {
    SmallSite site =
        new SmallSite(folder)
            .begin()
            .achievement(
                "a",
                "一号成果",
                "photos:\n- {file: spoilt.jpg, alt: 损坏的照片}\n- {file: sound.jpg, alt: 完好的照片}\n")
            .write(
                "rounds/1.yaml", "programme: p\ndate: 2024-10-01\nstage: awarded\nawards: [a]\n");
    byte[] jpeg = Shots.jpeg(Shots.scenery(700, 500));
    Path record = site.content().resolve("achievements/a");
    Files.write(record.resolve("sound.jpg"), jpeg);
    Files.write(record.resolve("spoilt.jpg"), inManyScans(jpeg));

    BuildResult result = site.publish();

    assertThat(SmallSite.lines(result))
        .contains(
            "content/achievements/a/spoilt.jpg: error photo.undecodable: the photo cannot be opened; it"
                + " is not shown");
    assertThat(named(site.site()))
        .hasSize(6)
        .allMatch(path -> Files.isRegularFile(site.site().resolve(path)));
    assertThat(site.page("achievements/a")).contains("完好的照片").doesNotContain("损坏的照片");
  }

  /** A header like any other, and so many scans that nobody means to be looked at. */
  private static byte[] inManyScans(byte[] jpeg) {
    ByteBuffer bomb = ByteBuffer.allocate(jpeg.length + 4 * 200);
    bomb.put(jpeg, 0, jpeg.length - 2);
    for (int i = 0; i < 200; i++) {
      bomb.putInt(0xffda0000);
    }
    return bomb.put(jpeg, jpeg.length - 2, 2).array();
  }

  private static Set<String> named(Path out) throws IOException {
    Set<String> named = new TreeSet<>();
    try (Stream<Path> files = Files.walk(out)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Matcher media =
            MEDIA.matcher(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        while (media.find()) {
          named.add(media.group());
        }
      }
    }
    return named;
  }
}
