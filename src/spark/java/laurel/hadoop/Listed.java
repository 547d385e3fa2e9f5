package laurel.hadoop;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.fs.FileStatus;

/** What is in a folder, asked once. */
final class Listed implements DirectoryStream<Path> {
  private final List<Path> children = new ArrayList<>();

  Listed(Path folder, FileStatus[] all, Filter<? super Path> filter) throws IOException {
    for (FileStatus each : all) {
      Path child = folder.resolve(each.getPath().getName());
      if (filter == null || filter.accept(child)) {
        children.add(child);
      }
    }
  }

  @Override
  public Iterator<Path> iterator() {
    return children.iterator();
  }

  @Override
  public void close() {}
}
