package laurel.media.photo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import laurel.probe.MediaFormat;
import laurel.probe.PhotoFacts;
import laurel.probe.PhotoFacts.ColourModel;
import laurel.work.FullDisk;

/**
 * Makes the sizes of a photo from one decoding: reduced while decoding where that can be, colours
 * once at the largest size, then each size from the one above it. Only pixels cross over, so
 * nothing that the original told about camera, place or people can.
 */
public final class Darkroom {
  /** A file sent in more scans is made to keep decoders busy, not to be looked at. */
  private static final int MOST_SCANS = 100;

  private static final int LARGEST_REDUCTION = 8;

  private Optional<Talents> talents;
  private Optional<Path> memo;
  private Optional<Codecs> loaded;

  private Darkroom(Optional<Talents> talents, Optional<Path> memo, Optional<Codecs> loaded) {
    this.talents = talents;
    this.memo = memo;
    this.loaded = loaded;
  }

  /** The same as {@link #open(Path)} will give, which is not called before {@link #enter}. */
  public static Darkroom whenNeeded(Path memo) {
    return new Darkroom(Optional.empty(), Optional.of(memo), Optional.empty());
  }

  /**
   * Finds out what this machine can do, where that is not known yet: to be called before anything
   * is asked for.
   *
   * @throws IOException as {@link #open(Path)} does
   */
  public synchronized void enter() throws IOException {
    if (talents.isEmpty()) {
      Darkroom found = open(memo.orElseThrow());
      talents = found.talents;
      memo = found.memo;
      loaded = found.loaded;
    }
  }

  private synchronized Talents talents() {
    return talents.orElseThrow(() -> new IllegalStateException("nobody has entered"));
  }

  /**
   * With every codec that loads on this machine.
   *
   * @param memo file that remembers which those are; while it does, nothing is loaded before it is
   *     needed
   * @throws IOException where machine code did not load and there is no room to unpack it: that it
   *     cannot be had here must not be remembered
   */
  public static Darkroom open(Path memo) throws IOException {
    Optional<Talents> known = Talents.recall(memo);
    if (known.isPresent()) {
      return new Darkroom(known, Optional.of(memo), Optional.empty());
    }
    Darkroom fresh = open();
    if (fresh.fast() && fresh.webp()) {
      fresh.talents().remember(memo);
    } else {
      FullDisk.checkTemporary(); // and tried again next time: what did not load now may then
    }
    return fresh;
  }

  /** With every codec that loads on this machine; loads machine code, about 0.3 s. */
  public static Darkroom open() {
    Codecs best = Codecs.best();
    return new Darkroom(Optional.of(Talents.of(best)), Optional.empty(), Optional.of(best));
  }

  /** With the JDK alone: no WebP. */
  public static Darkroom withoutNatives() {
    Codecs plain = Codecs.plain();
    return new Darkroom(Optional.of(Talents.of(plain)), Optional.empty(), Optional.of(plain));
  }

  /** Whether WebP can be made. */
  public boolean webp() {
    return talents().webp();
  }

  /** Names the codecs; other codecs make other bytes. */
  public String id() {
    return talents().id();
  }

  /** Whether pictures are reduced while decoding, that is, whether the fast path is there. */
  public boolean fast() {
    return talents().fast();
  }

  /** What tells a {@link PhotoWorker} to open the same one. */
  synchronized List<String> words() {
    if (!fast() && !webp()) {
      return List.of(PhotoWorker.PLAIN);
    }
    return memo.map(file -> List.of(PhotoWorker.NATIVES, file.toAbsolutePath().toString()))
        .orElse(List.of(PhotoWorker.NATIVES));
  }

  private synchronized Codecs codecs() throws IOException {
    if (loaded.isEmpty()) {
      Codecs best = Codecs.best();
      if (!Talents.of(best).equals(talents())) {
        Files.deleteIfExists(memo.orElseThrow());
        throw new IOException("the picture codecs of this machine have changed: build again");
      }
      loaded = Optional.of(best);
    }
    return loaded.get();
  }

