package laurel.site;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What answers at addresses that were published and have no page of their own any more: the page
 * that took their place, or a notice that says nothing of what stood there.
 */
final class FormerPages {
  /** Pages that show a list, or the whole of it, beside the address that it has. */
  private static final Pattern BESIDE = Pattern.compile("(.+)/page/[0-9]+|(rounds/[^/]+)/all");

  private static final Pattern TAGGED = Pattern.compile("(en|zh-CN)/(.+)");
  private static final String INDEX = "/index.html";

  private final List<Edition> editions;
  private final List<Page> pages;
  private final Set<SitePath> planned = new HashSet<>();
  private final Moves moves;

  /**
   * @param editions the default language's first
   * @param pages the new site's own
   */
  FormerPages(List<Edition> editions, List<Page> pages) {
    this.editions = editions;
    this.pages = pages;
    this.moves = Moves.of(editions.get(0).catalogue());
  }

  /**
   * The pages that answer.
   *
   * @param addresses every page address that was published, below the site
   */
  List<Page> all(SortedSet<String> addresses) {
    Set<String> folders = new TreeSet<>();
    addresses.stream()
        .filter(a -> a.endsWith(INDEX))
        .map(this::folder)
        .filter(folder -> !home(folder))
        .forEach(folders::add);
    moves.folders().stream().filter(SitePath::isFolder).forEach(folders::add);
    if (!folders.isEmpty()) {
      pages.forEach(page -> planned.add(page.path()));
    }
    List<Page> answers = new ArrayList<>();
    for (Edition edition : editions) {
      folders.forEach(folder -> answer(edition, folder).ifPresent(answers::add));
    }
    return answers;
  }

  /** The folder as the default language's edition has it, whichever edition it was published in. */
  private String folder(String address) {
    String folder = address.substring(0, address.length() - INDEX.length());
    Matcher tagged = TAGGED.matcher(folder);
    boolean spoken =
        tagged.matches()
            && editions.stream().skip(1).anyMatch(e -> e.language.tag().equals(tagged.group(1)));
    return spoken ? tagged.group(2) : folder;
  }

  /** The home page of another language, which every site in that language has. */
  private boolean home(String folder) {
    return editions.stream().skip(1).anyMatch(e -> e.language.tag().equals(folder));
  }

  private Optional<Page> answer(Edition edition, String folder) {
    SitePath path = edition.urls.folder(folder);
    if (planned.contains(path)) {
      return Optional.empty();
    }
    Page page =
        target(edition, folder)
            .map(to -> moved(edition, path, to))
            .orElseGet(() -> gone(edition, path));
    return Optional.of(TAGGED.matcher(folder).matches() ? alone(page) : page);
  }

  private Optional<SitePath> target(Edition edition, String folder) {
    return nearest(folder)
        .flatMap(this::went)
        .flatMap(FormerPages::nearest)
        .filter(to -> !to.equals(folder) && SitePath.isFolder(to))
        .map(edition.urls::folder)
        .filter(planned::contains)
        .findFirst();
  }

  /** The same page without the tag of a language, and the list that it is beside. */
  private static Stream<String> nearest(String folder) {
    String plain = untagged(folder);
    return Stream.of(folder, plain, list(plain));
  }

  /** Without the language, in which the site may be published no more. */
  private static String untagged(String folder) {
    Matcher tagged = TAGGED.matcher(folder);
    return tagged.matches() ? tagged.group(2) : folder;
  }

  /** The address of the list that a page is beside. */
  private static String list(String folder) {
    Matcher beside = BESIDE.matcher(folder);
    if (!beside.matches()) {
      return folder;
    }
    return beside.group(1) == null ? beside.group(2) : beside.group(1);
  }

  /** Where a folder went, itself or in one above it; then where that one did. */
  private Stream<String> went(String folder) {
    String to = moves.end(folder);
    if (!to.equals(folder) || BESIDE.matcher(folder).matches()) {
      return Stream.of(to);
    }
    for (int end = folder.lastIndexOf('/'); end > 0; end = folder.lastIndexOf('/', end - 1)) {
      String above = folder.substring(0, end);
      String there = moves.end(above);
      if (!there.equals(above)) {
        return Stream.of(there + folder.substring(end), there);
      }
    }
    return Stream.of(folder);
  }

  static Page moved(Edition edition, SitePath path, SitePath to) {
    MovedView view =
        new MovedView(
            edition.say("moved.title"), edition.say("moved.text"), to, edition.say("moved.link"));
    return page(edition, PageKind.MOVED, path, view.title(), view);
  }

  private static Page gone(Edition edition, SitePath path) {
    String state = edition.say("withdrawn.state");
    TombstoneView view =
        new TombstoneView(
            state,
            "",
            Optional.empty(),
            List.of(edition.say("gone.text")),
            List.of(),
            edition.urls.home(),
            edition.say("gone.back"));
    return page(edition, PageKind.TOMBSTONE, path, state, view);
  }

  private static Page page(Edition edition, PageKind kind, SitePath path, String title, View view) {
    Page.Head head = new Page.Head(title, "", false, Optional.empty());
    return edition.page(kind, Edition.Place.of(path, "", title), head, view);
  }

  /** A page of a language that the site has no more stands in that language alone. */
  private static Page alone(Page page) {
    return new Page(
        page.kind(),
        page.language(),
        page.path(),
        page.about(),
        page.section(),
        page.head(),
        page.crumbs(),
        List.of(),
        page.content());
  }
}
