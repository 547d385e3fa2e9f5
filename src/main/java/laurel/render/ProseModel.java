package laurel.render;

import freemarker.core.Environment;
import freemarker.core.HTMLOutputFormat;
import freemarker.template.TemplateModel;
import laurel.site.Prose;

/** Prose as templates see it: markup that is safe, and is not escaped again. */
final class ProseModel {
  private ProseModel() {}

  static TemplateModel of(Prose prose, Markdown markdown)
      throws freemarker.template.TemplateModelException {
    String html = markdown.html(prose, LinkModel.here(Environment.getCurrentEnvironment()));
    return HTMLOutputFormat.INSTANCE.fromMarkup(html);
  }
}
