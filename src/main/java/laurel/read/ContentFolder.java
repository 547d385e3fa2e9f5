package laurel.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import laurel.diag.FindingKind;
import laurel.diag.FindingLog;
import laurel.diag.Location;
import laurel.diag.RecordLog;
import laurel.first.FoundFolder;
import laurel.text.Nearest;
import laurel.text.Nfc;

/** The content folder: walked once, the few records that rule the others read, the many listed. */
public final class ContentFolder {
  private static final Set<String> FOLDERS =
      Set.of("achievements", "lessons", "pages", "people", "programmes", "rounds");
  private static final List<String> KNOWN =
      List.of(
          "achievements",
          "holidays.yaml",
          "ledger.json",
          "lessons",
          "pages",
          "people",
          "programmes",
          "rounds",
          "site.yaml",
          "units.yaml");

  private final Path path;
  private final Listing root;
  private final String name;
  private final FindingLog log;

  private ContentFolder(Path path, Listing root, String name, FindingLog log) {
    this.path = path;
    this.root = root;
    this.name = name;
    this.log = log;
  }

  /** Whether a file or folder of this name is passed over: hidden, or the lock of a document. */
  public static boolean passesOver(String name) {
    return FolderWalk.passedOver(name);
  }

  /**
   * Reads the content folder.
   *
   * @throws IOException if there is no such folder or it cannot be listed
   */
  public static RawContent read(Path root, FindingLog log) throws IOException {
    if (!Files.isDirectory(root)) {
      throw new java.nio.file.NotDirectoryException(root.toString());
    }
    String name = name(root);
    return new ContentFolder(root, FolderWalk.list(root, name, log.general()), name, log).content();
  }

  /**
   * The same of a folder that was just taken down, which is not listed again.
   *
   * @param found what lies at {@code root}; not asked where a link leads there
   */
  public static RawContent read(Path root, FoundFolder found, FindingLog log) throws IOException {
    if (!found.path().equals(root.toRealPath())) {
      return read(root, log);
    }
    String name = name(root);
    return new ContentFolder(root, FolderWalk.list(found, name, log.general()), name, log)
        .content();
  }

  /** The same without achievements, lessons and rounds, which are not looked at. */
  public static RawContent ground(Path root, FindingLog log) throws IOException {
    String name = name(root);
    Set<String> many = Set.of("achievements", "lessons", "rounds");
    return new ContentFolder(root, FolderWalk.list(root, name, many, log.general()), name, log)
        .content();
  }

  /**
   * One achievement, as reading the whole folder would find it.
   *
   * @param id its folder's name; empty where there is no such folder, or no record in it
   */
  public static Optional<RecordSource> achievement(Path root, String id, FindingLog log)
      throws IOException {
    Path real = root.toRealPath();
    return Files.isDirectory(
            real.resolve("achievements").resolve(id), java.nio.file.LinkOption.NOFOLLOW_LINKS)
        ? record(real, name(root), RawKind.ACHIEVEMENT, id, log)
        : Optional.empty();
  }

  private static String name(Path root) {
    Path fileName = root.toAbsolutePath().normalize().getFileName();
    return fileName == null ? "content" : Nfc.of(fileName.toString());
  }

  /**
   * A record's folder alone, as reading the whole would tell of it.
   *
   * @param root the content folder as a real path
   * @param name the content folder's own name
   * @param id the record's folder, which is there and no link
   */
  static Optional<RecordSource> record(
      Path root, String name, RawKind kind, String id, FindingLog log) throws IOException {
    String stem = kind == RawKind.LESSON ? "lesson" : "achievement";
    Listing listing = FolderWalk.record(root, stem + "s/" + id, name, log.general());
    return new ContentFolder(root, listing, name, log).source(kind, stem + "s", stem, id, listing);
  }

