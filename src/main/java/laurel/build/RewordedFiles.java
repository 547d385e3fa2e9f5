package laurel.build;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import laurel.diag.FindingLog;
import laurel.diag.Language;
import laurel.model.Catalogue;
import laurel.model.Extra;
import laurel.output.SitePatch;
import laurel.render.Assets;
import laurel.render.PageRenderer;
import laurel.render.Theme;
import laurel.render.Whereabouts;
import laurel.site.OwnPages;
import laurel.site.Page;
import laurel.site.Texts;
import laurel.site.Urls;
import laurel.work.Parallel;

/**
 * The files that hold the words of some achievements, with other words. Each is first made as it
 * stands, from the little that is at hand: where its key is another than the standing file's, more
 * than this would be needed, and nothing is put.
 */
final class RewordedFiles {
  private final List<Reworded> all;
  private final Footing.Ground ground;
  private final Dress dress;
  private final FindingLog log = new FindingLog();
  private final FewRecords before;
  private final FewRecords after;
  private final Optional<Retitling> retitling;
  private final WrittenForAll allowed;
  private final Map<String, Foothold> holds;
  private final PageAddresses addresses;
  private int pages;

  RewordedFiles(
      List<Reworded> all,
      Map<String, Foothold> holds,
      Footing.Ground ground,
      Optional<Retitling> retitling,
      Whereabouts typed,
      Theme theme) {
    this.all = all;
    this.ground = ground;
    this.holds = holds;
    this.retitling = retitling;
    this.before = FewRecords.of(all.stream().map(Reworded::earlier).toList(), holds, ground);
    Map<String, Foothold> later = retitling.map(r -> r.later(holds)).orElse(holds);
    this.after = FewRecords.of(all.stream().map(Reworded::later).toList(), later, ground);
    Assets assets = Assets.standing(ground.assets());
    this.dress = Dress.of(site().site(), theme, assets, typed, log);
    this.allowed = new WrittenForAll(ground.forAll());
    this.addresses = new PageAddresses(urls(), site().site().baseUrl());
  }

  private Catalogue site() {
    return ground.site();
  }

  private Urls urls() {
    Language first = dress.texts().get(0).language();
    return Urls.of(first, first);
  }

  /** How many pages were made. */
  int pages() {
    return pages;
  }

  /** A part of the work that needs no other; false where more would be needed. */
  private interface Part {
    boolean make() throws IOException, InterruptedException;
  }

  /** Makes every file and puts it; false, and nothing put, where more would be needed. */
  boolean put(SitePatch patch, int jobs) throws IOException, InterruptedException {
    FreshFiles fresh = new FreshFiles(patch, allowed);
    FreshFiles others = fresh.apart();
    RewordedData data = new RewordedData(all, holds, ground, before, after, addresses, urls());
    List<Part> parts =
        List.of(
            () -> retitling.isPresent() ? retitled(fresh, patch, jobs) : pages(fresh),
            () -> data.make(others, patch));
    List<Boolean> made =
        Parallel.<Part, Boolean, IOException>map(parts, Math.min(jobs, 2), Part::make);
    if (made.contains(false) || !log.findings().isEmpty()) {
      return false;
    }
    fresh.add(others);
    LastGate gate = new LastGate(Taker.NOBODY, allowed);
    fresh.look(gate);
    data.look(gate);
    if (!gate.hasSeenNone() || !fresh.replace()) {
      return false;
    }
    data.put(patch);
    fresh.put();
    return true;
  }

  /** Pages that show titles, wherever they are. */
  private boolean retitled(FreshFiles fresh, SitePatch patch, int jobs)
      throws IOException, InterruptedException {
    RetitledPages retitled = new RetitledPages(retitling.orElseThrow(), dress, log);
    List<Integer> documents =
        site().site().has(Extra.SEARCH)
            ? all.stream().map(one -> holds.get(one.later().id()).document()).toList()
            : List.of();
    boolean made = retitled.make(fresh, patch, documents, jobs);
    pages = retitled.pages();
    return made;
  }

  private boolean pages(FreshFiles fresh) throws IOException {
    OwnPages stood = new OwnPages(before.catalogue(), before.prints(), dress.texts());
    OwnPages stands = new OwnPages(after.catalogue(), after.prints(), dress.texts());
    PageRenderer old = renderer(stood, before.catalogue());
    PageRenderer now = old.telling(new LinkedPages(after.catalogue(), addresses)::of);
    for (Reworded one : all) {
      String id = one.later().id();
      for (Page page : stood.of(before.around(id))) {
        if (!fresh.isThere(page.path().path(), old.sketch(page).key())) {
          return false;
        }
      }
      for (Page page : stands.of(after.around(id))) {
        if (!page(page, now, fresh)) {
          return false;
        }
      }
    }
    now.reportFaults();
    return true;
  }

  private boolean page(Page page, PageRenderer renderer, FreshFiles fresh) {
    PageRenderer.Sketch sketch = renderer.sketch(page);
    Optional<PageRenderer.Made> made = renderer.render(sketch);
    if (made.isEmpty() || !made.get().sound()) {
      return false;
    }
    fresh.take(page.path().path(), sketch.key(), made.get().bytes());
    pages++;
    return true;
  }

  private PageRenderer renderer(OwnPages own, Catalogue few) {
    Map<Language, PageRenderer.Furniture> furniture = new LinkedHashMap<>();
    own.frames(few.site().has(Extra.OPEN_DATA))
        .forEach(
            (language, frame) ->
                furniture.put(language, new PageRenderer.Furniture(texts(language), frame)));
    LinkedPages linked = new LinkedPages(few, addresses);
    return new PageRenderer(
        dress.theme(), dress.assets(), furniture, linked::of, dress.typed(), log);
  }

  private Texts texts(Language language) {
    return dress.texts().stream()
        .filter(texts -> texts.language() == language)
        .findFirst()
        .orElseThrow();
  }
}
