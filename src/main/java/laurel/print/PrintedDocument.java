package laurel.print;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import laurel.cache.Fingerprint;
import laurel.font.Face;
import laurel.font.FontCase;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * A PDF in the making: PDF/UA-1 (tagged, titled, in a language) and PDF/A-2a (fonts and colour
 * space inside, to be kept). It names no author, no program and no time: the same content gives the
 * same bytes.
 */
final class PrintedDocument implements Closeable {
  private final PDDocument document;
  private final FontCase fonts;
  private final Map<Face, PDType0Font> embedded = new EnumMap<>(Face.class);
  private final PDStructureTreeRoot structure = new PDStructureTreeRoot();
  private final COSArray parents = new COSArray();
  private final Map<PDAnnotationLink, Integer> links = new LinkedHashMap<>();
  private final Tag root;
  private int parentKeys;

  /**
   * Begins a document.
   *
   * @param language as in {@code zh-CN}
   * @param id stands for all that the document is made from
   * @param large whether pages are kept on the disk while it grows
   */
  PrintedDocument(String title, String language, Fingerprint id, FontCase fonts, boolean large)
      throws IOException {
    this.document =
        large
            ? new PDDocument(IOUtils.createTempFileOnlyStreamCache())
            : new PDDocument(IOUtils.createMemoryOnlyStreamCache());
    this.fonts = fonts;
    document.setDocumentId(id.high() ^ id.low());
    document.getDocumentInformation().setTitle(title);
    PDDocumentCatalog catalog = document.getDocumentCatalog();
    catalog.setLanguage(language);
    catalog.setStructureTreeRoot(structure);
    PDMarkInfo marked = new PDMarkInfo();
    marked.setMarked(true);
    catalog.setMarkInfo(marked);
    PDViewerPreferences shown = new PDViewerPreferences(new COSDictionary());
    shown.setDisplayDocTitle(true);
    catalog.setViewerPreferences(shown);
    catalog.setMetadata(metadata(title, language));
    catalog.addOutputIntent(colours());
    root = Tag.root(structure);
  }

  /** The element around all others. */
  Tag root() {
    return root;
  }

  PDDocument document() {
    return document;
  }

  FontCase fonts() {
    return fonts;
  }

  /** A new page at the end. */
  Sheet page(Paper paper) throws IOException {
    return new Sheet(this, paper);
  }

  /** A place in the tree that leads from what a page holds to its elements, or to its element. */
  int parents(COSBase elements) {
    parents.add(org.apache.pdfbox.cos.COSInteger.get(parentKeys));
    parents.add(elements);
    return parentKeys++;
  }

  PDType0Font font(Face face) throws IOException {
    PDType0Font font = embedded.get(face);
    if (font == null) {
      font = PDType0Font.load(document, fonts.font(face), true);
      embedded.put(face, font);
    }
    return font;
  }

  /** A link to a page, counted from 1, that is there when the document is finished. */
  void leads(PDAnnotationLink link, int target) {
    links.put(link, target);
  }

  /** Writes the finished document. */
  void save(OutputStream out) throws IOException {
    links.forEach(
        (link, target) -> {
          PDPageFitDestination destination = new PDPageFitDestination();
          destination.setPage(document.getPage(target - 1));
          link.setDestination(destination);
        });
    COSDictionary tree = new COSDictionary();
    tree.setItem(COSName.NUMS, parents);
    structure.getCOSObject().setItem(COSName.PARENT_TREE, tree);
    structure.setParentTreeNextKey(parentKeys);
    document.save(out);
  }

  @Override
  public void close() throws IOException {
    document.close();
  }

  private PDOutputIntent colours() throws IOException {
    byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    PDOutputIntent intent = new PDOutputIntent(document, new ByteArrayInputStream(profile));
    intent.setInfo("sRGB IEC61966-2.1");
    intent.setOutputCondition("sRGB IEC61966-2.1");
    intent.setOutputConditionIdentifier("sRGB IEC61966-2.1");
    intent.setRegistryName("http://www.color.org");
    return intent;
  }

  private PDMetadata metadata(String title, String language) throws IOException {
    String plain = title.replace("&", "&amp;").replace("<", "&lt;");
    String xmp =
        """
        <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <dc:format>application/pdf</dc:format>
        <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
        <dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>
        </rdf:Description>
        <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>
        <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance></rdf:Description>
        <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
        <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of ISO 14289</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>
        </rdf:Description>
        </rdf:RDF></x:xmpmeta>
        <?xpacket end="w"?>
        """
            .formatted(plain, language);
    return new PDMetadata(document, new ByteArrayInputStream(xmp.getBytes(StandardCharsets.UTF_8)));
  }
}
