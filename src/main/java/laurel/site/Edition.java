package laurel.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import laurel.diag.Language;
import laurel.model.Achievement;
import laurel.model.Award;
import laurel.model.Catalogue;
import laurel.model.Category;
import laurel.model.Extra;
import laurel.model.Lesson;
import laurel.model.Level;
import laurel.model.MediaRef;
import laurel.model.Member;
import laurel.model.Photo;
import laurel.model.Tombstone;
import laurel.model.UnitName;

/**
 * The site in one language: what all its pages are made with. Content stays Chinese in every
 * edition; the furniture, and the names of the two notices' categories and levels, are in the
 * edition's own language.
 */
final class Edition {
  private static final int SHORT_NAME = 4;

  final Stock stock;
  final Language language;
  final Texts texts;
  final Urls urls;
  final CardTray cards;
  private final Titles titles;
  private final Ways ways = new Ways();
  private final List<Language> languages;

  /**
   * @param languages the site's, the default one first
   */
  Edition(Stock stock, Texts texts, List<Language> languages) {
    this(stock, texts, languages, new Titles(), CardTray::new);
  }

  private Edition(
      Stock stock,
      Texts texts,
      List<Language> languages,
      Titles titles,
      Function<Edition, CardTray> cards) {
    this.stock = stock;
    this.titles = titles;
    this.language = texts.language();
    this.texts = texts;
    this.languages = List.copyOf(languages);
    this.urls = Urls.of(language, languages.get(0));
    this.cards = cards.apply(this);
  }

  /**
   * The same edition with some achievements under other titles; the cards of all others are made
   * once for both.
   *
   * @param later with these titles
   */
  Edition with(Stock later, Retitled retitled) {
    return new Edition(later, texts, languages, titles, edition -> cards.with(edition, retitled));
  }

  /**
   * Where a page stands.
   *
   * @param about the record that it shows; empty for none
   * @param section the part of the site that the menu marks
   * @param crumbs the way to it, without home and without itself
   * @param label its own name in the breadcrumb
   */
  record Place(SitePath path, String about, String section, List<Page.Crumb> crumbs, String label) {
    /** A page right below home that shows no record. */
    static Place of(SitePath path, String section, String label) {
      return new Place(path, "", section, List.of(), label);
    }
  }

  Page page(PageKind kind, Place place, Page.Head head, View view) {
    return page(kind, place, head, () -> view);
  }

  /** A page whose content is made when it is asked for. */
  Page page(PageKind kind, Place place, Page.Head head, Supplier<? extends View> view) {
    return page(kind, place, head, view, Optional.empty());
  }

  /** A page whose content need not be made while its inputs are the same. */
  Page page(
      PageKind kind, Place place, Page.Head head, Supplier<? extends View> view, Origin inputs) {
    return page(kind, place, head, view, Optional.of(inputs));
  }

  private Page page(
      PageKind kind,
      Place place,
      Page.Head head,
      Supplier<? extends View> view,
      Optional<Origin> inputs) {
    return new Page(
        kind,
        language,
        place.path(),
        place.about(),
        place.section(),
        head,
        new Trail(ways.from(home(), place.crumbs()), place.label(), place.path()),
        others(place.path()),
        view,
        inputs);
  }

  private Page.Crumb home() {
    return crumb(say("nav.home"), urls.home());
  }

  /** A head whose title ends in the site's name. */
  Page.Head head(String title, String description) {
    return new Page.Head(
        title + " - " + catalogue().site().title(), description, true, Optional.empty());
  }

  private List<Page.Other> others(SitePath path) {
    List<Page.Other> others = new ArrayList<>();
    for (Language other : languages) {
      if (other != language) {
        others.add(new Page.Other(other.tag(), Urls.of(other, languages.get(0)).same(path, urls)));
      }
    }
    return List.copyOf(others);
  }

  Catalogue catalogue() {
    return stock.catalogue();
  }

  String say(String key, Object... arguments) {
    return texts.get(key, arguments);
  }

  /** A category's name in this language, where the notices' categories have one. */
  String name(Category category) {
    return language == Language.ZH_CN
        ? category.name()
        : texts.getOr("category." + category.key(), category.name());
  }

