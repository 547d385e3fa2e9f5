package laurel.site;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import laurel.diag.FindingTexts;
import laurel.diag.Language;

/**
 * The words of the site's furniture in one language: a theme's {@code texts/<language>.properties}.
 */
public final class Texts {
  /** What has to be four hexadecimal digits and is not, behind an odd number of backslashes. */
  private static final Pattern MALFORMED =
      Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\\\u(?![0-9a-fA-F]{4})");

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

  /** The first line, counted from 1, that is no text; empty where all can be read. */
  public static OptionalInt unreadable(String overrides) {
    try {
      new Properties().load(new StringReader(overrides));
      return OptionalInt.empty();
    } catch (IllegalArgumentException e) {
      List<String> lines = overrides.lines().toList();
      return IntStream.rangeClosed(1, lines.size())
          .filter(line -> MALFORMED.matcher(lines.get(line - 1)).find())
          .findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
