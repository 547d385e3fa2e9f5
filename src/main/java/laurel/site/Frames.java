package laurel.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import laurel.diag.Language;
import laurel.model.Extra;
import laurel.model.Site;

/** Makes what stands around every page of an edition. */
final class Frames {
  private static final Set<String> SECTIONS =
      Set.of("achievements", "lessons", "rounds", "statistics", "people", "units");

  private final Edition edition;

  private final boolean openData;

  /**
   * @param openData whether there is a page of open data to link to
   */
  Frames(Edition edition, boolean openData) {
    this.edition = edition;
    this.openData = openData;
  }

  Frame frame() {
    Site site = edition.catalogue().site();
    return new Frame(
        edition.language.tag(),
        edition.title(site.title()),
        edition.own(site.theme().logo()),
        site.description(),
        site.demo(),
        site.baseUrl(),
        Optional.of(edition.urls.search()).filter(page -> site.has(Extra.SEARCH)),
        edition.urls.home(),
        new SitePath("feed.xml"),
        new SitePath("feed.json"),
        menu(site),
        site.organisers().stream().map(o -> new Frame.Organiser(o.name(), web(o.url()))).toList(),
        browse(),
        new FreePages(edition).links(),
        site.footer().contact(),
        site.footer().copyright(),
        site.footer().icp(),
        filing(site.footer().publicSecurity()),
        updated());
  }

  /** Before the first public round no day stands for today. */
  private String updated() {
    boolean begun = !edition.catalogue().rounds().isEmpty();
    return begun ? edition.catalogue().asOf().toString() : "";
  }

  private List<Frame.MenuItem> menu(Site site) {
    List<Frame.MenuItem> menu = new ArrayList<>();
    menu.add(item("home", edition.urls.home()));
    for (Site.NavigationLink link : site.navigation()) {
      own(link).ifPresent(menu::add);
    }
    if (site.navigation().isEmpty()) {
      menu.add(item("achievements", edition.urls.gallery()));
      menu.add(item("lessons", edition.urls.lessons()));
      menu.add(item("rounds", edition.urls.rounds()));
      menu.add(item("statistics", edition.urls.statistics()));
    }
    return List.copyOf(menu);
  }

  private Frame.MenuItem item(String section, SitePath page) {
    return new Frame.MenuItem(edition.say("nav." + section), section, Frame.Target.to(page));
  }

  /**
   * A link of the publisher's. In another language the site's own sections take their own names.
   */
  private Optional<Frame.MenuItem> own(Site.NavigationLink link) {
    Optional<String> url = web(link.target());
    if (url.isPresent()) {
      return Optional.of(
          new Frame.MenuItem(link.title(), "", new Frame.Target(Optional.empty(), url)));
    }
    String folder = link.target().replaceAll("^\\.?/+|/?(index\\.html)?$", "");
    if (folder.isEmpty() || folder.contains(":") || !SitePath.isFolder(folder)) {
      return Optional.empty();
    }
    boolean known = SECTIONS.contains(folder);
    boolean translated = known && edition.language != Language.ZH_CN;
    String label = translated ? edition.say("nav." + folder) : link.title();
    return Optional.of(
        new Frame.MenuItem(label, folder, Frame.Target.to(edition.urls.folder(folder))));
  }

  private List<Frame.MenuItem> browse() {
    List<Frame.MenuItem> browse = new ArrayList<>();
    if (edition.hasUnitPages()) {
      browse.add(item("units", edition.urls.units()));
    }
    for (FacetKind kind : List.of(FacetKind.INDUSTRY, FacetKind.UNION, FacetKind.YEAR)) {
      String label = edition.say("facet.by", edition.say(kind.text()));
      browse.add(new Frame.MenuItem(label, "", Frame.Target.to(edition.urls.facets(kind))));
    }
    if (!edition.catalogue().people().isEmpty()) {
      browse.add(item("people", edition.urls.people()));
    }
    if (openData) {
      browse.add(item("data", edition.urls.data()));
    }
    return List.copyOf(browse);
  }

  /** An address on the web, and nothing that only looks like one. */
  private static Optional<String> web(String url) {
    String lower = url.strip().toLowerCase(Locale.ROOT);
    boolean web = lower.startsWith("https://") || lower.startsWith("http://");
    return web ? Optional.of(url.strip()) : Optional.empty();
  }

  private static Optional<Frame.Filing> filing(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    String digits = text.replaceAll("\\D", "");
    String url = "https://beian.mps.gov.cn/#/query/webSearch?code=" + digits;
    return Optional.of(new Frame.Filing(text, url));
  }
}
