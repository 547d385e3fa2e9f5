package laurel.render;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import laurel.diag.FindingKind;
import laurel.diag.FindingLog;
import laurel.diag.Location;
import laurel.site.SitePath;

/**
 * Style sheets and scripts as they are published: few files, small, and named by their content, so
 * that a browser may keep them for ever and never shows a page with yesterday's style.
 */
public final class Assets {
  /** The sheet that every page has. */
  private static final String SCREEN = "css/laurel.css";

  private final SortedMap<String, SitePath> places;
  private final Optional<Collection<Asset>> all;

  /** A file to publish. */
  public record Asset(SitePath path, String text) {}

  private Assets(SortedMap<String, SitePath> places, Optional<Collection<Asset>> all) {
    this.places = Collections.unmodifiableSortedMap(places);
    this.all = all;
  }

  /**
   * Those of a site that stands, of which no page needs more than where they are.
   *
   * @param places by name
   */
  public static Assets standing(Map<String, SitePath> places) {
    return new Assets(new TreeMap<>(places), Optional.empty());
  }

  /**
   * Builds what a theme lists in {@code assets.txt}: one style sheet or script a line, or a script
   * and what it is put together from: {@code js/find.js: js/fold.js js/index.js}.
   */
  public static Assets of(Theme theme, FindingLog log) {
    return of(theme, "", log);
  }

  /**
   * The same, in the publisher's own colour.
   *
   * @param accent {@code #rrggbb}; empty for the theme's red
   */
  public static Assets of(Theme theme, String accent, FindingLog log) {
    return of(theme, accent, "assets.txt", log);
  }

  /**
   * What another list of the theme names.
   *
   * @param list e.g. {@code assets-review.txt}
   * @param log told of what the list names and the theme has not
   */
  public static Assets of(Theme theme, String accent, String list, FindingLog log) {
    String own = accent.isEmpty() ? "" : Accent.of(accent).css();
    SortedMap<String, Asset> byName = new TreeMap<>();
    int line = 0;
    for (String listed : theme.text(list).orElse("").lines().map(String::strip).toList()) {
      line++;
      if (listed.isEmpty() || listed.startsWith("#")) {
        continue;
      }
      List<String> names = List.of(listed.split("[:\\s]+"));
      Missing missing = new Missing(theme, list, line, log);
      if (names.get(0).contains("\\")) {
        missing.tell(names.get(0));
      } else {
        byName.put(names.get(0), build(names, own, missing));
      }
    }
    SortedMap<String, SitePath> places = new TreeMap<>();
    byName.forEach((name, asset) -> places.put(name, asset.path()));
    return new Assets(places, Optional.of(byName.values()));
  }

  /** Tells of files that are named in a line of a file of the theme, and are not there. */
  record Missing(Theme theme, String file, int line, FindingLog log) {
    /** The text of a file; empty where there is none, which is told. */
    String text(String name) {
      Optional<String> text = theme.text(name);
      if (text.isEmpty()) {
        tell(name);
      }
      return text.orElse("");
    }

    void tell(String name) {
      Location where = Location.of(theme.shownName(file), line, 1);
      log.general().report(FindingKind.THEME_FILE, where, "", name);
    }

    /** That a brace or a comment of this line has no other end. */
    void tellOpen() {
      Location where = Location.of(theme.shownName(file), line, 1);
      log.general().report(FindingKind.THEME_SHEET, where, "");
    }

    /** For what another line names. */
    Missing at(String other, int number) {
      return new Missing(theme, other, number, log);
    }
  }

  /** Everything to publish, sorted by name; of those that stand nothing is. */
  public Collection<Asset> all() {
    return all.orElseThrow(() -> new IllegalStateException("the site has its assets"));
  }

  /** Where each is published, by name. */
  public SortedMap<String, SitePath> places() {
    return places;
  }

  /** The same; empty where the theme lists no such file. */
  public Optional<SitePath> find(String name) {
    return Optional.ofNullable(places.get(name));
  }

  /** Where a file of the theme is published. */
  public SitePath path(String name) {
    SitePath place = places.get(name);
    if (place == null) {
      throw new IllegalArgumentException("the theme lists no asset " + name);
    }
    return place;
  }

  private static Asset build(List<String> names, String own, Missing missing) {
    String name = names.get(0);
    String text =
        names.stream()
            .skip(names.size() > 1 ? 1 : 0)
            .map(part -> text(part, missing))
            .collect(Collectors.joining("", "", name.equals(SCREEN) ? own : ""));
    String file = name.substring(name.lastIndexOf('/') + 1);
    int dot = file.lastIndexOf('.') < 0 ? file.length() : file.lastIndexOf('.');
    String hash = HexFormat.of().formatHex(sha256(text.getBytes(StandardCharsets.UTF_8)), 0, 5);
    String path = "assets/" + file.substring(0, dot) + "-" + hash + file.substring(dot);
    return new Asset(new SitePath(path), text);
  }

  private static String text(String name, Missing missing) {
    if (name.endsWith(".css")) {
      return Css.bundle(name, missing);
    }
    String text = missing.text(name);
    return name.endsWith(".js") && !missing.theme().isOwn(name) ? Script.shorten(text) : text;
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
