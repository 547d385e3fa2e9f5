package laurel.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import laurel.cache.Fingerprint;

/**
 * Puts a site in place file by file, where the folder itself cannot be renamed. First everything
 * that is to be done is written down; from then on the work can be interrupted anywhere and is
 * carried on by the next build, since every step of it can be done twice.
 *
 * @param removals paths to remove from the site
 * @param arrivals files to rename into the site, in this order
 */
record Journal(List<String> removals, List<Arrival> arrivals) {
  private static final String HEAD = "laurel-journal 1";
  private static final String END = "end ";

  /**
   * A file on its way.
   *
   * @param from below the work folder
   * @param to below the site
   */
  record Arrival(String from, String to) {}

  /** Writes down what is to be done, and does it. */
  void carryOut(WorkFolder work, Disk disk) throws IOException {
    disk.write(work.journal(), bytes());
    apply(work, disk);
  }

  /** Carries on with what an interrupted build has begun. */
  static void recover(WorkFolder work, Disk disk) throws IOException {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(work.journal());
    } catch (NoSuchFileException e) {
      return;
    }
    Optional<Journal> journal = parse(new String(bytes, StandardCharsets.UTF_8));
    if (journal.isPresent()) {
      journal.get().apply(work, disk);
    } else {
      // Damaged on the disk. What it had already placed is found by the survey, and put right.
      disk.delete(work.journal());
    }
  }

  private void apply(WorkFolder work, Disk disk) throws IOException {
    for (String path : removals) {
      remove(work.site(), path, disk);
    }
    Rights rights = Rights.of(work);
    for (Arrival arrival : arrivals) {
      Path from = work.root().resolve(arrival.from());
      Path to = work.site().resolve(arrival.to());
      if (Files.exists(from, LinkOption.NOFOLLOW_LINKS)) {
        folders(to.getParent(), rights, disk);
        rights.ofFile(from);
        disk.move(from, to);
      }
    }
    disk.delete(work.journal());
  }

  /** A folder of the site with those above it. */
  private static void folders(Path folder, Rights rights, Disk disk) throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      folders(folder.getParent(), rights, disk);
      disk.directories(folder);
      rights.ofFolder(folder);
    }
  }

  /** Removes a file, and the folders that are empty without it. */
  private static void remove(Path site, String path, Disk disk) throws IOException {
    Path file = site.resolve(path);
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)
        && !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
      disk.delete(file); // a folder is one that has come in the file's place already
    }
    int slash = path.lastIndexOf('/');
    try {
      for (; slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
        Path folder = site.resolve(path.substring(0, slash));
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
          disk.delete(folder);
        }
      }
    } catch (DirectoryNotEmptyException e) {
      // something else lives there
    }
  }

  private byte[] bytes() {
    StringBuilder text = new StringBuilder(HEAD).append('\n');
    removals.forEach(path -> text.append("remove\t").append(path).append('\n'));
    arrivals.forEach(
        a -> text.append("place\t").append(a.from()).append('\t').append(a.to()).append('\n'));
    String lines = text.toString();
    return (lines + END + Fingerprint.of(lines) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static Optional<Journal> parse(String text) {
    int end = text.lastIndexOf(END);
    if (end < 0
        || !text.substring(end).equals(END + Fingerprint.of(text.substring(0, end)) + "\n")) {
      return Optional.empty();
    }
    if (!text.startsWith(HEAD + "\n")) {
      return Optional.empty();
    }
    List<String> removals = new ArrayList<>();
    List<Arrival> arrivals = new ArrayList<>();
    for (String line : text.substring(HEAD.length() + 1, end).lines().toList()) {
      String[] words = line.split("\t", -1);
      if (words.length == 2 && words[0].equals("remove") && isOfSite(words[1])) {
        removals.add(words[1]);
      } else if (words.length == 3
          && words[0].equals("place")
          && isOfWork(words[1])
          && isOfSite(words[2])) {
        arrivals.add(new Arrival(words[1], words[2]));
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(new Journal(removals, arrivals));
  }

  /** A journal made by hand must not name a file outside the site. */
  private static boolean isOfSite(String path) {
    return path.equals(Manifest.NAME) || SitePath.fault(path).isEmpty();
  }

  private static boolean isOfWork(String path) {
    return (path.startsWith("fresh/") || path.startsWith("next/"))
        && isOfSite(path.substring(path.indexOf('/') + 1));
  }
}
