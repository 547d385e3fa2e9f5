package laurel.build;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import laurel.cache.RecordCodec;
import laurel.model.Achievement;
import laurel.model.Catalogue;
import laurel.model.MediaRef;
import laurel.site.Picture;
import laurel.site.SitePath;

/**
 * What a site that stands was made from, kept so that the words of some achievements can be changed
 * in it without looking at the others: the frame of all pages, and a {@link Foothold} for each
 * achievement, read when it is asked for.
 */
final class Footing {
  private static final int VERSION = 4;
  private static final RecordCodec<Ground> GROUND = RecordCodec.of(Ground.class);
  private static final RecordCodec<Rest> REST = RecordCodec.of(Rest.class);
  private static final RecordCodec<Foothold> FOOTHOLD = RecordCodec.of(Foothold.class);
  private static final BuildResultCodec RESULTS = new BuildResultCodec();

  private final Path file;
  private final Ground ground;
  private final BuildResult result;
  private final byte[] rest;
  private final KnownTitles titles;
  private final byte[] bytes;
  private final Map<String, Part> holds;

  /** Where a hold lies in the bytes: of thousands a few are asked for. */
  private record Part(int from, int length) {}

  /**
   * All else that is public: with it and every hold, any page can be made.
   *
   * @param site the catalogue without what has won, of candidates no words
   * @param media of whom there is no hold, by owner
   * @param signed whether certificates are signed with a key, which is not at hand
   */
  record Rest(Catalogue site, Map<String, KeptMedia> media, boolean signed) {}

  /**
   * What every page stands on.
   *
   * @param state names the list of the site's files
   * @param site the catalogue without its records, units, tombstones and lines of rounds
   * @param pictures the publisher's own
   * @param documents how many the search index has; 0 without one
   * @param assets where style sheets and scripts are published, by name
   * @param forAll numbers that the publisher wrote for everybody ({@link WrittenForAll})
   */
  record Ground(
      String state,
      Catalogue site,
      Map<MediaRef, Picture> pictures,
      int documents,
      Map<String, SitePath> assets,
      List<String> forAll) {
    Ground at(String other) {
      return new Ground(other, site, pictures, documents, assets, forAll);
    }
  }

  private Footing(Path file, Kept kept, byte[] bytes, Map<String, Part> holds) {
    this.file = file;
    this.bytes = bytes;
    this.ground = kept.ground();
    this.result = kept.result();
    this.rest = kept.rest();
    this.titles = kept.titles();
    this.holds = holds;
  }

  /** What is kept beside the holds. */
  @SuppressWarnings("ArrayRecordComponent") // written and read, never compared
  private record Kept(Ground ground, BuildResult result, byte[] rest, KnownTitles titles) {}

  Ground ground() {
    return ground;
  }

  /** How the build that it came of ended. */
  BuildResult result() {
    return result;
  }

  /** All else that is public. */
  Rest rest() throws IOException {
    return REST.value(rest);
  }

  /** The titles of all records. */
  KnownTitles titles() {
    return titles;
  }

  /** Every hold, by id. */
  Map<String, Foothold> holds() throws IOException {
    Map<String, Foothold> all = new LinkedHashMap<>();
    for (String id : holds.keySet()) {
      all.put(id, hold(id).orElseThrow());
    }
    return all;
  }

  /** How many achievements it holds. */
  int size() {
    return holds.size();
  }

  /** What is kept of an achievement; empty where none of this id has won. */
  Optional<Foothold> hold(String id) throws IOException {
    Part part = holds.get(id);
    return part == null
        ? Optional.empty()
        : Optional.of(
            FOOTHOLD.value(Arrays.copyOfRange(bytes, part.from, part.from + part.length)));
  }

  /** Whether what is kept shows this achievement as it is, but for its words. */
  static boolean shows(Foothold hold, Achievement a) {
    Foothold other = hold.under(hold.key(), a);
    return Arrays.equals(FOOTHOLD.bytes(hold), FOOTHOLD.bytes(other))
        || hold.face().equals(other.face());
  }

