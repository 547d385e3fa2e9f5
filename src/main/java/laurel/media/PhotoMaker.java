package laurel.media;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import laurel.diag.FindingKind;
import laurel.media.photo.BadPicture;
import laurel.media.photo.Developed;
import laurel.media.photo.PhotoLab;
import laurel.media.photo.Print;
import laurel.media.photo.Unfinished;
import laurel.probe.PhotoFacts;

/** Makes the files of one photo, all or none; never throws for what the photo holds. */
final class PhotoMaker {
  static final Duration LIMIT = Duration.ofSeconds(60);

  private final PhotoLab lab;
  private final PhotoRecipe recipe;
  private final Budget budget = new Budget();

  PhotoMaker(PhotoLab lab, PhotoRecipe recipe) {
    this.lab = lab;
    this.recipe = recipe;
  }

  /**
   * @param folder where the files go
   * @return what to remember of it
   * @throws IOException where the disk says no
   */
  Entry make(Original original, PhotoPlan plan, Path folder)
      throws IOException, InterruptedException {
    PhotoFacts facts = (PhotoFacts) original.facts();
    List<Print> prints =
        recipe.prints(plan, folder, facts.density().map(PhotoFacts.Density::least).orElse(0));
    int share = budget.take(facts);
    try {
      Developed developed = lab.develop(original.file(), prints);
      List<FindingKind> flaws =
          developed.damaged() ? List.of(FindingKind.PHOTO_DAMAGED) : List.of();
      return new Entry(Optional.of(hex(developed.tone())), flaws);
    } catch (BadPicture e) {
      return Entry.failed(FindingKind.PHOTO_UNDECODABLE);
    } catch (Unfinished e) {
      return Entry.failed(kind(e.reason()));
    } finally {
      budget.give(share);
    }
  }

  private static FindingKind kind(Unfinished.Reason reason) {
    return switch (reason) {
      case SLOW -> FindingKind.MEDIA_TOO_SLOW;
      case LARGE -> FindingKind.MEDIA_TOO_LARGE;
      case CRASHED -> FindingKind.MEDIA_CRASHED;
    };
  }

  private static String hex(int rgb) {
    return String.format(Locale.ROOT, "#%06x", rgb);
  }
}
