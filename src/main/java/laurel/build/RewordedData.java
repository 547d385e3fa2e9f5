package laurel.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import laurel.cache.Fingerprint;
import laurel.export.Feeds;
import laurel.export.KeyedOutput;
import laurel.export.OpenData;
import laurel.export.bank.BankFile;
import laurel.export.bank.BankFiles;
import laurel.model.Achievement;
import laurel.model.Extra;
import laurel.output.SitePatch;
import laurel.output.SitePath;
import laurel.output.Stage;
import laurel.search.EarlierIndex;
import laurel.search.IndexFile;
import laurel.search.IndexRevision;
import laurel.search.SearchDocument;
import laurel.search.SearchDocuments;
import laurel.site.Urls;

/**
 * What machines read of some achievements, with other words: their documents in the search index,
 * open data, feeds, banks. Files that hold many records are not made again: a record's line is
 * replaced in them.
 */
final class RewordedData {
  private final List<Reworded> all;
  private final Map<String, Foothold> holds;
  private final Footing.Ground ground;
  private final FewRecords before;
  private final FewRecords after;
  private final PageAddresses addresses;
  private final Urls urls;
  private final Map<String, Splice> spliced = new TreeMap<>();
  private final Map<String, Stage.Producer> producers = new TreeMap<>();

  RewordedData(
      List<Reworded> all,
      Map<String, Foothold> holds,
      Footing.Ground ground,
      FewRecords before,
      FewRecords after,
      PageAddresses addresses,
      Urls urls) {
    this.all = all;
    this.holds = holds;
    this.ground = ground;
    this.before = before;
    this.after = after;
    this.addresses = addresses;
    this.urls = urls;
  }

  /** Makes the files, and finds where lines are; false where more than this would be needed. */
  boolean make(FreshFiles fresh, SitePatch patch) throws IOException {
    if (!search(fresh, patch) || !data(fresh)) {
      return false;
    }
    feeds();
    banks(fresh);
    return find(patch);
  }

  private boolean search(FreshFiles fresh, SitePatch patch) throws IOException {
    if (!ground.site().site().has(Extra.SEARCH)) {
      return true;
    }
    SortedMap<Integer, SearchDocument> changed = new TreeMap<>();
    EarlierIndex earlier = new Earlier(patch);
    Function<Achievement, SearchDocument> stood = documents(before);
    Function<Achievement, SearchDocument> stand = documents(after);
    for (Reworded one : all) {
      int number = holds.get(one.later().id()).document();
      IndexFile file = IndexRevision.file(number, stood.apply(one.earlier()));
      if (!fresh.isThere(file.path(), file.key().orElseThrow())) {
        return false;
      }
      changed.put(number, stand.apply(one.later()));
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

  private Function<Achievement, SearchDocument> documents(FewRecords few) {
    return SearchDocuments.each(few.catalogue(), urls, few.prints());
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
    if (!ground.site().site().has(Extra.OPEN_DATA)) {
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

  /** Finds lines of records in files of many; false where one is nowhere. */
  private boolean find(SitePatch patch) throws IOException {
    spliced.values().removeIf(splice -> !splice.any());
    for (Map.Entry<String, Splice> each : spliced.entrySet()) {
      Optional<Path> standing = patch.file(new SitePath(each.getKey()));
      Optional<Stage.Producer> producer =
          standing.isEmpty() ? Optional.empty() : each.getValue().into(standing.get());
      if (producer.isEmpty()) {
        return false;
      }
      producers.put(each.getKey(), producer.get());
    }
    return true;
  }

  /** Lets what comes into files of many by, one after another. */
  void look(LastGate gate) {
    spliced.forEach((path, splice) -> splice.pieces().forEach(piece -> gate.look(path, piece)));
  }

  /** Puts lines of records into files of many. */
  void put(SitePatch patch) throws IOException {
    for (Map.Entry<String, Stage.Producer> each : producers.entrySet()) {
      patch.put(new SitePath(each.getKey()), Optional.empty(), each.getValue());
    }
  }
}
