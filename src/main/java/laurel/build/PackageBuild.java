package laurel.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import laurel.cache.Cache;
import laurel.cache.CodeVersion;
import laurel.diag.FindingLog;
import laurel.export.pack.LessonPackage;
import laurel.media.MediaResult;
import laurel.model.Lesson;
import laurel.model.PackageForm;
import laurel.place.WholeFile;
import laurel.site.PlannedMedia;
import laurel.work.Progress;

/** Makes one lesson's package for learning systems: content folder in, one file out. */
public final class PackageBuild {
  private final BuildOptions options;
  private final Progress progress;
  private final FindingLog log = new FindingLog();

  /** A package that is not begun. */
  public PackageBuild(BuildOptions options, Progress progress) {
    this.options = options;
    this.progress = progress;
  }

  /** No such lesson is published. */
  public static final class UnknownLesson extends Exception {
    private static final long serialVersionUID = 1;

    UnknownLesson(String id) {
      super(id);
    }
  }

  /**
   * Writes one published lesson; the file is there whole or not at all, and nothing else is written
   * outside the cache. A private number in it keeps it back.
   *
   * @throws UnknownLesson when no lesson of this id is published
   */
  public BuildResult make(String id, PackageForm form, Path file)
      throws IOException, InterruptedException, UnknownLesson {
    try (Cache cache = Cache.open(options.cache(), CodeVersion.current())) {
      Prepared prepared = Prepared.of(options, cache, progress, log);
      Lesson lesson =
          prepared.catalogue().lessons().stream()
              .filter(l -> l.id().equals(id))
              .findFirst()
              .orElseThrow(() -> new UnknownLesson(id));
      // so that the next site throws away what was withdrawn since
      prepared.studio().claimAlso(prepared.media(), options.out());
      MediaResult media = prepared.studio().make(prepared.media(), options.jobs(), progress, log);
      SiteDraft draft = prepared.draft(options, PlannedMedia.of(media), log);
      Optional<LessonPackage> made = draft.packaging(media).of(lesson, form);
      draft.renderer().reportFaults();
      LastGate gate = new LastGate(Taker.NOBODY, prepared.catalogue());
      if (made.isPresent() && gate.passes(made.get(), form, log, prepared.typed(options))) {
        LessonPackage whole = made.get();
        WholeFile.write(file, out -> whole.write(form, out));
      }
      return BuildEnding.of(prepared, log.findings(), 0, Optional.empty(), Optional.of(media));
    }
  }
}
