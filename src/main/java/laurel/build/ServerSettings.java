package laurel.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.TreeMap;
import laurel.export.ServerFiles;
import laurel.model.Hosting.Server;
import laurel.model.Site;
import laurel.site.MovedView;
import laurel.site.Page;
import laurel.site.PageKind;
import laurel.site.SitePages;

/** Settings for the server of a site, with the redirects that its ledger and its moves ask for. */
final class ServerSettings {
  private ServerSettings() {}

  static ServerFiles of(SitePages pages, Optional<String> base) {
    TreeMap<String, String> moved = new TreeMap<>();
    for (Page page : pages.pages()) {
      if (page.kind() == PageKind.MOVED && page.view() instanceof MovedView view) {
        moved.put(page.path().path(), view.to().path());
      }
    }
    return new ServerFiles(moved, base);
  }

  /** Takes the files that belong into the site's own folder. */
  static void make(SitePages pages, Site site, Taker taker) throws IOException {
    if (site.hosting().files().isEmpty()) {
      return;
    }
    ServerFiles files = of(pages, site.baseUrl());
    for (Server server : site.hosting().files()) {
      taker.take(ServerFiles.name(server), files.of(server).getBytes(StandardCharsets.UTF_8));
      if (server == Server.HEADERS) {
        taker.take(ServerFiles.REDIRECTS, files.redirectLines().getBytes(StandardCharsets.UTF_8));
      }
    }
  }
}
