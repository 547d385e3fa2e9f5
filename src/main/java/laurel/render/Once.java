package laurel.render;

import freemarker.core.DirectiveCallPlace;
import freemarker.core.Environment;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import laurel.cache.Fingerprint;
import laurel.site.SitePath;
import laurel.text.Utf8Writer;

/**
 * {@code <@once of=card name="card">…</@once>}: a piece of HTML that stands on several pages is
 * made once and put into each with its links as that page needs them. It may depend on {@code of},
 * on {@code name} and on what all pages share; to ask for the page or its view, or to show running
 * text, is an error. For one language. Any thread.
 *
 * <p>A place is taken by whoever came last: a record's card stands on a dozen pages, and not all
 * cards of a large site are kept.
 */
final class Once implements TemplateDirectiveModel {
  private static final int PLACES = 1 << 12;

  private final Piece[] kept = new Piece[PLACES];

  /** What was asked for with the very same record; threads may lose each other's entries. */
  private final Asked[] asked = new Asked[PLACES];

  /** What a template may give as {@code of}. */
  interface Shown {
    /** The value itself. */
    Object value();
  }

  private record Asked(Record of, Kind kind, Piece piece) {}

  /** A piece, by where it stands: in two templates two may be called the same. */
  private record Kind(DirectiveCallPlace place, String name) {
    Fingerprint.Builder key() {
      return Fingerprint.of("once", 1)
          .add(place.getTemplate().getName())
          .add(place.getBeginLine())
          .add(place.getBeginColumn())
          .add(name);
    }

    /** By hand: a page asks a hundred times, and what Java makes of records is slow. */
    @Override
    public boolean equals(Object other) {
      return other instanceof Kind that && place.equals(that.place) && name.equals(that.name);
    }

    @Override
    public int hashCode() {
      return 31 * place.hashCode() + name.hashCode();
    }
  }

  /** Made of these; links lie between texts. */
  private record Piece(Fingerprint key, List<byte[]> texts, List<SitePath> links) {
    Piece {
      texts = List.copyOf(texts);
      links = List.copyOf(links);
    }

    void writeTo(Utf8Writer page, ViewWrapper shown) throws IOException {
      page.write(texts.get(0));
      for (int i = 0; i < links.size(); i++) {
        page.writeEscaped(shown.link(links.get(i)));
        page.write(texts.get(i + 1));
      }
    }
  }

  @Override
  @SuppressWarnings("rawtypes") // as Freemarker has it
  public void execute(
      Environment environment, Map given, TemplateModel[] loop, TemplateDirectiveBody body)
      throws TemplateException, IOException {
    Writer out = environment.getOut();
    if (!(out instanceof Utf8Writer page)) {
      body.render(out);
      return;
    }
    if (!(given.get("of") instanceof Shown of)
        || !(given.get("name") instanceof TemplateScalarModel text)) {
      throw new TemplateModelException("once takes of, a part of the view, and name, a text");
    }
    ViewWrapper shown = (ViewWrapper) environment.getObjectWrapper();
    Kind kind = new Kind(environment.getCurrentDirectiveCallPlace(), text.getAsString());
    Optional<Piece> piece = piece(of.value(), kind, shown, body);
    if (piece.isPresent()) {
      piece.get().writeTo(page, shown);
    } else {
      body.render(out);
    }
  }

  /**
   * The piece of a part of the view. A record that stays, as the frame of all pages and cards do,
   * is known again by itself: its print would cost more than the piece.
   */
  private Optional<Piece> piece(Object of, Kind kind, ViewWrapper shown, TemplateDirectiveBody body)
      throws TemplateException, IOException {
    if (!(of instanceof Record part)) {
      return piece(key(of, kind, shown), shown, body);
    }
    int place = (31 * System.identityHashCode(part) + kind.name().hashCode()) & (PLACES - 1);
    Asked known = asked[place];
    if (known != null && isThe(part, known.of()) && known.kind().equals(kind)) {
      return Optional.of(known.piece());
    }
    Optional<Piece> piece = piece(key(of, kind, shown), shown, body);
    piece.ifPresent(p -> asked[place] = new Asked(part, kind, p));
    return piece;
  }

  @SuppressWarnings("ReferenceEquality") // the very part
  private static boolean isThe(Record part, Record known) {
    return part == known;
  }

  private Optional<Piece> piece(Fingerprint key, ViewWrapper shown, TemplateDirectiveBody body)
      throws TemplateException, IOException {
    int place = (int) key.low() & (PLACES - 1);
    Piece piece = kept[place];
    if (piece != null && piece.key().equals(key)) {
      return Optional.of(piece);
    }
    Optional<Piece> made = make(key, shown, body);
    made.ifPresent(p -> kept[place] = p);
    return made;
  }

  private static Fingerprint key(Object of, Kind kind, ViewWrapper page) {
    return kind.key().add(page.print(of)).build();
  }

  /** Empty where a template does more with a link than print it. */
  private static Optional<Piece> make(
      Fingerprint key, ViewWrapper shown, TemplateDirectiveBody body)
      throws TemplateException, IOException {
    StringWriter html = new StringWriter(2_048);
    OpenLinks links = new OpenLinks();
    shown.open(links);
    try {
      body.render(html);
    } finally {
      shown.open(null);
    }
    return links.parted(html.toString()).map(texts -> new Piece(key, texts, links.all()));
  }
}
