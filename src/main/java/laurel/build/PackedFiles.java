package laurel.build;

import java.io.IOException;
import java.util.Optional;
import laurel.diag.FindingKind;
import laurel.diag.FindingLog;
import laurel.diag.Location;
import laurel.model.Hosting;
import laurel.output.Packer;
import laurel.output.Stage;

/** Packed forms beside the text files of a site, where its publisher asks for them. */
final class PackedFiles {
  private PackedFiles() {}

  private static Packer packer(Hosting.Packed form) {
    return form == Hosting.Packed.GZIP ? Packer.GZIP : Packer.BROTLI;
  }

  /** The file of which this would be a packed form; empty where it is none. */
  static Optional<String> plain(Hosting hosting, String path) {
    return hosting.packed().stream()
        .filter(form -> path.endsWith(form.ending()) && packer(form).works())
        .map(form -> path.substring(0, path.length() - form.ending().length()))
        .filter(plain -> Packer.packs(plain, Long.MAX_VALUE))
        .findFirst();
  }

  /** The packed form of this name; empty where the file is too small for one. */
  static Optional<byte[]> pack(Hosting hosting, String path, byte[] plain) throws IOException {
    for (Hosting.Packed form : hosting.packed()) {
      if (path.endsWith(form.ending()) && Packer.packs(plain(hosting, path).get(), plain.length)) {
        return Optional.of(packer(form).packed(plain));
      }
    }
    return Optional.empty();
  }

  static void put(Hosting hosting, Stage stage, String content, FindingLog log) throws IOException {
    for (Hosting.Packed form : hosting.packed()) {
      Packer packer = packer(form);
      if (packer.works()) {
        stage.pack(packer, form.ending());
      } else {
        Location where = Location.of(content + "/site.yaml");
        log.about("site").report(FindingKind.HOSTING_NO_PACKER, where, "packed", form.key());
      }
    }
  }
}
