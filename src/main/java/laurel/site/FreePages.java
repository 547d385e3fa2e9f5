package laurel.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import laurel.diag.Subject;
import laurel.model.FreePage;

/**
 * The publisher's own pages; where one is not written in the edition's language, the other text
 * stands in.
 */
final class FreePages {
  private final Edition edition;

  FreePages(Edition edition) {
    this.edition = edition;
  }

  /** The pages of this edition: one for each id. */
  List<FreePage> chosen() {
    Map<String, FreePage> byId = new LinkedHashMap<>();
    for (FreePage page : edition.catalogue().pages()) {
      FreePage known = byId.get(page.id());
      if (known == null || page.language().equals(edition.language.tag())) {
        byId.put(page.id(), page);
      }
    }
    return List.copyOf(byId.values());
  }

  List<Page> all() {
    return chosen().stream().map(this::page).toList();
  }

  private Page page(FreePage page) {
    Edition.Place place =
        new Edition.Place(
            edition.urls.freePage(page.id()),
            "pages/" + page.id(),
            "pages/" + page.id(),
            List.of(),
            page.title());
    Prose text = new Prose(page.markdown(), 2, new Subject("pages/" + page.id(), ""));
    String date = page.date().map(String::valueOf).orElse("");
    return edition.page(
        PageKind.FREE_PAGE,
        place,
        edition.head(page.title(), ""),
        new FreePageView(edition.title(page.title()), date, page.language(), text));
  }

  /** Links to all of them, for the foot of every page. */
  List<Frame.MenuItem> links() {
    List<Frame.MenuItem> links = new ArrayList<>();
    for (FreePage page : chosen()) {
      Frame.Target target =
          new Frame.Target(Optional.of(edition.urls.freePage(page.id())), Optional.empty());
      links.add(new Frame.MenuItem(page.title(), "pages/" + page.id(), target));
    }
    return links;
  }
}
