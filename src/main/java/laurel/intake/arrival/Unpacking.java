package laurel.intake.arrival;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import laurel.diag.FindingKind;
import laurel.diag.Location;
import laurel.diag.RecordLog;
import laurel.text.Nfc;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;

/**
 * Unpacks zips. Entries are written under numbers, so that no name of theirs ever meets the file
 * system; the names, in UTF-8 or as Chinese Windows writes them, are kept beside.
 */
final class Unpacking implements Closeable {
  /** Archives within archives. */
  private static final int NESTED = 3;

  private static final int ENTRIES = 50_000;

  /** Entries of all archives of one run. */
  private static final int ALL_ENTRIES = 500_000;

  /** Bytes of all that is unpacked in one run: a province's videos, and no more. */
  private static final long ALL_BYTES = 64L << 30;

  /** How often its packed size an entry may unpack to, once it is larger than a small one. */
  private static final int RATIO = 200;

  private static final long SMALL = 16L << 20;
  private static final int STEP = 1 << 16;

  /** How an entry begins. */
  private static final byte[] ENTRY = {'P', 'K', 3, 4};

  /** Ways of packing that the library unpacks by others, which are not here. */
  private static final Set<ZipMethod> ELSEWHERE =
      Set.of(ZipMethod.XZ, ZipMethod.ZSTD, ZipMethod.ZSTD_DEPRECATED);

  private static final Charset WINDOWS = Charset.forName("GB18030");

  private final RecordLog log;
  private Path folder;
  private int files;
  private long bytes;

  Unpacking(RecordLog log) {
    this(log, null);
  }

  /**
   * The same into a folder that is there, and is taken away at the end.
   *
   * @param folder null for a temporary one, made when there is something to unpack
   */
  Unpacking(RecordLog log, Path folder) {
    this.log = log;
    this.folder = folder;
  }

  /** The files of an archive; those that must not or cannot be read are told. */
  List<Arrival> of(Path zip, String shown, List<String> folders, int nested) throws IOException {
    if (nested >= NESTED) {
      log.report(FindingKind.IMPORT_DEPTH, Location.of(shown), "");
      return List.of();
    }
    List<Arrival> arrivals = new ArrayList<>();
    try (ZipFile archive = opened(zip)) {
      if (isOfAnEntry(archive)) {
        log.report(FindingKind.IMPORT_DAMAGED, Location.of(shown), "");
        return List.of();
      }
      List<ZipArchiveEntry> entries = Collections.list(archive.getEntries());
      int all = files + entries.size();
      if (entries.size() > ENTRIES || all > ALL_ENTRIES) {
        String much =
            entries.size() > ENTRIES ? entries.size() + " > " + ENTRIES : all + " > " + ALL_ENTRIES;
        log.report(FindingKind.IMPORT_BOMB, Location.of(shown), "", much);
        return List.of();
      }
      for (ZipArchiveEntry entry : readable(archive, entries, shown)) {
        entry(archive, entry, shown, folders).ifPresent(arrivals::add);
      }
    } catch (Damaged e) {
      log.report(FindingKind.IMPORT_DAMAGED, Location.of(shown), "");
    }
    arrivals.sort(Comparator.comparing(Arrival::shown));
    return arrivals;
  }

  /** The files that can be unpacked; why others cannot is the archive's matter, and told once. */
  private List<ZipArchiveEntry> readable(
      ZipFile archive, List<ZipArchiveEntry> entries, String shown) {
    List<ZipArchiveEntry> readable = new ArrayList<>();
    Set<String> methods = new TreeSet<>();
    boolean encrypted = false;
    for (ZipArchiveEntry entry : entries) {
      if (entry.isDirectory() || name(entry).endsWith("\\")) {
        continue;
      }
      ZipMethod method = ZipMethod.getMethodByCode(entry.getMethod());
      if (entry.getGeneralPurposeBit().usesEncryption()) {
        encrypted = true;
      } else if (archive.canReadEntryData(entry) && !ELSEWHERE.contains(method)) {
        readable.add(entry);
      } else {
        methods.add(method == null ? String.valueOf(entry.getMethod()) : method.name());
      }
    }
    if (encrypted) {
      log.report(FindingKind.IMPORT_ENCRYPTED, Location.of(shown), "");
    }
    if (!methods.isEmpty()) {
      String how = "zip, " + String.join(", ", methods);
      log.report(FindingKind.IMPORT_ARCHIVE, Location.of(shown), "", how);
    }
    return readable;
  }

