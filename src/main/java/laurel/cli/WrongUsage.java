package laurel.cli;

import java.util.List;

/** The command line cannot be understood; the text of {@code key} tells the user why. */
final class WrongUsage extends Exception {
  private static final long serialVersionUID = 1L;

  private final String key;
  private final transient List<String> arguments;

  WrongUsage(String key, String... arguments) {
    super(key + " " + String.join(" ", arguments));
    this.key = key;
    this.arguments = List.of(arguments);
  }

  String key() {
    return key;
  }

  List<String> arguments() {
    return arguments;
  }
}
