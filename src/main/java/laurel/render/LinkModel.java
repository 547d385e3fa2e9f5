package laurel.render;

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
record LinkModel(SitePath path, ViewWrapper page) implements TemplateScalarModel {

  /**
   * Where links stand.
   *
   * @param here the page that is being rendered
   * @param base where links begin instead; null for links that are relative
   */
  record Stand(SitePath here, String base) {
    /**
     * In a page. A server shows the page for unknown addresses at any depth, so its links begin at
     * the server's root, where a base URL tells the way from there.
     */
    static Stand in(Page page, Optional<String> baseUrl) {
      boolean anywhere = page.kind() == PageKind.NOT_FOUND && baseUrl.isPresent();
      return new Stand(page.path(), anywhere ? URI.create(baseUrl.get()).getRawPath() : null);
    }

    String link(SitePath path) {
      return base == null ? path.from(here) : path.under(base);
    }

    /** In a piece of HTML that will stand in a page. */
    static Stand in(SitePath page) {
      return new Stand(page, null);
    }
  }

  @Override
  public String getAsString() {
    return page.link(path);
  }
}
