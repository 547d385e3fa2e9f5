import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;

/**
 * The least that a program in Java does to know that nothing has changed: it looks at every file
 * and folder in two threads. {@code Looks list CONTENT NAMES} writes their names, {@code Looks nio
 * NAMES} looks at size, time and inode, {@code Looks io NAMES} at the time alone. Knows the JDK
 * alone, and is compiled so that texts are put together without classes made at run time.
 */
final class Looks {
  private Looks() {}

  public static void main(String[] words) throws IOException, InterruptedException {
    if (words[0].equals("list")) {
      list(Path.of(words[1]), Path.of(words[2]));
      return;
    }
    boolean nio = words[0].equals("nio");
    byte[] names = Files.readAllBytes(Path.of(words[1]));
    int half = names.length / 2;
    while (names[half] != '\n') {
      half++;
    }
    int middle = half;
    long[] sums = new long[2];
    Thread other = new Thread(() -> sums[1] = looks(names, middle + 1, names.length, nio));
    other.start();
    sums[0] = looks(names, 0, middle + 1, nio);
    other.join();
    System.out.println(sums[0] ^ sums[1]);
  }

  private static void list(Path content, Path names) throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(content)) {
      files.sorted().forEach(file -> all.append(file).append('\n'));
    }
    Files.writeString(names, all);
  }

  private static long looks(byte[] names, int from, int to, boolean nio) {
    long sum = 0;
    int begin = from;
    for (int at = from; at < to; at++) {
      if (names[at] == '\n') {
        String name = new String(names, begin, at - begin, StandardCharsets.UTF_8);
        sum = sum * 31 + (nio ? look(name) : new File(name).lastModified());
        begin = at + 1;
      }
    }
    return sum;
  }

  private static long look(String name) {
    try {
      BasicFileAttributes found =
          Files.readAttributes(Path.of(name), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return found.lastModifiedTime().toMillis() * 31 + found.size() + found.fileKey().hashCode();
    } catch (IOException e) {
      return 0;
    }
  }
}
