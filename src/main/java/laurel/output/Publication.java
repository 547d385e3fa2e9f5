package laurel.output;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import laurel.diag.FindingKind;

/** Puts a staged site in place, in the way that the folder allows. */
final class Publication implements Closeable {
  private final Workplace workplace;
  private final WorkFolder work;
  private final Disk disk;
  private final int jobs;
  private final Standing standing;

  Publication(Workplace workplace, Disk disk, int jobs, Standing standing) {
    this.workplace = workplace;
    this.work = workplace.work();
    this.disk = disk;
    this.jobs = jobs;
    this.standing = standing;
  }

  Disk disk() {
    return disk;
  }

  /** Where a new file is written before it is known where it belongs. */
  Path fresh(String name) {
    return work.fresh().resolve(name);
  }

  /** Where a staged file lies until it is put in place: new, or as it stands. */
  Path source(String path, String fresh) {
    return fresh == null ? work.site().resolve(path) : fresh(fresh);
  }

  IOException explained(IOException failure) throws IOException {
    return Disk.explained(failure, work.site());
  }

  PublishResult publish(Staged staged, long bytes) throws IOException, InterruptedException {
    Foreign foreign = new Foreign(work.site(), standing.foreign(), staged.manifest());
    foreign.check();
    SortedSet<String> removals = staged.removals(standing);
    if (workplace.lost()) {
      throw new OutputRefused(FindingKind.OUTPUT_LOCK_LOST, work.site(), work.lock().toString());
    }
    if (staged.freshCount() > 0 || !removals.isEmpty() || !listStands(staged.manifest())) {
      place(staged, removals, foreign);
    } else {
      remember(staged, standing.folders(), foreign);
    }
    Tick.pass(work);
    return new PublishResult(
        staged.freshCount(),
        staged.manifest().size() - staged.freshCount(),
        bytes,
        List.copyOf(removals),
        List.copyOf(standing.spoilt()),
        List.copyOf(foreign.paths()));
  }

  void forgetEarlier() throws IOException {
    Ground.forget(work, disk);
  }

  @Override
  public void close() throws IOException {
    workplace.close();
  }

  private boolean listStands(Manifest manifest) throws IOException {
    try {
      return Arrays.equals(
          Files.readAllBytes(work.site().resolve(Manifest.NAME)), manifest.bytes());
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  private void place(Staged staged, SortedSet<String> removals, Foreign foreign)
      throws IOException, InterruptedException {
    if (workplace.placing() == Workplace.Placing.FILE_BY_FILE) {
      Ground.forget(work, disk);
      disk.write(fresh(Manifest.NAME), staged.manifest().bytes());
      List<Journal.Arrival> arrivals = new ArrayList<>();
      staged.fresh().forEach(f -> arrivals.add(new Journal.Arrival("fresh/" + f.name(), f.path())));
      arrivals.add(new Journal.Arrival("fresh/" + Manifest.NAME, Manifest.NAME));
      fileByFile(staged, removals, arrivals, foreign);
      return;
    }
    Memory memory = new NextTree(work, disk, standing, staged, foreign, jobs).assemble();
    try {
      Swap.place(work, disk);
      remember(staged, memory.folders(), foreign);
    } catch (AccessDeniedException e) {
      // Windows does not rename a folder in which somebody has a file open.
      List<Journal.Arrival> arrivals = new ArrayList<>();
      staged.fresh().forEach(f -> arrivals.add(new Journal.Arrival("next/" + f.path(), f.path())));
      arrivals.add(new Journal.Arrival("next/" + Manifest.NAME, Manifest.NAME));
      fileByFile(staged, removals, arrivals, foreign);
    }
  }

  private void fileByFile(
      Staged staged, SortedSet<String> removals, List<Journal.Arrival> arrivals, Foreign foreign)
      throws IOException {
    new Journal(List.copyOf(removals), arrivals).carryOut(work, disk);
    Map<String, Long> folders = new HashMap<>();
    for (String folder : staged.manifest().folders()) {
      folders.put(folder, Survey.nanoseconds(Survey.attributes(work.site().resolve(folder))));
    }
    remember(staged, folders, foreign);
  }

  /** The site stands: whatever fails from here on only makes the next build slower. */
  private void remember(Staged staged, Map<String, Long> folders, Foreign foreign) {
    try {
      new Memory(staged.marks(), folders, foreign.paths()).keep(staged.manifest(), work, disk);
      disk.write(work.manifestCopy(), staged.manifest().bytes());
      Memory.forgetAllBut(
          List.of(staged.manifest().state(), standing.manifest().state()), work, disk);
    } catch (IOException e) {
      // a full disk, most likely
    }
  }
}
