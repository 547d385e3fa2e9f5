package laurel.render;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import laurel.site.SitePath;

/**
 * Style sheets and scripts as they are published: few files, small, and named by their content, so
 * that a browser may keep them for ever and never shows a page with yesterday's style.
 */
public final class Assets {
  /** The sheet that every page has. */
  private static final String SCREEN = "css/laurel.css";

  private final Map<String, Asset> byName;

  /** A file to publish. */
  public record Asset(SitePath path, String text) {}

  private Assets(Map<String, Asset> byName) {
    this.byName = byName;
  }

  /**
   * Builds what a theme lists in {@code assets.txt}: one style sheet or script a line, or a script
   * and what it is put together from: {@code js/find.js: js/fold.js js/index.js}.
   */
  public static Assets of(Theme theme) {
    return of(theme, "");
  }

  /**
   * The same, in the publisher's own colour.
   *
   * @param accent {@code #rrggbb}; empty for the theme's red
   */
  public static Assets of(Theme theme, String accent) {
    return of(theme, accent, "assets.txt");
  }

  /**
   * What another list of the theme names.
   *
   * @param list e.g. {@code assets-review.txt}
   */
  public static Assets of(Theme theme, String accent, String list) {
    String own = accent.isEmpty() ? "" : Accent.of(accent).css();
    Map<String, Asset> byName = new TreeMap<>();
    theme
        .required(list)
        .lines()
        .map(String::strip)
        .filter(l -> !l.isEmpty() && !l.startsWith("#"))
        .map(l -> l.split("[:\\s]+"))
        .forEach(parts -> byName.put(parts[0], build(theme, parts, own)));
    return new Assets(byName);
  }

  /** Everything to publish, sorted by name. */
  public Collection<Asset> all() {
    return byName.values();
  }

  /** Where a file of the theme is published. */
  public SitePath path(String name) {
    Asset asset = byName.get(name);
    if (asset == null) {
      throw new IllegalArgumentException("the theme lists no asset " + name);
    }
    return asset.path();
  }

  private static Asset build(Theme theme, String[] parts, String own) {
    String name = parts[0];
    String text =
        Arrays.stream(parts)
            .skip(parts.length > 1 ? 1 : 0)
            .map(part -> text(theme, part))
            .collect(Collectors.joining("", "", name.equals(SCREEN) ? own : ""));
    int dot = name.lastIndexOf('.');
    String stem = name.substring(name.lastIndexOf('/') + 1, dot);
    String hash = HexFormat.of().formatHex(sha256(text.getBytes(StandardCharsets.UTF_8)), 0, 5);
    return new Asset(new SitePath("assets/" + stem + "-" + hash + name.substring(dot)), text);
  }

  private static String text(Theme theme, String name) {
    if (name.endsWith(".css")) {
      return Css.bundle(theme, name);
    }
    return name.endsWith(".js") ? Script.shorten(theme.required(name)) : theme.required(name);
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
