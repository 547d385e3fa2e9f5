package laurel.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import laurel.diag.FindingKind;
import laurel.diag.RecordLog;
import laurel.model.BankForm;
import laurel.model.Extra;
import laurel.model.Hosting;
import laurel.model.MediaRef;
import laurel.model.MediaRef.MediaKind;
import laurel.model.PackageForm;
import laurel.model.Site;
import laurel.model.Site.Footer;
import laurel.model.Site.NavigationLink;
import laurel.model.Site.Organiser;
import laurel.model.Site.Theme;
import laurel.probe.OriginalKind;
import laurel.read.Node;
import laurel.read.RawFile;
import laurel.text.SiteAddress;

/** Checks site.yaml: what the publisher says of the site itself. */
final class SiteRules {
  /** On the web; anything else is a script, a file or a mistake. */
  private static final Pattern WEB = Pattern.compile("(?i)https?://[^\\s<>\"\\\\]+");

  /** On the web or on the site. */
  private static final Pattern LINK =
      Pattern.compile(
          "(?i)https?://[^\\s<>\"\\\\]+|(?:\\.?/)?(?!/)(?!.*(?:\\.\\.|//|/\\.(?:/|$)))[^\\s<>\":\\\\]+");

  private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
  private static final List<String> LANGUAGES = List.of("zh-CN", "en");
  private static final Choices<String> SPOKEN = Choices.of(LANGUAGES, List::of);
  private static final Choices<Integer> VIDEO_SIZES =
      Choices.of(List.of(720, 480), side -> List.of(side.toString(), side + "p"));
  private static final Choices<Hosting.Packed> PACKED =
      Choices.of(List.of(Hosting.Packed.values()), p -> List.of(p.key()));
  private static final Choices<Hosting.Server> SERVERS =
      Choices.of(
          Stream.of(Hosting.Server.values()).filter(Hosting.Server::inSite).toList(),
          server -> List.of(server.key()));
  private static final Choices<PackageForm> PACKAGES =
      Choices.of(List.of(PackageForm.values()), f -> List.of(f.key()));
  private static final Choices<BankForm> BANKS =
      Choices.of(List.of(BankForm.values()), f -> List.of(f.key()));
  private static final Choices<Extra> EXTRAS =
      Choices.of(List.of(Extra.values()), e -> List.of(e.key()));
  private static final Choices<Boolean> STYLES =
      Choices.of(List.of(true, false), masked -> List.of(masked ? "masked" : "full"));

  private final Form form;
  private final Folder folder;
  private final Originals originals;
  private final Map<MediaRef, RawFile> pictures = new LinkedHashMap<>();

  private SiteRules(Form form, Folder folder, Originals originals) {
    this.form = form;
    this.folder = folder;
    this.originals = originals;
  }

  /**
   * What site.yaml says.
   *
   * @param maskAll every name is shown masked
   * @param pictures logo and hero
   */
  record Checked(Site site, boolean maskAll, Map<MediaRef, RawFile> pictures) {}

  /** The site; where something is wrong with it a finding says so, and the site goes on without. */
  static Checked check(
      Node.Fields fields, List<RawFile> files, Originals originals, RecordLog log) {
    SiteRules rules = new SiteRules(Form.of(fields, Referee.of(log)), new Folder(files), originals);
    Site site = rules.site();
    boolean maskAll = rules.form.below("privacy").choice("nameStyle", STYLES).orElse(false);
    return new Checked(site, maskAll, rules.pictures);
  }

  private Site site() {
    form.require("title");
    List<String> languages = form.choices("languages", SPOKEN);
    boolean demo = form.yes("demo");
    return new Site(
        form.text("title"),
        form.text("subtitle"),
        form.text("description"),
        baseUrl(),
        languages.isEmpty() ? LANGUAGES.subList(0, 1) : languages,
        organisers(),
        footer(demo),
        theme(),
        navigation(),
        form.below("media").choices("video", VIDEO_SIZES),
        banks(),
        form.choices("packages", PACKAGES),
        form.choices("without", EXTRAS),
        moves(),
        form.below("certificates").given("issuer"),
        hosting(),
        demo);
  }