  /** A level's name in this language. */
  String name(Level level) {
    return language == Language.ZH_CN
        ? level.name()
        : texts.getOr("level." + level.key(), level.name());
  }

  /**
   * The mark of an award; where a programme gives no grades, the mark says 获奖 in the third's form.
   */
  Mark mark(String programme, Optional<Level> level) {
    boolean graded = level.isPresent() && stock.programme(programme).graded();
    if (!graded) {
      String own = level.map(this::name).filter(name -> name.length() <= SHORT_NAME).orElse("");
      return new Mark(own.isEmpty() ? say("award.flat") : own, "third");
    }
    String style =
        switch (level.get().order()) {
          case 1 -> "first";
          case 2 -> "second";
          case 3 -> "third";
          default -> "merit";
        };
    return new Mark(name(level.get()), style);
  }

  Optional<Mark> mark(Achievement a) {
    Optional<Award> award = a.standing().award();
    return award.isPresent()
        ? Optional.of(mark(a.programme(), award.get().level()))
        : Optional.empty();
  }

  /** The number in the catalogue; empty before the award. */
  String number(Achievement a) {
    Optional<Award> award = a.standing().award();
    int position = award.isPresent() ? stock.position(award.get().round(), a.ref()) : 0;
    return CatalogueNumber.of(stock.programme(a.programme()).year(), position);
  }

  boolean hasUnitPages() {
    return catalogue().site().has(Extra.UNIT_PAGES);
  }

  Named named(UnitName unit) {
    boolean linked = hasUnitPages() && stock.hasUnit(unit.unit());
    return Names.unit(unit.name(), linked ? Optional.of(urls.unit(unit.unit())) : Optional.empty());
  }

  List<Named> units(List<UnitName> units) {
    return units.stream().map(this::named).toList();
  }

  Named named(Member member) {
    return Names.person(member.name(), member.masked(), personPage(member.person()));
  }

  Named instructor(Lesson.Instructor instructor) {
    return Names.person(instructor.name(), instructor.masked(), personPage(instructor.person()));
  }

  /** Only a person with a record of their own has a page. */
  private Optional<SitePath> personPage(Optional<String> person) {
    return person.isPresent() && stock.hasPerson(person.get())
        ? Optional.of(urls.person(person.get()))
        : Optional.empty();
  }

  Title title(String text, String breaks) {
    return titles.of(text, breaks);
  }

  Title title(String text) {
    return titles.of(text, "");
  }

  /** A picture of the publisher's own; it adorns, so it says nothing to who cannot see it. */
  Optional<Picture> own(Optional<MediaRef> picture) {
    return picture.flatMap(ref -> stock.media().picture(new Photo(ref, "", "")));
  }

  /** What a corrected field is called: a column of the list is named in the round itself. */
  String field(String field) {
    return texts.getOr("fact." + field, field);
  }

  /** A date as running text has it. */
  String day(java.time.LocalDate day) {
    String month = say("month." + day.getMonthValue());
    return say("date.long", day.getYear(), day.getMonthValue(), day.getDayOfMonth(), month);
  }

  /** The title that a notice may still show. */
  Title titleOf(Tombstone.Revoked stone) {
    return title(stone.title().orElseGet(() -> say("revoked.untitled")));
  }

  /** A facet's value in this language. */
  String facetName(Facet facet) {
    return switch (facet.kind()) {
      case FEATURE -> say("feature." + facet.key());
      case CATEGORY, LEVEL ->
          language == Language.ZH_CN
              ? facet.name()
              : texts.getOr(
                  (facet.kind() == FacetKind.LEVEL ? "level." : "category.") + facet.key(),
                  facet.name());
      default -> facet.name();
    };
  }

  /** A number with its label and unit, both keys of texts. */
  Count count(String label, long number, String unit) {
    return new Count(say(label), String.valueOf(number), say(unit));
  }

  /** A page's step on the way to others. */
  Page.Crumb crumb(String label, SitePath path) {
    return ways.step(label, path);
  }
}
