package laurel.site;

import java.util.List;
import laurel.diag.Language;
import laurel.model.Catalogue;
import laurel.model.Lesson;
import laurel.model.PackageForm;

/** The pages of packages for learning systems: no part of the site, and in its default language. */
public final class PackagePages {
  private final LessonPages lessons;

  /** Packages of the lessons of a catalogue. */
  public PackagePages(Catalogue catalogue, MediaShelf media, Texts texts) {
    Language language = texts.language();
    this.lessons =
        new LessonPages(new Edition(new Stock(catalogue, media), texts, List.of(language)));
  }

  /** A lesson's page; links are relative to the root of its package. */
  public Page page(Lesson lesson, PackageForm form) {
    return lessons.alone(lesson, form);
  }
}
