package laurel.print;

import java.io.IOException;
import java.io.OutputStream;
import java.text.Collator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import laurel.font.FontCase;
import laurel.site.Named;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/**
 * Sets the book of a round: cover, imprint, contents, a spread a record, index by unit, back. Pages
 * go to the disk as they are made; what stays in memory is one record at a time.
 */
public final class BookPdf {
  private static final int FIRST = 3;

  private final Book book;
  private final PrintedDocument document;
  private final Typesetter setter;
  private final PDDocumentOutline outline = new PDDocumentOutline();
  private final List<Integer> starts = new ArrayList<>();
  private int page;

  private BookPdf(Book book, PrintedDocument document) {
    this.book = book;
    this.document = document;
    this.setter = new Typesetter(document.fonts());
  }

  /** Writes a book. */
  public static void write(Book book, OutputStream out) throws IOException {
    String title = book.title().text() + " " + book.subtitle();
    try (PrintedDocument document =
        new PrintedDocument(title, book.language(), book.recipe(), new FontCase(), true)) {
      new BookPdf(book, document).set();
      document.save(out);
    }
  }

  private void set() throws IOException {
    document.document().getDocumentCatalog().setDocumentOutline(outline);
    plan();
    try (Sheet sheet = plain()) {
      new Cover(book, document, setter).front(sheet);
    }
    try (Sheet sheet = plain()) {
      new Cover(book, document, setter).imprint(sheet);
    }
    contents().draw(document, named(book.words().contents()));
    blankUntil(starts.isEmpty() ? page : starts.get(0) - 1);
    for (Book.Part part : book.parts()) {
      for (Book.Entry entry : part.entries()) {
        new Spread(entry, book.words(), setter).draw(document, named(entry.title().text()));
      }
    }
    index().draw(document, named(book.words().index()));
    blankUntil(page % 2 == 0 ? page + 1 : page);
    try (Sheet sheet = plain()) {
      new Cover(book, document, setter).back(sheet);
    }
  }

  /** Where every record begins: on a left page, after cover, imprint and contents. */
  private void plan() {
    int next = FIRST + contents().pages();
    next += next % 2;
    for (Book.Part part : book.parts()) {
      for (Book.Entry entry : part.entries()) {
        starts.add(next);
        next += new Spread(entry, book.words(), setter).pages();
      }
    }
  }

  private Directory contents() {
    Directory contents = new Directory(book.words().contents(), 1, setter);
    int i = 0;
    for (Book.Part part : book.parts()) {
      if (!part.heading().isEmpty()) {
        contents.part(part.heading());
      }
      for (Book.Entry entry : part.entries()) {
        String units = String.join("；", entry.units().stream().map(Named::plain).toList());
        String start = i < starts.size() ? String.valueOf(starts.get(i)) : "0";
        contents.row(List.of(new Run(entry.title().text(), Run.Style.plain(11.5f))), units, start);
        i++;
      }
    }
    return contents;
  }

  /** Units in the order of their sounds, as far as the JDK's rules for Chinese know them. */
  private Directory index() {
    Map<String, List<String>> units =
        new TreeMap<>(Collator.getInstance(Locale.SIMPLIFIED_CHINESE));
    int i = 0;
    for (Book.Part part : book.parts()) {
      for (Book.Entry entry : part.entries()) {
        String start = String.valueOf(starts.get(i++));
        entry
            .units()
            .forEach(
                unit -> units.computeIfAbsent(unit.plain(), name -> new ArrayList<>()).add(start));
      }
    }
    Directory index = new Directory(book.words().index(), 2, setter);
    units.forEach(
        (name, pages) ->
            index.row(List.of(new Run(name, Run.Style.plain(10.5f))), "", String.join("、", pages)));
    return index;
  }

  private void blankUntil(int last) throws IOException {
    while (page < last) {
      plain().close();
    }
  }

  private Sheet plain() throws IOException {
    page++;
    return document.page(Paper.BOOK);
  }

  /** Pages with their numbers, of which the next one is a place in the outline. */
  private Spread.Pages named(String name) {
    int first = page + 1;
    return () -> numbered(page + 1 == first ? name : "");
  }

  /** A page with its number; a name makes it a place in the outline. */
  private Sheet numbered(String name) throws IOException {
    Sheet sheet = plain();
    if (!name.isEmpty()) {
      bookmark(name, sheet.page());
    }
    boolean left = page % 2 == 0;
    Line number = setter.line(new Run(String.valueOf(page), Run.Style.plain(9.5f).in(Ink.SOFT)));
    Line running = setter.line(new Run(book.title().text(), Run.Style.plain(8).in(Ink.FAINT)));
    float right = Spread.LEFT + Spread.WIDTH;
    float y = 13 * Paper.MM;
    sheet.decoration(
        () -> {
          sheet.text(number, left ? Spread.LEFT : right - number.width(), y);
          sheet.text(running, left ? right - running.width() : Spread.LEFT, y);
        });
    return sheet;
  }

  private void bookmark(String name, PDPage target) {
    PDOutlineItem item = new PDOutlineItem();
    item.setTitle(name);
    PDPageFitDestination destination = new PDPageFitDestination();
    destination.setPage(target);
    item.setDestination(destination);
    outline.addLast(item);
  }
}
