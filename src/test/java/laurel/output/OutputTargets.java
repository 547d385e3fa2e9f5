package laurel.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import laurel.fuzz.Target;

/** What stands in the output folder, where everybody may write. */
public final class OutputTargets {
  private OutputTargets() {}

  /** By name. */
  public static Map<String, Target> all() {
    return Map.of("manifest", OutputTargets::manifest, "site-path", OutputTargets::path);
  }

  private static void manifest(byte[] input) {
    try {
      Manifest manifest = Manifest.parse(input);
      if (!Arrays.equals(Manifest.parse(manifest.bytes()).bytes(), manifest.bytes())) {
        throw new AssertionError("not the same twice");
      }
      manifest.entries().keySet().forEach(OutputTargets::inside);
    } catch (IOException damaged) {
      // the answer that is asked for
    }
  }

  private static void path(byte[] input) {
    String path = new String(input, UTF_8);
    if (SitePath.fault(path).isEmpty()) {
      inside(path);
      SitePath.collisionKey(SitePath.of(path).value());
    }
  }

  private static void inside(String path) {
    if (path.isEmpty() || path.startsWith("/") || ("/" + path + "/").contains("/../")) {
      throw new AssertionError("leads out: " + path);
    }
  }
}
