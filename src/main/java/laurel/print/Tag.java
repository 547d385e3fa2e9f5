package laurel.print;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;

/** An element of a document as a reader without eyes meets it: a heading, a paragraph, a figure. */
final class Tag {
  private final PDStructureElement element;

  private Tag(String type, PDStructureNode parent) {
    this.element = new PDStructureElement(type, parent);
    parent.appendKid(element);
  }

  static Tag root(PDStructureNode tree) {
    return new Tag("Document", tree);
  }

  /** A part of this one, after those that it has already: {@code P}, {@code H1}, {@code Figure}. */
  Tag add(String type) {
    return new Tag(type, element);
  }

  /** A picture. */
  Tag figure(String alternative, float x, float y, float width, float height) {
    Tag figure = add("Figure");
    figure.element.setAlternateDescription(alternative);
    COSDictionary layout = new COSDictionary();
    layout.setName(COSName.O, "Layout");
    layout.setName("Placement", "Block");
    COSArray box = new COSArray();
    for (float edge : new float[] {x, y, x + width, y + height}) {
      box.add(new COSFloat(edge));
    }
    layout.setItem(COSName.BBOX, box);
    figure.element.getCOSObject().setItem(COSName.A, layout);
    return figure;
  }

  String type() {
    return element.getStructureType();
  }

  PDStructureElement element() {
    return element;
  }
}
