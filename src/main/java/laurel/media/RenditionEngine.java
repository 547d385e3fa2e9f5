package laurel.media;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Who makes renditions: workers on this computer, or a cluster. Whoever it is works by the same
 * code ({@link Workshop}) and puts the same bytes under the same keys into the same store.
 */
public interface RenditionEngine {
  /**
   * Content hashes of files, in their order: 64 hexadecimal digits each.
   *
   * @param jobs how many are read at once on this computer
   * @return empty for a file that cannot be read
   */
  List<Optional<String>> hashes(List<Path> files, int jobs)
      throws IOException, InterruptedException;

  /**
   * Makes what is asked for. What one original holds never stops the others.
   *
   * @param ended told of each original once, in any order and from any thread
   * @throws IOException where the store cannot be written, or the engine fails
   */
  void make(Assignment assignment, Consumer<Ending> ended) throws IOException, InterruptedException;

  /**
   * What is to be made, and where it goes.
   *
   * @param options what the site asks of its media
   * @param store the folder of all renditions, perhaps on another file system
   * @param jobs what is not there yet; the longest first
   * @param workers how many work at once on this computer
   */
  record Assignment(MediaOptions options, Path store, List<Job> jobs, int workers) {}

  /** An engine that the program was given on its way. Found by {@link java.util.ServiceLoader}. */
  interface Provider {
    /** What the command line calls it, e.g. {@code spark}. */
    String name();

    /** The engine; starts nothing before it is asked for something. */
    Opened open();
  }

  /** An engine that has to be closed: what it has started ends then. */
  interface Opened extends RenditionEngine, AutoCloseable {
    @Override
    void close();
  }
}
