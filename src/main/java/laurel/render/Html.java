package laurel.render;

import freemarker.core.Environment;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateHTMLOutputModel;
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

  @Override
  protected TemplateHTMLOutputModel newTemplateMarkupOutputModel(String text, String html) {
    return new Markup(text, html);
  }

  /** HTML of this format, which Freemarker's own calls its own. */
  private static final class Markup extends TemplateHTMLOutputModel {
    Markup(String text, String html) {
      super(text, html);
    }

    @Override
    public HTMLOutputFormat getOutputFormat() {
      return FORMAT;
    }
  }

  /** While texts are left open, so is whether what was put together of them is empty. */
  @Override
  public boolean isEmpty(TemplateHTMLOutputModel html) throws TemplateModelException {
    if (Environment.getCurrentEnvironment().getObjectWrapper() instanceof ViewWrapper shown
        && shown.isMoulding()
        && Opening.isOpen(getMarkupString(html))) {
      throw new TemplateModelException("whether it is empty is left open");
    }
    return super.isEmpty(html);
  }

  /** Markup of Freemarker's own HTML is the same as ours. */
  @Override
  public boolean isOutputFormatMixingAllowed() {
    return true;
  }
}
