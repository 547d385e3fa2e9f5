package laurel.read.table;

import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import laurel.diag.FindingKind;
import laurel.place.Places;

/**
 * The XML parts in a workbook's zip file, each unpacked within bounds and parsed without entities.
 */
final class WorkbookParts implements AutoCloseable {
  private static final int MOST_ENTRIES = 10_000;
  private static final int START = 2;

  private final ZipFile zip;
  private final Optional<Path> fetched;
  private final XMLInputFactory xml = factory();

  WorkbookParts(Path file) throws IOException {
    fetched = Places.here(file) ? Optional.empty() : Optional.of(fetched(file));
    zip = new ZipFile(fetched.orElse(file).toFile());
    if (zip.size() > MOST_ENTRIES) {
      close();
      throw new TableTrouble(FindingKind.TABLE_TOO_LARGE, "");
    }
  }

  /** What is read from its end needs a file of this computer. */
  private static Path fetched(Path file) throws IOException {
    Path here = Files.createTempFile("laurel-", ".xlsx");
    Files.copy(file, here, StandardCopyOption.REPLACE_EXISTING);
    return here;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    return factory;
  }

  boolean has(String name) {
    return zip.getEntry(name) != null;
  }

  /** A part, ready to be parsed; the caller closes the stream that it was given. */
  Optional<InputStream> open(String name) throws IOException {
    ZipEntry entry = zip.getEntry(name.startsWith("/") ? name.substring(1) : name);
    if (entry == null) {
      return Optional.empty();
    }
    return Optional.of(new Bounded(zip.getInputStream(entry), entry.getCompressedSize()));
  }

  /** The parser gets characters: of bytes that are none it would print to the terminal. */
  XMLStreamReader parse(InputStream part) throws IOException, XMLStreamException {
    PushbackInputStream bytes = new PushbackInputStream(part, START);
    byte[] start = bytes.readNBytes(START);
    bytes.unread(start, 0, start.length);
    CharsetDecoder strict = charset(start).newDecoder(); // ends with an exception where it cannot
    Reader text = new BufferedReader(new InputStreamReader(bytes, strict));
    text.mark(1);
    if (text.read() != '\uFEFF') {
      text.reset();
    }
    return xml.createXMLStreamReader(text);
  }

  /** Parts are in UTF-8 or UTF-16 (ISO/IEC 29500-2), and begin with a mark or with {@code <}. */
  private static Charset charset(byte[] start) {
    int first = start.length < START ? 0 : ((start[0] & 0xff) << 8) | (start[1] & 0xff);
    return switch (first) {
      case 0xfeff, 0x003c -> StandardCharsets.UTF_16BE;
      case 0xfffe, 0x3c00 -> StandardCharsets.UTF_16LE;
      default -> StandardCharsets.UTF_8;
    };
  }

  @Override
  public void close() throws IOException {
    zip.close();
    if (fetched.isPresent()) {
      Files.deleteIfExists(fetched.get());
    }
  }

  /** Stops a part that unpacks to more than any sheet does. */
  private static final class Bounded extends FilterInputStream {
    private final long packed;
    private long unpacked;

    Bounded(InputStream in, long packed) {
      super(in);
      this.packed = Math.max(packed, 1);
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      count(b < 0 ? 0 : 1);
      return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int n = super.read(buffer, offset, length);
      count(Math.max(n, 0));
      return n;
    }

    private void count(int more) throws TableTrouble {
      unpacked += more;
      boolean bomb = unpacked > TableBounds.SMALL_PART && unpacked / packed > TableBounds.RATIO;
      if (bomb || unpacked > TableBounds.PART_BYTES) {
        throw new TableTrouble(FindingKind.TABLE_TOO_LARGE, "");
      }
    }
  }
}
