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
import java.nio.file.StandardCopyOption;
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

  private static final String NAMES = ".names";
  private static final String OUT = ".out";
  private static final String DRAFT = ".new";
  private static final List<String> ENDINGS =
      List.of(OUT, NAMES + 1, NAMES + 2, LOOKS + 1, LOOKS + 2);

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

    Half(Path draft, int number) throws IOException {
      this.names = Files.newBufferedWriter(beside(draft, NAMES + number));
      this.looks = new BufferedOutputStream(Files.newOutputStream(beside(draft, LOOKS + number)));
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
        Files.newDirectoryStream(file.getParent(), NAME + "{" + NOW + "," + DRAFT + "}*")) {
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
    // Of this run alone: another may end at the same time, and keep its own.
    Path draft = beside(file, DRAFT + Long.toHexString(System.nanoTime()));
    try {
      Files.writeString(beside(draft, OUT), answer.out());
      Files.writeString(draft, words.get());
      if (write(file, draft, content, kept.get(), answer.program())) {
        for (String ending : ENDINGS) {
          move(beside(draft, ending), beside(file, ending));
        }
        move(draft, file);
      }
    } finally {
      for (String ending : ENDINGS) {
        Files.deleteIfExists(beside(draft, ending));
      }
      Files.deleteIfExists(draft);
    }
  }

  /** Writes what has to look as it did beside a draft; whether all of it can be asked for so. */
  private static boolean write(Path file, Path draft, Path content, Kept kept, Inventory program)
      throws IOException {
    try (Half one = new Half(draft, 1);
        Half two = new Half(draft, 2)) {
      QuickAnswer quick = new QuickAnswer(content, List.of(one, two));
      if (!quick.takes(kept.inputs()) || !quick.takes(kept.site()) || !quick.takes(program)) {
        return false;
      }
      // Another build of other words, a damaged disk: what is kept is among what has to look so.
      one.add(kept.file().toString(), Look.see(kept.file()).looks());
      one.add(beside(file, OUT).toString(), Look.see(beside(draft, OUT)).looks());
      // In each half: of two builds that end at one time both halves have to be of one.
      one.add(file.toString(), Look.see(draft).looks());
      two.add(file.toString(), Look.see(draft).looks());
      return true;
    }
  }

  private static void move(Path draft, Path file) throws IOException {
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
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
