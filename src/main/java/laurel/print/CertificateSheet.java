package laurel.print;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import laurel.site.CertificatePaper;
import laurel.site.Named;

/** Lays a certificate out: a frame, the title, to whom, for what, by whom. */
final class CertificateSheet {
  private static final float WIDTH = Paper.CERTIFICATE.width();
  private static final float HEIGHT = Paper.CERTIFICATE.height();
  private static final float MARGIN = 40 * Paper.MM;
  private static final float MEASURE = WIDTH - 2 * MARGIN;

  /** Where the words to and for whom begin, and how far down they may run. */
  private static final float TOP = HEIGHT - 76 * Paper.MM;

  /** The base line of the last words on both sides. */
  private static final float LAST = 25 * Paper.MM;

  private static final float BOTTOM = 62 * Paper.MM;
  private static final float[] SIZES = {20, 19, 18, 17, 16, 15, 14, 13, 12, 11};

  private final CertificatePaper paper;
  private final CertificatePdf pdf;
  private final PrintedDocument document;
  private final Sheet sheet;
  private final Typesetter setter;

  CertificateSheet(CertificatePdf pdf, PrintedDocument document, Sheet sheet) {
    this.pdf = pdf;
    this.paper = pdf.paper();
    this.document = document;
    this.sheet = sheet;
    this.setter = new Typesetter(document.fonts());
  }

  void draw() throws IOException {
    sheet.decoration(this::frame);
    title();
    number();
    Words words = words();
    float y = place(words.to, words.leading, TOP - words.slack, 0);
    place(words.body, words.leading, y - words.leading * 0.15f, 2 * words.size);
    symbol();
    signature();
  }

  private void frame() throws IOException {
    sheet.rectangle(Ink.CREAM, 0, 0, WIDTH, HEIGHT);
    float outer = 9 * Paper.MM;
    float inner = outer + 7;
    float step = 17;
    border(outer, 2.4f, 0);
    border(inner, 0.7f, step);
    for (float x : new float[] {inner, WIDTH - inner - step}) {
      for (float y : new float[] {inner, HEIGHT - inner - step}) {
        Emblem.draw(sheet, Ink.GOLD_RULE, x + 2.5f, y + 2.5f, 12);
      }
    }
    Emblem.draw(sheet, Ink.GOLD_RULE, WIDTH / 2 - 15, HEIGHT - 34 * Paper.MM, 30);
  }

  /** A rectangle whose corners step inwards. */
  private void border(float edge, float weight, float step) throws IOException {
    float right = WIDTH - edge;
    float top = HEIGHT - edge;
    sheet.outline(
        Ink.GOLD_RULE,
        weight,
        edge + step,
        edge,
        right - step,
        edge,
        right - step,
        edge + step,
        right,
        edge + step,
        right,
        top - step,
        right - step,
        top - step,
        right - step,
        top,
        edge + step,
        top,
        edge + step,
        top - step,
        edge,
        top - step,
        edge,
        edge + step,
        edge + step,
        edge + step);
  }

  private void title() throws IOException {
    Run.Style style = Run.Style.heavy(48).in(Ink.RED).tracked(0.34f);
    Line line = setter.line(new Run(paper.title(), style));
    float shown = line.width() - 0.34f * 48;
    sheet.tagged(
        document.root().add("H1"),
        () -> sheet.text(line, (WIDTH - shown) / 2, HEIGHT - 57 * Paper.MM));
  }

  private void number() throws IOException {
    Line line = setter.line(new Run(paper.number(), Run.Style.plain(10).in(Ink.SOFT)));
    paragraph(line, WIDTH - 24 * Paper.MM - line.width(), HEIGHT - 22 * Paper.MM);
  }

  /**
   * What is said, in the largest size that has room.
   *
   * @param slack what is left over above it
   */
  private record Words(
      List<List<Line>> to, List<List<Line>> body, float size, float leading, float slack) {}

  private Words words() {
    Words words = null;
    for (float size : SIZES) {
      float leading = size * 1.9f;
      List<List<Line>> to = to(size);
      List<List<Line>> body = body(size);
      float height = (count(to) + count(body)) * leading;
      float slack = Math.max(0, (TOP - BOTTOM - height) / 3);
      words = new Words(to, body, size, leading, slack);
      if (height <= TOP - BOTTOM) {
        break;
      }
    }
    return words;
  }

  private static int count(List<List<Line>> paragraphs) {
    return paragraphs.stream().mapToInt(List::size).sum();
  }

