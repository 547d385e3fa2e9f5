package laurel.probe;

import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import laurel.diag.FindingKind;

/** Headers of MP3 and WAV files. */
final class SoundHeader {
  private static final int LONGEST_SEARCH = 1 << 16;

  private final Bytes bytes;

  private SoundHeader(Bytes bytes) {
    this.bytes = bytes;
  }

  static Probe mp3(Bytes bytes) throws IOException {
    return new SoundHeader(bytes).mp3();
  }

  static Probe wav(Bytes bytes) throws IOException {
    return new SoundHeader(bytes).wav();
  }

  private Probe mp3() throws IOException {
    try {
      long first = firstFrame(behindId3());
      Mp3Frame frame = frame(first).orElseThrow();
      long frames = countedByEncoder(first, frame);
      if (frames == 0) {
        frames = walked(first);
      }
      long millis = frames * frame.samples() * 1000 / frame.hertz();
      return Probe.found(new AudioFacts(MediaFormat.MP3, bytes.size(), millis), List.of());
    } catch (EOFException e) {
      throw new BrokenFile(FindingKind.AUDIO_BROKEN);
    }
  }

  /** A tag at the front tells its length in four times seven bits. */
  private long behindId3() throws IOException {
    if (!bytes.name(0).startsWith("ID3")) {
      return 0;
    }
    return 10L
        + (bytes.u8(6) << 21 | bytes.u8(7) << 14 | bytes.u8(8) << 7 | bytes.u8(9))
        + ((bytes.u8(5) & 0x10) != 0 ? 10 : 0);
  }

  private long firstFrame(long from) throws IOException {
    for (long at = from; at < from + LONGEST_SEARCH; at++) {
      Optional<Mp3Frame> frame = frame(at);
      if (frame.isPresent() && followed(at + frame.get().length())) {
        return at;
      }
    }
    throw new BrokenFile(FindingKind.AUDIO_BROKEN);
  }

  private boolean followed(long next) throws IOException {
    return next + 4 > bytes.size() || frame(next).isPresent();
  }

  /** The number of frames that Xing, Info or VBRI gives in the first frame; 0 where none does. */
  private long countedByEncoder(long first, Mp3Frame frame) throws IOException {
    boolean v1 = frame.samples() == 1152;
    long xing = first + 4 + (v1 ? (frame.mono() ? 17 : 32) : (frame.mono() ? 9 : 17));
    String name = bytes.name(xing);
    if ((name.equals("Xing") || name.equals("Info")) && (bytes.u8(xing + 7) & 1) != 0) {
      return bytes.u32(xing + 8);
    }
    return bytes.name(first + 36).equals("VBRI") ? bytes.u32(first + 50) : 0;
  }

  private long walked(long first) throws IOException {
    long frames = 0;
    long at = first;
    while (at + 4 <= bytes.size()) {
      Optional<Mp3Frame> frame = frame(at);
      if (frame.isEmpty()) {
        break; // a tag at the end, or a file cut short
      }
      frames++;
      at += frame.get().length();
    }
    return frames;
  }

  private Optional<Mp3Frame> frame(long at) throws IOException {
    return Mp3Frame.of((int) bytes.u32(at));
  }

  private Probe wav() throws IOException {
    try {
      long rate = 0;
      for (long at = 12; ; at += 8 + (bytes.u32little(at + 4) + 1) / 2 * 2) {
        String chunk = bytes.name(at);
        if (chunk.equals("fmt ")) {
          rate = bytes.u32little(at + 16);
        } else if (chunk.equals("data")) {
          return wav(Math.min(bytes.u32little(at + 4), bytes.size() - at - 8), rate);
        }
      }
    } catch (EOFException e) {
      throw new BrokenFile(FindingKind.AUDIO_BROKEN);
    }
  }

  private Probe wav(long length, long rate) throws BrokenFile {
    if (rate == 0) {
      throw new BrokenFile(FindingKind.AUDIO_BROKEN);
    }
    long millis = length * 1000 / rate;
    return Probe.found(new AudioFacts(MediaFormat.WAV, bytes.size(), millis), List.of());
  }
}
