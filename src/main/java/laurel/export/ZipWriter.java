package laurel.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a zip that is the same on every machine and in every zone: entries carry no time of their
 * own and are stored, for what deflating makes of bytes is up to the zlib that a machine has.
 */
public final class ZipWriter {
  /** Java adds the time in its own zone to an entry of the first of January. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private static final int CHUNK = 1 << 16;

  /** Info-ZIP's field for a name in UTF-8: its number, and how many bytes stand before the name. */
  private static final short UNICODE_PATH = 0x7075;

  private static final int BEFORE_NAME = 5;

  private final Stored zip;

  /** A zip into this stream, which stays open. */
  public ZipWriter(OutputStream out) {
    zip = new Stored(out);
  }

  /** What is only closed with the stream below it holds 256 KB outside the heap for packing. */
  private static final class Stored extends ZipOutputStream {
    Stored(OutputStream out) {
      super(out);
      setMethod(STORED);
    }

    @Override
    public void finish() throws IOException {
      super.finish();
      def.end();
    }
  }

  /**
   * A small file that may stand in many zips.
   *
   * @param sum its CRC-32
   */
  @SuppressWarnings("ArrayRecordComponent") // written, never compared
  public record Part(String path, byte[] bytes, long sum) {
    /** A file as it is written. */
    public static Part of(String path, Output.Body body) throws IOException {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      body.writeTo(bytes);
      CRC32 sum = new CRC32();
      sum.update(bytes.toByteArray());
      return new Part(path, bytes.toByteArray(), sum.getValue());
    }
  }

  /** Adds a small file. */
  public void file(String path, Output.Body body) throws IOException {
    file(Part.of(path, body));
  }

  /** Adds a small file. */
  public void file(Part part) throws IOException {
    begin(part.path(), part.bytes().length, part.sum());
    zip.write(part.bytes(), 0, part.bytes().length);
    zip.closeEntry();
  }

  /** Adds a file from the disk, however large. */
  public void file(String path, Path original) throws IOException {
    CRC32 sum = new CRC32();
    long size = 0;
    byte[] chunk = new byte[CHUNK];
    try (InputStream in = Files.newInputStream(original)) {
      for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
        sum.update(chunk, 0, n);
        size += n;
      }
    }
    begin(path, size, sum.getValue());
    Files.copy(original, zip);
    zip.closeEntry();
  }

  /** Writes the directory that ends a zip. */
  public void finish() throws IOException {
    zip.finish();
    zip.flush();
  }

  private void begin(String path, long size, long sum) throws IOException {
    ZipEntry entry = new ZipEntry(path);
    entry.setTimeLocal(NO_TIME);
    entry.setSize(size);
    entry.setCompressedSize(size);
    entry.setCrc(sum);
    if (path.chars().anyMatch(c -> c > '~')) {
      entry.setExtra(unicode(path.getBytes(StandardCharsets.UTF_8)));
    }
    zip.putNextEntry(entry);
  }

  /**
   * The name once more. Java marks it as UTF-8 and the zip as one of MS-DOS; unzip of Debian and
   * Ubuntu believes the latter, and makes other names of all that are Chinese.
   */
  private static byte[] unicode(byte[] name) {
    CRC32 sum = new CRC32();
    sum.update(name);
    return ByteBuffer.allocate(2 + 2 + BEFORE_NAME + name.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putShort(UNICODE_PATH)
        .putShort((short) (BEFORE_NAME + name.length))
        .put((byte) 1)
        .putInt((int) sum.getValue())
        .put(name)
        .array();
  }
}
