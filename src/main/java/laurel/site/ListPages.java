package laurel.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import laurel.cache.Prints;
import laurel.model.Achievement;
import laurel.model.Extra;

/** The gallery and every facet's list, {@value #PER_PAGE} a page, with the facets beside it. */
final class ListPages {
  static final int PER_PAGE = 24;
  private static final int SHOWN_VALUES = 6;

  private final Edition edition;
  private final Facets facets;
  private final ListView.FacetGroup rounds;

  ListPages(Edition edition, Facets facets) {
    this.edition = edition;
    this.facets = facets;
    this.rounds = new RoundFacet(edition, facets).group();
  }

  /**
   * All but those whose cards are of others alone. What a facet's first page counts besides, no
   * title changes.
   *
   * @param named of which achievements, by id
   */
  List<Page> all(Predicate<String> named) {
    List<Page> pages = new ArrayList<>(gallery(named));
    FacetIndexes indexes = new FacetIndexes(edition, facets);
    for (FacetKind kind : FacetKind.values()) {
      pages.add(indexes.of(kind));
      facets.of(kind).forEach(facet -> pages.addAll(facet(facet, named)));
    }
    return pages;
  }

  /** What the lists of all facets hold, in the order of their pages. */
  List<Series> series() {
    List<Series> series = new ArrayList<>();
    for (FacetKind kind : FacetKind.values()) {
      for (Facet facet : facets.of(kind)) {
        Contents contents = contents(facet);
        series.add(
            new Series(
                edition.urls.list(contents.folder(), 1).folder(),
                contents.heading(),
                contents.achievements()));
      }
    }
    return List.copyOf(series);
  }

  private List<Page> gallery(Predicate<String> named) {
    Contents contents =
        new Contents(
            "achievements",
            edition.say("nav.achievements"),
            edition.say("gallery.intro"),
            List.of(),
            edition.stock.awarded());
    return paged(contents, Optional.empty(), List.of(), named);
  }

  private Contents contents(Facet facet) {
    return new Contents(
        facet.kind().folder() + "/" + facet.key(),
        heading(facet),
        "",
        definitions(facet),
        facet.achievements());
  }

  private List<Page> facet(Facet facet, Predicate<String> named) {
    Contents contents = contents(facet);
    List<Page.Crumb> way = new ArrayList<>();
    way.add(edition.crumb(edition.say("nav.achievements"), edition.urls.gallery()));
    way.add(edition.crumb(edition.say(facet.kind().text()), edition.urls.facets(facet.kind())));
    return paged(contents, Optional.of(facet), way, named);
  }

  /** What a list holds and says. */
  private record Contents(
      String folder,
      String heading,
      String intro,
      List<ListView.Definition> definitions,
      List<Achievement> achievements) {}

  private List<Page> paged(
      Contents contents, Optional<Facet> facet, List<Page.Crumb> way, Predicate<String> named) {
    List<Achievement> all = contents.achievements();
    int last = Cut.pages(all.size(), PER_PAGE);
    int[] numbers =
        IntStream.rangeClosed(1, last)
            .filter(n -> all.isEmpty() || Stock.hasOne(shown(all, n), named))
            .toArray();
    return numbers.length == 0 ? List.of() : paged(contents, facet, way, last, numbers);
  }

  private List<Page> paged(
      Contents contents, Optional<Facet> facet, List<Page.Crumb> way, int last, int[] numbers) {
    List<Page> pages = new ArrayList<>();
    List<ListView.FacetGroup> groups = groups(facet);
    for (int number : numbers) {
      SitePath path = edition.urls.list(contents.folder(), number);
      String label =
          number == 1 ? contents.heading() : edition.say("pager.title", contents.heading(), number);
      Edition.Place place = new Edition.Place(path, "", "achievements", way, label);
      Page.Head head = edition.head(label, description(contents));
      pages.add(
          edition.page(
              PageKind.LIST,
              place,
              head,
              () -> view(contents, facet, groups, number, last),
              inputs(contents, facet, groups, number)));
    }
    return pages;
  }

  /** The first page of a facet counts what all of its records have. */
  private Origin inputs(
      Contents contents, Optional<Facet> facet, List<ListView.FacetGroup> groups, int number) {
    List<Achievement> all = contents.achievements();
    boolean counted = facet.isPresent() && number == 1;
    List<Object> own =
        List.of(
            contents.folder(),
            contents.heading(),
            contents.intro(),
            contents.definitions(),
            facet.map(f -> f.kind() + "=" + f.key()),
            groups,
            number,
            all.size());
    return edition.stock.inputs().of(own, () -> counted ? all : shown(all, number), List.of());
  }

