package laurel.output;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import laurel.cache.Fingerprint;
import laurel.cache.FingerprintStream;

/**
 * Puts other bytes into some files of the site that stands. No file comes or goes, so that every
 * link leads where it led; the cost is that of the change. All is written down before the first
 * file is replaced, each is replaced whole, and what is interrupted the next build carries on
 * ({@link Journal}).
 */
public final class SitePatch implements Closeable {
  private final Workplace workplace;
  private final WorkFolder work;
  private final Disk disk;
  private final ListedFiles listed;
  private final Map<String, Staged.File> files = new TreeMap<>();
  private long bytes;

  private SitePatch(Workplace workplace, Disk disk, ListedFiles listed) {
    this.workplace = workplace;
    this.work = workplace.work();
    this.disk = disk;
    this.listed = listed;
  }

  /**
   * Takes the folder, as {@link OutputFolder#open} does.
   *
   * @return empty where what we know of the site does not suffice to change single files
   */
  public static Optional<SitePatch> open(Path out, OutputFolder.Options options)
      throws IOException {
    return open(out, options, Disk.REAL);
  }

  static Optional<SitePatch> open(Path out, OutputFolder.Options options, Disk disk)
      throws IOException {
    Path site = Place.of(out, options.apart());
    if (!Files.exists(site.resolve(Manifest.NAME))) {
      return Optional.empty();
    }
    options.readers().check(site);
    Workplace workplace = Workplace.take(site, disk);
    Optional<SitePatch> patch = Optional.empty();
    try {
      patch = ListedFiles.of(workplace.work()).map(list -> new SitePatch(workplace, disk, list));
      return patch;
    } finally {
      if (patch.isEmpty()) {
        workplace.close();
      }
    }
  }

  /** Names the list of the files that stand: another one as soon as one of them is another. */
  public String state() {
    return listed.state();
  }

  /** Whether a file stands as it was put, and was made from this. */
  public boolean stands(SitePath path, Fingerprint recipe) throws IOException {
    Optional<Memory.Mark> mark = intact(path);
    return mark.isPresent() && recipe.equals(mark.get().recipe());
  }

  /** Where a file lies that stands as it was put. */
  public Optional<Path> file(SitePath path) throws IOException {
    return intact(path).map(mark -> work.site().resolve(path.value()));
  }

  private Optional<Memory.Mark> intact(SitePath path) throws IOException {
    Optional<ListedFiles.Line> line = listed.find(path.value());
    return line.isPresent() && line.get().isAsPut(work.site())
        ? Optional.of(line.get().mark())
        : Optional.empty();
  }

  /**
   * Puts other bytes into a file that stands as it was put.
   *
   * @param recipe the key of everything that it is made from; none where its maker gave none
   * @throws IOException also when it does not stand so
   */
  public void put(SitePath path, Optional<Fingerprint> recipe, Stage.Producer producer)
      throws IOException {
    try {
      replace(path, recipe, producer);
    } catch (IOException e) {
      throw Disk.explained(e, work.site());
    }
  }

  private void replace(SitePath path, Optional<Fingerprint> recipe, Stage.Producer producer)
      throws IOException {
    Memory.Mark stood =
        intact(path).orElseThrow(() -> new IOException(path.value() + " is not as it was put"));
    Path draft = work.fresh().resolve(Integer.toString(files.size() + 1));
    FingerprintStream stream = new FingerprintStream(disk.create(draft));
    try (stream) {
      producer.writeTo(stream);
    }
    Manifest.Entry entry = new Manifest.Entry(stream.size(), stream.fingerprint());
    if (entry.equals(listed.find(path.value()).orElseThrow().entry())) {
      disk.delete(draft);
      files.put(path.value(), new Staged.File(entry, null, stood.modified(), recipe.orElse(null)));
      return;
    }
    long modified = Survey.nanoseconds(Survey.attributes(draft));
    bytes += entry.size();
    files.put(
        path.value(),
        new Staged.File(entry, draft.getFileName().toString(), modified, recipe.orElse(null)));
  }

  /** The fingerprints of all that was put, by path. */
  public SortedMap<String, String> contents() {
    SortedMap<String, String> contents = new TreeMap<>();
    files.forEach((path, file) -> contents.put(path, file.entry().content().toString()));
    return contents;
  }

  /** Replaces the files. When it fails before the first of them, the earlier site stands. */
  public PublishResult publish() throws IOException, InterruptedException {
    try {
      return replaced();
    } catch (IOException e) {
      throw Disk.explained(e, work.site());
    }
  }

  private PublishResult replaced() throws IOException, InterruptedException {
    if (workplace.lost()) {
      throw new OutputRefused(
          laurel.diag.FindingKind.OUTPUT_LOCK_LOST, work.site(), work.lock().toString());
    }
    List<Journal.Arrival> arrivals = new ArrayList<>();
    files.forEach(
        (path, file) -> {
          if (file.fresh() != null) {
            arrivals.add(new Journal.Arrival("fresh/" + file.fresh(), path));
          }
        });
    int written = arrivals.size();
    ListedFiles.Revised revised = listed.with(files);
    disk.write(work.fresh().resolve(Manifest.NAME), revised.manifest());
    arrivals.add(new Journal.Arrival("fresh/" + Manifest.NAME, Manifest.NAME));
    new Journal(List.of(), arrivals).carryOut(work, disk);
    remember(revised);
    Tick.pass(work);
    return new PublishResult(
        written, listed.count() - written, bytes, List.of(), List.of(), List.of());
  }

  /** Whatever fails from here on only makes the next build slower. */
  private void remember(ListedFiles.Revised revised) {
    try {
      disk.write(work.memories().resolve(revised.state()), revised.memory());
      disk.write(work.manifestCopy(), revised.manifest());
      if (!revised.state().equals(listed.state())) {
        disk.delete(work.memories().resolve(listed.state()));
      }
    } catch (IOException e) {
      // a full disk, most likely
    }
  }

  /** Lets go of the folder. */
  @Override
  public void close() throws IOException {
    workplace.close();
  }
}
