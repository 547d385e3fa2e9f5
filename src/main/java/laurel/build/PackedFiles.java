package laurel.build;

import java.io.IOException;
import laurel.diag.FindingKind;
import laurel.diag.FindingLog;
import laurel.diag.Location;
import laurel.model.Hosting;
import laurel.output.Packer;
import laurel.output.Stage;

/** Packed forms beside the text files of a site, where its publisher asks for them. */
final class PackedFiles {
  private PackedFiles() {}

  static void put(Hosting hosting, Stage stage, String content, FindingLog log) throws IOException {
    for (Hosting.Packed form : hosting.packed()) {
      Packer packer = form == Hosting.Packed.GZIP ? Packer.GZIP : Packer.BROTLI;
      if (packer.works()) {
        stage.pack(packer, form.ending());
      } else {
        Location where = Location.of(content + "/site.yaml");
        log.about("site").report(FindingKind.HOSTING_NO_PACKER, where, "packed", form.key());
      }
    }
  }
}
