package laurel.build;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import laurel.export.pack.LessonPackage;
import laurel.model.PackageForm;

/** A package under a name of its own, whole or not at all. */
final class PackageFile {
  private PackageFile() {}

  /** Writes it beside its place, and moves it there when it is complete. */
  static void write(LessonPackage lesson, PackageForm form, Path file) throws IOException {
    Path place = file.toAbsolutePath();
    Path part = place.resolveSibling(place.getFileName() + ".part");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
        lesson.write(form, out);
      }
      Files.move(part, place, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
