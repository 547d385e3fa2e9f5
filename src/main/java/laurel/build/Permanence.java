package laurel.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import laurel.diag.Finding;
import laurel.diag.FindingKind;
import laurel.diag.FindingLog;
import laurel.diag.Location;
import laurel.diag.Severity;
import laurel.export.LedgerFile;
import laurel.gate.Gated;
import laurel.model.Ledger;
import laurel.model.RecordRef;
import laurel.model.Site;
import laurel.output.PublishedSite;
import laurel.place.WholeFile;
import laurel.read.LedgerReader;
import laurel.read.RoundFiles;
import laurel.site.Moves;
import laurel.site.Page;
import laurel.site.SitePages;
import laurel.site.SitePath;

/**
 * Holds a build against every earlier publication: no address that was published may stop
 * answering. One thread.
 */
final class Permanence {
  /** Addresses that only the content itself can end; lists and facets come and go with awards. */
  private static final Pattern LASTING =
      Pattern.compile("(achievements|lessons|rounds|pages)/(?!page/)([^/]+)/index\\.html");

  private static final String INDEX = "index.html";

  private final Path content;
  private final String name;
  private final Optional<LocalDate> asked;
  private final FindingLog log;
  private final boolean there;
  private Optional<LedgerReader.Found> found;

  private Permanence(Path content, String name, Optional<LocalDate> asked, FindingLog log)
      throws IOException {
    this.content = content;
    this.name = name;
    this.asked = asked;
    this.log = log;
    this.there = Files.exists(content.resolve(LedgerReader.NAME));
    this.found = Optional.of(LedgerReader.read(content, name, log));
  }

  /**
   * Reads the ledger of a content folder.
   *
   * @param content the content folder
   * @param name its own name, for findings
   * @param asked the day that was asked for, whose state is to be shown; absent, all that was ever
   *     published counts, also where the newest round has gone and today is earlier than it was
   */
  static Permanence of(Path content, String name, Optional<LocalDate> asked, FindingLog log)
      throws IOException {
    return new Permanence(content, name, asked, log);
  }

  /** Lets go of what was read: it is read again when it is asked for. */
  void letGo() {
    found = Optional.empty();
  }

  private LedgerReader.Found found() throws IOException {
    if (found.isEmpty()) {
      if (there && !Files.exists(content.resolve(LedgerReader.NAME))) {
        throw new NoSuchFileException(LedgerReader.NAME); // a new one would know this day alone
      }
      FindingLog again = new FindingLog();
      found = Optional.of(LedgerReader.read(content, name, again));
      List<Finding> told = log.findings();
      log.addAll(again.findings().stream().filter(one -> !told.contains(one)).toList());
    }
    return found.get();
  }

  /** The addresses that had been published by the day that was asked for. */
  SortedMap<String, Ledger.Entry> known() throws IOException {
    Ledger ledger = found().ledger();
    return asked.map(ledger::by).orElse(ledger.pages());
  }

  /** Reports addresses that have no page and of which the content does not say why. */
  void check(SitePages pages, Gated gated) throws IOException {
    Set<String> standing = new HashSet<>();
    pages.pages().stream()
        .filter(page -> !page.former())
        .map(Page::path)
        .forEach(path -> standing.add(path.path()));
    Set<String> heldBack = new HashSet<>();
    for (Gated.HeldBack held : gated.heldBack()) {
      heldBack.add(SitePath.page(held.record().key()).path());
    }
    Set<String> explained = new HashSet<>(heldBack);
    Moves moves = Moves.of(gated.catalogue());
    for (Site.Move move : gated.catalogue().site().moves()) {
      check(move, moves, standing, heldBack);
      explained.add(move.from() + "/" + INDEX);
    }
    for (Map.Entry<String, Ledger.Entry> known : known().entrySet()) {
      String path = known.getKey();
      Matcher lasting = LASTING.matcher(path);
      if (lasting.matches()
          && !standing.contains(path)
          && !explained.contains(path)
          && !isBroken(lasting)) {
        lost(path, lasting, known.getValue());
      }
    }
  }

