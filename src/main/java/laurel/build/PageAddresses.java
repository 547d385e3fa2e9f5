package laurel.build;

import java.util.Optional;
import laurel.export.Addresses;
import laurel.model.RecordRef;
import laurel.site.SitePath;
import laurel.site.Urls;

/** The site's own addresses, as exports ask for them. */
record PageAddresses(Urls urls, Optional<String> base) implements Addresses {
  private static final SitePath HOME = SitePath.page("");

  /** A path below the root, percent-encoded. */
  static String below(SitePath path) {
    return path.from(HOME);
  }

  @Override
  public String record(RecordRef record) {
    return below(urls.record(record));
  }

  @Override
  public String unit(String id) {
    return below(urls.unit(id));
  }

  @Override
  public String person(String id) {
    return below(urls.person(id));
  }

  @Override
  public String round(String id) {
    return below(urls.round(id));
  }
}
