package laurel.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
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
  private final Theme theme;
  private final FindingLog log = new FindingLog();
  private final Whereabouts typed;
  private final FewRecords before;
  private final FewRecords after;
  private final WrittenForAll allowed;
  private final Map<String, Foothold> holds;
  private final List<Texts> texts = new ArrayList<>();
  private final PageAddresses addresses;
  private final List<Fresh> fresh = new ArrayList<>();
  private final Map<String, Splice> spliced = new TreeMap<>();
  private int pages;

  /** A file at hand. */
  @SuppressWarnings("ArrayRecordComponent") // written, never compared
  private record Fresh(String path, Optional<Fingerprint> key, byte[] bytes) {}

  RewordedFiles(
      List<Reworded> all,
      Map<String, Foothold> holds,
      Footing.Ground ground,
      Whereabouts typed,
      Theme theme) {
    this.all = all;
    this.ground = ground;
    this.theme = theme;
    this.typed = typed;
    this.holds = holds;
    this.before = FewRecords.of(all.stream().map(Reworded::earlier).toList(), holds, ground);
    this.after = FewRecords.of(all.stream().map(Reworded::later).toList(), holds, ground);
    site().site().languages().forEach(tag -> texts.add(theme.texts(Language.of(tag), log)));
    this.allowed = new WrittenForAll(site());
    this.addresses = new PageAddresses(urls(), site().site().baseUrl());
  }

  private Catalogue site() {
    return ground.site();
  }

  private Urls urls() {
    Language first = texts.get(0).language();
    return Urls.of(first, first);
  }

  /** How many pages were made. */
  int pages() {
    return pages;
  }

  /** Makes every file and puts it; false, and nothing put, where more would be needed. */
  boolean put(SitePatch patch) throws IOException {
    if (!pages(patch) || !search(patch) || !data(patch)) {
      return false;
    }
    feeds();
    banks();
    spliced.values().removeIf(splice -> !splice.any());
    LastGate gate = new LastGate(Taker.NOBODY, allowed);
    fresh.forEach(file -> gate.look(file.path(), file.bytes()));
    spliced.forEach((path, splice) -> splice.pieces().forEach(piece -> gate.look(path, piece)));
    if (!gate.hasSeenNone() || !stand(patch) || !splice(patch)) {
      return false;
    }
    for (Fresh file : fresh) {
      patch.put(
          new SitePath(file.path()),
          file.key().map(allowed::under),
          out -> out.write(file.bytes()));
    }
    return true;
  }

  /** Whether all of them replace files that nobody else has changed. */
  private boolean stand(SitePatch patch) throws IOException {
    for (Fresh file : fresh) {
      if (patch.file(new SitePath(file.path())).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private boolean stands(SitePatch patch, String path, Fingerprint key) throws IOException {
    return patch.stands(new SitePath(path), allowed.under(key));
  }

  private boolean pages(SitePatch patch) throws IOException {
    OwnPages stood = new OwnPages(before.catalogue(), before.prints(), texts);
    OwnPages stands = new OwnPages(after.catalogue(), after.prints(), texts);
    PageRenderer old = renderer(stood, before.catalogue());
    PageRenderer now = renderer(stands, after.catalogue());
    for (Reworded one : all) {
      String id = one.later().id();
      for (Page page : stood.of(before.around(id))) {
        if (!stands(patch, page.path().path(), old.sketch(page).key())) {
          return false;
        }
      }
      for (Page page : stands.of(after.around(id))) {
        if (!page(page, now)) {
          return false;
        }
      }
    }
    now.reportFaults();
    return log.findings().isEmpty();
  }

  private boolean page(Page page, PageRenderer renderer) {
    PageRenderer.Sketch sketch = renderer.sketch(page);
    Optional<PageRenderer.Made> made = renderer.render(sketch);
    if (made.isEmpty() || !made.get().sound()) {
      return false;
    }
    fresh.add(new Fresh(page.path().path(), Optional.of(sketch.key()), made.get().bytes()));
    pages++;
    return true;
  }

  private PageRenderer renderer(OwnPages own, Catalogue few) {
    Assets assets = Assets.of(theme, few.site().theme().accent(), log);
    Map<Language, PageRenderer.Furniture> furniture = new LinkedHashMap<>();
    own.frames(few.site().has(Extra.OPEN_DATA))
        .forEach(
            (language, frame) ->
                furniture.put(
                    language, new PageRenderer.Furniture(theme.texts(language, log), frame)));
    LinkedPages linked = new LinkedPages(few, addresses);
    return new PageRenderer(theme, assets, furniture, linked::of, typed, log);
  }

  private boolean search(SitePatch patch) throws IOException {
    if (!site().site().has(Extra.SEARCH)) {
      return true;
    }
    SortedMap<Integer, SearchDocument> changed = new TreeMap<>();
    EarlierIndex earlier = new Earlier(patch);
    Function<String, SearchDocument> old = documents(before);
    Function<String, SearchDocument> now = documents(after);
    for (Reworded one : all) {
      String id = one.later().id();
      int number = holds.get(id).document();
      IndexFile stood = IndexRevision.file(number, old.apply(id));
      if (!stands(patch, stood.path(), stood.key().orElseThrow())) {
        return false;
      }
      changed.put(number, now.apply(id));
    }
    Optional<List<IndexFile>> files = IndexRevision.of(ground.documents(), changed, earlier);
    files.ifPresent(each -> each.forEach(f -> fresh.add(new Fresh(f.path(), f.key(), f.bytes()))));
    return files.isPresent();
  }

  /** Finds the document of an achievement by its id; no other is made. */
  private Function<String, SearchDocument> documents(FewRecords few) {
    List<SearchDocument> documents = SearchDocuments.of(few.catalogue(), urls(), few.prints());
    Map<String, Integer> numbers =
        SearchDocuments.numbers(few.catalogue(), urls(), few.prints()).achievements();
    return id -> documents.get(numbers.get(id));
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

  private boolean data(SitePatch patch) throws IOException {
    if (!site().site().has(Extra.OPEN_DATA)) {
      return true;
    }
    OpenData stood = new OpenData(before.catalogue(), addresses, before.prints());
    OpenData stands = new OpenData(after.catalogue(), addresses, after.prints());
    for (Reworded one : all) {
      KeyedOutput own = stood.own(one.earlier());
      if (!stands(patch, own.output().path(), own.key())) {
        return false;
      }
      KeyedOutput file = stands.own(one.later());
      fresh.add(new Fresh(file.output().path(), Optional.of(file.key()), file.output().bytes()));
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

  private void banks() throws IOException {
    for (Reworded one : all) {
      if (!one.earlier().questions().equals(one.later().questions())) {
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
          fresh.add(
              new Fresh(file.output().path(), Optional.of(file.key()), file.output().bytes()));
        }
      }
    }
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
