package laurel.spark;

import java.io.IOException;
import java.io.Serializable;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import laurel.media.MediaOptions;
import laurel.media.Workshop;
import laurel.place.Places;
import org.apache.spark.SparkEnv;
import org.apache.spark.SparkFiles;
import scala.Tuple2;

/**
 * What an executor keeps for all its tasks: opened once, since machine code is unpacked and worker
 * processes are started for it. Spark gives a task no other way to what its process has.
 */
final class Station {
  private static final String HADOOP = "spark.hadoop.";
  private static final Map<Settings, Workshop> OPEN = new HashMap<>();

  private Station() {}

  /**
   * What an executor is told.
   *
   * @param natives see {@link MediaOptions}
   * @param ladder see {@link MediaOptions}
   * @param store address of the folder of all renditions
   * @param run names the build
   */
  record Settings(boolean natives, List<Integer> ladder, String store, String run)
      implements Serializable {}

  /**
   * Tells this process of file systems what the driver was told of them: what was given as {@code
   * --conf spark.hadoop.…} is among the properties of the driver's process, and not of an
   * executor's.
   */
  static void settle() {
    for (Tuple2<String, String> setting : SparkEnv.get().conf().getAllWithPrefix(HADOOP)) {
      System.setProperty(HADOOP + setting._1(), setting._2());
    }
  }

  /** The place that the driver has written down as its address, by {@link Path#toUri}. */
  static Path place(String address) throws IOException {
    return Places.at(URI.create(address));
  }

  /** The workshop of this process. */
  static synchronized Workshop workshop(Settings settings) throws IOException {
    Workshop open = OPEN.get(settings);
    if (open == null) {
      settle();
      // In the executor's own folder, which the cluster removes with the application.
      Path scratch = Path.of(SparkFiles.getRootDirectory()).toAbsolutePath().resolve("laurel");
      // Unpacked once for this executor and all that it starts; its user may have no home.
      System.setProperty("org.bytedeco.javacpp.cachedir", scratch.resolve("natives").toString());
      MediaOptions options = new MediaOptions(settings.natives(), settings.ladder());
      open = Workshop.open(options, place(settings.store()), scratch);
      OPEN.put(settings, open);
    }
    return open;
  }

  /** Ends worker processes where tasks ran in the process of the build itself. */
  static synchronized void close() {
    OPEN.values().forEach(Workshop::close);
    OPEN.clear();
  }
}
