package laurel.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import laurel.diag.FindingTexts;
import laurel.diag.Language;

/** What the command line says: {@code cli.<language>.properties} beside this class. */
final class CliTexts {
  /**
   * Read when first asked for: a command speaks one language, and says thousands of lines in it.
   */
  private static final Map<Language, CliTexts> READ = new ConcurrentHashMap<>();

  private final Properties texts;

  private CliTexts(Properties texts) {
    this.texts = texts;
  }

  static CliTexts in(Language language) {
    return READ.computeIfAbsent(language, CliTexts::read);
  }

  private static CliTexts read(Language language) {
    Properties texts = new Properties();
    String name = "cli." + language.tag() + ".properties";
    try (InputStream in = CliTexts.class.getResourceAsStream(name);
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      texts.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
    return new CliTexts(texts);
  }

  String text(String key, List<String> arguments) {
    String text = texts.getProperty(key);
    if (text == null) {
      throw new IllegalStateException("no text for " + key);
    }
    return FindingTexts.fill(text, arguments);
  }

  Set<String> keys() {
    return texts.stringPropertyNames();
  }
}
