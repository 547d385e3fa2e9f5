package laurel.render;

import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.lang.invoke.MethodHandle;
import java.util.Map;
import java.util.TreeSet;

/**
 * A record as templates see it. A name that it has not is an error, and no missing value, so that a
 * misspelt {@code <#if card.awrd??>} is found.
 */
final class RecordModel implements TemplateHashModel {
  private final Record view;
  private final Map<String, MethodHandle> accessors;
  private final ViewWrapper wrapper;

  RecordModel(Record view, Map<String, MethodHandle> accessors, ViewWrapper wrapper) {
    this.view = view;
    this.accessors = accessors;
    this.wrapper = wrapper;
  }

  @Override
  public TemplateModel get(String name) throws TemplateModelException {
    MethodHandle accessor = accessors.get(name);
    if (accessor == null) {
      throw new TemplateModelException(
          view.getClass().getSimpleName()
              + " has no "
              + name
              + ", but "
              + String.join(", ", new TreeSet<>(accessors.keySet())));
    }
    return wrapper.wrap(RecordShapes.read(accessor, view));
  }

  @Override
  public boolean isEmpty() {
    return false;
  }
}