  private static List<Achievement> shown(List<Achievement> all, int number) {
    return Cut.page(all, number, PER_PAGE);
  }

  private String description(Contents contents) {
    return contents.intro().isEmpty()
        ? edition.say("facet.description", contents.heading(), contents.achievements().size())
        : contents.intro();
  }

  private ListView view(
      Contents contents,
      Optional<Facet> facet,
      List<ListView.FacetGroup> groups,
      int number,
      int last) {
    List<Achievement> all = contents.achievements();
    List<Achievement> shown = shown(all, number);
    return new ListView(
        edition.title(contents.heading()),
        contents.intro(),
        number == 1 ? contents.definitions() : List.of(),
        facet.isPresent() && number == 1 && !all.isEmpty() ? counts(all) : List.of(),
        groups,
        facet.map(this::name),
        Optional.of(facet)
            .filter(f -> f.isEmpty() && number == 1 && searched())
            .map(f -> edition.urls.index()),
        facet.filter(f -> searched()).map(f -> f.kind().parameter() + "=" + f.key()),
        facet.map(f -> new SitePath(contents.folder() + "/feed.xml")),
        edition.urls.gallery(),
        all.size(),
        edition.cards.ofAchievements(shown),
        last == 1
            ? Optional.empty()
            : Optional.of(Pagers.of(edition, contents.folder(), number, last)));
  }

  /** Without an index, facets are pages and do not combine. */
  private boolean searched() {
    return edition.catalogue().site().has(Extra.SEARCH);
  }

  private List<Count> counts(List<Achievement> all) {
    long units =
        all.stream().flatMap(a -> a.units().stream()).map(u -> u.unit()).distinct().count();
    long firsts =
        all.stream().filter(a -> edition.mark(a).orElseThrow().style().equals("first")).count();
    List<Count> counts = new ArrayList<>();
    counts.add(edition.count("count.awards", all.size(), "unit.items"));
    counts.add(edition.count("count.units", units, "unit.units"));
    if (firsts > 0) {
      counts.add(edition.count("count.firsts", firsts, "unit.items"));
    }
    return counts;
  }

  List<ListView.FacetGroup> groups(Optional<Facet> current) {
    List<ListView.FacetGroup> groups = new ArrayList<>();
    for (FacetKind kind : FacetKind.values()) {
      List<Facet> values = new ArrayList<>(facets.of(kind));
      values.removeIf(f -> !f.group().isEmpty() && current.filter(f::is).isEmpty());
      if (!values.isEmpty()) {
        groups.add(group(kind, values, current));
      }
      if (kind == FacetKind.YEAR) {
        groups.add(rounds);
      }
    }
    return new PrintedList<>(groups, Prints.of(groups)); // all pages of a list show them
  }

  private ListView.FacetGroup group(FacetKind kind, List<Facet> values, Optional<Facet> current) {
    List<Facet> shown = new ArrayList<>(values);
    boolean many = values.size() > SHOWN_VALUES + 1;
    if (many || kind == FacetKind.INDUSTRY) {
      shown.sort(Comparator.comparing(Facet::count).reversed().thenComparing(Facet::key));
      shown
          .subList(Math.min(SHOWN_VALUES, shown.size()), shown.size())
          .removeIf(f -> many && current.filter(f::is).isEmpty());
    }
    List<ListView.FacetValue> rows = shown.stream().map(f -> row(f, current)).toList();
    ListView.More more =
        new ListView.More(edition.say("facet.all", values.size()), edition.urls.facets(kind));
    return new ListView.FacetGroup(
        kind.parameter(),
        edition.say(kind.text()),
        rows,
        many || kind == FacetKind.INDUSTRY ? Optional.of(more) : Optional.empty());
  }

  private ListView.FacetValue row(Facet facet, Optional<Facet> current) {
    boolean here = current.filter(facet::is).isPresent();
    return new ListView.FacetValue(
        facet.key(),
        name(facet),
        edition.urls.facet(facet.kind(), facet.key()),
        facet.count(),
        here);
  }

  private String name(Facet facet) {
    return edition.facetName(facet);
  }

  private String heading(Facet facet) {
    return facet.kind() == FacetKind.YEAR ? edition.say("year.of", facet.key()) : name(facet);
  }

  private static List<ListView.Definition> definitions(Facet facet) {
    return facet.definitions().stream()
        .map(d -> d.text().equals(facet.name()) ? new ListView.Definition(d.programme(), "") : d)
        .toList();
  }
}
