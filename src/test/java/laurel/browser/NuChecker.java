package laurel.browser;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** The W3C's checker of HTML, CSS and SVG. Every error and every warning of it is a complaint. */
final class NuChecker {
  private static final String HTML = "http://s.validator.nu/html5-rdfalite.rnc";
  private static final String SVG = "http://s.validator.nu/svg-xhtml5-rdf-mathml.rnc";

  private NuChecker() {}

  /** What is wrong with pages of a site. */
  static List<String> html(Path folder, List<Path> pages) throws Exception {
    return complaints(HTML, folder, pages, (v, page) -> v.checkHtmlFile(page.toFile(), true));
  }

  /** What is wrong with style sheets of a site. */
  static List<String> css(Path folder, List<Path> sheets) throws Exception {
    return complaints(HTML, folder, sheets, (v, sheet) -> v.checkCssFile(sheet.toFile(), true));
  }

  /** What is wrong with drawings of a site. */
  static List<String> svg(Path folder, List<Path> drawings) throws Exception {
    return complaints(
        SVG,
        folder,
        drawings,
        (v, drawing) -> {
          try (InputStream bytes = Files.newInputStream(drawing)) {
            v.checkXmlInputSource(new InputSource(bytes));
          }
        });
  }

  private interface Check {
    void on(SimpleDocumentValidator validator, Path file) throws Exception;
  }

  private static List<String> complaints(String schema, Path folder, List<Path> files, Check check)
      throws Exception {
    Complaints complaints = new Complaints();
    SimpleDocumentValidator validator = new SimpleDocumentValidator();
    validator.setUpMainSchema(schema, complaints);
    validator.setUpValidatorAndParsers(complaints, false, false);
    for (Path file : files) {
      complaints.file = folder.relativize(file).toString();
      check.on(validator, file);
    }
    return complaints.all;
  }

  private static final class Complaints implements ErrorHandler {
    private final List<String> all = new ArrayList<>();
    private String file = "";

    @Override
    public void warning(SAXParseException e) {
      all.add(file + ":" + e.getLineNumber() + ": " + e.getMessage());
    }

    @Override
    public void error(SAXParseException e) {
      warning(e);
    }

    @Override
    public void fatalError(SAXParseException e) {
      warning(e);
    }
  }
}
