package laurel.site;

import java.nio.charset.StandardCharsets;

/**
 * The place of a file on the site: a path below its root with forward slashes and no leading one,
 * e.g. {@code achievements/法兰/index.html}. It is kept as the file system writes it; {@link #from}
 * and {@link #under} write it as a URL. Folder addresses name {@code index.html}, because a
 * folder's address opens no page from {@code file://}.
 */
public record SitePath(String path) implements Comparable<SitePath> {
  private static final String INDEX = "index.html";

  /** Ways up, by how many folders: a page has dozens of links. */
  private static final String[] UP = {"", "../", "../../", "../../../", "../../../../"};

  private static final boolean[] UNRESERVED = unreserved();

  private static boolean[] unreserved() {
    boolean[] unreserved = new boolean[0x80];
    for (char c = 0; c < unreserved.length; c++) {
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      unreserved[c] = letter || (c >= '0' && c <= '9') || "-._~/".indexOf(c) >= 0;
    }
    return unreserved;
  }

  public SitePath {
    int length = path.length();
    int begin = 0; // of a segment
    for (int i = 0; i <= length; i++) {
      if (i == length || path.charAt(i) == '/') {
        if (isNoName(path, begin, i)) {
          throw new IllegalArgumentException("no path on the site: " + path);
        }
        begin = i + 1;
      } else if (path.charAt(i) == '\\') {
        throw new IllegalArgumentException("no path on the site: " + path);
      }
    }
  }

  /** Whether a segment is empty, or a dot or two; without a copy: pages name a hundred paths. */
  private static boolean isNoName(String path, int begin, int end) {
    int length = end - begin;
    return length == 0 || (length <= 2 && path.charAt(begin) == '.' && path.charAt(end - 1) == '.');
  }

  /** The page that a folder shows; the empty folder is the root. */
  public static SitePath page(String folder) {
    return new SitePath(folder.isEmpty() ? INDEX : folder + "/" + INDEX);
  }

  /** Whether a page's folder can have this name. */
  static boolean isFolder(String name) {
    try {
      return page(name).path.endsWith(INDEX);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** The folder of a page. */
  String folder() {
    return path.substring(0, path.length() - INDEX.length() - 1);
  }

  /** The link to this file that stands in the page {@code here}: relative and percent-encoded. */
  public String from(SitePath here) {
    int common = common(here);
    int up = 0;
    for (int i = here.path.indexOf('/', common); i >= 0; i = here.path.indexOf('/', i + 1)) {
      up++;
    }
    String down = path.substring(common);
    String way = up < UP.length ? UP[up] : UP[1].repeat(up);
    return way.concat(isPlain(down) ? down : encoded(down));
  }

  /** How much of this path is folders that the page stands in. */
  private int common(SitePath here) {
    int common = 0;
    int shorter = Math.min(path.length(), here.path.length());
    for (int i = 0; i < shorter; i++) {
      char c = path.charAt(i);
      if (c != here.path.charAt(i)) {
        break;
      }
      common = c == '/' ? i + 1 : common;
    }
    return common;
  }

  /**
   * The absolute address below a base URL that ends with a slash. Here a folder stands for its
   * page, as people share it.
   */
  public String under(String baseUrl) {
    String shown = path;
    if (path.equals(INDEX) || path.endsWith("/" + INDEX)) {
      shown = path.substring(0, path.length() - INDEX.length());
    }
    return baseUrl.concat(isPlain(shown) ? shown : encoded(shown));
  }

  private static String encoded(String text) {
    StringBuilder out = new StringBuilder(2 * text.length());
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      if (unreserved(c)) {
        out.append(c);
      } else {
        out.append('%').append(digit(c >> 4)).append(digit(c & 15));
      }
    }
    return out.toString();
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!unreserved(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean unreserved(char c) {
    return c < UNRESERVED.length && UNRESERVED[c];
  }

  private static char digit(int value) {
    return "0123456789ABCDEF".charAt(value);
  }

  @Override
  public int compareTo(SitePath other) {
    return path.compareTo(other.path);
  }

  @Override
  public String toString() {
    return path;
  }
}
