package laurel.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** A zip without times. */
final class PlainZip {
  private final ZipArchiveOutputStream zip;

  /** A zip into this stream, which stays open. */
  PlainZip(OutputStream out) {
    zip = new ZipArchiveOutputStream(out);
    zip.setUseZip64(Zip64Mode.Never);
  }

  /** Adds a part; readers look for {@code [Content_Types].xml} first. */
  void add(String name, Markup part) throws IOException {
    Deflated packed = part.deflated();
    byte[] bytes = packed.bytes();
    ZipArchiveEntry entry = new ZipArchiveEntry(name);
    entry.setTimeLocal(java.time.LocalDateTime.of(1980, 2, 1, 0, 0));
    entry.setMethod(ZipEntry.DEFLATED);
    entry.setCrc(packed.sum());
    entry.setSize(packed.size());
    entry.setCompressedSize(bytes.length);
    zip.addRawArchiveEntry(entry, new ByteArrayInputStream(bytes));
  }

  /** Writes the directory that ends a zip. */
  void finish() throws IOException {
    zip.finish();
    zip.flush();
  }
}
