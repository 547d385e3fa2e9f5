package laurel.hadoop;

import java.io.IOException;
import laurel.place.Draft;
import org.apache.hadoop.fs.CommonPathCapabilities;
import org.apache.hadoop.fs.FSDataOutputStream;

/** A file on its way; what its file system cannot give up is closed as far as it came. */
final class Writing extends Draft {
  private final FSDataOutputStream out;

  Writing(FSDataOutputStream out) {
    this.out = out;
  }

  @Override
  public void write(int b) throws IOException {
    out.write(b);
  }

  @Override
  public void write(byte[] bytes, int from, int count) throws IOException {
    out.write(bytes, from, count);
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  @Override
  public void abandon() throws IOException {
    if (out.hasCapability(CommonPathCapabilities.ABORTABLE_STREAM)) {
      out.abort();
    } else {
      out.close();
    }
  }
}
