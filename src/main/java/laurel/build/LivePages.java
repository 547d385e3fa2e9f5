package laurel.build;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import laurel.diag.Finding;
import laurel.export.pack.LessonPackage;
import laurel.model.Catalogue;
import laurel.model.Hosting;
import laurel.model.Lesson;
import laurel.model.PackageForm;
import laurel.render.Assets;
import laurel.site.Page;
import laurel.site.Urls;

/**
 * One state of a {@link LiveSite}: every file that a build would write, made when it is asked for.
 * Threads may share it.
 */
public final class LivePages {
  private final LiveDraft live;
  private final Touched touched;
  private final Set<Finding> planned;
  private final WrittenForAll allowed;
  private final Map<String, Page> pages = new HashMap<>();
  private final Map<String, Page> cards = new HashMap<>();
  private final Map<String, Packed> packages = new HashMap<>();
  private final Map<String, Optional<byte[]>> made = new ConcurrentHashMap<>();
  private volatile Optional<LiveTaker> beside = Optional.empty();

  /** A lesson and the form that it is packed in. */
  private record Packed(Lesson lesson, PackageForm form) {}

  LivePages(LiveDraft live, List<Finding> told, Touched touched) {
    this.live = live;
    this.touched = touched;
    this.planned = new HashSet<>(live.log().findings());
    this.allowed = new WrittenForAll(live.draft().catalogue());
    live.log().addAll(told);
    for (Page page : live.draft().pages().pages()) {
      pages.put(page.path().path(), page);
      page.head().card().ifPresent(card -> cards.putIfAbsent(card.path(), page));
    }
    Catalogue catalogue = live.draft().catalogue();
    for (PackageForm form : catalogue.site().packages()) {
      for (Lesson lesson : catalogue.lessons()) {
        String path = Urls.lessonPackage(lesson.ref(), form).path();
        packages.put(path, new Packed(lesson, form));
      }
    }
  }

  /** A file of the site. */
  public sealed interface LiveFile {
    /** One that was made for this. */
    @SuppressWarnings("ArrayRecordComponent") // handed on to a socket, never compared
    record Made(byte[] bytes) implements LiveFile {}

    /** A finished one on the disk, whose path names its content. */
    record Finished(Path file) implements LiveFile {}
  }

  /** How planning ended; {@link #findings} holds also what pages have told since. */
  public BuildResult result() {
    return live.result();
  }

  /** Everything that is known to be wrong by now and may be told. */
  public List<Finding> findings() {
    return BuildEnding.told(live.gate().gated(), live.log().findings());
  }

  /** Where the site will be hosted, if that is known. */
  public Optional<String> baseUrl() {
    return live.draft().catalogue().site().baseUrl();
  }

  /** The record that a page shows, e.g. {@code lessons/shaft}; empty for none. */
  public String about(String path) {
    Page page = pages.get(path);
    return page == null ? "" : page.about();
  }

  /** Whether there certainly is such a file; finding out makes nothing. */
  public boolean has(String path) {
    return stands(path) || PackedFiles.plain(hosting(), path).filter(this::stands).isPresent();
  }

  private boolean stands(String path) {
    return beside.filter(made -> made.has(path)).isPresent()
        || pages.containsKey(path)
        || live.draft().assets().at(path).isPresent()
        || live.media().files().containsKey(path);
  }

  /**
   * A file of the site.
   *
   * @param path below the site's root with forward slashes, not percent-encoded
   * @return empty where there is none, also where a page's template is broken
   */
  public Optional<LiveFile> file(String path) throws IOException {
    Path medium = live.media().files().get(path);
    if (medium != null && path.endsWith(".vtt")) {
      return passes(path, Files.readAllBytes(medium))
          ? Optional.of(new LiveFile.Finished(medium))
          : Optional.empty();
    }
    if (medium != null) {
      return Optional.of(new LiveFile.Finished(medium));
    }
    Optional<String> plain = PackedFiles.plain(hosting(), path);
    if (plain.isPresent()) {
      return packed(path, plain.get());
    }
    Optional<byte[]> kept = made.get(path);
    if (kept == null) {
      kept = make(path);
      if (pages.containsKey(path)) {
        made.put(path, kept);
        live.draft().renderer().reportFaults();
      }
    }
    return kept.map(LiveFile.Made::new);
  }

