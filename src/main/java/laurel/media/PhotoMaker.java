package laurel.media;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import laurel.diag.FindingKind;
import laurel.media.photo.BadPicture;
import laurel.media.photo.Darkroom;
import laurel.media.photo.Developed;
import laurel.media.photo.Print;
import laurel.probe.PhotoFacts;

/** Makes the files of one photo, all or none; never throws for what the photo holds. */
final class PhotoMaker {
  static final Duration LIMIT = Duration.ofSeconds(60);

  private final Darkroom darkroom;
  private final PhotoRecipe recipe;
  private final Duration limit;
  private final Budget budget = new Budget();

  PhotoMaker(Darkroom darkroom, PhotoRecipe recipe, Duration limit) {
    this.darkroom = darkroom;
    this.recipe = recipe;
    this.limit = limit;
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
      Developed developed =
          TimeLimit.call(limit, () -> darkroom.develop(original.file(), facts, prints));
      List<FindingKind> flaws =
          developed.damaged() ? List.of(FindingKind.PHOTO_DAMAGED) : List.of();
      return new Entry(Optional.of(hex(developed.tone())), flaws);
    } catch (TimeoutException e) {
      return Entry.failed(FindingKind.MEDIA_TOO_SLOW);
    } catch (ExecutionException e) {
      return Entry.failed(reason(e.getCause()));
    } finally {
      budget.give(share);
    }
  }

  private static FindingKind reason(Throwable failure) throws IOException {
    if (failure instanceof BadPicture) {
      return FindingKind.PHOTO_UNDECODABLE;
    }
    if (failure instanceof OutOfMemoryError) {
      return FindingKind.MEDIA_TOO_LARGE;
    }
    if (failure instanceof IOException disk) {
      throw disk;
    }
    throw new IllegalStateException("darkroom", failure); // our own fault, not the photo's
  }

  private static String hex(int rgb) {
    return String.format(Locale.ROOT, "#%06x", rgb);
  }
}
