package laurel.serve;

import java.util.List;
import laurel.build.BuildResult;
import laurel.diag.Finding;

/** Told what the preview does; called from one thread at a time. */
public interface PreviewListener {
  /**
   * The site stands anew.
   *
   * @param findings all that is known to be wrong
   * @param nanoseconds that it took since the change was noticed
   */
  void built(BuildResult result, List<Finding> findings, long nanoseconds);

  /** Pages that were made in the meantime have told more. */
  void told(List<Finding> findings);

  /** It could not be built; what was shown before is still shown. */
  void failed(Exception reason);
}
