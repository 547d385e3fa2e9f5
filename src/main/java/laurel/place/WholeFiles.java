package laurel.place;

/**
 * A file system that may be an object store: a file is seen when all of it is written and takes the
 * place of another in one step, and a new name is a copy, file by file.
 */
public interface WholeFiles {
  /** Whether it is one. */
  boolean showsWholeFilesOnly();
}
