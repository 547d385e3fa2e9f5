package laurel.office;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The parts of an Office document (ECMA-376, Open Packaging Conventions) and what holds them
 * together. It names no person, machine or hour.
 */
final class Parts {
  /** How parts are related. */
  static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

  private final String main;
  private final String title;
  private final Map<String, Markup> parts = new LinkedHashMap<>();
  private final Markup types =
      Markup.of("<Types xmlns=\"" + PACKAGE + "content-types\">")
          .add(
              "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>")
          .add("<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
  private final Markup related = relationships();
  private int relations;

  /**
   * A document.
   *
   * @param main path of the part that all others hang on
   * @param type what it is, e.g. {@code wordprocessingml.document.main}
   * @param title its name among the document's properties
   */
  Parts(String main, String type, String title, Markup part) {
    this.main = main;
    this.title = title;
    declare(main, "officedocument." + type);
    parts.put(main, part);
  }

  /**
   * Adds a part that the main one refers to.
   *
   * @param name its path beside the main part
   * @param type its type of content without the family's, e.g. {@code styles}
   * @param role what it is to the main part, e.g. {@code styles}
   * @return the id that it is referred to by
   */
  String add(String name, String type, String role, Markup part) {
    String path = main.substring(0, main.lastIndexOf('/') + 1) + name;
    declare(path, "officedocument." + type);
    parts.put(path, part);
    String id = "rId" + ++relations;
    relation(related, id, OFFICE + "/" + role, name);
    return id;
  }

  /** A part that travels inside the program. */
  static String shipped(String name) {
    try (InputStream in = Parts.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("not packed: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes all of it. The stream stays open. */
  void write(OutputStream out) throws IOException {
    declare("docProps/app.xml", "officedocument.extended-properties");
    declare("docProps/core.xml", "package.core-properties");
    PlainZip zip = new PlainZip(out);
    zip.add("[Content_Types].xml", types.add("</Types>"));
    zip.add("_rels/.rels", roots());
    zip.add("docProps/app.xml", application());
    zip.add("docProps/core.xml", origin());
    int name = main.lastIndexOf('/') + 1;
    String beside = main.substring(0, name) + "_rels/" + main.substring(name) + ".rels";
    zip.add(beside, related.add("</Relationships>"));
    for (Map.Entry<String, Markup> part : parts.entrySet()) {
      zip.add(part.getKey(), part.getValue());
    }
    zip.finish();
  }

  private void declare(String path, String type) {
    types.add("<Override PartName=\"/").add(path);
    types.add("\" ContentType=\"application/vnd.openxmlformats-").add(type).add("+xml\"/>");
  }

  private static Markup relationships() {
    return Markup.of("<Relationships xmlns=\"" + PACKAGE + "relationships\">");
  }

  private static void relation(Markup xml, String id, String type, String target) {
    xml.add("<Relationship Id=\"").add(id).add("\" Type=\"").add(type);
    xml.add("\" Target=\"").add(target).add("\"/>");
  }

  private Markup roots() {
    Markup xml = relationships();
    relation(xml, "rId1", OFFICE + "/officeDocument", main);
    relation(xml, "rId2", OFFICE + "/extended-properties", "docProps/app.xml");
    String core = PACKAGE + "relationships/metadata/core-properties";
    relation(xml, "rId3", core, "docProps/core.xml");
    return xml.add("</Relationships>");
  }

  private static Markup application() {
    return Markup.of(
        "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">"
            + "<Application>Laurel</Application></Properties>");
  }

  /** No document of ours is older, and none says when it was made. */
  private Markup origin() {
    String time = " xsi:type=\"dcterms:W3CDTF\">2000-01-01T00:00:00Z</dcterms:";
    return Markup.of("<cp:coreProperties xmlns:cp=\"" + PACKAGE + "metadata/core-properties\"")
        .add(" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"")
        .add(" xmlns:dcterms=\"http://purl.org/dc/terms/\"")
        .add(" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">")
        .add("<dcterms:created" + time + "created><dcterms:modified" + time + "modified><dc:title>")
        .text(title)
        .add("</dc:title></cp:coreProperties>");
  }
}
