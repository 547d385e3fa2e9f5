package laurel.site;

import java.util.List;
import laurel.diag.Language;
import laurel.model.Catalogue;
import laurel.model.Lesson;
import laurel.model.PackageForm;

/** The pages of packages for learning systems: no part of the site, and in its default language. */
public final class PackagePages {
  private final Catalogue catalogue;
  private final MediaShelf media;
  private final Texts texts;
  private LessonPages lessons;

  /** Packages of the lessons of a catalogue. */
  public PackagePages(Catalogue catalogue, MediaShelf media, Texts texts) {
    this.catalogue = catalogue;
    this.media = media;
    this.texts = texts;
  }

  /** A lesson's page; links are relative to the root of its package. */
  public Page page(Lesson lesson, PackageForm form) {
    return lessons().alone(lesson, form);
  }

  /** Made when one is asked for: most builds make none. */
  private synchronized LessonPages lessons() {
    if (lessons == null) {
      Language language = texts.language();
      lessons = new LessonPages(new Edition(new Stock(catalogue, media), texts, List.of(language)));
    }
    return lessons;
  }
}
