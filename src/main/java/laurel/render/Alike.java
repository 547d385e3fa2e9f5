package laurel.render;

import freemarker.core.DirectiveCallPlace;
import freemarker.core.Environment;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import laurel.text.Utf8Writer;

/**
 * {@code <@alike of=items name="question"; item, number>…</@alike>}: a piece of HTML for each of a
 * list of records, who differ in their texts more than in what they are made of. It may depend on
 * the record, on its number (from 1, a text), on {@code name} and on what all pages share. Where it
 * decides by truth values, numbers, sizes and by what is missing or empty, and prints texts and
 * links as they are, it is made for a few records and kept as a {@link Mould} for the others; where
 * it does more, it is made for each. For one language. Any thread.
 */
final class Alike implements TemplateDirectiveModel {
  private final Map<Asked, Mould> moulds = new ConcurrentHashMap<>();

  /** A piece, by where it stands: in two templates two may be called the same. */
  private record Asked(DirectiveCallPlace place, String name) {
    /** By hand: what Java makes of records is slow. */
    @Override
    public boolean equals(Object other) {
      return other instanceof Asked that && place.equals(that.place) && name.equals(that.name);
    }

    @Override
    public int hashCode() {
      return 31 * place.hashCode() + name.hashCode();
    }
  }

  @Override
  @SuppressWarnings("rawtypes") // as Freemarker has it
  public void execute(
      Environment environment, Map given, TemplateModel[] loop, TemplateDirectiveBody body)
      throws TemplateException, IOException {
    if (!(given.get("of") instanceof Once.Shown of && of.value() instanceof List<?> rows)
        || !(given.get("name") instanceof TemplateScalarModel name)) {
      throw new TemplateModelException("alike takes of, a list of the view, and name, a text");
    }
    Asked asked = new Asked(environment.getCurrentDirectiveCallPlace(), name.getAsString());
    Mould mould = moulds.computeIfAbsent(asked, a -> new Mould());
    ViewWrapper shown = (ViewWrapper) environment.getObjectWrapper();
    Piece piece = new Piece(loop, body, shown);
    Writer out = environment.getOut();
    int number = 0;
    for (Object value : rows) {
      Mould.Row row = new Mould.Row(value, String.valueOf(++number));
      if (out instanceof Utf8Writer page && value instanceof Record && !mould.isUseless()) {
        piece.write(row, mould, page);
      } else {
        piece.render(row, out);
      }
    }
  }

  /** What stands between the tags, on one page. */
  private static final class Piece {
    private final TemplateModel[] loop;
    private final TemplateDirectiveBody body;
    private final ViewWrapper shown;

    /** With Freemarker's own array, in which it takes what a piece is given. */
    Piece(TemplateModel[] loop, TemplateDirectiveBody body, ViewWrapper shown) {
      this.loop = loop;
      this.body = body;
      this.shown = shown;
    }

    void write(Mould.Row row, Mould mould, Utf8Writer page) throws TemplateException, IOException {
      Optional<Mould.Cast> known = mould.of(row);
      if (known.isPresent() && known.get().isProven()) {
        known.get().writeTo(page, row, shown);
        return;
      }
      if (known.isEmpty() && mould.isFull()) {
        render(row, page);
        return;
      }
      StringWriter itself = new StringWriter(1 << 11);
      render(row, itself);
      page.write(itself.toString());
      Optional<Mould.Cast> cast = known.isPresent() ? known : cast(row, mould);
      if (cast.isPresent() && html(cast.get(), row).equals(itself.toString())) {
        cast.get().prove();
      } else {
        mould.giveUp();
      }
    }

    /** The piece itself. */
    void render(Mould.Row row, Writer out) throws TemplateException, IOException {
      show(shown.wrap(row.value()), new SimpleScalar(row.number()));
      body.render(out);
    }

    private void show(TemplateModel... models) {
      System.arraycopy(models, 0, loop, 0, Math.min(loop.length, models.length));
    }

    /** Empty where the piece does more than decide and print. */
    private Optional<Mould.Cast> cast(Mould.Row row, Mould mould) throws IOException {
      StringWriter html = new StringWriter(1 << 14);
      Opening opening = new Opening(row, shown.shapes());
      shown.mould(true);
      try {
        show(opening.value(), opening.number());
        body.render(html);
      } catch (TemplateException e) {
        return Optional.empty(); // what is wrong with the piece itself was said before
      } finally {
        shown.mould(false);
      }
      Optional<Mould.Cast> cast = opening.cast(html.toString());
      cast.ifPresent(c -> mould.add(opening.way(), c));
      return cast;
    }

    private String html(Mould.Cast cast, Mould.Row row) throws IOException {
      Utf8Writer out = new Utf8Writer();
      cast.writeTo(out, row, shown);
      return new String(out.take(), StandardCharsets.UTF_8);
    }
  }
}