  private RawContent content() {
    SingleFiles single = new SingleFiles(log);
    unexpected();
    return new RawContent(
        name,
        site(single),
        single.records(RawKind.PROGRAMME, "programmes", root.folder("programmes")),
        new RoundFiles(log).records(root.folder("rounds")),
        single.records(RawKind.PERSON, "people", root.folder("people")),
        top(single, RawKind.UNITS, "units", List.of()),
        top(single, RawKind.HOLIDAYS, "holidays", List.of()),
        single.records(RawKind.PAGE, "pages", root.folder("pages")),
        sources(RawKind.ACHIEVEMENT, "achievements", "achievement"),
        sources(RawKind.LESSON, "lessons", "lesson"));
  }

  /** The site may use pictures from anywhere in the folder that no record owns. */
  private Optional<RawRecord> site(SingleFiles single) {
    if (root.data("site").isEmpty()) {
      log.about("site").report(FindingKind.RECORD_MISSING, Location.of(name), "", "site.yaml");
      return Optional.empty();
    }
    Map<String, Listing> others = new LinkedHashMap<>(root.folders());
    others.keySet().removeAll(FOLDERS);
    List<RawFile> own = new ArrayList<>(new Listing(name, root.entries(), others).files());
    own.removeIf(file -> file.within().indexOf('/') < 0 && Listing.isData(file));
    return top(single, RawKind.SITE, "site", own);
  }

  private Optional<RawRecord> top(
      SingleFiles single, RawKind kind, String stem, List<RawFile> own) {
    List<RawFile> data = root.data(stem);
    return data.isEmpty() ? Optional.empty() : single.record(kind, stem, stem, data, own);
  }

  private List<RecordSource> sources(RawKind kind, String folder, String stem) {
    Listing all = root.folder(folder);
    for (RawFile stray : all.direct()) {
      log.general()
          .report(FindingKind.FILE_UNEXPECTED, Location.of(stray.shown()), "", folder + "/");
    }
    List<RecordSource> sources = new ArrayList<>();
    all.folders()
        .forEach((id, record) -> source(kind, folder, stem, id, record).ifPresent(sources::add));
    return List.copyOf(sources);
  }

  private Optional<RecordSource> source(
      RawKind kind, String folder, String stem, String id, Listing listing) {
    String key = folder + "/" + id;
    RecordLog about = log.about(key);
    Location where = Location.of(name + "/" + key);
    if (!Ids.valid(id)) {
      about.report(FindingKind.ID_INVALID, where, "", id);
      return Optional.empty();
    }
    List<RawFile> data = listing.data(stem);
    if (data.isEmpty()) {
      if (stands(folder, id)) {
        about.report(FindingKind.RECORD_MISSING, where, "", stem + ".yaml");
      }
      return Optional.empty();
    }
    if (data.size() > 1) {
      about.report(
          FindingKind.RECORD_TWICE, Location.of(data.get(1).shown()), "", data.get(0).within());
      return Optional.empty();
    }
    RecordFolders.check(kind, listing, about);
    List<RawFile> files = listing.files();
    files.remove(data.get(0));
    return Optional.of(new RecordSource(kind, id, key, data.get(0), files, listing.linked()));
  }

  /** Whether a record's folder is still there: somebody may have removed it since it was listed. */
  private boolean stands(String folder, String id) {
    if (Files.exists(path.resolve(folder).resolve(id))) {
      return true;
    }
    try (Stream<Path> all = Files.list(path.resolve(folder))) { // it may be spelt in another form
      return all.anyMatch(one -> Nfc.of(String.valueOf(one.getFileName())).equals(id));
    } catch (IOException | UncheckedIOException gone) { // also while its names are asked for
      return false;
    }
  }

  /** A misspelt folder or file would silently be no part of the site. */
  private void unexpected() {
    for (String folder : root.folders().keySet()) {
      if (!FOLDERS.contains(folder)) {
        misspelt(folder);
      }
    }
    for (RawFile file : root.direct()) {
      boolean known =
          Set.of("site", "units", "holidays").contains(Listing.stem(file))
              || file.within().equals(LedgerReader.NAME);
      if (Listing.isData(file) && !known) {
        misspelt(file.within());
      }
    }
  }

  private void misspelt(String typed) {
    Nearest.of(typed, KNOWN)
        .ifPresent(
            near ->
                log.general()
                    .report(
                        FindingKind.FILE_UNEXPECTED, Location.of(name + "/" + typed), "", near));
  }
}
