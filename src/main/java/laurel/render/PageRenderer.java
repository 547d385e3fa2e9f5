package laurel.render;

import freemarker.core.Environment;
import freemarker.core.ParseException;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import laurel.cache.Fingerprint;
import laurel.diag.FindingKind;
import laurel.diag.FindingLog;
import laurel.diag.Language;
import laurel.site.Card;
import laurel.site.Frame;
import laurel.site.Origin;
import laurel.site.Page;
import laurel.site.SitePath;
import laurel.site.Texts;
import laurel.site.View;
import laurel.text.Utf8Writer;

/**
 * Makes a page's HTML of its view and the theme's template. Threads may share one. A mistake in a
 * template is a finding with the template, its line and the page; that page is left out, the rest
 * is made.
 */
public final class PageRenderer {
  private final ViewWrapper wrapper;
  private final Templates templates;
  private final PageKeys keys;
  private final Map<Language, Furniture> furniture;
  private final Map<Language, Map<String, TemplateModel>> shared;
  private final BiFunction<Page, View, List<String>> linked;
  private final Queue<Utf8Writer> writers = new ConcurrentLinkedQueue<>();
  private final TemplateFaults faults;

  /** What pages of one language share. */
  public record Furniture(Texts texts, Frame frame) {}

  /**
   * @param furniture for every language of the site
   * @param linked what a page tells machines about itself: JSON-LD that is safe to embed
   * @param typed where texts were typed that findings are about
   */
  public PageRenderer(
      Theme theme,
      Assets assets,
      Map<Language, Furniture> furniture,
      BiFunction<Page, View, List<String>> linked,
      Whereabouts typed,
      FindingLog log) {
    this.furniture = Map.copyOf(furniture);
    this.shared = new EnumMap<>(Language.class);
    this.furniture.forEach((language, room) -> shared.put(language, Roots.shared(room, assets)));
    this.linked = linked;
    this.faults = new TemplateFaults(theme, log);
    this.wrapper = new ViewWrapper(new Markdown(typed, log));
    this.templates = new Templates(theme, wrapper);
    this.keys = new PageKeys(theme, assets, this.furniture);
  }

  private PageRenderer(PageRenderer other, BiFunction<Page, View, List<String>> linked) {
    this.wrapper = other.wrapper;
    this.templates = other.templates;
    this.keys = other.keys;
    this.furniture = other.furniture;
    this.shared = other.shared;
    this.linked = linked;
    this.faults = other.faults.anew();
  }

  /** One in the same templates and furniture, for pages that tell machines something else. */
  public PageRenderer telling(BiFunction<Page, View, List<String>> other) {
    return new PageRenderer(this, other);
  }

  /**
   * A page about to be made.
   *
   * @param linked what it tells machines about itself; absent where its template does not name it,
   *     for it costs a tenth of the page
   * @param key stands for everything that its HTML is made from
   */
  public record Sketch(Page page, View view, Optional<List<String>> linked, Fingerprint key) {}

