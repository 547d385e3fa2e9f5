package laurel.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import laurel.browser.Browser;

/**
 * A picture of the guide: what a page of the story looks like at that moment.
 *
 * @param file below the story's folder, where {@code *} stands for the first there is; {@code
 *     edit:CONTENT} is the form of that folder's first record
 */
record Picture(String name, String file, int width, int height) {
  private static final String EDIT = "edit:";
  private static final int MOST_BYTES = 200_000;

  /** Reads {@code NAME FILE WIDTHxHEIGHT}. */
  static Picture of(String said) {
    Matcher parts = Pattern.compile("(\\S+) (\\S+) (\\d+)x(\\d+)").matcher(said);
    assertThat(parts.matches()).as(said).isTrue();
    return new Picture(
        parts.group(1),
        parts.group(2),
        Integer.parseInt(parts.group(3)),
        Integer.parseInt(parts.group(4)));
  }

  /**
   * Takes it where that was asked for; in any case it must be there, small, and what it shows too.
   */
  void hold(World world, Path pictures) throws Exception {
    Path picture = pictures.resolve(name + ".webp");
    if ("write".equals(System.getProperty("laurel.guide"))) {
      Files.createDirectories(pictures);
      Files.write(picture, taken(world));
    }
    if (!file.startsWith(EDIT)) {
      assertThat(found(world)).isRegularFile();
    }
    assertThat(Files.size(picture)).isBetween(2_000L, (long) MOST_BYTES);
  }

  private Path found(World world) throws IOException {
    if (!file.contains("*")) {
      return world.file(file);
    }
    try (Stream<Path> files = Files.list(world.file(file).getParent())) {
      return files
          .filter(f -> f.toString().endsWith(file.replaceAll(".*\\*", "")))
          .sorted()
          .findFirst()
          .orElseThrow();
    }
  }

  private byte[] taken(World world) throws Exception {
    if (!file.startsWith(EDIT)) {
      return shot(found(world).toUri().toString());
    }
    Process preview =
        world.start(List.of("serve", "--edit", "--port", "0", "--content", file.substring(5)));
    try {
      String address = world.awaited("http://127\\S+/_laurel/edit/\\S+");
      try (Browser browser = Browser.open()) {
        browser.go(address);
        String first = browser.find("ul.records a").getAttribute("href");
        return shot(browser, first);
      }
    } finally {
      preview.destroy();
      preview.waitFor(10, TimeUnit.SECONDS);
    }
  }

  private byte[] shot(String address) throws IOException {
    try (Browser browser = Browser.open()) {
      return shot(browser, address);
    }
  }

  private byte[] shot(Browser browser, String address) {
    browser
        .driver()
        .executeCdpCommand(
            "Emulation.setDeviceMetricsOverride",
            Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    browser.go(address);
    Object data =
        browser
            .driver()
            .executeCdpCommand("Page.captureScreenshot", Map.of("format", "webp", "quality", 82))
            .get("data");
    return Base64.getDecoder().decode((String) data);
  }
}