  private Optional<Arrival> entry(
      ZipFile archive, ZipArchiveEntry entry, String shown, List<String> folders)
      throws IOException {
    String path = Nfc.of(name(entry)).replace('\\', '/');
    List<String> parts =
        Arrays.stream(path.split("/")).filter(p -> !p.isEmpty() && !p.equals(".")).toList();
    boolean outside = path.startsWith("/") || path.matches("[A-Za-z]:.*") || parts.contains("..");
    if (parts.isEmpty() || outside || entry.isUnixSymlink()) {
      log.report(FindingKind.IMPORT_ENTRY, Location.of(shown), "", path);
      return Optional.empty();
    }
    String place = shown + "/" + String.join("/", parts);
    try {
      Path file = unpacked(archive, entry);
      if (file == null) {
        log.report(FindingKind.IMPORT_BOMB, Location.of(place), "", size(entry.getSize()));
        return Optional.empty();
      }
      List<String> within = parts.subList(0, parts.size() - 1);
      return Optional.of(
          new Arrival(
              file,
              place,
              Stream.concat(folders.stream(), within.stream()).toList(),
              parts.get(parts.size() - 1)));
    } catch (Damaged e) {
      log.report(FindingKind.IMPORT_DAMAGED, Location.of(place), "");
      return Optional.empty();
    }
  }

  private static String size(long bytes) {
    return bytes < 0 ? "?" : (bytes >> 20) + " MB";
  }

  /** Marked as UTF-8 or valid UTF-8, or else as Windows in China writes names. */
  private static String name(ZipArchiveEntry entry) {
    byte[] raw = entry.getRawName();
    if (raw == null || entry.getNameSource() != ZipArchiveEntry.NameSource.NAME) {
      return entry.getName();
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(raw))
          .toString();
    } catch (CharacterCodingException e) {
      return new String(raw, WINDOWS);
    }
  }

  /** The unpacked file; null when it grows beyond all measure. */
  private Path unpacked(ZipFile archive, ZipArchiveEntry entry) throws IOException, Damaged {
    Path file = temporary().resolve(String.format(java.util.Locale.ROOT, "%06d", ++files));
    long packed = Math.max(1, entry.getCompressedSize());
    long size = 0;
    boolean bomb = false;
    try (InputStream in = content(archive, entry);
        OutputStream out = Files.newOutputStream(file)) {
      byte[] step = new byte[STEP];
      for (int read = read(in, step); read >= 0 && !bomb; read = read(in, step)) {
        size += read;
        bytes += read;
        bomb = (size > SMALL && size / packed > RATIO) || bytes > ALL_BYTES;
        out.write(step, 0, read);
      }
    }
    if (bomb) {
      Files.delete(file);
      return null;
    }
    return file;
  }

  /** What came cannot be read; what cannot be written here is the disk's fault, and another. */
  private static final class Damaged extends Exception {
    private static final long serialVersionUID = 1;

    Damaged(Exception cause) {
      super(cause);
    }
  }

  /** In the one encoding that fits any bytes: a Mac writes UTF-8 and does not say so. */
  private static ZipFile opened(Path zip) throws Damaged {
    try {
      return ZipFile.builder().setPath(zip).setCharset(StandardCharsets.ISO_8859_1).get();
    } catch (IOException | RuntimeException e) {
      throw new Damaged(e);
    }
  }

  /**
   * Whether what was found is the list of a package that lies in the archive unpacked: an archive
   * that breaks off has lost its own, which would begin with its first entry.
   */
  private static boolean isOfAnEntry(ZipFile archive) throws Damaged {
    try (InputStream before = archive.getContentBeforeFirstLocalFileHeader()) {
      return before != null && Arrays.equals(before.readNBytes(ENTRY.length), ENTRY);
    } catch (IOException | RuntimeException e) {
      throw new Damaged(e);
    }
  }

  private static InputStream content(ZipFile archive, ZipArchiveEntry entry) throws Damaged {
    try {
      return archive.getInputStream(entry);
    } catch (IOException | RuntimeException e) {
      throw new Damaged(e);
    }
  }

  private static int read(InputStream in, byte[] step) throws Damaged {
    try {
      return in.read(step);
    } catch (IOException | RuntimeException e) {
      throw new Damaged(e);
    }
  }

  private Path temporary() throws IOException {
    if (folder == null) {
      folder = Files.createTempDirectory("laurel-import");
    }
    return folder;
  }

  @Override
  public void close() throws IOException {
    if (folder != null) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
      folder = null;
    }
  }
}