  /**
   * A page's HTML.
   *
   * @param bytes in UTF-8
   * @param sound making it told no finding and asked for nothing that its key does not stand for:
   *     it need not be made again while the key is the same
   */
  @SuppressWarnings("ArrayRecordComponent") // a page's bytes are made once and written once
  public record Made(byte[] bytes, boolean sound) {
    String html() {
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  /** What stands for all that a page is made from, where that is known without its view. */
  public Optional<Fingerprint> inputs(Page page) {
    Optional<Origin> shown = page.inputs();
    return shown.isPresent()
        ? Optional.of(keys.of(page, shown.get().print().get()))
        : Optional.empty();
  }

  /** What a page shows, before its HTML is made. */
  public Sketch sketch(Page page) {
    View view = page.view();
    Optional<List<String>> told =
        keys.tells(page) ? Optional.of(linked.apply(page, view)) : Optional.empty();
    return new Sketch(page, view, told, keys.of(page, view, told.orElse(List.of())));
  }

  /** The page's HTML; empty when its template is broken, which {@link #reportFaults} says. */
  public Optional<String> render(Page page) {
    return render(sketch(page)).map(Made::html);
  }

  /** The same of a page whose view is at hand. */
  public Optional<Made> render(Sketch sketch) {
    Page page = sketch.page();
    Utf8Writer out = Objects.requireNonNullElseGet(writers.poll(), Utf8Writer::new);
    try {
      Optional<String> base = furniture.get(page.language()).frame().baseUrl();
      ViewWrapper shown = wrapper.on(LinkModel.Stand.in(page, base));
      Roots model = roots(page.language(), shown);
      model.own("page", page);
      model.own("view", sketch.view());
      tell(sketch, model);
      Optional<TemplateFaults.Mistake> mistake = process(page.kind().template(), model, out, shown);
      mistake.ifPresent(m -> faults.add(FindingKind.TEMPLATE_ERROR, m, page.path(), page.about()));
      if (mistake.isPresent()) {
        return Optional.empty();
      }
      byte[] bytes = out.take();
      return Optional.of(new Made(bytes, !loses(sketch, bytes) && !shown.flawed()));
    } finally {
      out.forget();
      writers.add(out);
    }
  }

  /** Whether a page begins a list and leads to nothing of the rest, which is told. */
  private boolean loses(Sketch sketch, byte[] bytes) {
    List<SitePath> rest = sketch.view().rest();
    if (rest.isEmpty()) {
      return false;
    }
    Page page = sketch.page();
    String html = new String(bytes, StandardCharsets.UTF_8);
    boolean loses = rest.stream().noneMatch(to -> leads(html, address(to, page)));
    if (loses) {
      String template = "pages/" + page.kind().template() + ".ftlh";
      String first = address(rest.get(0), page); // the same of all pages of a template
      faults.add(FindingKind.THEME_PAGER, template, first, page.path(), page.about());
    }
    return loses;
  }

  /** Whether an address stands in a page, and not as the end of a longer name. */
  private static boolean leads(String html, String address) {
    return Pattern.compile("(?<![\\w-])" + Pattern.quote(address)).matcher(html).find();
  }

  /** What every way of writing an address has in common, seen from the folder above it. */
  private static String address(SitePath to, Page from) {
    String folder = from.path().path().replaceFirst("[^/]*$", "");
    return to.path().replaceFirst("^\\Q" + folder + "\\E", "").replaceFirst("index\\.html$", "");
  }

  private Optional<TemplateFaults.Mistake> process(
      String template, Roots model, Writer out, ViewWrapper shown) {
    try {
      write(template, model, out, shown);
      return Optional.empty();
    } catch (ParseException e) {
      return Optional.of(TemplateFaults.Mistake.of(e));
    } catch (TemplateException e) {
      return Optional.of(TemplateFaults.Mistake.of(e));
    } catch (IOException e) {
      if (!(e.getCause() instanceof ParseException syntax)) { // as it is for all but the first
        throw new UncheckedIOException(e);
      }
      return Optional.of(TemplateFaults.Mistake.of(syntax));
    } catch (StackOverflowError e) { // nothing of the page but its name outlives it
      return Optional.of(TemplateFaults.Mistake.endless("pages/" + template + ".ftlh"));
    }
  }

  private void write(String template, Roots model, Writer out, ViewWrapper shown)
      throws TemplateException, IOException {
    Environment environment = templates.page(template).createProcessingEnvironment(model, out);
    environment.setObjectWrapper(shown); // for what methods give
    environment.process();
  }

  /** The key of everything that a card's HTML is made from. */
  public Fingerprint key(Language language, Card card, SitePath on) {
    return keys.of(language, card, on);
  }

  /**
   * The HTML of a card as it stands in the page {@code on}, for scripts that list cards; empty when
   * its template is broken, which {@link #reportFaults} says.
   */
  public String card(Language language, Card card, SitePath on) {
    StringWriter out = new StringWriter(2_048);
    ViewWrapper shown = wrapper.on(LinkModel.Stand.in(on));
    Roots model = roots(language, shown);
    model.own("card", card);
    Optional<TemplateFaults.Mistake> mistake = process("card", model, out, shown);
    mistake.ifPresent(m -> faults.add(FindingKind.TEMPLATE_CARD, m, on, ""));
    return mistake.isPresent() ? "" : out.toString().strip();
  }

  /** A template that puts the name together asks for what its page's key does not stand for. */
  private void tell(Sketch sketch, Roots model) {
    if (sketch.linked().isPresent()) {
      model.own("linked", markup(sketch.linked().get()));
    } else {
      model.unforeseen("linked", () -> markup(linked.apply(sketch.page(), sketch.view())));
    }
  }

  private static List<TemplateModel> markup(List<String> told) {
    return told.stream().map(Html::markup).toList();
  }

  private Roots roots(Language language, ViewWrapper shown) {
    Roots roots = new Roots(shared.get(language), shown);
    roots.own("frame", furniture.get(language).frame());
    return roots;
  }

  /**
   * Tells the log which templates are broken: one finding for each place, however many pages it
   * hit, with the first of them. Call it when every page was rendered; where it is called again
   * after others were, what it tells takes the place of what it told.
   */
  public void reportFaults() {
    faults.tell();
  }
}
