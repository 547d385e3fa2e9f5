package laurel.print;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import laurel.font.Face;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;
import org.apache.pdfbox.util.Matrix;

/**
 * A page that is being drawn. Lengths are points from the lower left corner of the trimmed sheet.
 * Whatever is drawn belongs to a tag, or is decoration.
 */
final class Sheet implements Closeable {
  /** How much a light font is thickened where it stands for a bold one, in em. */
  private static final float THICKENED = 0.03f;

  private final PrintedDocument document;
  private final PDPage page;
  private final PDPageContentStream out;
  private final COSArray owners = new COSArray();

  Sheet(PrintedDocument document, Paper paper) throws IOException {
    this.document = document;
    this.page = paper.page();
    document.document().addPage(page);
    page.setStructParents(document.parents(owners));
    page.getCOSObject().setName("Tabs", "S");
    this.out =
        new PDPageContentStream(document.document(), page, AppendMode.OVERWRITE, true, false);
  }

  PDPage page() {
    return page;
  }

  /** Something to draw. */
  interface Drawing {
    void draw() throws IOException;
  }

  /** Draws what belongs to an element. */
  void tagged(Tag tag, Drawing drawing) throws IOException {
    int id = owners.size();
    owners.add(tag.element().getCOSObject());
    COSDictionary reference = new COSDictionary();
    reference.setName(COSName.TYPE, "MCR");
    reference.setItem(COSName.PG, page);
    reference.setItem(COSName.MCID, COSInteger.get(id));
    kids(tag).add(reference);
    out.beginMarkedContent(COSName.getPDFName(tag.type()), id);
    drawing.draw();
    out.endMarkedContent();
  }

  /**
   * Makes an area lead to another page, which need not be there yet.
   *
   * @param tag a {@code Link}, which holds what is written there
   * @param name what a reader without eyes hears
   * @param target counted from 1
   */
  void link(Tag tag, String name, PDRectangle area, int target) throws IOException {
    PDAnnotationLink link = new PDAnnotationLink();
    link.setRectangle(area);
    link.setPrinted(true);
    link.setContents(name);
    PDBorderStyleDictionary none = new PDBorderStyleDictionary();
    none.setWidth(0);
    link.setBorderStyle(none);
    link.setStructParent(document.parents(tag.element().getCOSObject()));
    COSDictionary reference = new COSDictionary();
    reference.setName(COSName.TYPE, "OBJR");
    reference.setItem(COSName.PG, page);
    reference.setItem(COSName.OBJ, link);
    kids(tag).add(reference);
    List<PDAnnotation> annotations = page.getAnnotations();
    annotations.add(link);
    page.setAnnotations(annotations);
    document.leads(link, target);
  }

  private static COSArray kids(Tag tag) {
    COSDictionary element = tag.element().getCOSObject();
    COSArray kids = element.getCOSArray(COSName.K);
    if (kids == null) {
      kids = new COSArray();
      if (element.containsKey(COSName.K)) {
        kids.add(element.getItem(COSName.K));
      }
      element.setItem(COSName.K, kids);
    }
    return kids;
  }

  /** Draws what a reader misses nothing without. */
  void decoration(Drawing drawing) throws IOException {
    out.beginMarkedContent(COSName.ARTIFACT);
    drawing.draw();
    out.endMarkedContent();
  }

  void rectangle(Ink ink, float x, float y, float width, float height) throws IOException {
    out.setNonStrokingColor(ink.red(), ink.green(), ink.blue());
    out.addRect(x, y, width, height);
    out.fill();
  }

  /** A path of straight lines, closed; points as x, y, x, y, … */
  void outline(Ink ink, float weight, float... points) throws IOException {
    out.setStrokingColor(ink.red(), ink.green(), ink.blue());
    out.setLineWidth(weight);
    out.moveTo(points[0], points[1]);
    for (int i = 2; i < points.length; i += 2) {
      out.lineTo(points[i], points[i + 1]);
    }
    out.closeAndStroke();
  }

  /** A picture, cut to a window in its middle. */
  void window(PDImageXObject image, float x, float y, float width, float height)
      throws IOException {
    float scale = Math.max(width / image.getWidth(), height / image.getHeight());
    float w = image.getWidth() * scale;
    float h = image.getHeight() * scale;
    out.saveGraphicsState();
    out.addRect(x, y, width, height);
    out.clip();
    out.drawImage(image, x + (width - w) / 2, y + (height - h) / 2, w, h);
    out.restoreGraphicsState();
  }

  /** A line of text, its base line beginning at x, y. */
  void text(Line line, float x, float y) throws IOException {
    float at = x;
    List<Line.Glyph> glyphs = line.glyphs();
    for (int from = 0; from < glyphs.size(); ) {
      int to = from + 1;
      while (to < glyphs.size() && alike(glyphs.get(from), glyphs.get(to))) {
        to++;
      }
      List<Line.Glyph> part = glyphs.subList(from, to);
      show(part, at, y);
      at += new Line(part).width();
      from = to;
    }
  }

  private static boolean alike(Line.Glyph one, Line.Glyph other) {
    return one.sort().face() == other.sort().face()
        && one.sort().thickened() == other.sort().thickened()
        && one.style().size() == other.style().size()
        && one.style().ink().equals(other.style().ink());
  }

  private void show(List<Line.Glyph> glyphs, float x, float y) throws IOException {
    Line.Glyph first = glyphs.get(0);
    Face face = first.sort().face();
    float size = first.style().size();
    Ink ink = first.style().ink();
    out.setNonStrokingColor(ink.red(), ink.green(), ink.blue());
    out.beginText();
    out.setFont(document.font(face), size);
    if (first.sort().thickened()) {
      out.setStrokingColor(ink.red(), ink.green(), ink.blue());
      out.setLineWidth(THICKENED * size);
      out.setRenderingMode(RenderingMode.FILL_STROKE);
    }
    out.setTextMatrix(Matrix.getTranslateInstance(x, y));
    out.showTextWithPositioning(positioned(glyphs));
    out.endText();
    if (first.sort().thickened()) {
      out.setRenderingMode(RenderingMode.FILL);
    }
  }

  /** Characters, and between them what moves the next one, in thousandths against the reading. */
  private static Object[] positioned(List<Line.Glyph> glyphs) {
    List<Object> parts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    float after = 0;
    for (Line.Glyph glyph : glyphs) {
      float move = after + glyph.before();
      if (move != 0) {
        if (text.length() > 0) {
          parts.add(text.toString());
          text.setLength(0);
        }
        parts.add(-move * 1000);
      }
      text.appendCodePoint(glyph.sort().character());
      after = glyph.after();
    }
    parts.add(text.toString());
    return parts.toArray();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
