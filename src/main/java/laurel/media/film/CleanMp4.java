package laurel.media.film;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Copies the first picture and the first sound track of an MP4, MOV or M4A into a fresh file: the
 * index in front, so that playing begins at once, and nothing of the original but the two tracks.
 * Boxes are taken over by name, not left out by name: what a camera invents tomorrow does not slip
 * through. Tracks of positions, notes or thumbnails lose their data as well as their entry, and
 * notes in the stream of pictures itself are written over.
 */
public final class CleanMp4 {
  private static final long LARGEST_INDEX = 256L << 20;

  private CleanMp4() {}

  /**
   * Writes the clean copy.
   *
   * @param picture whether the picture track is wanted; sound always is
   * @throws BadFilm where the index makes no sense, or the file is in fragments
   * @throws IOException where a file cannot be read or written
   */
  public static void copy(Path from, Path to, boolean picture) throws IOException {
    try (FileChannel in = FileChannel.open(from, StandardOpenOption.READ);
        FileChannel out =
            FileChannel.open(
                to,
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE)) {
      Box moov = Box.parse("moov", index(in));
      List<Track> tracks = tracks(moov, picture, in.size());
      Layout layout = Layout.of(tracks, CleanIndex.size(moov, tracks));
      write(out, CleanIndex.build(moov, tracks, layout), layout);
      layout.copy(in, out);
      if (picture) {
        Notes.erase(out, tracks.get(0), layout.moved().get(0));
      }
    }
  }

  private static ByteBuffer index(FileChannel in) throws IOException {
    long at = 0;
    ByteBuffer head = ByteBuffer.allocate(16);
    while (at + 8 <= in.size()) {
      head.clear();
      while (head.hasRemaining() && in.read(head, at + head.position()) > 0) {
        // until full
      }
      head.flip();
      long size = head.getInt() & 0xffffffffL;
      byte[] name = new byte[4];
      head.get(name);
      boolean wide = size == 1 && head.remaining() == 8;
      size = wide ? head.getLong() : size == 0 ? in.size() - at : size;
      int skip = wide ? 16 : 8;
      if (size < skip || size > in.size() - at) {
        throw new BadFilm("box size " + size);
      }
      if (new String(name, StandardCharsets.ISO_8859_1).equals("moov")) {
        return read(in, at + skip, size - skip);
      }
      at += size;
    }
    throw new BadFilm("no moov");
  }

  private static ByteBuffer read(FileChannel in, long at, long length) throws IOException {
    if (length > LARGEST_INDEX) {
      throw new BadFilm("index of " + length + " bytes");
    }
    ByteBuffer bytes = ByteBuffer.allocate((int) length);
    while (bytes.hasRemaining() && in.read(bytes, at + bytes.position()) > 0) {
      // until full
    }
    return bytes.flip();
  }

  private static List<Track> tracks(Box moov, boolean picture, long fileSize) throws BadFilm {
    List<Track> tracks = new ArrayList<>();
    if (picture) {
      tracks.add(first(moov, "vide", fileSize).orElseThrow(() -> new BadFilm("no picture")));
    }
    first(moov, "soun", fileSize).ifPresent(tracks::add);
    if (tracks.isEmpty() || moov.child("mvex").isPresent()) {
      throw new BadFilm(tracks.isEmpty() ? "no track" : "in fragments");
    }
    return tracks;
  }

  private static Optional<Track> first(Box moov, String handler, long fileSize) throws BadFilm {
    for (Box box : moov.children()) {
      if (box.type().equals("trak") && handler.equals(handler(box))) {
        return Optional.of(Track.of(box, handler, fileSize));
      }
    }
    return Optional.empty();
  }

  private static String handler(Box trak) throws BadFilm {
    byte[] hdlr = trak.need("mdia").need("hdlr").content();
    return hdlr.length < 12 ? "" : new String(hdlr, 8, 4, StandardCharsets.ISO_8859_1);
  }

  private static void write(FileChannel out, Box moov, Layout layout) throws IOException {
    Box ftyp = CleanIndex.fileType();
    ByteBuffer front = ByteBuffer.allocate((int) (ftyp.size() + moov.size()) + Layout.DATA_HEAD);
    ftyp.write(front);
    moov.write(front);
    front.putInt(1).put("mdat".getBytes(StandardCharsets.ISO_8859_1));
    front.putLong(layout.bytes() + Layout.DATA_HEAD).flip();
    while (front.hasRemaining()) {
      out.write(front);
    }
  }
}
