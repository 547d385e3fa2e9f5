package laurel.export.bank;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import laurel.export.Output;
import laurel.export.Xml;
import laurel.export.ZipWriter;

/**
 * The spreadsheet of annex 4 (征集题库整理模板), filled in: what is read from it again is the same bank.
 * Here is the workbook around its one sheet. Written by hand like it is read, see
 * docs/decisions/0054.
 */
final class Annex4 {
  static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
  static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE =
      "http://schemas.openxmlformats.org/package/2006/relationships";
  private static final String TYPES = "[Content_Types].xml";

  private Annex4() {}

  static void write(Bank bank, OutputStream out) throws IOException {
    ZipWriter zip = new ZipWriter(out);
    AnnexPictures pictures = AnnexPictures.of(bank, AnnexSheet.COLUMNS);
    if (bank.pictures().isEmpty()) {
      zip.file(Frame.TYPES);
    } else {
      zip.file(TYPES, file -> types(pictures, file));
    }
    for (ZipWriter.Part part : Frame.REST) {
      zip.file(part);
    }
    zip.file("xl/worksheets/sheet1.xml", new AnnexSheet(bank, pictures)::write);
    pictures.write(zip);
    zip.finish();
  }

  /** What is the same in every bank: made once, for there may be thousands. */
  private static final class Frame {
    static final ZipWriter.Part TYPES =
        part(Annex4.TYPES, file -> types(new AnnexPictures(0, Map.of()), file));
    static final List<ZipWriter.Part> REST =
        List.of(
            part("_rels/.rels", file -> relations(file, "officeDocument", "xl/workbook.xml")),
            part("xl/workbook.xml", Annex4::workbook),
            part("xl/_rels/workbook.xml.rels", Annex4::parts),
            part("xl/styles.xml", Annex4::styles));

    private static ZipWriter.Part part(String path, Output.Body body) {
      try {
        return ZipWriter.Part.of(path, body);
      } catch (IOException e) {
        throw new UncheckedIOException(e); // a memory takes all
      }
    }
  }

  private static void types(AnnexPictures pictures, OutputStream out) throws IOException {
    Xml.write(
        out,
        "Types",
        xml -> {
          xml.attribute("xmlns", "http://schemas.openxmlformats.org/package/2006/content-types");
          part(
              xml,
              "Default",
              "Extension",
              "rels",
              "application/vnd.openxmlformats-package.relationships+xml");
          part(xml, "Default", "Extension", "xml", "application/xml");
          part(xml, "Override", "PartName", "/xl/workbook.xml", TYPE + "sheet.main+xml");
          part(xml, "Override", "PartName", "/xl/styles.xml", TYPE + "styles+xml");
          part(xml, "Override", "PartName", "/xl/worksheets/sheet1.xml", TYPE + "worksheet+xml");
          pictures.types(xml);
        });
  }

  static void part(Xml xml, String element, String by, String name, String type)
      throws IOException {
    xml.element(element, e -> e.attribute(by, name).attribute("ContentType", type));
  }

  private static void relations(OutputStream out, String... typesAndTargets) throws IOException {
    Xml.write(
        out,
        "Relationships",
        xml -> {
          xml.attribute("xmlns", PACKAGE);
          for (int i = 0; i < typesAndTargets.length; i += 2) {
            String id = "rId" + (i / 2 + 1);
            String type = OFFICE + "/" + typesAndTargets[i];
            String target = typesAndTargets[i + 1];
            xml.element(
                "Relationship",
                r -> r.attribute("Id", id).attribute("Type", type).attribute("Target", target));
          }
        });
  }

  private static void parts(OutputStream out) throws IOException {
    relations(out, "worksheet", "worksheets/sheet1.xml", "styles", "styles.xml");
  }

  private static void workbook(OutputStream out) throws IOException {
    Xml.write(
        out,
        "workbook",
        xml -> {
          xml.attribute("xmlns", MAIN).attribute("xmlns:r", OFFICE);
          xml.element(
              "sheets",
              sheets ->
                  sheets.element(
                      "sheet",
                      sheet ->
                          sheet
                              .attribute("name", "题库")
                              .attribute("sheetId", "1")
                              .attribute("r:id", "rId1")));
        });
  }

  /** Style 0 wraps, as long questions need; style 1, the header's, is bold too. */
  private static void styles(OutputStream out) throws IOException {
    Xml.write(
        out,
        "styleSheet",
        xml -> {
          xml.attribute("xmlns", MAIN);
          xml.element(
              "fonts",
              f ->
                  f.element("font", Annex4::size)
                      .element(
                          "font",
                          bold -> {
                            bold.element("b", b -> {});
                            size(bold);
                          }));
          xml.element(
              "fills",
              f ->
                  f.element(
                          "fill",
                          fill ->
                              fill.element("patternFill", p -> p.attribute("patternType", "none")))
                      .element(
                          "fill",
                          fill ->
                              fill.element(
                                  "patternFill", p -> p.attribute("patternType", "gray125"))));
          xml.element("borders", b -> b.element("border", none -> {}));
          xml.element("cellStyleXfs", x -> x.element("xf", none -> {}));
          xml.element(
              "cellXfs",
              x ->
                  x.element("xf", cell -> style(cell, "0"))
                      .element("xf", cell -> style(cell, "1")));
        });
  }

  private static void size(Xml font) throws IOException {
    font.element("sz", size -> size.attribute("val", "11"));
    font.element("name", name -> name.attribute("val", "宋体"));
  }

  private static void style(Xml cell, String font) throws IOException {
    cell.attribute("fontId", font).attribute("applyFont", "1").attribute("applyAlignment", "1");
    cell.element("alignment", a -> a.attribute("vertical", "top").attribute("wrapText", "1"));
  }
}