  /** All forms, unless the site names fewer; an empty list is none. */
  private List<BankForm> banks() {
    return form.fields().get("banks").isPresent()
        ? form.choices("banks", BANKS)
        : List.of(BankForm.values());
  }

  private Hosting hosting() {
    Form hosting = form.below("hosting");
    return new Hosting(hosting.choices("packed", PACKED), hosting.choices("files", SERVERS));
  }

  private Optional<String> baseUrl() {
    Optional<String> url = form.given("baseUrl");
    Optional<String> whole = url.flatMap(SiteAddress::of);
    if (url.isPresent() && whole.isEmpty()) {
      form.report(FindingKind.SITE_BASE_URL, "baseUrl", url.get());
    }
    return whole;
  }

  private List<Organiser> organisers() {
    List<Organiser> organisers = new ArrayList<>();
    for (Form entry : form.records("organisers")) {
      entry.require("name");
      organisers.add(new Organiser(entry.text("name"), address(entry, WEB)));
    }
    if (organisers.isEmpty()) {
      form.report(FindingKind.SITE_NO_ORGANISER, "organisers");
    }
    return organisers;
  }

  /** Only the publisher knows these, so they are never made up; a sample needs none. */
  private Footer footer(boolean demo) {
    Form footer = form.below("footer");
    Map<String, String> labels =
        Map.of("icp", "icp", "contact", "footer.contact", "copyright", "copyright");
    for (String key : List.of("icp", "contact", "copyright")) {
      if (!demo && !footer.has(key)) {
        form.referee().report(FindingKind.SITE_FOOTER, form.at("footer"), labels.get(key));
      }
    }
    return new Footer(
        footer.text("icp"),
        footer.text("publicSecurity"),
        footer.text("contact"),
        footer.text("copyright"));
  }

  private Theme theme() {
    Form theme = form.below("theme");
    String accent = theme.text("accent");
    if (!accent.isEmpty() && !COLOUR.matcher(accent).matches()) {
      theme.report(FindingKind.SITE_ACCENT, "accent", accent);
      accent = "";
    }
    return new Theme(accent, picture(theme, "logo", 1), picture(theme, "hero", 2));
  }

  private Optional<MediaRef> picture(Form theme, String key, int index) {
    Optional<RawFile> file = folder.named(theme, key, "theme");
    if (file.filter(f -> originals.look(f, OriginalKind.PHOTO).facts().isEmpty()).isPresent()) {
      theme.report(FindingKind.SITE_PICTURE, key, theme.text(key));
      return Optional.empty();
    }
    MediaRef ref = new MediaRef("site", MediaKind.PHOTO, index);
    file.ifPresent(f -> pictures.put(ref, f));
    return file.map(f -> ref);
  }

  private List<Site.Move> moves() {
    List<Site.Move> moves = new ArrayList<>();
    for (Form move : form.records("addresses")) {
      move.require("from");
      if (move.has("from")) {
        moves.add(
            new Site.Move(folder(move.text("from")), move.given("to").map(SiteRules::folder)));
      }
    }
    return moves;
  }

  /** {@code achievements/old}, however it was typed. */
  private static String folder(String typed) {
    return typed.replaceAll("^/+|/?(index\\.html)?$", "");
  }

  private List<NavigationLink> navigation() {
    List<NavigationLink> links = new ArrayList<>();
    for (Form link : form.records("navigation")) {
      String target =
          link.given("page").map(p -> "pages/" + p + "/").orElseGet(() -> address(link, LINK));
      if (!target.isEmpty()) {
        links.add(new NavigationLink(link.text("title"), target));
      }
    }
    return links;
  }

  /** Where an entry leads, by its key {@code url}; empty, with a finding, where that is no such. */
  private static String address(Form entry, Pattern form) {
    String url = entry.text("url");
    if (!url.isEmpty() && !form.matcher(url).matches()) {
      entry.report(FindingKind.SITE_ADDRESS, "url", url);
      return "";
    }
    return url;
  }
}
