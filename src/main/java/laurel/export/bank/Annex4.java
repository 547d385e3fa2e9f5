package laurel.export.bank;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import laurel.export.Output;
import laurel.export.Xml;
import laurel.export.ZipWriter;
import laurel.model.Question;

/**
 * The spreadsheet of annex 4 (征集题库整理模板), filled in: what is read from it again is the same bank.
 * Written by hand like it is read, see docs/decisions/0054.
 */
final class Annex4 {
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE =
      "http://schemas.openxmlformats.org/package/2006/relationships";
  private static final String TYPES = "[Content_Types].xml";
  private static final List<String> LETTERS = List.of("A", "B", "C", "D", "E", "F");
  private static final List<String> HEADER =
      List.of("题型", "题目内容", "答案A", "答案B", "答案C", "答案D", "答案E", "答案F", "正确答案", "解析", "试题难度", "来源");
  private static final List<Integer> WIDTHS =
      List.of(8, 48, 20, 20, 20, 20, 20, 20, 10, 48, 10, 20);

  /** Columns that the template has not: they stand behind its twelve where a bank has pictures. */
  private static final List<String> PICTURE_HEADER = List.of("图片", "图片说明");

  private static final List<Integer> PICTURE_WIDTHS = List.of(AnnexPictures.COLUMN_WIDTH, 30);

  private Annex4() {}

  static void write(Bank bank, OutputStream out) throws IOException {
    ZipWriter zip = new ZipWriter(out);
    AnnexPictures pictures = AnnexPictures.of(bank, HEADER.size());
    if (bank.pictures().isEmpty()) {
      zip.file(Frame.TYPES);
    } else {
      zip.file(TYPES, file -> types(pictures, file));
    }
    for (ZipWriter.Part part : Frame.REST) {
      zip.file(part);
    }
    zip.file("xl/worksheets/sheet1.xml", file -> sheet(rows(bank), pictures, file));
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

  private static List<List<String>> rows(Bank bank) {
    boolean illustrated = !bank.pictures().isEmpty();
    List<List<String>> rows = new ArrayList<>();
    rows.add(illustrated ? joined(HEADER, PICTURE_HEADER) : HEADER);
    for (Bank.Numbered n : bank.numbered()) {
      Question q = n.question();
      List<String> row = new ArrayList<>(List.of(q.type().label(), n.stemBesidePicture()));
      LETTERS.forEach(letter -> row.add(option(q, letter)));
      row.add(q.answer());
      row.add(q.explanation());
      row.add(q.difficulty().map(Question.Difficulty::label).orElse(""));
      row.add(q.source().shown());
      if (illustrated && n.picture().isPresent()) {
        row.addAll(List.of("", n.alt()));
      }
      rows.add(row);
    }
    return rows;
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    List<T> both = new ArrayList<>(first);
    both.addAll(second);
    return List.copyOf(both);
  }

  /** The template leaves the options of a true/false question empty. */
  private static String option(Question q, String letter) {
    return q.type() == Question.Type.TRUE_FALSE
        ? ""
        : q.options().stream()
            .filter(o -> o.letter().equals(letter))
            .map(Question.Option::text)
            .findFirst()
            .orElse("");
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

  private static void sheet(List<List<String>> rows, AnnexPictures pictures, OutputStream out)
      throws IOException {
    Xml.write(
        out,
        "worksheet",
        xml -> {
          xml.attribute("xmlns", MAIN).attribute("xmlns:r", OFFICE);
          xml.element("sheetViews", Annex4::frozenHeader);
          xml.element("cols", cols -> columns(rows.get(0).size(), cols));
          xml.element(
              "sheetData",
              data -> {
                for (int r = 0; r < rows.size(); r++) {
                  row(rows.get(r), r + 1, pictures.pointsOf(r), data);
                }
              });
          pictures.reference(xml);
        });
  }

  private static void frozenHeader(Xml xml) throws IOException {
    xml.element(
        "sheetView",
        view -> {
          view.attribute("workbookViewId", "0");
          view.element(
              "pane",
              pane ->
                  pane.attribute("ySplit", "1")
                      .attribute("topLeftCell", "A2")
                      .attribute("activePane", "bottomLeft")
                      .attribute("state", "frozen"));
        });
  }

  private static void columns(int count, Xml xml) throws IOException {
    List<Integer> widths = joined(WIDTHS, PICTURE_WIDTHS);
    for (int i = 0; i < count; i++) {
      String column = String.valueOf(i + 1);
      String width = String.valueOf(widths.get(i));
      xml.element(
          "col",
          col ->
              col.attribute("min", column)
                  .attribute("max", column)
                  .attribute("width", width)
                  .attribute("customWidth", "1"));
    }
  }

  /** A row; {@code points} is its height, 0 where its text decides. */
  private static void row(List<String> cells, int number, int points, Xml xml) throws IOException {
    xml.element(
        "row",
        row -> {
          row.attribute("r", String.valueOf(number));
          if (points > 0) {
            row.attribute("ht", String.valueOf(points)).attribute("customHeight", "1");
          }
          for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
              cell((char) ('A' + i) + String.valueOf(number), cells.get(i), number == 1, row);
            }
          }
        });
  }

  /** Text stays text: an option that begins with = is no formula. */
  private static void cell(String name, String text, boolean header, Xml xml) throws IOException {
    String style = header ? "\" s=\"1\"" : "\" s=\"0\"";
    xml.within(
        "<c r=\"" + name + style + " t=\"inlineStr\">\n<is>\n<t xml:space=\"preserve\">",
        text,
        "</t>\n</is>\n</c>\n");
  }
}
