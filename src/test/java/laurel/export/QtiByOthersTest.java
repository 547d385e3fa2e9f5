package laurel.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import laurel.browser.DemoSite;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.SAXException;
import uk.ac.ed.ph.jqtiplus.JqtiExtensionManager;
import uk.ac.ed.ph.jqtiplus.reading.AssessmentObjectXmlLoader;
import uk.ac.ed.ph.jqtiplus.reading.QtiXmlReader;
import uk.ac.ed.ph.jqtiplus.validation.ItemValidationResult;
import uk.ac.ed.ph.jqtiplus.xmlutils.locators.ResourceLocator;

/**
 * The QTI packages of the demo in other people's hands: 1EdTech's schema of QTI 2.1 and JQTI+, the
 * University of Edinburgh's reader of it, which carries that schema (docs/decisions/0057).
 */
class QtiByOthersTest {
  private static final String CARRIED = "/uk/ac/ed/ph/jqtiplus/xml-catalog/";
  private static final Pattern NAME =
      Pattern.compile("(?<=[</ ])qti-[a-z-]+|\\b[a-z]+(?:-[a-z]+)+(?==\")");

  private static final Map<String, String> ITEMS = new TreeMap<>();
  private static final Map<String, String> NEWER = new TreeMap<>();

  @BeforeAll
  static void unpack() throws IOException {
    try (Stream<Path> files = Files.walk(DemoSite.folder())) {
      for (Path file : files.filter(f -> f.toString().contains("qti-")).toList()) {
        boolean newer = file.endsWith("qti-3.0.zip");
        Path record = DemoSite.folder().relativize(file).getParent();
        items(file).forEach((name, xml) -> (newer ? NEWER : ITEMS).put(record + "/" + name, xml));
      }
    }
  }

  @Test
  void everyItemIsValidAgainstTheSchemaOfQti21() throws Exception {
    assertThat(ITEMS).hasSizeGreaterThan(150);
    assertThat(ITEMS.values()).anyMatch(xml -> xml.contains("<img src=\"../pictures/"));
    Schema schema = schema();
    for (Map.Entry<String, String> item : ITEMS.entrySet()) {
      try {
        schema.newValidator().validate(source(item.getValue()));
      } catch (SAXException e) {
        throw new AssertionError(item.getKey() + ": " + e.getMessage(), e);
      }
    }
    String broken = ITEMS.values().iterator().next().replace("<prompt>", "<prompt x=\"1\">");
    assertThatThrownBy(() -> schema.newValidator().validate(source(broken)))
        .isInstanceOf(SAXException.class);
  }

  @Test
  void jqtiReadsEveryItemAndFindsNothingWrongWithIt() {
    ResourceLocator items = address -> stream(ITEMS.get(address.getSchemeSpecificPart()));
    AssessmentObjectXmlLoader loader =
        new AssessmentObjectXmlLoader(new QtiXmlReader(new JqtiExtensionManager()), items);
    for (String item : ITEMS.keySet()) {
      ItemValidationResult result = loader.loadResolveAndValidateItem(URI.create("item:" + item));
      assertThat(result.getNotifications()).as(item).isEmpty();
      assertThat(result.isValid()).as(item).isTrue();
    }
  }

  /** QTI 3.0 says the same in names of its own; put back into 2.1's, each item is the other. */
  @Test
  void anItemOfQti3IsTheSameItemInOtherWords() {
    assertThat(NEWER.keySet()).isEqualTo(ITEMS.keySet());
    NEWER.forEach((name, xml) -> assertThat(older(xml)).as(name).isEqualTo(ITEMS.get(name)));
  }

  private static String older(String xml) {
    String plain =
        xml.replace("imsqtiasi_v3p0", "imsqti_v2p1").replaceAll("</?qti-content-body>\n", "");
    Matcher names = NAME.matcher(plain);
    return names.replaceAll(name -> camel(name.group().replaceFirst("^qti-", "")));
  }

  private static String camel(String name) {
    return Pattern.compile("-(.)")
        .matcher(name)
        .replaceAll(c -> c.group(1).toUpperCase(Locale.ROOT));
  }

  private static Map<String, String> items(Path file) throws IOException {
    Map<String, String> items = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
      for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        if (e.getName().startsWith("items/")) {
          items.put(e.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
    return items;
  }

  private static InputStream stream(String xml) {
    return new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
  }

  private static StreamSource source(String xml) {
    return new StreamSource(stream(xml));
  }

  /** The schemas that it names are looked for in the same jar, and nowhere else. */
  private static Schema schema() throws Exception {
    SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
    DOMImplementationLS dom =
        (DOMImplementationLS)
            javax.xml.parsers.DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .getDOMImplementation()
                .getFeature("LS", "3.0");
    factory.setResourceResolver(
        (type, namespace, publicId, systemId, base) -> {
          if (systemId == null) {
            return null;
          }
          URI address = URI.create(base).resolve(systemId);
          LSInput input = dom.createLSInput();
          input.setSystemId(address.toString());
          input.setByteStream(carried(address.getHost() + address.getPath()));
          return input;
        });
    String first = "www.imsglobal.org/xsd/imsqti_v2p1.xsd";
    return factory.newSchema(new StreamSource(carried(first), "http://" + first));
  }

  private static InputStream carried(String path) {
    InputStream in = QtiByOthersTest.class.getResourceAsStream(CARRIED + path);
    assertThat(in).as(path).isNotNull();
    return in;
  }
}
