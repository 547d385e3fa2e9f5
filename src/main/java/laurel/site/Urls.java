package laurel.site;

import laurel.diag.Language;
import laurel.model.BankForm;
import laurel.model.PackageForm;
import laurel.model.RecordRef;

/**
 * The addresses of one language's pages. They are public and never change: the default language
 * stands at the root, another under its tag.
 */
public final class Urls {
  private final String root;

  private Urls(String root) {
    this.root = root;
  }

  /** The addresses in a language. */
  public static Urls of(Language language, Language defaultLanguage) {
    return new Urls(language == defaultLanguage ? "" : language.tag() + "/");
  }

  /** The home page. */
  public SitePath home() {
    return new SitePath(root + "index.html");
  }

  /** A page of a list; page 1 is the list's own address. */
  public SitePath list(String folder, int number) {
    return page(number == 1 ? folder : folder + "/page/" + number);
  }

  /** The gallery. */
  public SitePath gallery() {
    return page("achievements");
  }

  /** An achievement or lesson, or what answers for it. */
  public SitePath record(RecordRef ref) {
    return page(ref.key());
  }

  /** An achievement. */
  public SitePath achievement(String id) {
    return record(RecordRef.achievement(id));
  }

  /** A lesson. */
  public SitePath lesson(String id) {
    return record(RecordRef.lesson(id));
  }

  /** A lesson's learning metadata (LOM); the same file for every language. */
  public static SitePath metadata(RecordRef lesson) {
    return new SitePath(lesson.key() + "/lom.xml");
  }

  /** A lesson as a package for learning systems; the same file for every language. */
  public static SitePath lessonPackage(RecordRef lesson, PackageForm form) {
    return new SitePath(lesson.key() + "/packages/" + form.file());
  }

  /** A record's question bank in a form for other programs; the same file for every language. */
  public static SitePath bank(RecordRef ref, BankForm form) {
    return new SitePath(ref.key() + "/questions/" + form.file());
  }

  /** The list of lessons. */
  public SitePath lessons() {
    return page("lessons");
  }

  /** The learning path. */
  public SitePath courses() {
    return page("courses");
  }

  /** A part of the series of lessons, e.g. {@code themes/安全生产}. */
  public SitePath course(String part) {
    return page("courses/" + part);
  }

  /** A facet's value. */
  public SitePath facet(FacetKind kind, String key) {
    return page(kind.folder() + "/" + key);
  }

  /** All values of a facet. */
  public SitePath facets(FacetKind kind) {
    return page(kind.folder());
  }

  /** A unit. */
  public SitePath unit(String id) {
    return page("units/" + id);
  }

  /** The list of units. */
  public SitePath units() {
    return page("units");
  }

  /** A person. */
  public SitePath person(String id) {
    return page("people/" + id);
  }

  /** Everybody who has a page. */
  public SitePath people() {
    return page("people");
  }

  /** A round. */
  public SitePath round(String id) {
    return page("rounds/" + id);
  }

  /** The whole list of a round whose announcement shows a part of it. */
  public SitePath roundWhole(String id) {
    return page("rounds/" + id + "/all");
  }

  /** What a round changed. */
  public SitePath roundChanges(String id) {
    return page("rounds/" + id + "/changes");
  }

  /** A round's list as a file; the same for every language. */
  public static SitePath roundFile(String id, RoundFile form) {
    return new SitePath("rounds/" + id + "/" + id + "." + form.ending());
  }

  /** The list of rounds. */
  public SitePath rounds() {
    return page("rounds");
  }

  /** The statistics. */
  public SitePath statistics() {
    return page("statistics");
  }

  /** The search page. */
  public SitePath search() {
    return page("search");
  }

  /** The first file of the search index, which all languages share. */
  public SitePath index() {
    return new SitePath("search/s/index.js");
  }

  /** A certificate's page. */
  public SitePath certificate(String number) {
    return page("certificates/" + number);
  }

  /** Where a certificate's signature is checked. */
  public SitePath verify() {
    return page("verify");
  }

  /** The open data. */
  public SitePath data() {
    return page("data");
  }

  /** A page of the publisher's own. */
  public SitePath freePage(String id) {
    return page("pages/" + id);
  }

  /** The page for addresses that do not exist; servers look for it at the root. */
  public SitePath notFound() {
    return new SitePath(root + "404.html");
  }

  /** A folder's page, as a publisher names it, e.g. {@code pages/about}. */
  SitePath folder(String folder) {
    return page(folder);
  }

  /** The page of this language that is the same as {@code path} of another one. */
  SitePath same(SitePath path, Urls other) {
    return new SitePath(root + path.path().substring(other.root.length()));
  }

  private SitePath page(String folder) {
    return SitePath.page(root + folder);
  }
}
