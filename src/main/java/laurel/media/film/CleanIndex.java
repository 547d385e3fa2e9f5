package laurel.media.film;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The index of the fresh file: what players need of the old one, without dates, names and notes.
 */
final class CleanIndex {
  private static final Set<String> TABLES =
      Set.of("stsd", "stts", "ctts", "cslg", "stss", "stsz", "stsc", "sgpd", "sbgp", "sdtp");
  private static final int EDITS_HEAD = 8;

  private CleanIndex() {}

  static Box fileType() {
    byte[] brands = "isom\0\0\u0002\0isomiso2avc1mp41".getBytes(StandardCharsets.ISO_8859_1);
    return Box.leaf("ftyp", brands);
  }

  /** Bytes of file type and index together; no offset changes them. */
  static long size(Box moov, List<Track> tracks) throws BadFilm {
    List<long[]> nowhere = new ArrayList<>();
    tracks.forEach(track -> nowhere.add(new long[track.chunks().offsets().length]));
    return fileType().size() + build(moov, tracks, nowhere).size();
  }

  static Box build(Box moov, List<Track> tracks, Layout layout) throws BadFilm {
    return build(moov, tracks, layout.moved());
  }

  private static Box build(Box moov, List<Track> tracks, List<long[]> offsets) throws BadFilm {
    List<Box> children = new ArrayList<>();
    children.add(undated(moov.need("mvhd")));
    for (int i = 0; i < tracks.size(); i++) {
      children.add(track(tracks.get(i), offsets.get(i)));
    }
    return Box.of("moov", children);
  }

  private static Box track(Track track, long[] offsets) throws BadFilm {
    Box mdia = track.trak().need("mdia");
    Box minf = mdia.need("minf");
    List<Box> media = new ArrayList<>();
    minf.child(track.handler().equals("vide") ? "vmhd" : "smhd").ifPresent(media::add);
    media.add(dataAreHere());
    media.add(table(minf.need("stbl"), track.handler(), offsets));
    List<Box> children = new ArrayList<>();
    children.add(undated(track.trak().need("tkhd")));
    Optional<Box> edits = track.trak().child("edts").flatMap(edts -> edts.child("elst"));
    if (edits.isPresent()) {
      children.add(Box.of("edts", List.of(edits(edits.get()))));
    }
    children.add(
        Box.of(
            "mdia",
            List.of(undated(mdia.need("mdhd")), handler(track.handler()), Box.of("minf", media))));
    return Box.of("trak", children);
  }

  private static Box table(Box stbl, String handler, long[] offsets) throws BadFilm {
    List<Box> kept = new ArrayList<>();
    for (Box box : stbl.children()) {
      if (TABLES.contains(box.type())) {
        boolean descriptions = box.type().equals("stsd");
        kept.add(descriptions ? Descriptions.clean(box, handler.equals("vide")) : box);
      }
    }
    ByteBuffer moved = ByteBuffer.allocate(8 + 8 * offsets.length);
    moved.putInt(0).putInt(offsets.length).asLongBuffer().put(offsets);
    kept.add(Box.leaf("co64", moved.array()));
    return Box.of("stbl", kept);
  }

  /**
   * mvhd, tkhd and mdhd begin with a version and two dates: when somebody stood there and filmed.
   */
  private static Box undated(Box header) {
    byte[] content = header.content().clone();
    boolean wide = content.length > 0 && content[0] == 1;
    Arrays.fill(
        content, Math.min(4, content.length), Math.min(wide ? 20 : 12, content.length), (byte) 0);
    return Box.leaf(header.type(), content);
  }

  /** Which part of a track is played, and when: version, how many, so many lines. */
  private static Box edits(Box elst) throws BadFilm {
    ByteBuffer in = elst.numbers();
    if (in.remaining() < EDITS_HEAD) {
      throw new BadFilm("edits cut short");
    }
    long line = in.get(0) == 1 ? 20 : 12;
    long length = EDITS_HEAD + line * in.getInt(4);
    if (length < EDITS_HEAD || length > in.remaining()) {
      throw new BadFilm("edits cut short");
    }
    return Box.leaf("elst", Arrays.copyOf(elst.content(), (int) length));
  }

  private static Box handler(String type) {
    byte[] content = new byte[25];
    System.arraycopy(type.getBytes(StandardCharsets.ISO_8859_1), 0, content, 8, 4);
    return Box.leaf("hdlr", content);
  }

  /** Written anew, because QuickTime may put the path of the author's disk here. */
  private static Box dataAreHere() {
    ByteBuffer content = ByteBuffer.allocate(28);
    content.putInt(28).put("dref".getBytes(StandardCharsets.ISO_8859_1)).putInt(0).putInt(1);
    content.putInt(12).put("url ".getBytes(StandardCharsets.ISO_8859_1)).putInt(1);
    return Box.leaf("dinf", content.array());
  }
}
