package laurel.diag;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * The one catalogue of what findings say: {@code findings.<language>.properties} beside this class.
 * Each kind has a text {@code <id>} and a hint {@code <id>.hint}; {0}, {1}, … are its arguments.
 * Plain substitution and no {@code MessageFormat}: an apostrophe or a brace in content must not
 * matter.
 */
public final class FindingTexts {
  private final Properties texts;

  private FindingTexts(Properties texts) {
    this.texts = texts;
  }

  /** Read when a finding is told: who fills a text of a page needs none of them. */
  private static final class Shipped {
    static final Map<Language, FindingTexts> ALL = load();
  }

  /** The texts in one language. */
  public static FindingTexts in(Language language) {
    return Shipped.ALL.get(language);
  }

  /** What is wrong, in one sentence without a place. */
  public String message(Finding finding) {
    return filled(finding.kind().id(), finding);
  }

  /** What to do about it. */
  public String hint(Finding finding) {
    return filled(finding.kind().id() + ".hint", finding);
  }

  /** {field} stands for the form's name of the field ({@code field.<key>}), or its key. */
  private String filled(String key, Finding finding) {
    return fill(text(key).replace("{field}", field(finding)), finding.arguments());
  }

  /** The form's name of the finding's field, or its key; empty when it concerns none. */
  String field(Finding finding) {
    String field = finding.subject().field();
    return texts.getProperty("field." + field, field);
  }

  /** The text under a key that is no finding's, e.g. a heading of the report. */
  public String text(String key) {
    String text = texts.getProperty(key);
    if (text == null) {
      throw new IllegalStateException("no text for " + key);
    }
    return text;
  }

  /** Whether a text stands under this key. */
  public boolean has(String key) {
    return texts.containsKey(key);
  }

  /** Fills {0}, {1}, … in; a place without an argument stays empty. */
  public static String fill(String pattern, List<String> arguments) {
    StringBuilder filled = new StringBuilder(pattern.length() + 32);
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      boolean place =
          c == '{'
              && i + 2 < pattern.length()
              && Character.isDigit(pattern.charAt(i + 1))
              && pattern.charAt(i + 2) == '}';
      if (place) {
        int n = pattern.charAt(i + 1) - '0';
        filled.append(n < arguments.size() ? arguments.get(n) : "");
        i += 2;
      } else {
        filled.append(c);
      }
    }
    return filled.toString();
  }

  private static Map<Language, FindingTexts> load() {
    Map<Language, FindingTexts> all = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      Properties texts = new Properties();
      String name = "findings." + language.tag() + ".properties";
      try (InputStream in = FindingTexts.class.getResourceAsStream(name);
          Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
        texts.load(reader);
      } catch (IOException e) {
        throw new UncheckedIOException(name, e);
      }
      all.put(language, new FindingTexts(texts));
    }
    return all;
  }
}
