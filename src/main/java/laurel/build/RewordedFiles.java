package laurel.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import laurel.cache.Fingerprint;
import laurel.diag.FindingLog;
import laurel.diag.Language;
import laurel.export.Feeds;
import laurel.export.KeyedOutput;
import laurel.export.OpenData;
import laurel.export.bank.BankFile;
import laurel.export.bank.BankFiles;
import laurel.model.Achievement;
import laurel.model.Catalogue;
import laurel.model.Extra;
import laurel.output.SitePatch;
import laurel.output.SitePath;
import laurel.output.Stage;
import laurel.render.Assets;
import laurel.render.PageRenderer;
import laurel.render.Theme;
import laurel.render.Whereabouts;
import laurel.search.EarlierIndex;
import laurel.search.IndexFile;
import laurel.search.IndexRevision;
import laurel.search.SearchDocument;
import laurel.search.SearchDocuments;
import laurel.site.OwnPages;
import laurel.site.Page;
import laurel.site.Texts;
import laurel.site.Urls;

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
  private final Map<String, Splice> spliced = new TreeMap<>();
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
    this.allowed = new WrittenForAll(site());
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

  /** Makes every file and puts it; false, and nothing put, where more would be needed. */
  boolean put(SitePatch patch) throws IOException {
    FreshFiles fresh = new FreshFiles(patch, allowed);
    boolean made = retitling.isPresent() ? retitled(fresh, patch) : pages(fresh);
    if (!made || !log.findings().isEmpty() || !search(fresh, patch) || !data(fresh)) {
      return false;
    }
    feeds();
    banks(fresh);
    spliced.values().removeIf(splice -> !splice.any());
    LastGate gate = new LastGate(Taker.NOBODY, allowed);
    fresh.look(gate);
    spliced.forEach((path, splice) -> splice.pieces().forEach(piece -> gate.look(path, piece)));
    if (!gate.hasSeenNone() || !fresh.replace() || !splice(patch)) {
      return false;
    }
    fresh.put();
    return true;
  }

  /** Pages that show titles, wherever they are. */
  private boolean retitled(FreshFiles fresh, SitePatch patch) throws IOException {
    RetitledPages retitled = new RetitledPages(retitling.orElseThrow(), dress, log);
    List<Integer> documents =
        site().site().has(Extra.SEARCH)
            ? all.stream().map(one -> holds.get(one.later().id()).document()).toList()
            : List.of();
    boolean made = retitled.make(fresh, patch, documents);
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

  private boolean search(FreshFiles fresh, SitePatch patch) throws IOException {
    if (!site().site().has(Extra.SEARCH)) {
      return true;
    }
    SortedMap<Integer, SearchDocument> changed = new TreeMap<>();
    EarlierIndex earlier = new Earlier(patch);
    for (Reworded one : all) {
      int number = holds.get(one.later().id()).document();
      IndexFile stood = IndexRevision.file(number, document(one.earlier(), before));
      if (!fresh.isThere(stood.path(), stood.key().orElseThrow())) {
        return false;
      }
      changed.put(number, document(one.later(), after));
    }
    Optional<List<IndexFile>> files = IndexRevision.of(ground.documents(), changed, earlier);
    for (IndexFile file : files.orElse(List.of())) {
      if (file.key().isPresent()) {
        fresh.take(file.path(), file.key().get(), file.bytes());
      } else {
        fresh.take(file.path(), file.bytes());
      }
    }
    return files.isPresent();
  }

  private SearchDocument document(Achievement a, FewRecords few) {
    return SearchDocuments.of(a, few.catalogue(), urls(), few.prints());
  }

  /** The index that stands. That its files do is known of those alone that are read. */
  private record Earlier(SitePatch patch) implements EarlierIndex {
    @Override
    public boolean stands(String path, Fingerprint key) {
      return true;
    }

    @Override
    public Optional<byte[]> read(String path) throws IOException {
      Optional<Path> file = patch.file(new SitePath(path));
      return file.isEmpty() ? Optional.empty() : Optional.of(Files.readAllBytes(file.get()));
    }
  }

  private boolean data(FreshFiles fresh) throws IOException {
    if (!site().site().has(Extra.OPEN_DATA)) {
      return true;
    }
    OpenData stood = new OpenData(before.catalogue(), addresses, before.prints());
    OpenData stands = new OpenData(after.catalogue(), addresses, after.prints());
    for (Reworded one : all) {
      KeyedOutput own = stood.own(one.earlier());
      if (!fresh.isThere(own.output().path(), own.key())) {
        return false;
      }
      KeyedOutput file = stands.own(one.later());
      fresh.take(file.output().path(), file.key(), file.output().bytes());
      Map<String, byte[]> lines = stands.lines(one.later());
      stood.lines(one.earlier()).forEach((path, line) -> splice(path, line, lines.get(path)));
    }
    return true;
  }

  private void feeds() throws IOException {
    Feeds stood = new Feeds(before.catalogue(), addresses);
    Feeds stands = new Feeds(after.catalogue(), addresses);
    for (Reworded one : all) {
      for (String folder : holds.get(one.later().id()).news()) {
        Map<String, byte[]> lines = stands.lines(one.later());
        stood
            .lines(one.earlier())
            .forEach(
                (name, line) ->
                    splice(folder.isEmpty() ? name : folder + "/" + name, line, lines.get(name)));
      }
    }
  }

  private void splice(String path, byte[] old, byte[] now) {
    spliced.computeIfAbsent(path, p -> new Splice()).add(old, now);
  }

  private void banks(FreshFiles fresh) throws IOException {
    for (Reworded one : all) {
      if (one.retitled() || asksOtherwise(one)) {
        Achievement later = one.later();
        Iterator<BankFile> files =
            BankFiles.of(
                    after.alone(later.id()),
                    (record, form) -> Urls.bank(record, form).path(),
                    photo -> Optional.empty(),
                    after.prints(),
                    (path, key) -> false)
                .iterator();
        while (files.hasNext()) {
          BankFile file = files.next();
          fresh.take(file.output().path(), file.key(), file.output().bytes());
        }
      }
    }
  }

  private static boolean asksOtherwise(Reworded one) {
    return !Retitling.printed(one.earlier().words().asked())
        .equals(Retitling.printed(one.later().words().asked()));
  }

  /** Puts lines of records into files of many; false where one is not found. */
  private boolean splice(SitePatch patch) throws IOException {
    Map<String, Stage.Producer> producers = new TreeMap<>();
    for (Map.Entry<String, Splice> each : spliced.entrySet()) {
      Optional<Path> standing = patch.file(new SitePath(each.getKey()));
      Optional<Stage.Producer> producer =
          standing.isEmpty() ? Optional.empty() : each.getValue().into(standing.get());
      if (producer.isEmpty()) {
        return false;
      }
      producers.put(each.getKey(), producer.get());
    }
    for (Map.Entry<String, Stage.Producer> each : producers.entrySet()) {
      patch.put(new SitePath(each.getKey()), Optional.empty(), each.getValue());
    }
    return true;
  }
}
