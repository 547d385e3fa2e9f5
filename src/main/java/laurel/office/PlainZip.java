package laurel.office;

import com.jcraft.jzlib.Deflater;
import com.jcraft.jzlib.GZIPException;
import com.jcraft.jzlib.JZlib;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/**
 * A zip without times. Deflated in Java: what the JDK's own deflater makes of the same bytes is up
 * to the zlib that a machine has.
 */
final class PlainZip {
  /** Rows of a list repeat each other: a higher level takes twice as long for a tenth less. */
  private static final int LEVEL = 3;

  private final ZipArchiveOutputStream zip;

  /** A zip into this stream, which stays open. */
  PlainZip(OutputStream out) {
    zip = new ZipArchiveOutputStream(out);
    zip.setUseZip64(Zip64Mode.Never);
  }

  /** Adds a part; readers look for {@code [Content_Types].xml} first. */
  void add(String name, Markup part) throws IOException {
    byte[] bytes = part.bytes();
    byte[] packed = deflated(bytes);
    CRC32 sum = new CRC32();
    sum.update(bytes);
    ZipArchiveEntry entry = new ZipArchiveEntry(name);
    entry.setTimeLocal(java.time.LocalDateTime.of(1980, 2, 1, 0, 0));
    entry.setMethod(ZipEntry.DEFLATED);
    entry.setCrc(sum.getValue());
    entry.setSize(bytes.length);
    entry.setCompressedSize(packed.length);
    zip.addRawArchiveEntry(entry, new ByteArrayInputStream(packed));
  }

  /** Writes the directory that ends a zip. */
  void finish() throws IOException {
    zip.finish();
    zip.flush();
  }

  private static byte[] deflated(byte[] bytes) throws IOException {
    try {
      Deflater deflater = new Deflater(LEVEL, JZlib.DEF_WBITS, true);
      deflater.setInput(bytes);
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      byte[] chunk = new byte[1 << 16];
      int state;
      do {
        deflater.setOutput(chunk);
        state = deflater.deflate(JZlib.Z_FINISH);
        packed.write(chunk, 0, chunk.length - deflater.getAvailOut());
      } while (state == JZlib.Z_OK);
      deflater.end();
      return packed.toByteArray();
    } catch (GZIPException e) {
      throw new IOException(e);
    }
  }
}
