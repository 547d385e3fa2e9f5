package laurel.first;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The {@link Answer} to the last call in a form that the launcher can give by itself: to ask {@code
 * stat} how everything looks takes no longer than to start an empty class. Beside the other answers
 * lie, in UTF-8,
 *
 * <ul>
 *   <li>{@code quick.answer}, in lines: how many parts the {@link Invocation} has, the parts, the
 *       content folder, the seal of what is kept of the build, the exit code, and what is printed
 *       beside the result: after a {@code -} what ends a line, after a {@code +} what is followed
 *       by how many seconds it took;
 *   <li>{@code quick.answer.out}, what is printed as the result;
 *   <li>{@code quick.answer.names1} and {@code .names2}, half of the paths each, as {@code xargs
 *       -0} takes them: those in the content folder from there on;
 *   <li>{@code quick.answer.looks1} and {@code .looks2}, what {@code stat -c '%20.9Y %15s %20i'}
 *       says of them. It says nothing of what is not there.
 * </ul>
 *
 * What {@code stat} says now the launcher leaves in {@code quick.answer.now1} and {@code .now2}.
 * Where something is not as it was, the first class finds in them what that is, and need not look
 * at all of it ({@link StatLines}).
 *
 * <p>An answer that has no such form is left to the first class.
 */
public final class QuickAnswer {
  static final int HALVES = 2;
  static final String LOOKS = ".looks";
  static final String NOW = ".now";

  private static final String NAME = "quick.answer";

  private final String content;
  private final List<Half> halves;

  private QuickAnswer(Path content, List<Half> halves) {
    this.content = content + "/";
    this.halves = halves;
  }

  /** Half of what has to look as it did. */
  private static final class Half implements Closeable {
    private final Writer names;
    private final OutputStream looks;
    private final LookLine line = new LookLine();

    Half(Path file, int number) throws IOException {
      this.names = Files.newBufferedWriter(beside(file, ".names" + number));
      this.looks = new BufferedOutputStream(Files.newOutputStream(beside(file, LOOKS + number)));
    }

    void add(String path, Taken taken) throws IOException {
      names.append(path).append('\0');
      if (taken.look() != Look.NOTHING) {
        looks.write(line.of(taken));
      }
    }

    @Override
    public void close() throws IOException {
      try (names;
          looks) {
        names.flush();
      }
    }
  }

  /** Keeps an answer in this form as well or, where it has none, removes the one that was kept. */
  public static void keep(Answer answer, Invocation invocation) throws IOException {
    Path file = invocation.answer().resolveSibling(NAME);
    Files.deleteIfExists(file);
    try (DirectoryStream<Path> left =
        Files.newDirectoryStream(file.getParent(), NAME + NOW + "*")) {
      for (Path ofKilledRun : left) {
        Files.deleteIfExists(ofKilledRun);
      }
    }
    Path content = invocation.content().toAbsolutePath().normalize();
    Optional<String> words = words(answer, invocation, content);
    Optional<Kept> kept = words.isPresent() ? Kept.read(answer.kept().file()) : Optional.empty();
    if (kept.isEmpty() || kept.get().seal() != answer.kept().seal()) {
      return;
    }
    Path out = beside(file, ".out");
    Files.writeString(out, answer.out());
    Path draft = beside(file, ".new");
    Files.writeString(draft, words.get());
    try (Half one = new Half(file, 1);
        Half two = new Half(file, 2)) {
      QuickAnswer quick = new QuickAnswer(content, List.of(one, two));
      if (!quick.takes(kept.get().inputs())
          || !quick.takes(kept.get().site())
          || !quick.takes(answer.program())) {
        return;
      }
      // Another build of other words, a damaged disk: what is kept is among what has to look so.
      one.add(kept.get().file().toString(), Look.see(kept.get().file()).looks());
      one.add(out.toString(), Look.see(out).looks());
      one.add(file.toString(), Look.see(draft).looks());
    }
    Files.move(draft, file);
  }

  /** The lines; empty where they would be others than they say, or a report is due. */
  private static Optional<String> words(Answer answer, Invocation invocation, Path content) {
    List<String> lines = new ArrayList<>();
    lines.add(Integer.toString(invocation.parts().size()));
    lines.addAll(invocation.parts());
    lines.add(content.toString());
    lines.add(Long.toString(answer.kept().seal()));
    lines.add(Integer.toString(answer.code()));
    if (!answer.report().isEmpty() || lines.stream().anyMatch(line -> line.indexOf('\n') >= 0)) {
      return Optional.empty();
    }
    answer.err().lines().forEach(line -> lines.add("-" + line));
    String all = String.join("\n", lines) + "\n";
    return Optional.of(all.replaceAll("(?m)^-(.*)" + Answer.TIME, "+$1\n-"));
  }

  /** Takes in what was taken down, a folder here and a folder there, if it can be asked for so. */
  private boolean takes(Inventory inventory) throws IOException {
    int turn = 0;
    for (Inventory.Folder folder : inventory.folders()) {
      ByteBuffer bytes = folder.bytes();
      Entries entries = new Entries(bytes, bytes.position(), bytes.limit());
      Half half = halves.get(turn++ % halves.size());
      String path = entries.text();
      String name = path.startsWith(content) ? path.substring(content.length()) : path;
      if (!takes(name, entries.taken(), half)) {
        return false;
      }
      for (int i = entries.count(); i > 0; i--) {
        if (!takes(name + '/' + entries.text(), entries.taken(), half)) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean takes(String path, Taken taken, Half half) throws IOException {
    if (taken.look() != Look.NOTHING && !LookLine.has(taken)) {
      return false; // the first class finds it changed, or has other means
    }
    half.add(path, taken);
    return true;
  }

  private static Path beside(Path file, String ending) {
    return file.resolveSibling(file.getFileName() + ending);
  }
}
