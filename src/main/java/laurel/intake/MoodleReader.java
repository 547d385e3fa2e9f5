package laurel.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import laurel.model.Question;
import org.jsoup.Jsoup;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads Moodle XML: multiple choice and true or false; what is neither is named. */
public final class MoodleReader {
  private final List<Question> questions = new ArrayList<>();
  private final List<String> skipped = new ArrayList<>();
  private final List<ImportedBank.Illustration> pictures = new ArrayList<>();

  private MoodleReader() {}

  /**
   * The bank in this file.
   *
   * @throws BankTrouble when it is no XML, nested without end or larger than any bank
   */
  public static ImportedBank read(Path file) throws IOException {
    ImportedBank.measure(file);
    MoodleReader reader = new MoodleReader();
    try {
      children(parsed(file).getDocumentElement(), "question").forEach(reader::question);
    } catch (StackOverflowError e) { // elements in elements, thousands deep
      throw new BankTrouble();
    }
    return new ImportedBank(reader.questions, reader.skipped, reader.pictures);
  }

  /** Nothing outside the file is looked at, and no entity is taken apart. */
  private static Document parsed(Path file) throws IOException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    try (InputStream in = Files.newInputStream(file)) {
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler()); // its own would print to the terminal
      return builder.parse(in);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    } catch (SAXException | CharConversionException | UnsupportedEncodingException e) {
      throw new BankTrouble();
    }
  }

  private void question(Element xml) {
    String type = xml.getAttribute("type");
    if (type.equals("category")) {
      return;
    }
    Optional<Question> read =
        switch (type) {
          case "multichoice" -> chosen(xml);
          case "truefalse" -> judged(xml);
          default -> Optional.empty();
        };
    if (read.isPresent()) {
      children(xml, "questiontext").forEach(this::pictures);
      questions.add(read.get());
    } else {
      skipped.add(text(xml, "name") + "（" + type + "）");
    }
  }

  /**
   * The picture of the question that is being read; what else comes with it is named. Moodle
   * carries files beside the text that shows them, under {@code @@PLUGINFILE@@/NAME}.
   */
  private void pictures(Element text) {
    Map<String, Element> files = new LinkedHashMap<>();
    children(text, "file").forEach(file -> files.put(file.getAttribute("name"), file));
    boolean taken = false;
    for (org.jsoup.nodes.Element img : Jsoup.parse(text(text, "text")).select("img")) {
      String source = decoded(img.attr("src"));
      Element file = files.get(source.substring(source.lastIndexOf('/') + 1));
      if (file != null && !taken && isBase64(file.getTextContent())) {
        pictures.add(
            new ImportedBank.Illustration(
                questions.size(),
                extension(source),
                img.attr("alt").strip(),
                file.getTextContent()));
        taken = true;
      } else {
        skipped.add(img.attr("alt") + "（img）");
      }
    }
  }

  private static String decoded(String address) {
    try {
      return URLDecoder.decode(address.replace("+", "%2B"), UTF_8);
    } catch (IllegalArgumentException e) {
      return address; // a lone percent sign: then it stands for itself
    }
  }

  private static boolean isBase64(String text) {
    try {
      return Base64.getMimeDecoder().decode(text).length > 0;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static String extension(String name) {
    String end = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return end.matches("[a-z0-9]{2,4}") ? end : "jpg";
  }

  private static Optional<Question> chosen(Element xml) {
    QuestionDraft draft = draft(xml);
    draft.single = !text(xml, "single").equals("false");
    draft.shuffle = List.of("true", "1").contains(text(xml, "shuffleanswers"));
    for (Element answer : children(xml, "answer")) {
      draft.option(shown(answer), fraction(answer) > 0);
    }
    return draft.finished();
  }

  private static Optional<Question> judged(Element xml) {
    QuestionDraft draft = draft(xml);
    for (Element answer : children(xml, "answer")) {
      if (fraction(answer) > 0) {
        draft.truth(shown(answer).equalsIgnoreCase("true"));
      }
    }
    return draft.finished();
  }

  private static QuestionDraft draft(Element xml) {
    QuestionDraft draft = new QuestionDraft();
    children(xml, "questiontext").forEach(text -> draft.stem = shown(text));
    children(xml, "generalfeedback").forEach(text -> draft.explanation = shown(text));
    children(xml, "tags")
        .forEach(tags -> children(tags, "tag").forEach(tag -> draft.tag(text(tag, "text"))));
    return draft;
  }

  private static double fraction(Element answer) {
    try {
      return Double.parseDouble(answer.getAttribute("fraction"));
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  /** The words of an element: Moodle writes HTML unless its format says otherwise. */
  private static String shown(Element element) {
    String text = text(element, "text");
    boolean plain = element.getAttribute("format").equals("plain_text");
    return (plain ? text : Jsoup.parse(text).text()).strip();
  }

  /** The text of the first child of this name; empty where there is none. */
  private static String text(Element parent, String name) {
    return children(parent, name).stream()
        .findFirst()
        .map(e -> e.getTextContent().strip())
        .orElse("");
  }

  private static List<Element> children(Element parent, String name) {
    List<Element> children = new ArrayList<>();
    for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element element && element.getTagName().equals(name)) {
        children.add(element);
      }
    }
    return children;
  }
}
