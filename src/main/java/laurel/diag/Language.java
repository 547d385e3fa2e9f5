package laurel.diag;

import java.util.Locale;

/** The languages that the program speaks to its user. */
public enum Language {
  ZH_CN("zh-CN"),
  EN("en");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /** The BCP 47 tag, as written in {@code --lang} and in file names. */
  public String tag() {
    return tag;
  }

  /** The language for a tag or a POSIX locale name: everything Chinese is zh-CN, all else is en. */
  public static Language of(String name) {
    return name.toLowerCase(Locale.ROOT).startsWith("zh") ? ZH_CN : EN;
  }
}
