package laurel.hadoop;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import laurel.place.OtherPlaces;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.UnsupportedFileSystemException;

/**
 * Leads to whatever Hadoop is configured for: {@code core-site.xml} on the class path says it, and
 * what {@code spark-submit --conf spark.hadoop.…} was given, which Spark leaves in the properties
 * of the process.
 */
public final class HadoopPlaces implements OtherPlaces {
  /** What stands before the name of a setting of Hadoop's among the properties of a process. */
  private static final String SETTING = "spark.hadoop.";

  @Override
  public Optional<Path> at(URI address) throws IOException {
    try {
      HadoopFiles files = HadoopFiles.of(address, settings());
      return Optional.of(files.getPath(address.getPath()));
    } catch (UnsupportedFileSystemException e) {
      return Optional.empty();
    }
  }

  private static Configuration settings() {
    Configuration settings = new Configuration();
    for (String name : System.getProperties().stringPropertyNames()) {
      if (name.startsWith(SETTING)) {
        settings.set(name.substring(SETTING.length()), System.getProperty(name));
      }
    }
    return settings;
  }
}
