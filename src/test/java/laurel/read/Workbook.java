package laurel.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes workbooks for tests, cell by cell as XML, so that every oddity can be had. */
public final class Workbook {
  private final Map<String, byte[]> parts = new LinkedHashMap<>();
  private final StringBuilder rows = new StringBuilder();
  private String before = "";
  private String after = "";
  private int row;

  /** A workbook with one sheet, 题库. */
  public Workbook() {
    part(
        "xl/workbook.xml",
        "<workbook xmlns:r='r'><sheets><sheet name='题库' sheetId='1' r:id='rId1'/></sheets></workbook>");
    part(
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id='rId1' Target='worksheets/sheet1.xml'/></Relationships>");
  }

  /** Any part of the zip file. */
  public Workbook part(String name, String xml) {
    return part(name, xml.getBytes(StandardCharsets.UTF_8));
  }

  /** Any part of the zip file, in whatever bytes. */
  Workbook part(String name, byte[] xml) {
    parts.put(name, xml);
    return this;
  }

  /** A row of texts; a cell that begins with {@code <c} is XML. Empty cells are left out. */
  public Workbook row(String... cells) {
    return rowWith("", cells);
  }

  /** A row with attributes of its own. */
  public Workbook rowWith(String attributes, String... cells) {
    row++;
    rows.append("<row r='").append(row).append("' ").append(attributes).append('>');
    for (int i = 0; i < cells.length; i++) {
      String name = (char) ('A' + i) + "" + row;
      if (cells[i].startsWith("<c")) {
        rows.append(cells[i].replaceFirst("<c", "<c r='" + name + "'"));
      } else if (!cells[i].isEmpty()) {
        rows.append("<c r='").append(name).append("' t='inlineStr'><is><t>");
        rows.append(cells[i].replace("&", "&amp;").replace("<", "&lt;")).append("</t></is></c>");
      }
    }
    rows.append("</row>");
    return this;
  }

  /** What stands before the rows, e.g. columns. */
  public Workbook before(String xml) {
    before = xml;
    return this;
  }

  /** What stands after the rows, e.g. merged cells. */
  public Workbook after(String xml) {
    after = xml;
    return this;
  }

  /** The file. */
  public byte[] bytes() {
    parts.putIfAbsent(
        "xl/worksheets/sheet1.xml",
        ("<worksheet>" + before + "<sheetData>" + rows + "</sheetData>" + after + "</worksheet>")
            .getBytes(StandardCharsets.UTF_8));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
