package laurel.output;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import laurel.work.Parallel;

/**
 * Makes the tree that will be the site. Its ground is the tree that was the site before the one
 * that stands: what did not change since then is there already. Unchanged files are hard links to
 * those that stand, so they keep their time and take no room. The cost is that of the change, not
 * of the site.
 */
final class NextTree {
  private final WorkFolder work;
  private final Disk disk;
  private final Standing standing;
  private final Staged staged;
  private final Foreign foreign;
  private final int jobs;
  private final Rights rights;
  private final SortedSet<String> folders;
  private final Set<String> touched = ConcurrentHashMap.newKeySet();

  NextTree(WorkFolder work, Disk disk, Standing standing, Staged staged, Foreign foreign, int jobs)
      throws IOException {
    this.work = work;
    this.disk = disk;
    this.standing = standing;
    this.staged = staged;
    this.foreign = foreign;
    this.jobs = jobs;
    this.rights = Rights.of(work);
    this.folders = staged.manifest().folders();
  }

  /**
   * Makes it whole, its manifest last; until then the site that stands is not touched.
   *
   * @return what is to be remembered of it
   */
  Memory assemble() throws IOException, InterruptedException {
    Ground ground = Ground.take(work, disk, standing);
    BitSet kept = clear(ground);
    for (String folder : folders) { // parents come first
      if (!ground.folders().contains(folder)) {
        disk.folder(work.next().resolve(folder));
        rights.ofFolder(work.next().resolve(folder));
        touch(folder);
        touched.add(folder);
      }
    }
    Parallel.each(() -> staged.standing(kept).iterator(), jobs, this::link, path -> {});
    Parallel.each(() -> staged.fresh().iterator(), jobs, this::bring, fresh -> {});
    foreign.mirror(work.next(), disk);
    foreign.paths().forEach(this::touch);
    Rights.copy(work.site(), work.next());
    Ground.distrustNext(!standing.spoilt().isEmpty(), work, disk);
    Memory memory = memory(ground);
    memory.keep(staged.manifest(), work, disk);
    disk.write(work.next().resolve(Manifest.NAME), staged.manifest().bytes());
    rights.ofFile(work.next().resolve(Manifest.NAME));
    return memory;
  }

  /**
   * Removes from the ground what the next site has not, or has otherwise; what is left is right.
   * That includes files that became others in the site and then the same again: those of the site
   * are what is remembered.
   *
   * @return the numbers of those files in the next list
   */
  private BitSet clear(Ground ground) throws IOException {
    BitSet kept = new BitSet(staged.manifest().size());
    for (Map.Entry<String, Manifest.Entry> file : ground.files().entrySet()) {
      String path = file.getKey();
      int next = staged.manifest().find(path);
      if (next >= 0
          && !staged.isFresh(next)
          && file.getValue().equals(staged.manifest().entry(next))
          && ground.ages().are(path, staged.marks().modified(next))) {
        kept.set(next);
      } else {
        disk.delete(work.next().resolve(path));
        touch(path);
      }
    }
    List<String> spare = new ArrayList<>(ground.folders());
    spare.removeAll(folders);
    spare.sort(Comparator.reverseOrder());
    for (String folder : spare) {
      deleteFolder(work.next().resolve(folder));
      touch(folder);
    }
    return kept;
  }

  private void deleteFolder(Path folder) throws IOException {
    try {
      disk.delete(folder);
    } catch (DirectoryNotEmptyException e) {
      disk.deleteAll(folder); // left over from something foreign: its own name is in the site
    }
  }

  private String link(String path) throws IOException {
    disk.link(work.next().resolve(path), work.site().resolve(path));
    touch(path);
    return path;
  }

  private Staged.Fresh bring(Staged.Fresh fresh) throws IOException {
    Path made = work.fresh().resolve(fresh.name());
    rights.ofFile(made);
    disk.move(made, work.next().resolve(fresh.path()));
    touch(fresh.path());
    return fresh;
  }

  /** An entry has come or gone: its folder's time is another now. */
  private void touch(String path) {
    int slash = path.lastIndexOf('/');
    if (slash > 0) {
      touched.add(path.substring(0, slash));
    }
  }

  private Memory memory(Ground ground) throws IOException {
    Map<String, Long> times = new HashMap<>();
    for (String folder : folders) {
      Long known = touched.contains(folder) ? null : ground.times().get(folder);
      times.put(
          folder,
          known != null
              ? known
              : (Long) Survey.nanoseconds(Survey.attributes(work.next().resolve(folder))));
    }
    return new Memory(staged.marks(), times, foreign.paths());
  }
}
