package laurel.build;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import laurel.export.JsonLd;
import laurel.model.Achievement;
import laurel.model.Catalogue;
import laurel.model.Lesson;
import laurel.model.Unit;
import laurel.site.AchievementView;
import laurel.site.Film;
import laurel.site.LessonView;
import laurel.site.ListView;
import laurel.site.Page;
import laurel.site.PageKind;
import laurel.site.Picture;
import laurel.site.SitePath;
import laurel.site.View;

/** What every page tells machines about itself, as schema.org objects. */
final class LinkedPages {
  private static final String UNITS = "units/";

  private final Catalogue catalogue;
  private final PageAddresses addresses;
  private final Map<String, Achievement> achievements;
  private final Map<String, Lesson> lessons = new TreeMap<>();
  private final Map<String, Unit> units = new HashMap<>();

  LinkedPages(Catalogue catalogue, PageAddresses addresses) {
    this.catalogue = catalogue;
    this.addresses = addresses;
    this.achievements = catalogue.achievementsById();
    catalogue.lessons().forEach(l -> lessons.put(l.ref().key(), l));
    catalogue.units().forEach(u -> units.put(u.id(), u));
  }

  /** The objects of a page; none for a page that is not to be found. */
  List<String> of(Page page, View view) {
    List<String> told = new ArrayList<>();
    if (!page.head().indexed()) {
      return told;
    }
    JsonLd json = new JsonLd(catalogue, path -> link(path, page.path()), addresses);
    about(page, view, json).ifPresent(told::add);
    if (page.crumbs().size() > 1) {
      told.add(json.breadcrumbs(page.crumbs().stream().map(LinkedPages::step).toList()));
    }
    return told;
  }

  private Optional<String> about(Page page, View shown, JsonLd json) {
    if (shown instanceof AchievementView view) {
      Achievement a = achievements.get(page.about().substring(page.about().indexOf('/') + 1));
      List<String> pictures = view.photos().stream().map(p -> path(p.largest().file())).toList();
      return Optional.of(json.achievement(a, pictures));
    }
    if (shown instanceof LessonView view) {
      return Optional.of(json.lesson(lessons.get(page.about()), view.film().flatMap(this::film)));
    }
    if (shown instanceof ListView view) {
      List<JsonLd.Step> items =
          view.cards().stream()
              .map(card -> new JsonLd.Step(card.title().text(), path(card.page())))
              .toList();
      return Optional.of(json.itemList(view.heading().text(), items));
    }
    if (page.kind() == PageKind.UNIT) {
      return Optional.ofNullable(units.get(unit(page.path().path())))
          .map(u -> json.organisation(u.name(), u.otherNames(), addresses.unit(u.id())));
    }
    return page.kind() == PageKind.HOME ? Optional.of(json.site()) : Optional.empty();
  }

  /** Whose page stands there, in whatever language: other languages have folders of their own. */
  private static String unit(String page) {
    int from = page.indexOf(UNITS) + UNITS.length();
    return page.substring(from, page.lastIndexOf('/'));
  }

  private Optional<JsonLd.Film> film(Film film) {
    String poster = film.poster().map(Picture::src).map(LinkedPages::path).orElse("");
    return Optional.of(new JsonLd.Film(path(film.file()), poster, film.seconds(), parts(film)));
  }

  /** A chapter lasts until the next begins. */
  private static List<JsonLd.Part> parts(Film film) {
    List<JsonLd.Part> parts = new ArrayList<>();
    for (int i = 0; i < film.chapters().size(); i++) {
      Film.Chapter chapter = film.chapters().get(i);
      boolean last = i + 1 == film.chapters().size();
      long until = last ? film.seconds() : from(film.chapters().get(i + 1));
      if (until > from(chapter)) {
        String name = (chapter.title() + " " + chapter.heading()).strip();
        parts.add(new JsonLd.Part(name, from(chapter), until));
      }
    }
    return parts;
  }

  private static long from(Film.Chapter chapter) {
    return new BigDecimal(chapter.seconds()).longValue();
  }

  private static JsonLd.Step step(Page.Crumb crumb) {
    return new JsonLd.Step(crumb.label(), crumb.path().map(LinkedPages::path).orElse(""));
  }

  private static String path(SitePath path) {
    return PageAddresses.below(path);
  }

  /** Absolute where a base is known, else from the page. */
  private String link(String path, SitePath here) {
    return addresses.absolute(path).orElseGet(() -> "../".repeat(depth(here)) + path);
  }

  private static int depth(SitePath here) {
    return (int) here.path().chars().filter(c -> c == '/').count();
  }
}
