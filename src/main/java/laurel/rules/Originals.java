package laurel.rules;

import laurel.probe.OriginalKind;
import laurel.probe.Probe;
import laurel.read.RawFile;

/** Looks at media files. The pipeline's own remembers what it saw. */
@FunctionalInterface
public interface Originals {
  /** What the file is by its content. */
  Probe look(RawFile file, OriginalKind kind);
}
