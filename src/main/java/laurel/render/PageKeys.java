package laurel.render;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import laurel.cache.CodeVersion;
import laurel.cache.Fingerprint;
import laurel.cache.Prints;
import laurel.diag.Language;
import laurel.site.Card;
import laurel.site.Page;
import laurel.site.SitePath;
import laurel.site.View;

/**
 * Keys of everything that a page's HTML is made from: what it shows, its template with all that
 * this one imports, the words and frame of its language, the addresses of styles and scripts, and
 * this program. While the key is the same, so is the HTML.
 */
final class PageKeys {
  private static final int VERSION = 1;

  /** How templates use another one: by its name, or by one that is known only while they run. */
  private static final Pattern USED =
      Pattern.compile(
          "[<\\[]#(?:import|include)\\s+(?:\"([^\"$]+)\"|'([^'$]+)')?|get_optional_template");

  /** How templates name what a page tells machines, unless they put the name together. */
  private static final Pattern TELLS = Pattern.compile("\\blinked\\b");

  /** Stands for a template whose name is not told: any of the theme. */
  private static final String UNKNOWN = "?";

  private final Theme theme;
  private final Fingerprint assets;
  private final String code = CodeVersion.current();
  private final Map<Language, Fingerprint> furniture = new HashMap<>();
  private final Map<String, Used> templates = new ConcurrentHashMap<>();

  /**
   * A template with all that it imports.
   *
   * @param print stands for their texts
   * @param tells whether one of them names what the page tells machines
   */
  private record Used(Fingerprint print, boolean tells) {}

  PageKeys(Theme theme, Assets assets, Map<Language, PageRenderer.Furniture> furniture) {
    this.theme = theme;
    Fingerprint.Builder paths = Fingerprint.of("assets", VERSION);
    assets.places().values().forEach(place -> paths.add(place.path()));
    this.assets = paths.build();
    furniture.forEach((language, shared) -> this.furniture.put(language, key(shared)));
  }

  private Fingerprint key(PageRenderer.Furniture shared) {
    Fingerprint.Builder key = Fingerprint.of("furniture", VERSION).add(code).add(assets);
    shared.texts().keys().forEach(name -> key.add(name).add(shared.texts().get(name)));
    Prints.add(shared.frame(), key);
    return key.build();
  }

  /**
   * The key of a page.
   *
   * @param linked what it tells machines about itself; nothing where it does not {@link #tells}
   */
  Fingerprint of(Page page, View view, List<String> linked) {
    Fingerprint.Builder key = begin(page.language(), page.kind().template());
    Prints.add(page.kind(), key);
    Prints.add(page.path(), key);
    key.add(page.about()).add(page.section());
    Prints.add(page.head(), key);
    Prints.add(page.crumbs(), key);
    Prints.add(page.others(), key);
    Prints.add(view, key);
    return key.addAll(linked).build();
  }

  /** Whether a page's template, with all that it imports, names what the page tells machines. */
  boolean tells(Page page) {
    return used(page.kind().template()).tells();
  }

  /** What stands for a page whose view is made from these inputs. */
  Fingerprint of(Page page, Fingerprint inputs) {
    return begin(page.language(), page.kind().template())
        .add(page.path().path())
        .add(inputs)
        .build();
  }

  /** The key of a card by itself. */
  Fingerprint of(Language language, Card card, SitePath on) {
    Fingerprint.Builder key = begin(language, "card").add(on.path());
    Prints.add(card, key);
    return key.build();
  }

  private Fingerprint.Builder begin(Language language, String template) {
    return Fingerprint.of("page", VERSION).add(furniture.get(language)).add(used(template).print());
  }

  private Used used(String template) {
    Used known = templates.get(template);
    if (known == null) {
      known = template("pages/" + template + ".ftlh");
      templates.put(template, known);
    }
    return known;
  }

  /** A template and all that it imports, directly or not. */
  private Used template(String name) {
    Fingerprint.Builder key = Fingerprint.of("template", VERSION);
    Set<String> known = new TreeSet<>();
    boolean tells = false;
    Deque<String> rest = new ArrayDeque<>(List.of(name));
    while (!rest.isEmpty()) {
      String next = rest.remove();
      if (known.add(next) && !next.equals(UNKNOWN)) {
        Optional<String> text = theme.text(next);
        key.add(next).add(text.orElse(""));
        tells |= TELLS.matcher(text.orElse("")).find();
        rest.addAll(used(next, text));
      }
    }
    return known.contains(UNKNOWN)
        ? new Used(key.add(theme.fingerprint()).build(), true)
        : new Used(key.build(), tells);
  }

  private static List<String> used(String name, Optional<String> text) {
    if (text.isEmpty()) {
      return List.of(UNKNOWN);
    }
    List<String> names = new ArrayList<>();
    Matcher used = USED.matcher(text.get());
    while (used.find()) {
      String file = used.group(1) == null ? used.group(2) : used.group(1);
      names.add(file == null ? UNKNOWN : resolved(name, file));
    }
    return names;
  }

  private static String resolved(String name, String file) {
    String whole =
        file.startsWith("/") ? file : name.substring(0, name.lastIndexOf('/') + 1) + file;
    Deque<String> parts = new ArrayDeque<>();
    for (String part : whole.split("/", -1)) {
      if (part.equals("..")) {
        parts.pollLast();
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.add(part);
      }
    }
    return String.join("/", parts);
  }
}
