package laurel.render;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.Writer;
import laurel.text.Utf8Writer;

/** HTML as Freemarker escapes it, but in one step with its encoding where it goes to a page. */
final class Html extends HTMLOutputFormat {
  static final Html FORMAT = new Html();

  private Html() {}

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
