package laurel.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import laurel.model.Achievement;
import laurel.model.Catalogue;
import laurel.model.Narrative;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

/** A plan for other titles, made from the plan before, is the plan that they have by themselves. */
class RetitledPlanTest {
  private static final int AWARDED = 7;

  @Property(tries = 30)
  void pagesUnderOtherTitlesAreThoseOfThemAlone(
      @ForAll @Size(min = 1, max = 4) Set<@IntRange(max = AWARDED - 1) Integer> chosen,
      @ForAll @AlphaChars @StringLength(min = 1, max = 9) String title,
      @ForAll boolean lookedAtBefore) {
    Catalogue before = Sample.catalogue();
    Set<String> ids = new TreeSet<>();
    Catalogue after = before;
    List<Achievement> awarded =
        before.achievements().stream().filter(a -> a.standing().awarded()).toList();
    for (int number : chosen) {
      Achievement a = awarded.get(number % awarded.size());
      ids.add(a.id());
      after = after.with(titled(a, title + "夹具" + number));
    }
    SitePages stood = Sample.pages(before);
    if (lookedAtBefore) {
      said(stood);
    }
    SitePages later = stood.retitled(after, new RecordPrints(Sample.media()), ids);
    assertThat(said(later)).isEqualTo(said(Sample.pages(after)));
    assertThat(said(stood)).as("the plan before stays").isEqualTo(said(Sample.pages(before)));
  }

  @Property(tries = 30)
  void pagesThatShowSomeAreAllButThoseAboutOthersAlone(
      @ForAll @Size(max = 3) Set<@IntRange(max = AWARDED - 1) Integer> chosen,
      @ForAll @Size(max = 3) Set<@IntRange(max = AWARDED - 1) Integer> near) {
    SitePages site = Sample.pages(Sample.catalogue());
    List<Achievement> awarded =
        Sample.catalogue().achievements().stream().filter(a -> a.standing().awarded()).toList();
    Set<String> ids = new TreeSet<>();
    chosen.forEach(number -> ids.add(awarded.get(number % awarded.size()).id()));
    Set<String> others = new TreeSet<>();
    awarded.stream().map(Achievement::id).forEach(others::add);
    Set<String> own = new TreeSet<>();
    near.forEach(number -> own.add(awarded.get(number % awarded.size()).id()));
    others.removeAll(own);
    List<String> shown = site.showing(own, ids).stream().map(page -> page.path().path()).toList();
    assertThat(shown)
        .isEqualTo(
            site.pages().stream()
                .filter(page -> !isAboutOthersAlone(page, ids, others))
                .map(page -> page.path().path())
                .toList());
  }

  private static boolean isAboutOthersAlone(Page page, Set<String> ids, Set<String> others) {
    String about = page.about().substring(page.about().indexOf('/') + 1);
    return switch (page.kind()) {
      case ACHIEVEMENT -> others.contains(about);
      case CERTIFICATE -> page.about().startsWith("achievements/") && !ids.contains(about);
      case UNIT -> {
        List<String> won =
            page.inputs().orElseThrow().achievements().get().stream()
                .filter(a -> a.standing().awarded())
                .map(Achievement::id)
                .toList();
        yield !won.isEmpty() && won.stream().noneMatch(ids::contains);
      }
      case LIST -> {
        List<Card> cards = ((ListView) page.view()).cards();
        yield !cards.isEmpty() && cards.stream().noneMatch(card -> ids.contains(card.id()));
      }
      default -> false;
    };
  }

  private static Achievement titled(Achievement a, String title) {
    return Sample.told(a, title, new Narrative("", "另外", "", "", "", ""));
  }

  /** All that is told of a site: its frames, lists, pages with what they are made from. */
  private static List<String> said(SitePages site) {
    List<String> said = new ArrayList<>();
    said.add(site.frames().toString());
    site.listings().values().forEach(listing -> said.add(listing.menus().toString()));
    site.series().forEach(s -> said.add(s.folder() + s.title() + ids(s.achievements())));
    site.pages().forEach(page -> said.add(said(page)));
    site.surroundings().accept(shown -> said.add(shown.achievement().id() + ids(shown.related())));
    return said;
  }

  private static String ids(List<Achievement> list) {
    return list.stream().map(Achievement::id).collect(Collectors.joining(" "));
  }

  private static String said(Page page) {
    Page.Head head = page.head();
    Optional<Origin> origin = page.inputs();
    return String.join(
        "\n",
        page.path().path(),
        page.view().toString(),
        head.title(),
        head.description().get(),
        head.picture().toString(),
        page.crumbs().toString(),
        origin.map(o -> o.print().get() + ids(o.achievements().get())).orElse(""));
  }
}
