package laurel.build;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import laurel.diag.Language;
import laurel.export.RoundFiles;
import laurel.render.PageRenderer;
import laurel.site.Page;
import laurel.site.RoundFile;
import laurel.site.RoundView;

/** The lists of rounds as files, in the first language; made only where a list has changed. */
final class RoundAttachments {
  private RoundAttachments() {}

  /** Makes the files that a round's page links to, of the one that has all of its lists. */
  static void make(PageRenderer.Sketch sketch, Language first, Taker taker) throws IOException {
    Page page = sketch.page();
    if (page.language() == first
        && sketch.view() instanceof RoundView view
        && view.part().isEmpty()) {
      RoundFiles files = new RoundFiles(first.tag(), view);
      for (RoundView.Attachment attachment : view.attachments()) {
        make(attachment.file().path(), files, taker);
      }
    }
  }

  private static void make(String path, RoundFiles files, Taker taker) throws IOException {
    for (RoundFile form : RoundFile.values()) {
      if (path.endsWith("." + form.ending())) {
        RoundFiles.Made made = files.in(form);
        if (!taker.keep(path, made.recipe())) {
          ByteArrayOutputStream bytes = new ByteArrayOutputStream();
          made.body().writeTo(bytes);
          taker.take(path, made.recipe(), bytes.toByteArray());
        }
      }
    }
  }
}