  private List<List<Line>> to(float size) {
    List<List<Line>> paragraphs = new ArrayList<>();
    for (Named unit : paper.units()) {
      paragraphs.add(setter.paragraph(name(unit, Run.Style.heavy(size)), MEASURE, 0, false));
    }
    List<Run> row = new ArrayList<>();
    for (Named person : paper.people()) {
      if (!row.isEmpty()) {
        row.add(new Run("　", Run.Style.heavy(size)));
      }
      row.addAll(name(person, Run.Style.heavy(size)));
    }
    row.add(new Run(paper.more(), Run.Style.plain(size)));
    if (!paper.people().isEmpty()) {
      paragraphs.add(setter.paragraph(row, MEASURE, 0, false));
    }
    return paragraphs;
  }

  private static List<Run> name(Named name, Run.Style style) {
    List<Run> runs = new ArrayList<>();
    for (Named.Piece piece : name.pieces()) {
      runs.add(new Run(piece.text(), piece.masked() ? style.in(Ink.FAINT) : style));
    }
    runs.add(new Run(name.note(), new Run.Style(style.size(), false, Ink.SOFT, 0)));
    return runs;
  }

  private List<List<Line>> body(float size) {
    CertificatePaper.Body body = paper.body();
    Run.Style plain = Run.Style.plain(size);
    int sentence = body.after().indexOf('。') + 1;
    List<Run> award =
        List.of(
            new Run(body.before(), plain),
            new Run(body.title().text(), Run.Style.heavy(size)),
            new Run(body.between(), plain),
            new Run(body.award(), Run.Style.heavy(size).in(Ink.GOLD)),
            new Run(sentence == 0 ? body.after() : body.after().substring(0, sentence), plain));
    Run given = new Run(body.after().substring(sentence), plain);
    float indent = 2 * size;
    return sentence == 0 || given.text().isEmpty()
        ? List.of(setter.paragraph(award, MEASURE, indent, true))
        : List.of(
            setter.paragraph(award, MEASURE, indent, true),
            setter.paragraph(List.of(given), MEASURE, indent, false));
  }

  /** Each paragraph under a tag of its own; returns the base line that would come next. */
  private float place(List<List<Line>> paragraphs, float leading, float top, float indent)
      throws IOException {
    float y = top;
    for (List<Line> paragraph : paragraphs) {
      float start = y;
      sheet.tagged(document.root().add("P"), () -> lines(paragraph, leading, start, indent));
      y -= paragraph.size() * leading;
    }
    return y;
  }

  private void lines(List<Line> lines, float leading, float top, float indent) throws IOException {
    for (int i = 0; i < lines.size(); i++) {
      sheet.text(lines.get(i), MARGIN + (i == 0 ? indent : 0), top - i * leading);
    }
  }

  private void symbol() throws IOException {
    if (pdf.address().isEmpty()) {
      return;
    }
    float side = 26 * Paper.MM;
    float y = LAST + 19;
    String label = paper.symbol().label() + " " + pdf.address().get();
    Tag figure = document.root().figure(label, MARGIN, y, side, side);
    sheet.tagged(figure, () -> Symbol.draw(sheet, pdf.address().get(), MARGIN, y, side));
    Line caption = setter.line(new Run(paper.symbol().caption(), Run.Style.plain(9).in(Ink.SOFT)));
    paragraph(caption, MARGIN + (side - caption.width()) / 2, LAST);
  }

  private void signature() throws IOException {
    List<Line> lines = new ArrayList<>();
    float size = paper.issuers().size() > 2 ? 14 : 17;
    for (String issuer : paper.issuers()) {
      lines.add(setter.line(new Run(issuer, Run.Style.plain(size))));
    }
    lines.add(setter.line(new Run(paper.date(), Run.Style.plain(size))));
    Line seal = setter.line(new Run(paper.seal(), Run.Style.plain(9).in(Ink.SOFT)));
    float widest = (float) lines.stream().mapToDouble(Line::width).max().orElse(0);
    float centre = WIDTH - MARGIN - Math.max(widest / 2, 28 * Paper.MM);
    float leading = size * 1.6f;
    float y = LAST + 24 + (lines.size() - 1) * leading;
    for (Line line : lines) {
      paragraph(line, centre - line.width() / 2, y);
      y -= leading;
    }
    paragraph(seal, centre - seal.width() / 2, LAST);
    Line note = setter.line(new Run(paper.note(), Run.Style.plain(8).in(Ink.FAINT)));
    paragraph(note, (WIDTH - note.width()) / 2, 16.5f * Paper.MM);
  }

  private void paragraph(Line line, float x, float y) throws IOException {
    sheet.tagged(document.root().add("P"), () -> sheet.text(line, x, y));
  }
}
