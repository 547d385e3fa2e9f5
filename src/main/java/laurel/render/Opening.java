package laurel.render;

import freemarker.template.SimpleNumber;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateSequenceModel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import laurel.cache.Components;
import laurel.site.SitePath;

/**
 * A row as a template sees it while a mould is made: its texts and links are marks, and what is
 * decided by is noted. For one row and one thread.
 */
final class Opening {
  /** Before the number of a place; as {@link OpenLinks} has it, but another. */
  private static final char MARK = '\uFDD1';

  private static final char FIRST = '\u4e00';

  /** More texts are no row of many, nor more decisions: each is a step deeper in the tree. */
  private static final int MOST = 1 << 11;

  private final Mould.Row row;
  private final RecordShapes shapes;
  private final List<Mould.Decided> way = new ArrayList<>();
  private final List<Mould.Place> asked = new ArrayList<>();

  Opening(Mould.Row row, RecordShapes shapes) {
    this.row = row;
    this.shapes = shapes;
  }

  TemplateModel value() throws TemplateModelException {
    return model(Mould.Row::value);
  }

  TemplateModel number() throws TemplateModelException {
    return model(Mould.Row::number);
  }

  /** What was decided by, in the order in which it was asked for. */
  List<Mould.Decided> way() {
    return way;
  }

  /** The HTML with its places open; empty where there is more in it. */
  Optional<Mould.Cast> cast(String html) {
    List<byte[]> texts = new ArrayList<>();
    List<Mould.Place> places = new ArrayList<>();
    int from = 0;
    for (int at = html.indexOf(MARK); at >= 0; at = html.indexOf(MARK, from)) {
      int which = at + 1 < html.length() ? html.charAt(at + 1) - FIRST : -1;
      if (which < 0 || which >= asked.size()) {
        return Optional.empty();
      }
      texts.add(html.substring(from, at).getBytes(StandardCharsets.UTF_8));
      places.add(asked.get(which));
      from = at + 2;
    }
    texts.add(html.substring(from).getBytes(StandardCharsets.UTF_8));
    return html.indexOf(OpenLinks.MARK) < 0
        ? Optional.of(new Mould.Cast(texts, places))
        : Optional.empty();
  }

  /** Whether places are left open in what a template has put together. */
  static boolean isOpen(String html) {
    return html.indexOf(MARK) >= 0;
  }

  private Object decide(Mould.Place by) throws TemplateModelException {
    if (way.size() == MOST) {
      throw new TemplateModelException("too much to decide by");
    }
    Object answer = by.of(row);
    way.add(new Mould.Decided(by, answer));
    return answer;
  }

  private String mark(Mould.Place place) throws TemplateModelException {
    if (asked.size() == MOST) {
      throw new TemplateModelException("too many texts");
    }
    asked.add(place);
    return "" + MARK + (char) (FIRST + asked.size() - 1);
  }

  private TemplateModel model(Mould.Place place) throws TemplateModelException {
    Object value = place.of(row);
    if (value instanceof Optional<?>) {
      boolean there = (Boolean) decide(r -> ((Optional<?>) place.of(r)).isPresent());
      return there ? model(r -> ((Optional<?>) place.of(r)).orElseThrow()) : null;
    }
    if (value instanceof Supplier<?>) {
      return model(r -> ((Supplier<?>) place.of(r)).get());
    }
    if (value instanceof String) {
      return new OpenText(place, mark(place));
    }
    if (value instanceof SitePath) {
      return new OpenHtml(mark(place));
    }
    if (value instanceof Boolean) {
      return (Boolean) decide(place) ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
    }
    if (value instanceof Number) {
      return new SimpleNumber((Number) decide(place));
    }
    if (value instanceof List<?>) {
      return new OpenList(place);
    }
    if (value instanceof Record) {
      return new OpenRecord(place, shapes.of((Class<?>) decide(r -> place.of(r).getClass())));
    }
    throw new TemplateModelException("only texts, links and what is decided by can be left open");
  }

  /** A text. Freemarker asks what is a list as well for its size to know whether it is empty. */
  final class OpenText extends OpenHtml implements TemplateSequenceModel {
    private final Mould.Place place;
    private final String mark;

    private OpenText(Mould.Place place, String mark) {
      super(mark);
      this.place = place;
      this.mark = mark;
    }

    /** What stands for it in a text that {@link OpenHtml#escaped} takes. */
    String mark() {
      return mark;
    }

    @Override
    public int size() throws TemplateModelException {
      return (Boolean) decide(r -> ((String) place.of(r)).isEmpty()) ? 0 : 1;
    }

    @Override
    public TemplateModel get(int index) throws TemplateModelException {
      throw new TemplateModelException("a text is no list");
    }
  }

  private final class OpenList implements TemplateSequenceModel {
    private static final int UNKNOWN = -1;

    private final Mould.Place place;
    private int size = UNKNOWN;

    OpenList(Mould.Place place) {
      this.place = place;
    }

    /** Freemarker asks again for each item; it is decided by once. */
    @Override
    public int size() throws TemplateModelException {
      if (size == UNKNOWN) {
        size = (Integer) decide(r -> ((List<?>) place.of(r)).size());
      }
      return size;
    }

    @Override
    public TemplateModel get(int index) throws TemplateModelException {
      return index < 0 || index >= size() ? null : model(r -> ((List<?>) place.of(r)).get(index));
    }
  }

  /** A record; what was asked for before is not decided by again. */
  private final class OpenRecord implements TemplateHashModel {
    private final Mould.Place place;
    private final RecordShapes.Shape shape;
    private final Map<String, TemplateModel> known = new HashMap<>();

    OpenRecord(Mould.Place place, RecordShapes.Shape shape) {
      this.place = place;
      this.shape = shape;
    }

    @Override
    public TemplateModel get(String name) throws TemplateModelException {
      if (!known.containsKey(name)) {
        Components.Reader reader = shape.reader(name);
        if (reader == null) {
          throw new TemplateModelException("there is no " + name);
        }
        known.put(name, model(r -> reader.read(place.of(r))));
      }
      return known.get(name);
    }

    @Override
    public boolean isEmpty() {
      return false;
    }
  }
}
