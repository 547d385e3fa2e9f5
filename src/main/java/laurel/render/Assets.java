package laurel.render;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import laurel.diag.FindingKind;
import laurel.diag.FindingLog;
import laurel.diag.Location;
import laurel.font.RareLetters;
import laurel.media.BarePicture;
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
  private final List<Asset> named;
  private final List<RareFont> fonts;

  /**
   * A file to publish.
   *
   * @param path names what is in it: while it is the same, so are the bytes
   * @param content its bytes, made when they are asked for
   */
  public record Asset(SitePath path, Supplier<byte[]> content) {
    /** A file of a theme that is neither sheet nor script; of a picture nothing but the picture. */
    static Asset named(String name, byte[] bytes) {
      return of(name, BarePicture.of(bytes));
    }

    /** A file of a theme, under a name that tells what is in it. */
    static Asset of(String name, byte[] bytes) {
      String file = name.substring(name.lastIndexOf('/') + 1);
      int dot = file.lastIndexOf('.') < 0 ? file.length() : file.lastIndexOf('.');
      String path = "assets/" + file.substring(0, dot) + "-" + hash(bytes) + file.substring(dot);
      return new Asset(new SitePath(path), () -> bytes);
    }

    /** Its bytes. */
    public byte[] bytes() {
      return content.get();
    }
  }

  private Assets(
      SortedMap<String, SitePath> places,
      Optional<Collection<Asset>> all,
      List<Asset> named,
      List<RareFont> fonts) {
    this.places = Collections.unmodifiableSortedMap(places);
    this.all = all;
    this.named = named;
    this.fonts = fonts;
  }

  /**
   * Those of a site that stands, of which no page needs more than where they are.
   *
   * @param places by name
   */
  public static Assets standing(Map<String, SitePath> places) {
    return new Assets(new TreeMap<>(places), Optional.empty(), List.of(), List.of());
  }

  /**
   * Builds what a theme lists in {@code assets.txt}: one style sheet or script a line, or a script
   * and what it is put together from: {@code js/find.js: js/fold.js js/index.js}.
   */
  public static Assets of(Theme theme, FindingLog log) {
    return of(theme, "", List.of(), log);
  }

  /**
   * The same, in the publisher's own colour, with rare letters.
   *
   * @param accent {@code #rrggbb}; empty for the theme's red
   * @param rare of names that many devices cannot show
   */
  public static Assets of(Theme theme, String accent, List<RareLetters> rare, FindingLog log) {
    return of(theme, accent, rare, "assets.txt", log);
  }

  /**
   * What another list of the theme names.
   *
   * @param list e.g. {@code assets-review.txt}
   * @param log told of what the list names and the theme has not
   */
  public static Assets of(
      Theme theme, String accent, List<RareLetters> rare, String list, FindingLog log) {
    List<RareFont> named = rare.stream().map(RareFont::of).toList();
    String own =
        (accent.isEmpty() ? "" : Accent.of(accent).css())
            + named.stream().map(RareFont::css).collect(Collectors.joining());
    SortedMap<String, Asset> byName = new TreeMap<>();
    NamedFiles files = new NamedFiles();
    int line = 0;
    for (String listed : theme.text(list).orElse("").lines().map(String::strip).toList()) {
      line++;
      if (listed.isEmpty() || listed.startsWith("#")) {
        continue;
      }
      List<String> names = List.of(listed.split("[:\\s]+"));
      Missing missing = new Missing(theme, list, line, log, files);
      if (names.get(0).contains("\\")) {
        missing.tell(names.get(0));
      } else {
        byName.put(names.get(0), build(names, own, missing));
      }
    }
    List<RareFont> fonts = byName.containsKey(SCREEN) ? named : List.of();
    SortedMap<String, SitePath> places = new TreeMap<>();
    byName.forEach((name, asset) -> places.put(name, asset.path()));
    List<Asset> all = new ArrayList<>(byName.values());
    all.addAll(files.all());
    fonts.forEach(font -> all.add(font.asset()));
    return new Assets(places, Optional.of(List.copyOf(all)), List.copyOf(files.all()), fonts);
  }

  /** Tells of files that are named in a line of a file of the theme, and are not there. */
  record Missing(Theme theme, String file, int line, FindingLog log, NamedFiles files) {
    /** The text of a file; empty where there is none, which is told. */
    String text(String name) {
      Optional<String> text = theme.text(name);
      if (text.isEmpty() && theme.bytes(name).isEmpty()) { // else it is told as no text
        tell(name);
      }
      return text.orElse("");
    }

    /** What is in a file; nothing where there is none, which is told. */
    byte[] bytes(String name) {
      Optional<byte[]> bytes = theme.bytes(name);
      if (bytes.isEmpty()) {
        tell(name);
      }
      return bytes.orElseGet(() -> new byte[0]);
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
      return new Missing(theme, other, number, log, files);
    }
  }

  /** Everything to publish, in a settled order; of those that stand nothing is. */
  public Collection<Asset> all() {
    return all.orElseThrow(() -> new IllegalStateException("the site has its assets"));
  }

  /** The file that is published here; empty where none is. */
  public Optional<Asset> at(String path) {
    return all().stream().filter(asset -> asset.path().path().equals(path)).findFirst();
  }

  /** What style sheets name and a page needs: a theme's own files, and fonts of rare letters. */
  public List<Asset> named(String html) {
    Stream<Asset> letters = fonts.stream().filter(font -> font.isFor(html)).map(RareFont::asset);
    return Stream.concat(named.stream(), letters).toList();
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
    if (names.size() == 1 && !name.endsWith(".css") && !name.endsWith(".js")) {
      return Asset.named(name, missing.bytes(name));
    }
    String text =
        names.stream()
            .skip(names.size() > 1 ? 1 : 0)
            .map(part -> text(part, missing))
            .collect(Collectors.joining("", "", name.equals(SCREEN) ? own : ""));
    return Asset.of(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(String name, Missing missing) {
    if (name.endsWith(".css")) {
      return Css.bundle(name, missing);
    }
    String text = missing.text(name);
    return name.endsWith(".js") && !missing.theme().isOwn(name) ? Script.shorten(text) : text;
  }

  /** Ten hexadecimal digits that stand for a text. */
  static String hash(String text) {
    return hash(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String hash(byte[] bytes) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      byte[] hash = sha256.digest(bytes);
      return HexFormat.of().formatHex(hash, 0, 5);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
