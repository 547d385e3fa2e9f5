package laurel.hadoop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/** Times of a file, to be read and, where the file system lets it, set. */
record View(HadoopPath path) implements BasicFileAttributeView {
  @Override
  public String name() {
    return "basic";
  }

  @Override
  public BasicFileAttributes readAttributes() throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class);
  }

  @Override
  public void setTimes(FileTime modified, FileTime accessed, FileTime created) throws IOException {
    HadoopFiles files = (HadoopFiles) path.getFileSystem();
    long unchanged = -1;
    files
        .files()
        .setTimes(
            path.hadoop(),
            modified == null ? unchanged : modified.toMillis(),
            accessed == null ? unchanged : accessed.toMillis());
  }
}
