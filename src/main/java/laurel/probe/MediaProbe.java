package laurel.probe;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import laurel.diag.FindingKind;

/**
 * Looks at a submitted media file: what it is by content, and what its header says. Reads a few
 * kilobytes in most cases, decodes nothing, and answers with flaws instead of exceptions whatever
 * the file holds.
 */
public final class MediaProbe {
  /** A picture of more pixels is refused: decoding it would take half a gigabyte. */
  public static final long MOST_PIXELS = 120_000_000;

  private MediaProbe() {}

  /** Looks at one file that stands where originals of that kind stand. */
  public static Probe look(Path file, OriginalKind kind) {
    try {
      if (!Files.isRegularFile(file)) {
        return Probe.unusable(Flaw.of(FindingKind.MEDIA_UNREADABLE));
      }
      try (Bytes bytes = Bytes.open(file)) {
        return look(bytes, file.getFileName().toString(), kind);
      }
    } catch (BrokenFile e) {
      return Probe.unusable(e.flaw());
    } catch (EOFException e) {
      return Probe.unusable(Flaw.of(truncated(kind)));
    } catch (IOException e) {
      return Probe.unusable(Flaw.of(FindingKind.MEDIA_UNREADABLE));
    }
  }

  private static Probe look(Bytes bytes, String name, OriginalKind kind) throws IOException {
    if (bytes.size() == 0) {
      return Probe.unusable(Flaw.of(FindingKind.MEDIA_EMPTY));
    }
    if (kind == OriginalKind.CUES) {
      return CueReader.read(bytes);
    }
    MediaFormat format = settled(MagicBytes.format(bytes.upTo(0, MagicBytes.ENOUGH)), kind);
    if (!format.is(kind)) {
      return Probe.unusable(Flaw.of(wrongKind(kind), format.label()));
    }
    if (!format.readable()) {
      return Probe.unusable(Flaw.of(FindingKind.MEDIA_UNSUPPORTED, format.label(), wanted(kind)));
    }
    Probe probe = header(bytes, format);
    return checked(probe, name);
  }

  /** An M4A may call itself a plain MP4, and a phone's video an M4A: the place decides. */
  private static MediaFormat settled(MediaFormat sniffed, OriginalKind kind) {
    if (kind == OriginalKind.AUDIO && sniffed == MediaFormat.MP4) {
      return MediaFormat.M4A;
    }
    return kind == OriginalKind.VIDEO && sniffed == MediaFormat.M4A ? MediaFormat.MP4 : sniffed;
  }

  private static Probe header(Bytes bytes, MediaFormat format) throws IOException {
    return switch (format) {
      case JPEG -> JpegHeader.read(bytes);
      case PNG -> PlainPictures.png(bytes);
      case GIF -> PlainPictures.gif(bytes);
      case BMP -> PlainPictures.bmp(bytes);
      case MP4, MOV -> Mp4Header.video(bytes, format);
      case M4A -> Mp4Header.audio(bytes);
      case MP3 -> SoundHeader.mp3(bytes);
      case WAV -> SoundHeader.wav(bytes);
      default -> throw new IllegalStateException("no header reader for " + format);
    };
  }

  private static Probe checked(Probe probe, String name) {
    Facts facts = probe.facts().orElseThrow();
    if (facts instanceof PhotoFacts photo && photo.pixels() > MOST_PIXELS) {
      return Probe.unusable(
          Flaw.of(FindingKind.PHOTO_TOO_MANY_PIXELS, photo.width(), photo.height()));
    }
    if (facts.format().named(name) || fits(facts.format(), name)) {
      return probe;
    }
    List<Flaw> flaws = new ArrayList<>(probe.flaws());
    flaws.add(Flaw.of(FindingKind.MEDIA_WRONG_NAME, ending(name), facts.format().label()));
    return new Probe(Optional.of(facts), flaws);
  }

  /** MP4 and its sound-only sister share one container; either name opens everywhere. */
  private static boolean fits(MediaFormat format, String name) {
    return format == MediaFormat.M4A && MediaFormat.MP4.named(name);
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static FindingKind wrongKind(OriginalKind kind) {
    return switch (kind) {
      case PHOTO -> FindingKind.PHOTO_WRONG_TYPE;
      case VIDEO -> FindingKind.VIDEO_WRONG_TYPE;
      case AUDIO -> FindingKind.AUDIO_WRONG_TYPE;
      case CUES -> FindingKind.CUES_NONE;
    };
  }

  private static FindingKind truncated(OriginalKind kind) {
    return switch (kind) {
      case PHOTO -> FindingKind.PHOTO_TRUNCATED;
      case VIDEO -> FindingKind.VIDEO_TRUNCATED;
      case AUDIO -> FindingKind.AUDIO_BROKEN;
      case CUES -> FindingKind.CUES_NONE;
    };
  }

  private static String wanted(OriginalKind kind) {
    return switch (kind) {
      case PHOTO -> MediaFormat.JPEG.label();
      case VIDEO -> MediaFormat.MP4.label();
      case AUDIO -> MediaFormat.MP3.label();
      case CUES -> MediaFormat.VTT.label();
    };
  }
}
