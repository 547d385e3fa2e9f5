package laurel.hadoop;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import laurel.place.OtherPlaces;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.UnsupportedFileSystemException;

/** Leads to whatever Hadoop is configured for: {@code core-site.xml} on the class path says it. */
public final class HadoopPlaces implements OtherPlaces {
  @Override
  public Optional<Path> at(URI address) throws IOException {
    try {
      HadoopFiles files = HadoopFiles.of(address, new Configuration());
      return Optional.of(files.getPath(address.getPath()));
    } catch (UnsupportedFileSystemException e) {
      return Optional.empty();
    }
  }
}
