package laurel.probe;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import laurel.diag.FindingKind;

/**
 * Walks the boxes of an MP4, MOV or M4A file (ISO/IEC 14496-12) by jumping from header to header,
 * so that a long film costs no more than a short one.
 */
final class Mp4Header {
  private static final int MOST_BOXES = 10_000;

  /** Six are used; a file of nothing but heads inside each other must not fill the stack. */
  private static final int DEEPEST = 16;

  private final Bytes bytes;
  private final MediaFormat format;
  private final List<Mp4Track> tracks = new ArrayList<>();
  private int boxes;
  private int depth;
  private long moov = -1;
  private long mdat = -1;
  private long millis;
  private long movieTimescale;

  private Mp4Header(Bytes bytes, MediaFormat format) {
    this.bytes = bytes;
    this.format = format;
  }

  static Probe video(Bytes bytes, MediaFormat format) throws IOException {
    return new Mp4Header(bytes, format).video();
  }

  static Probe audio(Bytes bytes) throws IOException {
    return new Mp4Header(bytes, MediaFormat.M4A).audio();
  }

  private Probe video() throws IOException {
    open();
    Mp4Track picture =
        track("vide").orElseThrow(() -> new BrokenFile(FindingKind.VIDEO_NO_PICTURE));
    if (picture.width() == 0 || picture.height() == 0) {
      throw new BrokenFile(FindingKind.VIDEO_BROKEN);
    }
    return Probe.found(
        new VideoFacts(
            format,
            bytes.size(),
            length(),
            picture.width(),
            picture.height(),
            picture.rotation(),
            picture.codec(),
            picture.profile(),
            track("soun").map(Mp4Track::codec),
            moov < mdat),
        List.of());
  }

  private Probe audio() throws IOException {
    open();
    if (track("soun").isEmpty()) {
      throw new BrokenFile(FindingKind.AUDIO_BROKEN);
    }
    return Probe.found(new AudioFacts(MediaFormat.M4A, bytes.size(), length()), List.of());
  }

  private Optional<Mp4Track> track(String handler) {
    return tracks.stream().filter(t -> t.handler().equals(handler)).findFirst();
  }

  private long length() throws BrokenFile {
    long longest = tracks.stream().mapToLong(Mp4Track::millis).max().orElse(0);
    long known = millis > 0 ? millis : longest;
    if (known <= 0) {
      throw new BrokenFile(FindingKind.VIDEO_NO_LENGTH);
    }
    return known;
  }

  private void open() throws IOException {
    try {
      walk(0, bytes.size(), this::top);
    } catch (EOFException e) {
      throw new BrokenFile(FindingKind.VIDEO_TRUNCATED);
    }
    if (moov < 0) {
      throw new BrokenFile(FindingKind.VIDEO_NO_MOOV);
    }
    if (mdat < 0) {
      throw new BrokenFile(FindingKind.VIDEO_TRUNCATED);
    }
  }

  private void top(String name, long from, long to) throws IOException {
    if (name.equals("mdat") && mdat < 0) {
      mdat = from;
    } else if (name.equals("moov") && moov < 0) {
      moov = from;
      walk(from, to, this::movie);
    }
  }

  private void movie(String name, long from, long to) throws IOException {
    switch (name) {
      case "mvhd" -> millis = millis(from);
      case "trak" -> {
        Mp4Track track = new Mp4Track(bytes);
        tracks.add(track);
        walk(from, to, (child, start, end) -> track(track, child, start, end));
      }
      case "mvex" -> walk(from, to, this::fragments);
      default -> {
        // nothing that concerns us
      }
    }
  }

  /** A file in fragments tells its length apart. */
  private void fragments(String name, long from, long to) throws IOException {
    if (name.equals("mehd") && millis <= 0 && !tracks.isEmpty()) {
      long units = bytes.u8(from) == 1 ? bytes.u64(from + 4) : bytes.u32(from + 4);
      millis = units * 1000 / Math.max(1, movieTimescale);
    }
  }

  private void track(Mp4Track track, String name, long from, long to) throws IOException {
    switch (name) {
      case "mdia", "minf", "stbl" ->
          walk(from, to, (child, start, end) -> track(track, child, start, end));
      case "mdhd" -> track.length(mediaMillis(from));
      default -> track.box(name, from);
    }
  }

  private long millis(long at) throws IOException {
    movieTimescale = bytes.u32(bytes.u8(at) == 1 ? at + 20 : at + 12);
    return mediaMillis(at);
  }

  /** mvhd and mdhd begin alike: version, flags, two dates, timescale, duration. */
  private long mediaMillis(long at) throws IOException {
    boolean wide = bytes.u8(at) == 1;
    long timescale = bytes.u32(wide ? at + 20 : at + 12);
    long units = wide ? bytes.u64(at + 24) : bytes.u32(at + 16);
    boolean unknown = units <= 0 || (!wide && units == 0xffffffffL);
    return unknown || timescale == 0 ? 0 : Math.round(units * 1000.0 / timescale);
  }

  private void walk(long from, long to, Visitor visitor) throws IOException {
    if (++depth > DEEPEST) {
      throw new BrokenFile(FindingKind.VIDEO_BROKEN);
    }
    long at = from;
    while (at + 8 <= to) {
      if (++boxes > MOST_BOXES) {
        throw new BrokenFile(FindingKind.VIDEO_BROKEN);
      }
      long size = bytes.u32(at);
      int header = 8;
      if (size == 1) {
        size = bytes.u64(at + 8);
        header = 16;
      } else if (size == 0) {
        size = to - at; // up to the end
      }
      if (size < header) {
        throw new BrokenFile(FindingKind.VIDEO_BROKEN);
      }
      if (size > to - at) {
        throw new BrokenFile(from == 0 ? FindingKind.VIDEO_TRUNCATED : FindingKind.VIDEO_BROKEN);
      }
      visitor.box(bytes.name(at + 4), at + header, at + size);
      at += size;
    }
    depth--;
  }

  private interface Visitor {
    void box(String name, long from, long to) throws IOException;
  }
}
