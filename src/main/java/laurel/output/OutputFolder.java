package laurel.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/**
 * The folder that a web server serves. A build opens it, fills the {@link Stage}, and publishes:
 * from one moment to the next the folder holds the new site. Interrupted at any moment it holds the
 * earlier site or the new one, never a mixture; docs/decisions/0040 says how, and where the limits
 * are.
 */
public final class OutputFolder {
  private OutputFolder() {}

  /**
   * How to open the folder.
   *
   * @param apart folders that the output must be neither in nor around: content, templates, cache
   * @param jobs how many threads may be used
   * @param clean whether to forget what earlier builds remembered; costs time and nothing else
   * @param readers who is to read what is put there
   */
  public record Options(Collection<Path> apart, int jobs, boolean clean, Readers readers) {
    public Options {
      apart = List.copyOf(apart);
    }

    /** For a site that anybody may read. */
    public Options(Collection<Path> apart, int jobs, boolean clean) {
      this(apart, jobs, clean, Readers.EVERYBODY);
    }
  }

  /**
   * Opens the folder for one build, after ending what an interrupted one has left. The folder need
   * not exist. It stays locked until the stage is closed.
   *
   * @throws OutputRefused when the folder is in use, not ours, not writable or at a wrong place
   */
  public static Stage open(Path out, Options options) throws IOException, InterruptedException {
    return open(out, options, Disk.REAL);
  }

  static Stage open(Path out, Options options, Disk disk) throws IOException, InterruptedException {
    Path site = Place.of(out, options.apart());
    options.readers().check(site);
    if (Files.isDirectory(site) && neverSeen(site)) {
      Unclaimed.check(site); // before the first byte is written
    }
    try {
      return open(site, options.clean(), options.jobs(), disk);
    } catch (IOException e) {
      throw Disk.explained(e, site);
    }
  }

  private static Stage open(Path site, boolean clean, int jobs, Disk disk)
      throws IOException, InterruptedException {
    Workplace workplace = Workplace.take(site, disk);
    Stage stage = null;
    try {
      stage = stage(workplace, clean, jobs, disk);
      return stage;
    } finally {
      if (stage == null) {
        workplace.close();
      }
    }
  }

  private static Stage stage(Workplace workplace, boolean clean, int jobs, Disk disk)
      throws IOException, InterruptedException {
    WorkFolder work = workplace.work();
    if (clean) {
      disk.deleteAll(work.memories());
      Ground.forget(work, disk);
    }
    Standing standing = Survey.of(work, jobs);
    return new Stage(new Publication(workplace, disk, jobs, standing), standing);
  }

  /**
   * What is there only while a site is not wholly in place, after a build that was killed: while
   * nothing of it is there, the folder holds what the last build put there.
   */
  public static List<Path> unfinished(Path out) throws IOException {
    Path site = Files.exists(out) ? out.toRealPath() : out.toAbsolutePath().normalize();
    if (site.getFileName() == null) {
      return List.of();
    }
    WorkFolder beside = WorkFolder.beside(site);
    return List.of(beside.journal(), beside.earlier(), WorkFolder.inside(site).journal());
  }

  /** Whether a site is made inside its own folder, for want of a place beside it. */
  public static boolean isWorkedIn(Path out) {
    return Files.exists(WorkFolder.inside(out).root());
  }

  private static boolean neverSeen(Path site) {
    return !Files.exists(site.resolve(Manifest.NAME))
        && !Files.exists(WorkFolder.beside(site).root())
        && !Files.exists(WorkFolder.inside(site).root());
  }
}
