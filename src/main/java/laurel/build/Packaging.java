package laurel.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import laurel.export.pack.LessonPackage;
import laurel.media.MediaResult;
import laurel.model.Catalogue;
import laurel.model.Lesson;
import laurel.model.PackageForm;
import laurel.output.SitePath;
import laurel.output.Stage;
import laurel.render.Assets;
import laurel.render.PageRenderer;
import laurel.site.PackagePages;
import laurel.site.Urls;

/** Puts a lesson's page and all that it names into packages for learning systems. */
final class Packaging {
  /** What a page that stands at the root of its package names: style, scripts, renditions. */
  private static final Pattern NAMED = Pattern.compile("\\b(?:assets|media)/[^\"\\s,#<>]+");

  private final Catalogue catalogue;
  private final PackagePages pages;
  private final PageRenderer renderer;
  private final Assets assets;
  private final Map<String, Path> media = new TreeMap<>();
  private final PageAddresses addresses;

  Packaging(
      Catalogue catalogue,
      PackagePages pages,
      PageRenderer renderer,
      Assets assets,
      MediaResult media,
      Urls urls) {
    this.catalogue = catalogue;
    this.pages = pages;
    this.renderer = renderer;
    this.addresses = new PageAddresses(urls, catalogue.site().baseUrl());
    this.assets = assets;
    this.media.putAll(media.files());
  }

  /** Puts every lesson as a package, in the forms that the site asks for. */
  void put(Stage stage, LastGate gate) throws IOException {
    for (PackageForm form : catalogue.site().packages()) {
      for (Lesson lesson : catalogue.lessons()) {
        Optional<LessonPackage> made = of(lesson, form);
        if (made.isPresent()) {
          gate.look(made.get(), form);
          SitePath path = new SitePath(Urls.lessonPackage(lesson.ref(), form).path());
          stage.put(path, made.get().recipe(form), out -> made.get().write(form, out));
        }
      }
    }
  }

  /** A lesson's package; empty where the page's template is broken, which the renderer reports. */
  Optional<LessonPackage> of(Lesson lesson, PackageForm form) {
    return renderer.render(pages.page(lesson, form)).map(html -> of(lesson, html));
  }

  private LessonPackage of(Lesson lesson, String html) {
    Map<String, byte[]> texts = new TreeMap<>();
    Map<String, Path> files = new TreeMap<>();
    texts.put(LessonPackage.PAGE, html.getBytes(StandardCharsets.UTF_8));
    Matcher named = NAMED.matcher(html);
    while (named.find()) {
      String path = named.group();
      Optional<Assets.Asset> asset = assets.at(path);
      if (asset.isPresent()) {
        texts.put(path, asset.get().bytes());
      } else if (media.containsKey(path)) {
        files.put(path, media.get(path));
      }
    }
    assets.named(html).forEach(file -> texts.put(file.path().path(), file.bytes()));
    String path = addresses.record(lesson.ref());
    String address = addresses.absolute(path).orElse("urn:laurel:" + path.replace('/', ':'));
    int pass = catalogue.programme(lesson.programme()).lessons().passPercent();
    return new LessonPackage(lesson, address, pass, texts, files);
  }
}
