package laurel.cli;

import java.util.Locale;
import java.util.Optional;

/** Every option of the command line. A command names those that it takes. */
enum Option {
  AS_OF("DATE"),
  BASE_PATH("PATH"),
  BASE_URL("URL"),
  BLIND,
  CACHE("DIR"),
  CLEAN,
  CONTENT("DIR"),
  DRY_RUN,
  EDIT,
  ENGINE("local|spark"),
  EXTRACT_EMBEDDED,
  FORM("cmi5|scorm-1.2|scorm-2004"),
  FORMAT("text|json"),
  FROM("ROUND"),
  HELP,
  INTO("RECORD"),
  ISSUER("DID"),
  JOBS("N"),
  KEY("FILE"),
  LANG("zh-CN|en"),
  MANIFEST("FILE"),
  MEDIA_CACHE("DIR"),
  NO_COLOR,
  OPEN,
  OUT("DIR"),
  PORT("N"),
  PROFILE("public|review"),
  PROGRAMME("ID"),
  PRUNE_CACHE,
  PUBLISHED,
  QUIET,
  REPORT("FILE"),
  SINCE("MANIFEST"),
  SITE("DIR"),
  STRICT,
  TEMPLATES("DIR"),
  TO("ROUND"),
  UNTIL("DATE"),
  VERBOSE,
  VERSION;

  private final String value;

  Option() {
    this("");
  }

  Option(String value) {
    this.value = value;
  }

  /** As it is typed, e.g. {@code --base-url}. */
  String flag() {
    return "--" + key();
  }

  /** Under this key, after {@code option.}, stands its text. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether a value follows it. */
  boolean takesValue() {
    return !value.isEmpty();
  }

  /** As the usage shows it, e.g. {@code --base-url URL}. */
  String shown() {
    return takesValue() ? flag() + " " + value : flag();
  }

  /** Whether every command takes it. */
  boolean isCommon() {
    return this == HELP || this == LANG || this == NO_COLOR || this == VERSION;
  }

  static Optional<Option> of(String flag) {
    if (flag.equals("-h")) {
      return Optional.of(HELP);
    }
    for (Option option : values()) {
      if (option.flag().equals(flag)) {
        return Optional.of(option);
      }
    }
    return Optional.empty();
  }
}
