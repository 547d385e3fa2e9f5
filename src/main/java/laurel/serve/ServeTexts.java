package laurel.serve;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import laurel.diag.FindingTexts;
import laurel.diag.Language;

/** What the preview says: {@code serve.<language>.properties} beside this class. */
final class ServeTexts {
  private final Properties texts;

  private ServeTexts(Properties texts) {
    this.texts = texts;
  }

  static ServeTexts in(Language language) {
    Properties texts = new Properties();
    String name = "serve." + language.tag() + ".properties";
    try (InputStream in = ServeTexts.class.getResourceAsStream(name);
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      texts.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
    return new ServeTexts(texts);
  }

  String text(String key, String... arguments) {
    String text = texts.getProperty(key);
    if (text == null) {
      throw new IllegalStateException("no text for " + key);
    }
    return arguments.length == 0 ? text : FindingTexts.fill(text, List.of(arguments));
  }

  /** Every key, sorted. */
  Set<String> keys() {
    return new TreeSet<>(texts.stringPropertyNames());
  }
}
