package laurel.build;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import laurel.export.bank.BankPicture;
import laurel.model.Photo;
import laurel.site.MediaShelf;
import laurel.site.Picture;

/** The pictures that question banks carry: renditions which the site shows, too. */
record QuestionPictures(MediaShelf media) implements BankPicture.Shelf {
  /** Sharp enough to read a drawing, small enough to carry by the hundred. */
  private static final int WIDTH = 960;

  @Override
  public Optional<BankPicture> find(Photo photo) {
    return media.picture(photo).map(p -> legible(p.jpegs())).flatMap(this::made);
  }

  private static Picture.Width legible(List<Picture.Width> sizes) {
    return sizes.stream()
        .filter(size -> size.width() >= WIDTH)
        .findFirst()
        .orElseGet(() -> sizes.get(sizes.size() - 1));
  }

  private Optional<BankPicture> made(Picture.Width size) {
    String path = size.file().path();
    Optional<Path> file = media.made(size.file());
    return file.map(
        lies ->
            new BankPicture(
                path.substring(path.lastIndexOf('/') + 1), lies, size.width(), size.height()));
  }
}
