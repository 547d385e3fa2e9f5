package laurel.render;

import freemarker.core.Environment;
import freemarker.core.HTMLOutputFormat;
import freemarker.template.TemplateModel;
import laurel.site.Prose;

/** Prose as templates see it: markup that is safe, and is not escaped again. */
final class ProseModel {
  private static final String FLAWED = "flawed";

  private ProseModel() {}

  static TemplateModel of(Prose prose, Markdown markdown)
      throws freemarker.template.TemplateModelException {
    Environment environment = Environment.getCurrentEnvironment();
    Markdown.Made made = markdown.html(prose);
    if (made.flawed()) {
      environment.setCustomAttribute(FLAWED, true);
    }
    return HTMLOutputFormat.INSTANCE.fromMarkup(made.in(LinkModel.here(environment)));
  }

  /** Whether a text was shown that told a finding when it was made. */
  static boolean flawed(Environment environment) {
    return environment.getCustomAttribute(FLAWED) != null;
  }
}
