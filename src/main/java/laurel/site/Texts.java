package laurel.site;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import laurel.diag.FindingTexts;
import laurel.diag.Language;

/**
 * The words of the site's furniture in one language: a theme's {@code texts/<language>.properties}.
 */
public final class Texts {
  private final Language language;
  private final Properties words;

  private Texts(Language language, Properties words) {
    this.language = language;
    this.words = words;
  }

  /** Reads the texts of a theme; what {@code overrides} says goes before {@code shipped}. */
  public static Texts parse(Language language, String shipped, String overrides) {
    Properties words = new Properties();
    try {
      words.load(new StringReader(shipped));
      words.load(new StringReader(overrides));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Texts(language, words);
  }

  /** The language that they are in. */
  public Language language() {
    return language;
  }

  /**
   * The text under a key with {0}, {1}, … filled in.
   *
   * @throws IllegalArgumentException if there is no such text
   */
  public String get(String key, Object... arguments) {
    String text = words.getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("no text \"" + key + "\" in " + language.tag());
    }
    if (arguments.length == 0) {
      return text;
    }
    List<String> filled = new ArrayList<>(arguments.length);
    for (Object argument : arguments) {
      filled.add(String.valueOf(argument));
    }
    return FindingTexts.fill(text, filled);
  }

  /** The text under a key, or another where there is none: for words that content brings along. */
  public String getOr(String key, String otherwise) {
    return words.getProperty(key, otherwise);
  }

  /** All keys, sorted. */
  public Set<String> keys() {
    return new TreeSet<>(words.stringPropertyNames());
  }
}
