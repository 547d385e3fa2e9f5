package laurel.intake.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.transform.TransformerException;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.util.XMLHelper;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * What a Word document shows, written so that POI reads it: POI passes over rows within content
 * controls, text boxes and symbols, takes the prompt of an empty control for an answer, and reads
 * what a revision has moved away or deleted.
 */
final class WordMarkup {
  /** Whatever of a revision is no longer there, and what another program shows instead. */
  private static final Set<String> GONE = Set.of("del", "moveFrom");

  /** What a form puts around parts of itself; they stand for themselves. */
  private static final Map<String, String> AROUND =
      Map.of("sdt", "sdtContent", "customXml", "customXml");

  /** How Word and those who make forms ask for an answer. */
  private static final Pattern PROMPT =
      Pattern.compile(
          "[（(【\\[]?(?:请|单击|点击|选择|输入|填写|在此|此处|Click|Tap|Choose|Enter|Select).*", Pattern.DOTALL);

  private final Document document;
  private boolean changed;

  private WordMarkup(Document document) {
    this.document = document;
  }

  /** The same package, its main part written anew where there is something to write otherwise. */
  static OPCPackage settled(OPCPackage parts) throws IOException {
    for (PackagePart part :
        parts.getPartsByRelationshipType(PackageRelationshipTypes.CORE_DOCUMENT)) {
      try (InputStream in = part.getInputStream()) {
        DocumentBuilder builder = XMLHelper.newDocumentBuilder();
        builder.setErrorHandler(new DefaultHandler());
        WordMarkup markup = new WordMarkup(builder.parse(in));
        markup.within(markup.document.getDocumentElement());
        if (markup.changed) {
          try (OutputStream out = part.getOutputStream()) {
            XMLHelper.newTransformer()
                .transform(new DOMSource(markup.document), new StreamResult(out));
          }
        }
      } catch (SAXException | TransformerException e) {
        throw new IOException(e);
      }
    }
    return parts;
  }

  /** Settles what is in an element; what its text boxes hold comes back, for behind a paragraph. */
  private List<Node> within(Element parent) {
    List<Node> boxed = new ArrayList<>();
    for (Node node = parent.getFirstChild(), next; node != null; node = next) {
      next = node.getNextSibling();
      if (node instanceof Element element) {
        next = settled(element, next, boxed);
      }
    }
    return boxed;
  }

  /** The node to go on with. */
  private Node settled(Element element, Node next, List<Node> boxed) {
    String name = name(element);
    if ((GONE.contains(name) && element.hasChildNodes()) || isDeletedRow(element)) {
      return removed(element, next);
    }
    if (name.equals("AlternateContent")) {
      onlyOne(element);
    }
    if (name.equals("sdt")) {
      prompt(element);
    }
    if (AROUND.containsKey(name)) {
      return unwrapped(element, AROUND.get(name), next);
    }
    List<Node> inside = within(element);
    switch (name) {
      case "txbxContent" -> {
        for (Node node : children(element)) {
          boxed.add(element.removeChild(node));
        }
        boxed.addAll(inside);
        changed = true;
      }
      case "p" -> inside.forEach(node -> element.getParentNode().insertBefore(node, next));
      case "r" -> {
        symbols(element);
        boxed.addAll(inside);
      }
      default -> boxed.addAll(inside);
    }
    return next;
  }

  private Node removed(Element element, Node next) {
    element.getParentNode().removeChild(element);
    changed = true;
    return next;
  }

  private static boolean isDeletedRow(Element element) {
    Element properties = name(element).equals("tr") ? child(element, "trPr") : null;
    return properties != null && child(properties, "del") != null;
  }

  /** A text box is written twice, for newer programs and for older ones. */
  private void onlyOne(Element alternate) {
    Element fallback = child(alternate, "Fallback");
    if (fallback != null
        && child(alternate, "Choice") != null
        && fallback.getElementsByTagNameNS("*", "txbxContent").getLength() > 0) {
      alternate.removeChild(fallback);
      changed = true;
    }
  }

  /** Nobody wrote what an empty content control says: 单击此处输入文字. */
  private void prompt(Element control) {
    Element properties = child(control, "sdtPr");
    Element content = child(control, "sdtContent");
    if (properties == null || content == null || child(properties, "showingPlcHdr") == null) {
      return;
    }
    if (PROMPT.matcher(content.getTextContent().strip()).matches()) {
      NodeList texts = content.getElementsByTagNameNS("*", "t");
      for (int i = 0; i < texts.getLength(); i++) {
        texts.item(i).setTextContent("");
      }
    }
  }

  /** The first of what was inside, to be settled in its turn. */
  private Node unwrapped(Element element, String within, Node next) {
    Node parent = element.getParentNode();
    Element content = name(element).equals(within) ? element : child(element, within);
    Node first = next;
    for (Node node : content == null ? List.<Node>of() : children(content)) {
      if (node instanceof Element inner && !name(inner).endsWith("Pr")) {
        parent.insertBefore(inner, element);
        first = first == next ? inner : first;
      }
    }
    parent.removeChild(element);
    changed = true;
    return first;
  }

  /** Boxes of Wingdings, as symbols and as letters in that font, and those of Word's old forms. */
  private void symbols(Element run) {
    Element properties = child(run, "rPr");
    Element fonts = properties == null ? null : child(properties, "rFonts");
    String font = fonts == null ? "" : value(fonts, "ascii");
    for (Node node : children(run)) {
      if (node instanceof Element element) {
        switch (name(element)) {
          case "sym" -> symbol(element);
          case "t" -> letters(element, font);
          case "fldChar" -> box(element);
          default -> {} // stays as it is
        }
      }
    }
  }

  private void symbol(Element symbol) {
    String code = value(symbol, "char");
    if (code.matches("[0-9A-Fa-f]{4}")) {
      int letter = Integer.parseInt(code, 16);
      String shown = SymbolFonts.shown(value(symbol, "font"), letter);
      if (letter < 0xf000 || shown.codePointAt(0) != letter) {
        symbol.getParentNode().replaceChild(text(symbol, shown), symbol);
        changed = true;
      }
    }
  }

  private void letters(Element text, String font) {
    String typed = text.getTextContent();
    StringBuilder shown = new StringBuilder();
    typed.codePoints().forEach(letter -> shown.append(SymbolFonts.shown(font, letter)));
    if (!shown.toString().equals(typed)) {
      text.setTextContent(shown.toString());
      changed = true;
    }
  }

  private void box(Element field) {
    Element data = child(field, "ffData");
    Element box = data == null ? null : child(data, "checkBox");
    if (box != null) {
      Element state = child(box, "checked") == null ? child(box, "default") : child(box, "checked");
      boolean off = state == null || Set.of("0", "false", "off").contains(value(state, "val"));
      field.getParentNode().insertBefore(text(field, off ? "□" : "☑"), field);
      field.removeChild(data);
      changed = true;
    }
  }

  private Element text(Element like, String shown) {
    String prefix = like.getPrefix();
    Element text =
        document.createElementNS(
            like.getNamespaceURI(), prefix == null || prefix.isEmpty() ? "t" : prefix + ":t");
    text.setTextContent(shown);
    return text;
  }

  private static String value(Element element, String attribute) {
    return element.getAttributeNS(element.getNamespaceURI(), attribute);
  }

  private static String name(Element element) {
    return element.getLocalName();
  }

  private static Element child(Element parent, String name) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && name(element).equals(name)) {
        return element;
      }
    }
    return null;
  }

  private static List<Node> children(Element parent) {
    List<Node> all = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      all.add(node);
    }
    return all;
  }
}