  /**
   * Keeps the same of a later state of the site, in which some achievements say other words or have
   * other titles.
   */
  void keep(
      String state,
      BuildResult later,
      KnownTitles retitled,
      Map<String, Foothold> reworded,
      long seal)
      throws IOException {
    try (Draft draft = new Draft(file)) {
      draft.begin(new Kept(ground.at(state), later, rest, retitled));
      for (Map.Entry<String, Part> hold : holds.entrySet()) {
        Foothold other = reworded.get(hold.getKey());
        if (other == null) {
          draft.put(hold.getKey(), bytes, hold.getValue());
        } else {
          draft.put(other);
        }
      }
      draft.keep(seal);
    }
  }

  /** Begins one. */
  static Draft draft(Path file, Ground ground, BuildResult result, Rest rest, KnownTitles titles)
      throws IOException {
    Draft draft = new Draft(file);
    boolean begun = false;
    try {
      draft.begin(new Kept(ground, result, REST.bytes(rest), titles));
      begun = true;
      return draft;
    } finally {
      if (!begun) {
        draft.close();
      }
    }
  }

  /** A footing that is being written, hold by hold. */
  static final class Draft implements Closeable {
    private final SealedFile file;
    private final DataOutputStream out;

    private Draft(Path file) throws IOException {
      this.file = new SealedFile(file);
      this.out = this.file.out();
    }

    private void begin(Kept kept) throws IOException {
      out.writeInt(VERSION);
      part(GROUND.bytes(kept.ground()));
      RESULTS.write(kept.result(), out);
      part(kept.rest());
      part(kept.titles().bytes());
    }

    private void part(byte[] part) throws IOException {
      out.writeInt(part.length);
      out.write(part);
    }

    void put(Foothold hold) throws IOException {
      byte[] bytes = FOOTHOLD.bytes(hold);
      put(hold.face().id(), bytes, new Part(0, bytes.length));
    }

    private void put(String id, byte[] from, Part part) throws IOException {
      out.writeUTF(id);
      out.writeInt(part.length);
      out.write(from, part.from, part.length);
    }

    /**
     * Keeps it, whole or not at all.
     *
     * @param seal of what is kept of the same build
     */
    void keep(long seal) throws IOException {
      file.keep(seal);
    }

    /** Lets go of it; nothing of it stays where it was not kept. */
    @Override
    public void close() throws IOException {
      file.close();
    }
  }

  /**
   * Reads it; empty where none is kept, it is damaged, or belongs to another build.
   *
   * @param seal of what is kept of the last build
   */
  static Optional<Footing> read(Path file, long seal) throws IOException {
    Optional<byte[]> bytes = SealedFile.read(file, seal);
    return bytes.isEmpty() ? Optional.empty() : read(file, bytes.get());
  }

  private static Optional<Footing> read(Path file, byte[] bytes) {
    int head = SealedFile.HEAD;
    DataInputStream in =
        new DataInputStream(new ByteArrayInputStream(bytes, head, bytes.length - head));
    try {
      return in.readInt() == VERSION ? Optional.of(read(file, bytes, in)) : Optional.empty();
    } catch (IOException otherForm) {
      return Optional.empty();
    }
  }

  private static Footing read(Path file, byte[] bytes, DataInputStream in) throws IOException {
    Ground ground = GROUND.value(part(in));
    BuildResult result = RESULTS.kept(in);
    Kept kept = new Kept(ground, result, part(in), KnownTitles.kept(part(in)));
    Map<String, Part> holds = new LinkedHashMap<>();
    while (in.available() > 0) {
      String id = in.readUTF();
      int length = in.readInt();
      holds.put(id, new Part(bytes.length - in.available(), length));
      in.skipNBytes(length);
    }
    return new Footing(file, kept, bytes, holds);
  }

  private static byte[] part(DataInputStream in) throws IOException {
    byte[] part = new byte[in.readInt()];
    in.readFully(part);
    return part;
  }
}
