package laurel.fuzz;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import laurel.build.BuildTargets;
import laurel.cache.CodecTargets;
import laurel.intake.placing.PlacingTargets;
import laurel.output.OutputTargets;
import laurel.render.MarkdownTargets;
import laurel.rules.RuleTargets;
import laurel.search.SearchTargets;
import laurel.text.TextTargets;

/** Every place where bytes of strangers come in, by name. */
public final class Targets {
  private Targets() {}

  /**
   * All of them.
   *
   * @param work a folder for the files that they read
   */
  public static Map<String, Target> all(Path work) throws IOException {
    Map<String, Target> targets = new TreeMap<>();
    targets.putAll(new ContentTargets(work).all());
    targets.putAll(new FileTargets(work).all());
    targets.putAll(PlacingTargets.all(work));
    targets.putAll(CodecTargets.all(work));
    targets.putAll(BuildTargets.all());
    targets.putAll(OutputTargets.all());
    targets.putAll(TextTargets.all());
    targets.putAll(RuleTargets.all());
    targets.putAll(MarkdownTargets.all());
    targets.putAll(SearchTargets.all());
    return targets;
  }
}
