package laurel.render;

import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import laurel.cache.Components;

/**
 * A record as templates see it. A name that it has not is an error, and no missing value, so that a
 * misspelt {@code <#if card.awrd??>} is found.
 */
final class RecordModel implements TemplateHashModel, Once.Shown {
  private final Record view;
  private final RecordShapes.Shape shape;
  private final ViewWrapper wrapper;

  RecordModel(Record view, RecordShapes.Shape shape, ViewWrapper wrapper) {
    this.view = view;
    this.shape = shape;
    this.wrapper = wrapper;
  }

  @Override
  public TemplateModel get(String name) throws TemplateModelException {
    Components.Reader reader = shape.reader(name);
    if (reader == null) {
      throw new TemplateModelException(
          view.getClass().getSimpleName() + " has no " + name + ", but " + shape.names());
    }
    return wrapper.wrap(reader.read(view));
  }

  @Override
  public Object value() {
    return view;
  }

  @Override
  public boolean isEmpty() {
    return false;
  }
}
