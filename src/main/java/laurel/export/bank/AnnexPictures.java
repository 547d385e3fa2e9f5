package laurel.export.bank;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import laurel.export.Xml;
import laurel.export.ZipWriter;

/**
 * The pictures of a bank inside the spreadsheet of annex 4 (ECMA-376, DrawingML): each lies over
 * the cell 图片 of its question.
 *
 * @param column where they stand, counted from 0
 * @param placed by the row that they stand in; the header is row 0
 */
record AnnexPictures(int column, Map<Integer, Placed> placed) {
  /** Width of their column, in characters: room for the widest picture. */
  static final int COLUMN_WIDTH = 44;

  private static final int WIDEST = 300;
  private static final int TALLEST = 200;
  private static final int MARGIN = 4;

  /** English Metric Units a pixel. */
  private static final int EMU = 9525;

  private static final String DRAWING =
      "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
  private static final String MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE =
      "http://schemas.openxmlformats.org/package/2006/relationships";

  /** A picture, its alternative text, and its number among the pictures of the bank. */
  record Placed(BankPicture picture, String alt, int file) {
    /** Pixels on the sheet: scaled down to fit, never up. */
    int[] size() {
      double scale =
          Math.min(
              1, Math.min((double) WIDEST / picture.width(), (double) TALLEST / picture.height()));
      return new int[] {
        Math.max(1, (int) (picture.width() * scale)), Math.max(1, (int) (picture.height() * scale))
      };
    }
  }

  static AnnexPictures of(Bank bank, int column) {
    List<String> names = new ArrayList<>(bank.pictures().keySet());
    Map<Integer, Placed> placed = new LinkedHashMap<>();
    for (Bank.Numbered n : bank.numbered()) {
      if (n.picture().isPresent()) {
        BankPicture picture = n.picture().get();
        placed.put(n.number(), new Placed(picture, n.alt(), names.indexOf(picture.name()) + 1));
      }
    }
    return new AnnexPictures(column, placed);
  }

  /** How many points a row needs; 0 where it has no picture. A pixel is three quarters of one. */
  int pointsOf(int row) {
    Placed picture = placed.get(row);
    return picture == null ? 0 : (picture.size()[1] + 2 * MARGIN) * 3 / 4;
  }

  void types(Xml xml) throws IOException {
    if (!placed.isEmpty()) {
      Annex4.part(xml, "Default", "Extension", "jpg", BankPicture.TYPE);
      String type = "application/vnd.openxmlformats-officedocument.drawing+xml";
      Annex4.part(xml, "Override", "PartName", "/xl/drawings/drawing1.xml", type);
    }
  }

  /** What the sheet says of them, behind its rows. */
  void reference(Xml sheet) throws IOException {
    if (!placed.isEmpty()) {
      sheet.element("drawing", drawing -> drawing.attribute("r:id", "rId1"));
    }
  }

  void write(ZipWriter zip) throws IOException {
    if (placed.isEmpty()) {
      return;
    }
    Map<Integer, BankPicture> files = new LinkedHashMap<>();
    placed.values().forEach(p -> files.put(p.file(), p.picture()));
    zip.file(
        "xl/worksheets/_rels/sheet1.xml.rels",
        out ->
            Xml.write(
                out, "Relationships", xml -> relations(xml, "drawing", List.of("drawing1.xml"))));
    zip.file(
        "xl/drawings/_rels/drawing1.xml.rels",
        out ->
            Xml.write(
                out,
                "Relationships",
                xml ->
                    relations(
                        xml,
                        "image",
                        files.keySet().stream().map(AnnexPictures::fileName).toList())));
    zip.file("xl/drawings/drawing1.xml", out -> Xml.write(out, "xdr:wsDr", this::anchors));
    for (Map.Entry<Integer, BankPicture> file : files.entrySet()) {
      zip.file("xl/media/" + fileName(file.getKey()), file.getValue().file());
    }
  }

  private static String fileName(int number) {
    return "image" + number + ".jpg";
  }

  private static void relations(Xml xml, String type, List<String> targets) throws IOException {
    xml.attribute("xmlns", PACKAGE);
    String folder = type.equals("image") ? "../media/" : "../drawings/";
    for (int i = 0; i < targets.size(); i++) {
      String id = "rId" + (i + 1);
      String target = folder + targets.get(i);
      xml.element(
          "Relationship",
          r ->
              r.attribute("Id", id)
                  .attribute("Type", OFFICE + "/" + type)
                  .attribute("Target", target));
    }
  }

  private void anchors(Xml xml) throws IOException {
    xml.attribute("xmlns:xdr", DRAWING).attribute("xmlns:a", MAIN);
    xml.attribute("xmlns:r", OFFICE);
    for (Map.Entry<Integer, Placed> each : placed.entrySet()) {
      xml.element("xdr:oneCellAnchor", anchor -> anchor(each.getKey(), each.getValue(), anchor));
    }
  }

  private void anchor(int row, Placed placed, Xml anchor) throws IOException {
    String margin = String.valueOf(MARGIN * EMU);
    anchor.element(
        "xdr:from",
        from ->
            from.element("xdr:col", String.valueOf(column))
                .element("xdr:colOff", margin)
                .element("xdr:row", String.valueOf(row))
                .element("xdr:rowOff", margin));
    anchor.element("xdr:ext", ext -> extent(placed, ext));
    anchor.element("xdr:pic", pic -> picture(row, placed, pic));
    anchor.element("xdr:clientData", none -> {});
  }

  private static void extent(Placed placed, Xml ext) throws IOException {
    int[] size = placed.size();
    ext.attribute("cx", String.valueOf((long) size[0] * EMU));
    ext.attribute("cy", String.valueOf((long) size[1] * EMU));
  }

  private static void picture(int row, Placed placed, Xml pic) throws IOException {
    pic.element(
        "xdr:nvPicPr",
        names -> {
          names.element(
              "xdr:cNvPr",
              name ->
                  name.attribute("id", String.valueOf(row + 1))
                      .attribute("name", "题图 " + row)
                      .attribute("descr", placed.alt()));
          names.element(
              "xdr:cNvPicPr",
              locks -> locks.element("a:picLocks", l -> l.attribute("noChangeAspect", "1")));
        });
    pic.element(
        "xdr:blipFill",
        fill -> {
          fill.element("a:blip", blip -> blip.attribute("r:embed", "rId" + placed.file()));
          fill.element("a:stretch", stretch -> stretch.element("a:fillRect", none -> {}));
        });
    pic.element(
        "xdr:spPr",
        shape -> {
          shape.element(
              "a:xfrm",
              at -> {
                at.element("a:off", off -> off.attribute("x", "0").attribute("y", "0"));
                at.element("a:ext", ext -> extent(placed, ext));
              });
          shape.element(
              "a:prstGeom", form -> form.attribute("prst", "rect").element("a:avLst", none -> {}));
        });
  }
}
