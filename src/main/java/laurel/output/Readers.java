package laurel.output;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import laurel.diag.FindingKind;

/**
 * Who is to read what stands in a folder. What is for a jury alone is never put where a web server
 * may serve it: neither into a folder that holds a site or was prepared for one, nor below such a
 * folder, nor around it; and a site is never put over what is for a jury.
 */
public enum Readers {
  /** Anybody: a site. */
  EVERYBODY {
    @Override
    void check(Path folder) throws IOException {
      for (Path above = folder; above != null; above = above.getParent()) {
        if (isForJury(above)) {
          throw new OutputRefused(FindingKind.OUTPUT_FOR_JURY, folder, above.toString());
        }
      }
      for (Path below : folders(folder)) {
        if (isForJury(below)) {
          throw new OutputRefused(FindingKind.OUTPUT_FOR_JURY, folder, below.toString());
        }
      }
    }
  },
  /** A jury: a review pack. */
  JURY {
    @Override
    void check(Path folder) throws IOException {
      if (!isForJury(folder) && holdsAnything(folder)) {
        throw new OutputRefused(FindingKind.OUTPUT_PUBLIC, folder, folder.toString());
      }
      for (Path above = folder.getParent(); above != null; above = above.getParent()) {
        if (isPublic(above)) {
          throw new OutputRefused(FindingKind.OUTPUT_PUBLIC, folder, above.toString());
        }
      }
    }
  };

  /** A file of every review pack, by which its folder is known whatever it is called. */
  public static final String FOR_JURY = "INTERNAL-REVIEW.txt";

  /**
   * Looks whether a folder, which need not exist, may be written for these readers.
   *
   * @throws OutputRefused {@code output.for-jury}, {@code output.public}
   */
  abstract void check(Path folder) throws IOException;

  /**
   * Refuses to carry a review pack to where anybody may read it.
   *
   * @throws OutputRefused {@code output.for-jury}
   */
  public static void refuseForJury(Path folder) throws IOException {
    if (isForJury(folder)) {
      throw new OutputRefused(FindingKind.OUTPUT_FOR_JURY, folder, folder.toString());
    }
  }

  /** Marked, or made as a pack and its mark removed by hand. */
  private static boolean isForJury(Path folder) throws IOException {
    return Files.exists(folder.resolve(FOR_JURY)) || listed(folder, FOR_JURY);
  }

  private static boolean isPublic(Path folder) throws IOException {
    return Files.exists(folder.resolve(Manifest.NAME)) && !isForJury(folder);
  }

  private static boolean listed(Path folder, String file) throws IOException {
    try {
      byte[] list = Files.readAllBytes(folder.resolve(Manifest.NAME));
      return UnreadManifest.mayHave(file, list) && Manifest.parse(list).has(file);
    } catch (NoSuchFileException none) {
      return false;
    } catch (IOException damaged) {
      return false; // what stands there is for the survey to say
    }
  }

  /** Hidden files, too: whoever put .htaccess or .well-known there means to serve the folder. */
  private static boolean holdsAnything(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        if (!entry.getFileName().toString().equals(WorkFolder.NAME)) {
          return true;
        }
      }
      return false;
    }
  }

  private static List<Path> folders(Path folder) throws IOException {
    List<Path> folders = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> entries =
          Files.newDirectoryStream(folder, entry -> Files.isDirectory(entry))) {
        entries.forEach(folders::add);
      }
    }
    return folders;
  }
}
