package laurel.print;

import java.io.IOException;
import java.nio.file.Files;

/** Photos as they are put into a document: their bytes as they are, never decoded. */
final class Photos {
  private Photos() {}

  static byte[] bytes(Book.Picture picture) throws IOException {
    return Files.readAllBytes(picture.file());
  }
}
