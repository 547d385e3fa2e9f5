package laurel.place;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.regex.Pattern;

/** Turns what a user typed, or what a path was written down as, into a place. */
public final class Places {
  /** Two letters at least: {@code C:/site} is a path. */
  private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:/.*");

  private Places() {}

  /** There is no way to such a place. */
  public static final class NoWay extends IOException {
    private static final long serialVersionUID = 1;

    NoWay(String address) {
      super("no way to " + address);
    }
  }

  /**
   * A place on this computer, or under an address such as {@code hdfs://name:8020/laurel}.
   *
   * @throws InvalidPathException where it can be neither
   * @throws NoWay where it is an address of a kind that this program does not know
   * @throws IOException where the address cannot be reached
   */
  public static Path of(String typed) throws IOException {
    return ADDRESS.matcher(typed).matches() ? at(address(typed)) : Path.of(typed);
  }

  /** The place that {@link Path#toUri} of a place, here or on another computer, has named. */
  public static Path at(URI address) throws IOException {
    if (address.getScheme().equalsIgnoreCase("file")) {
      return Path.of(URI.create("file://" + address.getRawPath()));
    }
    for (OtherPlaces others : ServiceLoader.load(OtherPlaces.class, loader())) {
      Optional<Path> place = others.at(address);
      if (place.isPresent()) {
        return place.get();
      }
    }
    throw new NoWay(address.toString());
  }

  /** Whether a place is on this computer, where other processes find it under the same name. */
  public static boolean here(Path place) {
    return place.getFileSystem().equals(FileSystems.getDefault());
  }

  /**
   * Whether a place is on an object store: what is written there takes its place in one step, and
   * what is renamed does not.
   */
  public static boolean showsWholeFilesOnly(Path place) {
    return place.getFileSystem() instanceof WholeFiles files && files.showsWholeFilesOnly();
  }

  /**
   * Copies a file of this computer to a place elsewhere, over whatever is there. Where the copy
   * fails or is interrupted, an object store shows what it showed before.
   */
  public static void send(Path here, Path there) throws IOException {
    OutputStream out = Files.newOutputStream(there);
    try {
      Files.copy(here, out);
    } catch (IOException | RuntimeException e) {
      abandon(out, e);
      throw e;
    }
    out.close();
  }

  private static void abandon(OutputStream out, Exception reason) {
    try {
      if (out instanceof Draft draft) {
        draft.abandon();
      } else {
        out.close();
      }
    } catch (IOException e) {
      reason.addSuppressed(e);
    }
  }

  private static ClassLoader loader() {
    return Places.class.getClassLoader();
  }

  /** People type blanks and Chinese names, which an address has to be told of in another way. */
  private static URI address(String typed) {
    try {
      int colon = typed.indexOf(':');
      String rest = typed.substring(colon + 1);
      if (!rest.startsWith("//")) {
        return new URI(typed.substring(0, colon), null, rest, null);
      }
      int slash = rest.indexOf('/', 2);
      String authority = slash < 0 ? rest.substring(2) : rest.substring(2, slash);
      String path = slash < 0 ? "/" : rest.substring(slash);
      return new URI(
          typed.substring(0, colon), authority.isEmpty() ? null : authority, path, null, null);
    } catch (URISyntaxException e) {
      throw new InvalidPathException(typed, e.getReason());
    }
  }
}
