package laurel.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The page that offers the open data. */
final class DataPage {
  private final Edition edition;
  private final List<OpenFile> files;

  DataPage(Edition edition, List<OpenFile> files) {
    this.edition = edition;
    this.files = files;
  }

  /** The page; none where nothing is offered. */
  List<Page> pages() {
    if (files.isEmpty()) {
      return List.of();
    }
    String name = edition.say("nav.data");
    List<DataView.Line> lines = new ArrayList<>();
    files.forEach(file -> lines.add(line(file)));
    return List.of(
        edition.page(
            PageKind.DATA,
            Edition.Place.of(edition.urls.data(), "data", name),
            edition.head(name, edition.say("data.intro")),
            new DataView(edition.say("data.intro"), List.copyOf(lines))));
  }

  private DataView.Line line(OpenFile file) {
    String path = file.path().path();
    String name = path.substring(path.lastIndexOf('/') + 1);
    String kind = name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
    String details = edition.say("data.details", kind, file.count());
    return new DataView.Line(name, file.said().get(edition.language), details, file.path());
  }
}