  /**
   * Makes all prints of one photo.
   *
   * @param prints largest first; sizes as a person sees the photo
   * @throws BadPicture where the file cannot be decoded
   * @throws IOException where it cannot be read, or a print not written
   */
  public Developed develop(Path original, PhotoFacts facts, List<Print> prints) throws IOException {
    byte[] file = Files.readAllBytes(original);
    Print first = prints.get(0);
    boolean lying = facts.orientation() > 4;
    int width = lying ? first.height() : first.width();
    int height = lying ? first.width() : first.height();
    JpegCodec.Decoded decoded = decode(file, facts, width, height);
    Pixels stored = Resampler.resize(decoded.pixels(), width, height);
    Pixels managed = managed(stored, file, facts);
    Pixels top = Orientation.upright(managed, facts.orientation());
    return new Developed(write(top, prints), decoded.damaged());
  }

  /**
   * Prints a picture that was decoded elsewhere.
   *
   * @param rgb rows of red, green, blue
   * @param rotation 0, 90, 180 or 270 degrees clockwise
   * @return its mean colour, {@code 0x00RRGGBB}
   */
  public int print(byte[] rgb, int width, int height, int rotation, List<Print> prints)
      throws IOException {
    Pixels picture = Pixels.blank(width, height);
    for (int i = 0; i < picture.rgb().length; i++) {
      picture.rgb()[i] = Pixels.rgb(rgb[3 * i], rgb[3 * i + 1], rgb[3 * i + 2]);
    }
    int orientation =
        switch (rotation) {
          case 90 -> 6;
          case 180 -> 3;
          case 270 -> 8;
          default -> 1;
        };
    return write(Orientation.upright(picture, orientation), prints);
  }

  private int write(Pixels top, List<Print> prints) throws IOException {
    Pixels last = top;
    for (Print print : prints) {
      last = Resampler.resize(last, print.width(), print.height());
      byte[] jpeg = codecs().jpeg().encode(last, print.jpegQuality());
      Files.write(print.jpeg(), print.density() > 0 ? Density.of(jpeg, print.density()) : jpeg);
      if (print.webp().isPresent()) {
        byte[] webp = codecs().webp().orElseThrow().encode(last, print.webpQuality());
        Files.write(print.webp().get(), webp);
      }
    }
    return last.mean();
  }

  private JpegCodec.Decoded decode(byte[] file, PhotoFacts facts, int width, int height)
      throws IOException {
    if (facts.format() != MediaFormat.JPEG) {
      return new JpegCodec.Decoded(PlainDecoder.decode(file, facts), false);
    }
    JpegParts parts = JpegParts.of(file);
    if (parts.scans() > MOST_SCANS) {
      throw new BadPicture("more than " + MOST_SCANS + " scans");
    }
    int reduction = reduction(facts, width, height);
    if (facts.colour() == ColourModel.CMYK) {
      // skips pixels instead of averaging them: one step less keeps edges smooth
      return new JpegCodec.Decoded(Cmyk.decode(parts, Math.max(1, reduction / 2)), false);
    }
    return codecs().jpeg().decode(parts.picture(), reduction);
  }

  /** The largest power of two that leaves the picture at least as large as its largest print. */
  private static int reduction(PhotoFacts facts, int width, int height) {
    int reduction = LARGEST_REDUCTION;
    while (reduction > 1
        && (facts.width() / reduction < width || facts.height() / reduction < height)) {
      reduction /= 2;
    }
    return reduction;
  }

  private static Pixels managed(Pixels picture, byte[] file, PhotoFacts facts) throws BadPicture {
    if (!facts.profiled() || facts.colour() != ColourModel.RGB) {
      return picture;
    }
    Optional<byte[]> profile =
        facts.format() == MediaFormat.JPEG ? JpegParts.of(file).profile() : Profiles.ofPng(file);
    return profile.map(icc -> Profiles.toSrgb(picture, icc)).orElse(picture);
  }
}
