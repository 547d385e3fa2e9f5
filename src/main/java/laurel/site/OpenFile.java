package laurel.site;

import java.util.Map;
import laurel.diag.Language;

/**
 * A file of the open data, as the page that offers it needs it.
 *
 * @param type media type, e.g. {@code text/csv}
 * @param count how many records, or fields, it holds
 * @param said what it is, in every language of the site
 */
public record OpenFile(SitePath path, String type, int count, Map<Language, String> said) {
  public OpenFile {
    said = Map.copyOf(said);
  }
}
