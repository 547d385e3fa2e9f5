package laurel.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import laurel.diag.FindingKind;
import laurel.media.photo.PhotoLab;
import laurel.model.MediaRef;
import laurel.model.MediaRef.MediaKind;
import laurel.place.Places;
import laurel.probe.CueFacts;
import laurel.probe.Facts;
import laurel.probe.MediaProbe;

/**
 * Makes what is planned of originals and puts it into the store: the same code on this computer and
 * on every machine of a cluster. For any number of threads; each makes one original after the
 * other.
 */
public final class Workshop implements AutoCloseable {
  private static final MediaRef NOBODYS = new MediaRef("", MediaKind.PHOTO, 1);

  private final Recipes recipes;
  private final RenditionStore store;
  private final Attendance attendance;
  private final PhotoLab lab;
  private final PhotoMaker photos;
  private final FilmMaker films;

  Workshop(Recipes recipes, RenditionStore store) {
    this(recipes, store, Attendance.Patience.USUAL);
  }

  Workshop(Recipes recipes, RenditionStore store, Attendance.Patience patience) {
    this.recipes = recipes;
    this.store = store;
    this.attendance = new Attendance(store.notes(), patience);
    this.lab = new PhotoLab(recipes.darkroom(), PhotoMaker.LIMIT);
    this.photos = new PhotoMaker(lab, recipes.photos());
    this.films = new FilmMaker(recipes.room(), lab, recipes.photos(), recipes.films());
  }

  /**
   * Opens a workshop away from the build.
   *
   * @param store the folder of all renditions
   * @param scratch a folder on this computer, for what is being made
   * @throws IOException where there is no room for machine code
   */
  public static Workshop open(MediaOptions options, Path store, Path scratch) throws IOException {
    Recipes recipes = Recipes.of(options, scratch.resolve("codecs"));
    return new Workshop(recipes, new RenditionStore(store, scratch.resolve("begun")));
  }

  /**
   * Does what was commissioned elsewhere, unless it is done: another machine may have been at it
   * before, and been lost.
   *
   * @throws IOException where the store cannot be written, or this machine would make other bytes
   */
  public Ending make(Commission commission) throws IOException, InterruptedException {
    String key = commission.key();
    Optional<Entry> there = store.find(key);
    if (there.isPresent()) {
      return Ending.found(key, there.get());
    }
    Path original = Places.at(URI.create(commission.original()));
    Path folder = store.begin();
    try {
      String hash;
      Path file = original;
      try {
        file = Places.here(original) ? original : fetched(original, folder);
        hash = ContentHash.of(file);
      } catch (IOException e) {
        return Ending.trouble(key, e.toString());
      }
      if (!hash.equals(commission.hash())) {
        return changed(key);
      }
      return planned(commission, file);
    } finally {
      store.drop(folder);
    }
  }

  /**
   * The same, where whoever was at it before has been lost, perhaps for what it was at: an original
   * that nobody came back from is left alone in this run.
   *
   * @param run names the build: what another one has left says nothing
   */
  public Ending makeWarily(Commission commission, String run)
      throws IOException, InterruptedException {
    String key = commission.key();
    if (store.find(key).isPresent()) {
      return make(commission);
    }
    Optional<Attendance.Stay> stay = attendance.enter(key, run);
    if (stay.isEmpty()) {
      return Ending.made(key, Entry.failed(FindingKind.MEDIA_CRASHED));
    }
    try {
      return make(commission);
    } finally {
      stay.get().close();
    }
  }

  /** SHA-256 of a file, as 64 hexadecimal digits; empty where it cannot be read. */
  public static Optional<String> hash(Path file) {
    return HashWorker.hash(file);
  }

  private Ending planned(Commission commission, Path file)
      throws IOException, InterruptedException {
    Optional<Facts> facts = MediaProbe.look(file, commission.kind()).facts();
    if (facts.isEmpty()) {
      return Ending.trouble(commission.key(), commission.original() + ": is not what it was");
    }
    Original original =
        new Original(NOBODYS, file, "", commission.stem(), facts.get(), commission.print());
    String key = recipes.key(original, commission.hash());
    if (!key.equals(commission.key())) {
      throw new IOException(
          "this machine would make other bytes than the one that planned: "
              + recipes.photos().id(recipes.darkroom())
              + ", "
              + recipes.films().id());
    }
    return made(original, commission.hash(), recipes.planned(original, key));
  }

  /** Makes what is planned, whether or not it is there. */
  Ending make(Job job) throws IOException, InterruptedException {
    Original original = job.original();
    if (Places.here(original.file())) {
      return made(original, job.hash(), job.planned());
    }
    Path folder = store.begin();
    try {
      Path file = fetched(original.file(), folder);
      return made(original.at(file), job.hash(), job.planned());
    } finally {
      store.drop(folder);
    }
  }

  /** Decoders open files, and nothing but files of this computer. */
  private static Path fetched(Path original, Path folder) throws IOException {
    Path here = folder.resolve("original");
    try (InputStream in = Files.newInputStream(original);
        OutputStream out = Files.newOutputStream(here)) {
      in.transferTo(out);
    }
    return here;
  }

  private static Ending changed(String key) {
    return Ending.trouble(key, "has changed since it was looked at");
  }

  /**
   * What was made is kept under the hash that it was planned by: whoever exchanges an original in
   * between must not have it shown wherever the earlier one is wanted.
   */
  private Ending made(Original original, String hash, Planned planned)
      throws IOException, InterruptedException {
    Path folder = store.begin();
    try {
      Entry entry = entry(original, planned, folder);
      Entry whole = entry.lacking(missing(planned, entry, folder));
      if (!ContentHash.of(original.file()).equals(hash)) {
        return changed(planned.key());
      }
      store.keep(folder, planned.key(), whole);
      return Ending.made(planned.key(), whole);
    } finally {
      store.drop(folder);
    }
  }

  private Entry entry(Original original, Planned planned, Path folder)
      throws IOException, InterruptedException {
    if (planned instanceof PhotoPlan photo) {
      return photos.make(original, photo, folder);
    }
    if (planned instanceof VideoPlan video) {
      return films.make(original, video, folder);
    }
    if (planned instanceof SoundPlan sound) {
      return films.make(original, sound, folder);
    }
    String text = ((CueFacts) original.facts()).webvtt();
    Files.writeString(folder.resolve(((CuesPlan) planned).file().label()), text);
    return Entry.SOUND;
  }

  /** What was planned and is not there; of what failed, all: it may be left half written. */
  private static Set<String> missing(Planned planned, Entry entry, Path folder) {
    return planned.files().stream()
        .map(Rendition::label)
        .filter(label -> entry.failed() || !Files.isRegularFile(folder.resolve(label)))
        .collect(Collectors.toSet());
  }

  /** Ends its worker processes; to be called when nobody works here any more. */
  @Override
  public void close() {
    lab.close();
  }
}
