package laurel.cli;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** Opens an address in the browser that the user has chosen for the system. */
final class Opening {
  private Opening() {}

  /** Asks the system to; where it cannot, says so, since the address is printed anyway. */
  static void of(URI address, Console console) {
    try {
      new ProcessBuilder(command(System.getProperty("os.name"), address.toString()))
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      console.complain("serve.no-browser");
    }
  }

  static List<String> command(String system, String address) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.contains("windows")) {
      return List.of("rundll32", "url.dll,FileProtocolHandler", address);
    }
    return List.of(name.contains("mac") ? "open" : "xdg-open", address);
  }
}
