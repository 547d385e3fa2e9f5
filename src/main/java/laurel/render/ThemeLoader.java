package laurel.render;

import freemarker.cache.TemplateLoader;
import freemarker.core.ParseException;
import java.io.Reader;
import java.io.StringReader;
import java.util.Optional;

/** Lets Freemarker read a theme. A file is read once for a build: nothing here ever changes. */
final class ThemeLoader implements TemplateLoader {
  private final Theme theme;

  ThemeLoader(Theme theme) {
    this.theme = theme;
  }

  @Override
  public Object findTemplateSource(String name) {
    return theme.text(name).map(text -> new Source(name, text)).orElse(null);
  }

  @Override
  public long getLastModified(Object source) {
    return 0;
  }

  @Override
  public Reader getReader(Object source, String encoding) throws ParseException {
    Source own = (Source) source;
    Optional<ParseException> clock = Clock.askedIn(own.name, own.text);
    if (clock.isPresent()) {
      throw clock.get();
    }
    return new StringReader(own.text);
  }

  @Override
  public void closeTemplateSource(Object source) {}

  /** A template's text under its name; Freemarker compares sources by equality. */
  private record Source(String name, String text) {}
}
