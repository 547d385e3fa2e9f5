package laurel.render;

import freemarker.core.Environment;
import freemarker.template.TemplateScalarModel;
import java.net.URI;
import java.util.Optional;
import laurel.site.Page;
import laurel.site.PageKind;
import laurel.site.SitePath;

/**
 * A place on the site: as text, it is the link to it from the page that is being rendered. So no
 * template can forget to make a link relative.
 */
record LinkModel(SitePath path) implements TemplateScalarModel {
  private static final String HERE = "here";
  private static final String BASE = "base";

  /**
   * Says which page an environment renders. A server shows the page for unknown addresses at any
   * depth, so its links begin at the server's root, where a base URL tells the way from there.
   */
  static void stand(Environment environment, Page page, Optional<String> baseUrl) {
    environment.setCustomAttribute(HERE, page.path());
    if (page.kind() == PageKind.NOT_FOUND && baseUrl.isPresent()) {
      environment.setCustomAttribute(BASE, URI.create(baseUrl.get()).getRawPath());
    }
  }

  /** Says which page a piece of HTML will stand in. */
  static void stand(Environment environment, SitePath page) {
    environment.setCustomAttribute(HERE, page);
  }

  /** The page that an environment renders. */
  static SitePath here(Environment environment) {
    return (SitePath) environment.getCustomAttribute(HERE);
  }

  @Override
  public String getAsString() {
    Environment environment = Environment.getCurrentEnvironment();
    Object base = environment.getCustomAttribute(BASE);
    return base == null ? path.from(here(environment)) : path.under((String) base);
  }
}
