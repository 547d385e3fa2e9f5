package laurel.cli;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import laurel.build.BuildResult;
import laurel.first.Answer;
import laurel.first.Inventory;
import laurel.first.Invocation;
import laurel.first.Kept;
import laurel.first.QuickAnswer;
import laurel.first.Sealed;
import laurel.first.Stocktaking;

/**
 * Keeps what the next build of the same words would say if nothing changed, so that the first class
 * can say it without the program.
 *
 * @param kept where it is kept how the build has ended
 */
record NextAnswer(Arguments arguments, Report report, Kept.Mark kept) {
  /** Answers that lie beside each other; they are small, and calls differ by a word. */
  private static final int MOST = 32;

  /**
   * Keeps it; where that cannot be done, the next build takes a little longer.
   *
   * @param again how the next build would end
   * @param summary its lines, with {@link Answer#TIME} for the time
   * @param secret the key that would be taken if it was there
   */
  void keep(BuildResult again, List<String> summary, Path secret) {
    if (arguments.has(Option.CLEAN) || arguments.has(Option.PRUNE_CACHE)) {
      return;
    }
    try {
      Invocation invocation = Invocation.of(arguments.words().toArray(String[]::new));
      Answer answer = answer(again, summary, secret);
      answer.keep(invocation);
      QuickAnswer.keep(answer, invocation);
      Sealed.leaveNewest(invocation.answer().getParent(), ".answer", MOST);
    } catch (IOException | URISyntaxException e) {
      // A full disk, most likely, on which the site has found room.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Answer answer(BuildResult again, List<String> summary, Path secret)
      throws IOException, InterruptedException, URISyntaxException {
    StringBuilder err = new StringBuilder();
    summary.forEach(line -> err.append(line).append(System.lineSeparator()));
    Path file = report.file().orElse(Path.of(""));
    return new Answer(
        kept,
        new Inventory(ByteBuffer.wrap(program().file(secret).bytes())),
        SiteRun.exit(again).code(),
        report.printed(again.findings()),
        err.toString(),
        file.toString(),
        report.file().isEmpty() ? "" : report.text(again.findings(), again.index()));
  }

  /** The jar and its libraries or, in a workshop, the classes. */
  private Stocktaking program() throws IOException, InterruptedException, URISyntaxException {
    Path place =
        Path.of(NextAnswer.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Stocktaking stock = new Stocktaking(Stocktaking.now(kept.file().getParent()), 1);
    return Files.isDirectory(place)
        ? stock.folder(place)
        : stock.file(place).file(place.resolveSibling("lib"));
  }
}
