package laurel.render;

import freemarker.core.MarkupOutputFormat;
import freemarker.core.TemplateMarkupOutputModel;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.Writer;

/**
 * HTML with places left open: a template can print it, or put it together with other HTML, and do
 * nothing else with it. To look into it, to compare or to change it is an error.
 */
class OpenHtml implements TemplateMarkupOutputModel<OpenHtml> {
  private static final MarkupOutputFormat<OpenHtml> FORMAT = new Format();

  private final String html;

  OpenHtml(String html) {
    this.html = html;
  }

  /** A text in which some of these stand, as HTML. */
  static OpenHtml escaped(String text) {
    return new OpenHtml(Html.FORMAT.escapePlainText(text));
  }

  @Override
  public MarkupOutputFormat<OpenHtml> getOutputFormat() {
    return FORMAT;
  }

  private static final class Format extends MarkupOutputFormat<OpenHtml> {
    @Override
    public String getName() {
      return "open";
    }

    @Override
    public String getMimeType() {
      return Html.FORMAT.getMimeType();
    }

    @Override
    public boolean isOutputFormatMixingAllowed() {
      return true;
    }

    @Override
    public boolean isAutoEscapedByDefault() {
      return true;
    }

    @Override
    public boolean isLegacyBuiltInBypassed(String name) {
      return false;
    }

    @Override
    public OpenHtml fromPlainTextByEscaping(String text) {
      return escaped(text);
    }

    @Override
    public OpenHtml fromMarkup(String html) {
      return new OpenHtml(html);
    }

    @Override
    public String escapePlainText(String text) {
      return Html.FORMAT.escapePlainText(text);
    }

    @Override
    public OpenHtml concat(OpenHtml first, OpenHtml second) {
      return new OpenHtml(first.html + second.html);
    }

    @Override
    public void output(OpenHtml open, Writer out) throws IOException {
      out.write(open.html);
    }

    @Override
    public void output(String text, Writer out) throws IOException, TemplateModelException {
      Html.FORMAT.output(text, out);
    }

    @Override
    public String getSourcePlainText(OpenHtml open) {
      return null; // as Freemarker has it where there is none
    }

    @Override
    public String getMarkupString(OpenHtml open) throws TemplateModelException {
      throw new TemplateModelException("what is left open can only be printed");
    }

    @Override
    public boolean isEmpty(OpenHtml open) throws TemplateModelException {
      throw new TemplateModelException("whether it is empty is left open");
    }
  }
}
