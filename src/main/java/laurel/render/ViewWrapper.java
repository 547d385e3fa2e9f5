package laurel.render;

import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateSequenceModel;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import laurel.cache.Fingerprint;
import laurel.cache.Prints;
import laurel.site.Prose;
import laurel.site.SitePath;

/**
 * Shows view models to templates, and nothing else: records by their components, lists, texts,
 * numbers, truth values, links and prose. A template reaches no class, no method and no file
 * through it. One for each page, whose links it makes; for one thread.
 */
final class ViewWrapper implements ObjectWrapper {
  private final RecordShapes shapes;
  private final Markdown markdown;
  private final LinkModel.Stand stand;
  private OpenLinks open;
  private boolean moulding;
  private Object printed;
  private Fingerprint print;
  private boolean flawed;

  /** For templates alone, before a page is known. */
  ViewWrapper(Markdown markdown) {
    this(new RecordShapes(), markdown, null);
  }

  private ViewWrapper(RecordShapes shapes, Markdown markdown, LinkModel.Stand stand) {
    this.shapes = shapes;
    this.markdown = markdown;
    this.stand = stand;
  }

  /** The same for what stands in a page. */
  ViewWrapper on(LinkModel.Stand stand) {
    return new ViewWrapper(shapes, markdown, stand);
  }

  /** The components of records. */
  RecordShapes shapes() {
    return shapes;
  }

  /** Leaves links open, and the page out of reach, until it is called with null. */
  void open(OpenLinks links) {
    open = links;
  }

  /** The same while a {@link Mould} is made, until it is called with false. */
  void mould(boolean moulding) {
    this.moulding = moulding;
    open = moulding ? new OpenLinks() : null;
  }

  /** Whether texts are left open as well. */
  boolean isMoulding() {
    return moulding;
  }

  /** What stands for a part of the view; the same part is often asked for twice in a row. */
  @SuppressWarnings("ReferenceEquality") // the very part
  Fingerprint print(Object part) {
    if (printed != part) {
      print = Prints.of(part);
      printed = part;
    }
    return print;
  }

  /** Whether links are left open. */
  boolean isOpen() {
    return open != null;
  }

  /** The link to a place from the page that is being rendered. */
  String link(SitePath path) {
    return open == null ? stand.link(path) : open.add(path);
  }

  /** Says that the page shows something that its key does not stand for. */
  void flaw() {
    flawed = true;
  }

  /** Whether a text was shown that told a finding when it was made, or what has no key. */
  boolean flawed() {
    return flawed;
  }

  @Override
  public TemplateModel wrap(Object value) throws TemplateModelException {
    if (value == null || value instanceof TemplateModel) {
      return (TemplateModel) value;
    }
    if (value instanceof String text) {
      return new SimpleScalar(text);
    }
    if (value instanceof Optional<?> optional) {
      return wrap(optional.orElse(null));
    }
    if (value instanceof Number number) {
      return new SimpleNumber(number);
    }
    if (value instanceof Boolean truth) {
      return truth ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
    }
    if (value instanceof List<?> list) {
      return new ListModel(list, this);
    }
    return wrapNamed(value);
  }

  private TemplateModel wrapNamed(Object value) throws TemplateModelException {
    if (value instanceof SitePath path) {
      return new LinkModel(path, this);
    }
    if (value instanceof Prose prose) {
      return prose(prose);
    }
    if (value instanceof LocalDate date) {
      return new SimpleScalar(date.toString());
    }
    if (value instanceof Supplier<?> later) {
      return wrap(later.get());
    }
    if (value instanceof Record view) {
      return new RecordModel(view, shapes.of(view.getClass()), this);
    }
    throw new TemplateModelException("no value for templates: " + value.getClass().getName());
  }

  /** Prose as templates see it: markup that is safe, and is not escaped again. */
  private TemplateModel prose(Prose prose) throws TemplateModelException {
    if (isOpen()) { // its links lead from this page, and who tells its findings on the next one?
      throw new TemplateModelException("what is made once cannot show running text");
    }
    Markdown.Made made = markdown.html(prose);
    flawed |= made.flawed();
    return Html.FORMAT.fromMarkup(made.in(stand.here()));
  }

  /** A list, read-only. */
  private record ListModel(List<?> list, ViewWrapper wrapper)
      implements TemplateSequenceModel, Once.Shown {
    @Override
    public Object value() {
      return list;
    }

    @Override
    public TemplateModel get(int index) throws TemplateModelException {
      return index < 0 || index >= list.size() ? null : wrapper.wrap(list.get(index));
    }

    @Override
    public int size() {
      return list.size();
    }
  }
}
