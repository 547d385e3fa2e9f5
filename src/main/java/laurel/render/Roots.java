package laurel.render;

import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import laurel.site.Texts;

/**
 * What templates find by a name alone: what a language shares, and what a page has of its own. One
 * is of one page while it is made, and of the thread that makes it; what it takes from {@link
 * #shared} is of all of them.
 */
final class Roots implements TemplateHashModel {
  private static final Set<String> OF_THE_PAGE = Set.of("page", "view", "linked");

  private final Map<String, TemplateModel> shared;
  private final ViewWrapper shown;
  private final Map<String, TemplateModel> own = new HashMap<>();
  private final Map<String, Supplier<?>> unforeseen = new HashMap<>();

  Roots(Map<String, TemplateModel> shared, ViewWrapper shown) {
    this.shared = shared;
    this.shown = shown;
  }

  /** What templates of a language find whatever the page; any thread, as many at a time. */
  static Map<String, TemplateModel> shared(PageRenderer.Furniture room, Assets assets) {
    return Map.of(
        "once",
        new Once(),
        "alike",
        new Alike(),
        "t",
        new Words(room.texts()),
        "asset",
        (TemplateMethodModelEx) arguments -> assets.path(argument(arguments, 0)),
        "absolute",
        new Absolute(room.frame().baseUrl().orElse("")),
        "lang",
        new Lang("zh-CN".equals(room.frame().tag())),
        "qr",
        (TemplateMethodModelEx)
            arguments -> Html.markup(QrSymbol.svg(argument(arguments, 0), argument(arguments, 1))));
  }

  /** Gives the page something of its own: wrapped once, for templates ask for it everywhere. */
  void own(String name, Object value) {
    try {
      own.put(name, shown.wrap(value));
    } catch (TemplateModelException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What no template was expected to ask for: a page that shows it has to be made every time. */
  void unforeseen(String name, Supplier<?> value) {
    unforeseen.put(name, value);
  }

  @Override
  public TemplateModel get(String name) throws TemplateModelException {
    if (shown.isOpen() && OF_THE_PAGE.contains(name)) {
      throw new TemplateModelException("what is made once cannot ask for " + name);
    }
    TemplateModel found = own.containsKey(name) ? own.get(name) : shared.get(name);
    if (found == null && unforeseen.containsKey(name)) {
      shown.flaw();
      return shown.wrap(unforeseen.get(name).get());
    }
    return found;
  }

  @Override
  public boolean isEmpty() {
    return false;
  }

  private static String argument(List<?> arguments, int index) throws TemplateModelException {
    Object value = index < arguments.size() ? arguments.get(index) : null;
    if (value instanceof TemplateScalarModel text) {
      return text.getAsString();
    }
    if (value instanceof TemplateNumberModel number) {
      return number.getAsNumber().toString();
    }
    throw new TemplateModelException("argument " + (index + 1) + " must be a text or a number");
  }

  /** {@code absolute(path)}: its address below the site's base URL. */
  private record Absolute(String baseUrl) implements TemplateMethodModelEx {
    @Override
    public Object exec(@SuppressWarnings("rawtypes") List arguments) throws TemplateModelException {
      if (arguments.size() == 1 && arguments.get(0) instanceof LinkModel link) {
        return link.path().under(baseUrl);
      }
      throw new TemplateModelException("absolute takes a path of the site");
    }
  }

  /**
   * {@code lang(text)}: the attribute that says that a text is Chinese, on a page in another
   * language: of names that some programmes give in that language and some do not.
   */
  record Lang(boolean throughout) implements TemplateMethodModelEx {
    private static final TemplateModel NONE = Html.markup("");
    private static final TemplateModel CHINESE = Html.markup(" lang=\"zh-CN\"");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    @Override
    public Object exec(@SuppressWarnings("rawtypes") List arguments) throws TemplateModelException {
      return !throughout && HAN.matcher(argument(arguments, 0)).find() ? CHINESE : NONE;
    }
  }

  /** {@code t("key", …)}: a text of the page's language. */
  record Words(Texts texts) implements TemplateMethodModelEx {
    @Override
    public Object exec(@SuppressWarnings("rawtypes") List arguments) throws TemplateModelException {
      Object[] filled = new Object[arguments.size() - 1];
      boolean open = false;
      for (int i = 0; i < filled.length; i++) {
        Object given = arguments.get(i + 1);
        open |= given instanceof Opening.OpenText;
        filled[i] =
            given instanceof Opening.OpenText text ? text.mark() : argument(arguments, i + 1);
      }
      try {
        String text = texts.get(argument(arguments, 0), filled);
        return open ? OpenHtml.escaped(text) : text;
      } catch (IllegalArgumentException e) {
        throw new TemplateModelException(e.getMessage(), e);
      }
    }
  }
}
