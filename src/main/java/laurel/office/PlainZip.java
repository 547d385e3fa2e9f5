package laurel.office;

import com.jcraft.jzlib.Deflater;
import com.jcraft.jzlib.GZIPException;
import com.jcraft.jzlib.JZlib;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/**
 * A zip packed anew without times and in a settled order. Deflated in Java: what the JDK's own
 * deflater makes of the same bytes is up to the zlib that a machine has.
 */
final class PlainZip {
  /** Readers look for this part first. */
  private static final String FIRST = "[Content_Types].xml";

  private PlainZip() {}

  static void repack(byte[] zip, OutputStream out) throws IOException {
    Comparator<String> firstFirst = Comparator.comparing(name -> !name.equals(FIRST));
    Map<String, byte[]> parts = new TreeMap<>(firstFirst.thenComparing(Comparator.naturalOrder()));
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(entry.getName(), in.readAllBytes());
      }
    }
    ZipArchiveOutputStream plain = new ZipArchiveOutputStream(out);
    plain.setUseZip64(Zip64Mode.Never);
    for (Map.Entry<String, byte[]> part : parts.entrySet()) {
      add(part.getKey(), part.getValue(), plain);
    }
    plain.finish();
    plain.flush();
  }

  private static void add(String name, byte[] bytes, ZipArchiveOutputStream zip)
      throws IOException {
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

  private static byte[] deflated(byte[] bytes) throws IOException {
    try {
      Deflater deflater = new Deflater(JZlib.Z_BEST_COMPRESSION, JZlib.DEF_WBITS, true);
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
