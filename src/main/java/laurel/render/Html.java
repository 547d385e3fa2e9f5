package laurel.render;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.Writer;
import laurel.text.Utf8Writer;

/** HTML as Freemarker escapes it, but in one step with its encoding where it goes to a page. */
final class Html extends HTMLOutputFormat {
  static final Html FORMAT = new Html();

  private Html() {}

  /** HTML that is safe, for templates: it is not escaped again. */
  static TemplateModel markup(String html) {
    try {
      return FORMAT.fromMarkup(html);
    } catch (TemplateModelException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void output(String text, Writer out) throws IOException, TemplateModelException {
    if (out instanceof Utf8Writer page) {
      page.writeEscaped(text);
    } else {
      super.output(text, out);
    }
  }

  /** Markup of Freemarker's own HTML is the same as ours. */
  @Override
  public boolean isOutputFormatMixingAllowed() {
    return true;
  }
}
