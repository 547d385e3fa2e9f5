package laurel.site;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import laurel.diag.Language;
import laurel.model.AtHand;

/**
 * A page of the site, all but its HTML.
 *
 * @param about the record that it shows, e.g. {@code achievements/flange-aligner}; empty for none
 * @param section the part of the site that its menu marks, e.g. {@code achievements}
 * @param crumbs the way from home; the last is the page itself
 * @param others the same page in the site's other languages
 * @param content makes what it shows; the same at every call, from any thread
 * @param inputs stands for all that what it shows is made from, where that is known without making
 *     it: while it is the same, so are view, head and crumbs
 */
public record Page(
    PageKind kind,
    Language language,
    SitePath path,
    String about,
    String section,
    Head head,
    List<Crumb> crumbs,
    List<Other> others,
    Supplier<? extends View> content,
    Optional<Origin> inputs) {

  /** A page whose view is made in every build. */
  public Page(
      PageKind kind,
      Language language,
      SitePath path,
      String about,
      String section,
      Head head,
      List<Crumb> crumbs,
      List<Other> others,
      Supplier<? extends View> content) {
    this(kind, language, path, about, section, head, crumbs, others, content, Optional.empty());
  }

  /** What it shows, made anew at each call: a site's pages are never all in memory. */
  public View view() {
    return content.get();
  }

  /** Whether it only answers at an address whose own page has gone. */
  public boolean former() {
    return kind == PageKind.MOVED || (kind == PageKind.TOMBSTONE && about.isEmpty());
  }

  /**
   * What search engines and shared links show.
   *
   * @param title names record, unit and site: it is all that a forwarded link shows in WeChat
   * @param description what it says in a line; made when it is asked for, from texts on the disk
   * @param indexed whether search engines may list it; candidates and tombstones are not to be
   *     found
   * @param card a picture drawn for shared links; where there is none, {@code picture} serves
   */
  public record Head(
      String title,
      Supplier<String> description,
      boolean indexed,
      Optional<Picture> picture,
      Optional<SitePath> card) {
    /** A head without a drawn picture. */
    public Head(String title, String description, boolean indexed, Optional<Picture> picture) {
      this(title, new AtHand<>(description), indexed, picture, Optional.empty());
    }
  }

  /** A step of the way; {@code path} is absent for a step without a page. */
  public record Crumb(String label, Optional<SitePath> path) {}

  /** The page in another language. */
  public record Other(String tag, SitePath path) {}
}
