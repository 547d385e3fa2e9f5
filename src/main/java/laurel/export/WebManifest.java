package laurel.export;

import java.io.IOException;
import java.util.List;
import laurel.model.Site;

/** {@code manifest.webmanifest}: how the site looks on a phone's home screen. */
public final class WebManifest {
  private WebManifest() {}

  /**
   * An icon.
   *
   * @param path below the root, percent-encoded
   * @param sizes e.g. {@code 192x192}, or {@code any} for a drawing
   * @param type e.g. {@code image/png}
   */
  public record Icon(String path, String sizes, String type) {}

  /** The manifest; every address in it is relative to itself, so it works below any path. */
  public static Output of(Site site, String themeColour, String background, List<Icon> icons) {
    return new Output(
        "manifest.webmanifest",
        out -> Json.write(out, json -> write(json, site, List.of(themeColour, background), icons)));
  }

  private static void write(Json json, Site site, List<String> colours, List<Icon> icons)
      throws IOException {
    json.text("name", site.title()).text("description", site.description());
    json.text("lang", site.languages().isEmpty() ? "zh-CN" : site.languages().get(0));
    json.text("start_url", "./index.html").text("scope", "./").text("display", "browser");
    json.text("theme_color", colours.get(0)).text("background_color", colours.get(1));
    json.list(
        "icons",
        icons,
        (i, icon) ->
            i.text("src", "./" + icon.path())
                .text("sizes", icon.sizes())
                .text("type", icon.type()));
  }
}
