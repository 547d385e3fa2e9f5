package laurel.print;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** The pages that carry the book: its cover, what it rests on, its back. */
final class Cover {
  private static final float WIDTH = Paper.BOOK.width();
  private static final float HEIGHT = Paper.BOOK.height();
  private static final float BLEED = Paper.BOOK.bleed();

  /** How far up the photo on the cover reaches. */
  private static final float PHOTO = 168 * Paper.MM;

  private final Book book;
  private final PrintedDocument document;
  private final Typesetter setter;

  Cover(Book book, PrintedDocument document, Typesetter setter) {
    this.book = book;
    this.document = document;
    this.setter = setter;
  }

  void front(Sheet sheet) throws IOException {
    Tag section = document.root().add("Sect");
    sheet.decoration(() -> Emblem.draw(sheet, Ink.MARK, Spread.LEFT, HEIGHT - 40 * Paper.MM, 36));
    Tag title = section.add("H1");
    List<Line> lines = setter.title(book.title().words(), Run.Style.heavy(36), Spread.WIDTH);
    float y = HEIGHT - 66 * Paper.MM;
    for (Line line : lines) {
      float base = y;
      sheet.tagged(title, () -> sheet.text(line, Spread.LEFT, base));
      y -= 50;
    }
    Line subtitle =
        setter.line(new Run(book.subtitle(), Run.Style.plain(22).in(Ink.SOFT).tracked(0.2f)));
    float below = y - 2;
    sheet.tagged(section.add("P"), () -> sheet.text(subtitle, Spread.LEFT, below));
    photo(sheet, section);
    foot(sheet, section);
  }

  private void photo(Sheet sheet, Tag section) throws IOException {
    float y = 42 * Paper.MM;
    for (Book.Part part : book.parts()) {
      for (Book.Entry entry : part.entries()) {
        for (Book.Picture picture : entry.pictures()) {
          if (picture.width() > picture.height()) {
            PDImageXObject image =
                JPEGFactory.createFromByteArray(document.document(), Photos.bytes(picture));
            float height = PHOTO - y;
            Tag figure =
                section.figure(picture.alternative(), -BLEED, y, WIDTH + 2 * BLEED, height);
            sheet.tagged(figure, () -> sheet.window(image, -BLEED, y, WIDTH + 2 * BLEED, height));
            return;
          }
        }
      }
    }
    sheet.decoration(() -> Emblem.draw(sheet, Ink.RULE, WIDTH / 2 - 90, y + 40, 180));
  }

  private void foot(Sheet sheet, Tag section) throws IOException {
    float y = 30 * Paper.MM;
    List<String> lines = new ArrayList<>();
    lines.add(String.join("　", book.organisers()));
    lines.add(book.date());
    for (String text : lines) {
      float base = y;
      for (Line line :
          setter.paragraph(List.of(new Run(text, Run.Style.plain(13))), Spread.WIDTH, 0, false)) {
        float at = y;
        sheet.tagged(section.add("P"), () -> sheet.text(line, Spread.LEFT, at));
        y -= 20;
      }
      if (y == base) {
        y -= 20;
      }
    }
  }

  /** What the book rests on, at the foot of the page behind the cover. */
  void imprint(Sheet sheet) throws IOException {
    Tag section = document.root().add("Sect");
    List<List<Line>> paragraphs = new ArrayList<>();
    int count = 0;
    for (String text : book.imprint()) {
      List<Line> lines =
          setter.paragraph(
              List.of(new Run(text, Run.Style.plain(10).in(Ink.SOFT))), 120 * Paper.MM, 0, false);
      paragraphs.add(lines);
      count += lines.size();
    }
    float y = 30 * Paper.MM + count * 17 + paragraphs.size() * 5;
    for (List<Line> lines : paragraphs) {
      Tag paragraph = section.add("P");
      for (Line line : lines) {
        float base = y;
        sheet.tagged(paragraph, () -> sheet.text(line, Spread.LEFT, base));
        y -= 17;
      }
      y -= 5;
    }
  }

  /** The back: who published it, and the way to the site. */
  void back(Sheet sheet) throws IOException {
    Tag section = document.root().add("Sect");
    sheet.decoration(() -> Emblem.draw(sheet, Ink.MARK, Spread.LEFT, 62 * Paper.MM, 26));
    float y = 50 * Paper.MM;
    for (String organiser : book.organisers()) {
      Line line = setter.line(new Run(organiser, Run.Style.plain(12)));
      float base = y;
      sheet.tagged(section.add("P"), () -> sheet.text(line, Spread.LEFT, base));
      y -= 20;
    }
    if (book.address().isPresent()) {
      float side = 26 * Paper.MM;
      float x = Spread.LEFT + Spread.WIDTH - side;
      float bottom = 30 * Paper.MM;
      String address = book.address().get();
      Tag figure = section.figure(book.words().symbol() + " " + address, x, bottom, side, side);
      sheet.tagged(figure, () -> Symbol.draw(sheet, address, x, bottom, side));
      Line scan = setter.line(new Run(book.words().scan(), Run.Style.plain(9).in(Ink.SOFT)));
      sheet.tagged(
          section.add("P"), () -> sheet.text(scan, x + (side - scan.width()) / 2, bottom - 16));
    }
  }
}
