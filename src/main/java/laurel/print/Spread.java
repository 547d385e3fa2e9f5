package laurel.print;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;

/**
 * A record on two pages that face each other: what it is on the left, what it looks like on the
 * right. Text that the left page has no room for goes on beneath the photos, then on further pages.
 */
final class Spread {
  static final float LEFT = 21 * Paper.MM;
  static final float WIDTH = 168 * Paper.MM;
  static final float TOP = 275 * Paper.MM;
  static final float BOTTOM = 24 * Paper.MM;

  private static final float GUTTER = 8 * Paper.MM;
  private static final float COLUMN = (WIDTH - GUTTER) / 2;
  private static final float SYMBOL = 20 * Paper.MM;
  private static final float TEXT = 10.5f;
  private static final float LEADING = 17.5f;

  private final Book.Entry entry;
  private final Book.Words words;
  private final Typesetter setter;
  private final Head head;

  /** Takes a finished page's place in the book. */
  interface Pages {
    Sheet next() throws IOException;
  }

  Spread(Book.Entry entry, Book.Words words, Typesetter setter) {
    this.entry = entry;
    this.words = words;
    this.setter = setter;
    this.head = new Head(entry, setter, WIDTH);
  }

  /** How many pages it takes: two, or more where the text is long; always even. */
  int pages() {
    Flow flow = flow(Optional.empty());
    float left = leftRoom();
    flow.skip(left);
    flow.skip(left);
    float right = rightRoom(flow);
    flow.skip(right);
    flow.skip(right);
    int pages = 2;
    while (!flow.done()) {
      flow.skip(TOP - BOTTOM);
      flow.skip(TOP - BOTTOM);
      pages++;
    }
    return pages + pages % 2;
  }

  /** Draws it on as many pages as {@link #pages} says. */
  void draw(PrintedDocument document, Pages pages) throws IOException {
    Tag section = document.root().add("Sect");
    Flow flow = flow(Optional.of(section));
    int drawn = 2;
    try (Sheet sheet = pages.next()) {
      head.draw(sheet, section, LEFT, TOP);
      columns(flow, sheet, TOP - head.height(), leftRoom());
    }
    try (Sheet sheet = pages.next()) {
      float room = rightRoom(flow);
      if (entry.pictures().isEmpty() && flow.done() && entry.cover().isPresent()) {
        cover(sheet, entry.cover().get());
      }
      photos(document, sheet, section, photoRoom(flow));
      columns(flow, sheet, BOTTOM + foot() + room, room);
      symbol(sheet, section);
    }
    for (; !flow.done() || drawn % 2 == 1; drawn++) {
      try (Sheet sheet = pages.next()) {
        columns(flow, sheet, TOP, TOP - BOTTOM);
      }
    }
  }

  private void columns(Flow flow, Sheet sheet, float top, float room) throws IOException {
    float height = flow.fits(room, 2) ? flow.balanced(room) : room;
    flow.pour(sheet, LEFT, top, height);
    flow.pour(sheet, LEFT + COLUMN + GUTTER, top, height);
  }

  private float leftRoom() {
    return TOP - head.height() - BOTTOM;
  }

  /** What the code that leads to the page takes at the foot. */
  private float foot() {
    return entry.address().isPresent() ? SYMBOL + 14 : 0;
  }

  /** How high the photos may stand above what is left of the text. */
  private float photoRoom(Flow flow) {
    return TOP - BOTTOM - foot() - rightRoom(flow) - (flow.done() ? 0 : 12);
  }

  private float rightRoom(Flow flow) {
    float all = TOP - BOTTOM - foot();
    if (flow.done()) {
      return 0;
    }
    float most = entry.pictures().isEmpty() ? all : all * 0.5f;
    return flow.fits(most, 2) ? flow.balanced(most) : most;
  }

  private Flow flow(Optional<Tag> section) {
    Flow flow = new Flow();
    for (Book.Passage passage : entry.passages()) {
      List<Line> heading =
          setter.paragraph(
              List.of(new Run(passage.heading(), Run.Style.heavy(12))), COLUMN, 0, false);
      flow.add(heading, 0, 21, 9, true, tag(section, "H3"));
      for (String paragraph : passage.paragraphs()) {
        List<Line> lines =
            setter.paragraph(
                List.of(new Run(paragraph, Run.Style.plain(TEXT))), COLUMN, 2 * TEXT, true);
        flow.add(lines, 2 * TEXT, LEADING, 0, false, tag(section, "P"));
      }
    }
    return flow;
  }

  /** An element that is made when its first line is drawn. */
  private static Supplier<Tag> tag(Optional<Tag> section, String type) {
    Tag[] made = new Tag[1];
    return () -> {
      if (made[0] == null) {
        made[0] = section.orElseThrow().add(type);
      }
      return made[0];
    };
  }

  private void photos(PrintedDocument document, Sheet sheet, Tag section, float room)
      throws IOException {
    for (Rows.Placed placed : Rows.of(entry.pictures(), WIDTH, room)) {
      Book.Picture picture = placed.picture();
      float x = LEFT + placed.x();
      float y = TOP - placed.top() - placed.height();
      Tag figure = section.figure(picture.alternative(), x, y, placed.width(), placed.height());
      var image = JPEGFactory.createFromByteArray(document.document(), Photos.bytes(picture));
      sheet.tagged(figure, () -> sheet.window(image, x, y, placed.width(), placed.height()));
      if (!picture.caption().isEmpty()) {
        Run caption = new Run(picture.caption(), Run.Style.plain(8.5f).in(Ink.SOFT));
        List<Line> lines = setter.paragraph(List.of(caption), placed.width(), 0, false);
        Tag said = section.add("Caption");
        for (int i = 0; i < Math.min(2, lines.size()); i++) {
          float base = y - 11 - i * 12;
          Line line = lines.get(i);
          sheet.tagged(said, () -> sheet.text(line, x, base));
        }
      }
    }
  }

  /** The category's character, large, on a page that runs over its edges. */
  private void cover(Sheet sheet, Book.Cover cover) throws IOException {
    float bleed = Paper.BOOK.bleed();
    float size = 150 * Paper.MM;
    Line glyph =
        setter.line(new Run(cover.glyph(), Run.Style.heavy(size).in(new Ink(cover.ink()))));
    sheet.decoration(
        () -> {
          sheet.rectangle(
              new Ink(cover.paper()),
              -bleed,
              -bleed,
              Paper.BOOK.width() + 2 * bleed,
              Paper.BOOK.height() + 2 * bleed);
          sheet.text(
              glyph,
              (Paper.BOOK.width() - glyph.width()) / 2,
              (Paper.BOOK.height() - size) / 2 + 0.12f * size);
        });
  }

  private void symbol(Sheet sheet, Tag section) throws IOException {
    if (entry.address().isEmpty()) {
      return;
    }
    String address = entry.address().get();
    float x = LEFT + WIDTH - SYMBOL;
    Tag figure = section.figure(words.symbol() + " " + address, x, BOTTOM, SYMBOL, SYMBOL);
    sheet.tagged(figure, () -> Symbol.draw(sheet, address, x, BOTTOM, SYMBOL));
    Line scan = setter.line(new Run(words.scan(), Run.Style.plain(9).in(Ink.SOFT)));
    sheet.tagged(section.add("P"), () -> sheet.text(scan, x - 12 - scan.width(), BOTTOM + 2));
  }
}
