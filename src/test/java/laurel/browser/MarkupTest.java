package laurel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import org.junit.jupiter.api.Test;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXParseException;

/** The Nu HTML checker over every page of the demo site: no error and no warning. */
class MarkupTest {
  @Test
  void everyPageIsValidHtml() throws Exception {
    assertThat(complaints(DemoSite.folder(), DemoSite.pages())).isEmpty();
  }

  /** The same checker, on the pages of another site. */
  static List<String> complaints(Path folder, List<Path> pages) throws Exception {
    Complaints complaints = new Complaints();
    SimpleDocumentValidator validator = new SimpleDocumentValidator();
    validator.setUpMainSchema("http://s.validator.nu/html5-rdfalite.rnc", complaints);
    validator.setUpValidatorAndParsers(complaints, false, false);
    for (Path page : pages) {
      complaints.page = folder.relativize(page).toString();
      validator.checkHtmlFile(page.toFile(), true);
    }
    return complaints.all;
  }

  private static final class Complaints implements ErrorHandler {
    private final List<String> all = new ArrayList<>();
    private String page = "";

    @Override
    public void warning(SAXParseException e) {
      all.add(page + ":" + e.getLineNumber() + ": " + e.getMessage());
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
