package laurel.output;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import laurel.cache.Fingerprint;

/**
 * What we remember of a tree that we made, to find out next time with one look at each file (its
 * time) what has become of it. Losing it costs time: everything is then read instead.
 *
 * @param files by their numbers in the list: when last modified and what made from
 * @param folders by path: when an entry was last added or removed, in nanoseconds
 * @param foreign the entries that were not ours, topmost only
 */
record Memory(Marks files, Map<String, Long> folders, SortedSet<String> foreign) {
  /** What program 1 remembered may be the times of other files of the same bytes. */
  private static final int VERSION = 2;

  /**
   * What we remember of one file.
   *
   * @param modified nanoseconds since 1970
   * @param recipe the key of what it was made from; null when its maker gave none
   */
  record Mark(long modified, Fingerprint recipe) {}

  /** The memory of the tree that has this manifest, if it is there and undamaged. */
  static Optional<Memory> of(Manifest manifest, WorkFolder work) throws IOException {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file(manifest, work));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
    int end = bytes.length - Fingerprint.BYTES;
    if (end < 0 || !checksum(bytes, end).equals(checksumAt(bytes, end))) {
      return Optional.empty();
    }
    return read(new DataInputStream(new ByteArrayInputStream(bytes, 0, end)), manifest);
  }

  /** Keeps this for the tree that has this manifest. */
  void keep(Manifest manifest, WorkFolder work, Disk disk) throws IOException {
    disk.directories(work.memories());
    disk.write(file(manifest, work), bytes(manifest));
  }

  /** Forgets all trees but these. */
  static void forgetAllBut(List<String> trees, WorkFolder work, Disk disk) throws IOException {
    try (Stream<Path> files = Files.list(work.memories())) {
      for (Path file : files.toList()) {
        if (trees.stream().noneMatch(file::endsWith)) {
          disk.delete(file);
        }
      }
    }
  }

  private static Path file(Manifest manifest, WorkFolder work) {
    return work.memories().resolve(manifest.state());
  }

  private byte[] bytes(Manifest manifest) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(manifest.size() * 25);
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(VERSION);
    for (int file = 0; file < manifest.size(); file++) {
      write(new Mark(files.modified(file), files.recipe(file)), out);
    }
    for (String folder : manifest.folders()) {
      out.writeLong(folders.getOrDefault(folder, Long.MIN_VALUE));
    }
    out.writeInt(foreign.size());
    for (String path : foreign) {
      out.writeUTF(path);
    }
    return sealed(bytes);
  }

  /** What we remember, with the fingerprint of it at the end. */
  static byte[] sealed(ByteArrayOutputStream bytes) {
    int length = bytes.size();
    bytes.writeBytes(new byte[Fingerprint.BYTES]);
    byte[] sealed = bytes.toByteArray();
    Fingerprint checksum = checksum(sealed, length);
    ByteBuffer.wrap(sealed, length, Fingerprint.BYTES)
        .putLong(checksum.high())
        .putLong(checksum.low());
    return sealed;
  }

  /** Whether these bytes are as they were sealed, and of this program. */
  static boolean isSound(byte[] bytes) throws IOException {
    int end = bytes.length - Fingerprint.BYTES;
    return end > Integer.BYTES
        && checksum(bytes, end).equals(checksumAt(bytes, end))
        && new DataInputStream(new ByteArrayInputStream(bytes)).readInt() == VERSION;
  }

  static void write(Mark mark, DataOutputStream out) throws IOException {
    out.writeLong(mark.modified());
    out.writeBoolean(mark.recipe() != null);
    if (mark.recipe() != null) {
      write(mark.recipe(), out);
    }
  }

  static Mark readMark(DataInputStream in) throws IOException {
    return new Mark(in.readLong(), in.readBoolean() ? readFingerprint(in) : null);
  }

  private static Optional<Memory> read(DataInputStream in, Manifest manifest) throws IOException {
    if (in.readInt() != VERSION) {
      return Optional.empty();
    }
    Marks files = new Marks(manifest.size());
    for (int file = 0; file < manifest.size(); file++) {
      Mark mark = readMark(in);
      files.set(file, mark.modified(), mark.recipe());
    }
    Map<String, Long> folders = new HashMap<>();
    for (String folder : manifest.folders()) {
      folders.put(folder, in.readLong());
    }
    SortedSet<String> foreign = new TreeSet<>();
    for (int i = in.readInt(); i > 0; i--) {
      foreign.add(in.readUTF());
    }
    return Optional.of(new Memory(files, folders, foreign));
  }

  private static Fingerprint checksum(byte[] bytes, int length) {
    return Fingerprint.of(bytes, length);
  }

  private static Fingerprint checksumAt(byte[] bytes, int offset) throws IOException {
    return readFingerprint(
        new DataInputStream(new ByteArrayInputStream(bytes, offset, Fingerprint.BYTES)));
  }

  private static void write(Fingerprint fingerprint, DataOutputStream out) throws IOException {
    out.writeLong(fingerprint.high());
    out.writeLong(fingerprint.low());
  }

  private static Fingerprint readFingerprint(DataInputStream in) throws IOException {
    return new Fingerprint(in.readLong(), in.readLong());
  }
}
