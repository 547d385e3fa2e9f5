package laurel.cli;

import java.util.Optional;
import java.util.ServiceLoader;
import laurel.media.RenditionEngine;

/** Who makes renditions: workers on this computer, or an engine that the program was given. */
final class Engines {
  private static final String LOCAL = "local";

  private Engines() {}

  /** The engine asked for; empty for workers on this computer. To be closed. */
  static Optional<RenditionEngine.Opened> of(Arguments arguments) throws WrongUsage {
    String name = arguments.value(Option.ENGINE).orElse(LOCAL);
    if (name.equals(LOCAL)) {
      return Optional.empty();
    }
    ClassLoader ours = Engines.class.getClassLoader();
    for (var provider : ServiceLoader.load(RenditionEngine.Provider.class, ours)) {
      if (provider.name().equals(name)) {
        return Optional.of(provider.open());
      }
    }
    throw new WrongUsage("no-engine", Option.ENGINE.flag(), name);
  }
}