  private Hosting hosting() {
    return live.draft().catalogue().site().hosting();
  }

  private Optional<LiveFile> packed(String path, String plain) throws IOException {
    Optional<LiveFile> file = file(plain);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    byte[] bytes =
        file.get() instanceof LiveFile.Made text
            ? text.bytes()
            : Files.readAllBytes(((LiveFile.Finished) file.get()).file());
    return PackedFiles.pack(hosting(), path, bytes).map(LiveFile.Made::new);
  }

  /** A file with a number that nobody wrote for everybody is none here either. */
  private Optional<byte[]> make(String path) throws IOException {
    Optional<byte[]> bytes = unlooked(path);
    if (bytes.isPresent() && !passes(path, bytes.get())) {
      return Optional.empty();
    }
    return bytes;
  }

  private boolean passes(String path, byte[] bytes) throws IOException {
    LastGate gate = new LastGate(Taker.NOBODY, allowed);
    gate.look(path, bytes);
    return gate.isClean(live.log(), live.typed());
  }

  private Optional<byte[]> unlooked(String path) throws IOException {
    if (pages.containsKey(path)) {
      return live.draft().renderer().render(pages.get(path)).map(LivePages::utf8);
    }
    Optional<byte[]> asset = live.draft().assets().at(path).map(Assets.Asset::bytes);
    if (asset.isPresent()) {
      return asset;
    }
    if (packages.containsKey(path)) {
      return packed(packages.get(path));
    }
    if (path.endsWith(".html")) {
      return Optional.empty();
    }
    Optional<byte[]> companion = companion(path);
    return companion.isPresent() ? companion : beside().bytes(path);
  }

  /** A file that belongs to a page: named by it, or in its folder or below. */
  private Optional<byte[]> companion(String path) throws IOException {
    List<Page> owners = new ArrayList<>();
    Optional.ofNullable(cards.get(path)).ifPresent(owners::add);
    for (int end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      String folder = path.substring(0, end);
      // the files of a long list are of the page that has all of it
      Optional.ofNullable(pages.get(folder + "/all/index.html")).ifPresent(owners::add);
      Optional.ofNullable(pages.get(folder + "/index.html")).ifPresent(owners::add);
    }
    for (Page owner : owners) {
      LiveTaker made = new LiveTaker();
      live.draft().companions(owner, made);
      Optional<byte[]> found = made.bytes(path);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<byte[]> packed(Packed packed) throws IOException {
    Optional<LessonPackage> made =
        live.draft().packaging(live.media()).of(packed.lesson(), packed.form());
    if (made.isEmpty()) {
      return Optional.empty();
    }
    LastGate gate = new LastGate(Taker.NOBODY, allowed);
    if (!gate.passes(made.get(), packed.form(), live.log(), live.typed())) {
      return Optional.empty();
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    made.get().write(packed.form(), bytes);
    return Optional.of(bytes.toByteArray());
  }

  /** Search index and open data are made together, when the first of them is asked for. */
  private synchronized LiveTaker beside() throws IOException {
    if (beside.isEmpty()) {
      LiveTaker files = new LiveTaker();
      live.draft().beside(files, Space.MEMORY);
      beside = Optional.of(files);
    }
    return beside.get();
  }

  /**
   * Makes the pages that nobody has asked for, so far as they may tell something new, for the sake
   * of what they tell.
   *
   * @return whether they told anything
   * @throws InterruptedException when the thread was interrupted between two pages
   */
  public boolean finish() throws IOException, InterruptedException {
    List<Finding> before = live.log().findings();
    for (Page page : live.draft().pages().pages()) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      if (touched.concerns(page.about()) && !made.containsKey(page.path().path())) {
        Optional<String> html = live.draft().renderer().render(page);
        if (html.isPresent()) {
          passes(page.path().path(), utf8(html.get()));
        }
      }
    }
    live.draft().renderer().reportFaults();
    return !live.log().findings().equals(before);
  }

  /** What planning told, before any page did. */
  Set<Finding> planned() {
    return planned;
  }

  /** What pages have told, now or in an earlier state; planning does not know it. */
  List<Finding> toldByPages() {
    return live.log().findings().stream().filter(f -> !planned.contains(f)).toList();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