  /**
   * A round that is there and cannot be read: that is told already. Which programme is its own
   * cannot be known then, so that an error in any may be why.
   */
  private boolean isBroken(Matcher lasting) throws IOException {
    String round = lasting.group(1) + "/" + lasting.group(2);
    return lasting.group(1).equals("rounds")
        && RoundFiles.isThere(content, lasting.group(2))
        && log.findings().stream()
            .filter(finding -> finding.severity() == Severity.ERROR)
            .map(finding -> finding.subject().record())
            .anyMatch(record -> record.equals(round) || record.startsWith("programmes/"));
  }

  private void lost(String path, Matcher lasting, Ledger.Entry entry) throws IOException {
    String folder = lasting.group(1) + "/" + lasting.group(2);
    boolean record =
        Arrays.stream(RecordRef.Kind.values()).anyMatch(k -> k.folder().equals(lasting.group(1)));
    (record ? log.about(folder) : log.general())
        .report(
            FindingKind.ADDRESS_LOST, found().place(path, name), "", folder + "/", entry.since());
  }

  /** An address that was renamed twice is led to where its last name is. */
  private void check(Site.Move move, Moves moves, Set<String> standing, Set<String> heldBack)
      throws IOException {
    Location where = Location.of(name + "/site.yaml");
    String from = move.from() + "/";
    if (standing.contains(from + INDEX)) {
      log.about("site").report(FindingKind.ADDRESS_STANDS, where, "addresses", from);
    }
    if (move.to().isPresent()) {
      String to = moves.end(move.to().get()) + "/";
      Matcher lasting = LASTING.matcher(to + INDEX);
      boolean told = heldBack.contains(to + INDEX) || (lasting.matches() && isBroken(lasting));
      if (!standing.contains(to + INDEX) && !told) {
        log.about("site").report(FindingKind.ADDRESS_TARGET, where, "addresses", from, to);
      }
    }
  }

  /**
   * Enters a publication into the ledger, unless it is a sample, a state of an earlier day, or the
   * ledger is not sound.
   *
   * @param published where the site stands
   */
  void enter(Site site, LocalDate asOf, Path published) throws IOException {
    if (site.demo()) {
      return;
    }
    Location where = Location.of(name + "/" + LedgerReader.NAME);
    Ledger ledger;
    try {
      if (!found().sound()) {
        return;
      }
      ledger = found().ledger();
    } catch (IOException e) { // the site stands, and what was withdrawn has to leave the cache
      log.general().report(FindingKind.LEDGER_UNWRITABLE, where, "");
      return;
    }
    if (asked.isPresent() && asOf.isBefore(ledger.day())) {
      log.general().report(FindingKind.LEDGER_EARLIER, where, "", ledger.day(), asOf);
      return;
    }
    Map<String, String> pages = PublishedSite.pages(published);
    try {
      write(LedgerFile.bytes(ledger.after(asOf, pages)));
    } catch (IOException e) {
      log.general().report(FindingKind.LEDGER_UNWRITABLE, where, "");
    }
  }

  /**
   * Enters a publication in which some pages show something else and nothing else is new, if the
   * ledger is as this program wrote it last.
   *
   * @param published what those pages hold, by path
   * @return whether it was entered
   */
  static boolean enterAlso(Path content, LocalDate asOf, SortedMap<String, String> published) {
    Path file = content.resolve(LedgerReader.NAME);
    SortedMap<String, String> pages = new TreeMap<>(published);
    pages.keySet().removeIf(path -> !path.endsWith(".html"));
    try {
      byte[] stood = Files.readAllBytes(file);
      Optional<byte[]> revised = LedgerFile.revised(stood, asOf, pages);
      if (revised.isPresent() && !Arrays.equals(stood, revised.get())) {
        WholeFile.write(file, revised.get());
      }
      return revised.isPresent();
    } catch (IOException e) {
      return false; // what is wrong with it is told by who reads it
    }
  }

  /** The file keeps its time when nothing is new. */
  private void write(byte[] bytes) throws IOException {
    Path file = content.resolve(LedgerReader.NAME);
    if (Files.exists(file) && Arrays.equals(Files.readAllBytes(file), bytes)) {
      return;
    }
    WholeFile.write(file, bytes);
  }
}
