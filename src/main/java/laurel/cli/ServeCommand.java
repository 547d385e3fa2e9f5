package laurel.cli;

import java.io.IOException;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import laurel.build.BuildOptions;
import laurel.build.BuildResult;
import laurel.diag.Finding;
import laurel.diag.TextReport;
import laurel.serve.Preview;
import laurel.serve.PreviewListener;
import laurel.serve.PreviewOptions;

/** {@code laurel serve}: shows the site on this computer while somebody works on its content. */
final class ServeCommand implements Command {
  private static final int USUAL_PORT = 4000;
  private static final int MOST = 65_535;

  @Override
  public String name() {
    return "serve";
  }

  @Override
  public Set<Option> options() {
    Set<Option> options = EnumSet.copyOf(SiteOptions.READING);
    options.addAll(
        Set.of(
            Option.OUT,
            Option.PORT,
            Option.BASE_PATH,
            Option.EDIT,
            Option.OPEN,
            Option.QUIET,
            Option.VERBOSE));
    return options;
  }

  @Override
  public Exit run(Arguments arguments, Console console) throws WrongUsage, IOException {
    int port = arguments.number(Option.PORT, 0, MOST).orElse(USUAL_PORT);
    BuildOptions build = SiteOptions.of(arguments);
    PreviewOptions options =
        new PreviewOptions(
            build, port, basePath(arguments), arguments.has(Option.EDIT), console.language());
    try (ProgressLine progress = ProgressLine.of(arguments, console);
        Preview preview = Preview.open(options, progress, new Teller(console, progress))) {
      console.out().println(console.text("serve.at", preview.address().toString()));
      preview
          .editing()
          .ifPresent(at -> console.out().println(console.text("serve.edit", at.toString())));
      console.out().println(console.text("serve.end"));
      console.out().flush();
      if (arguments.has(Option.OPEN)) {
        Opening.of(preview.editing().orElseGet(preview::address), console);
      }
      untilInterrupted(preview, console);
      return Exit.OK;
    } catch (Preview.PortInUse e) {
      console.complain("serve.port", String.valueOf(port));
      return Exit.COULD_NOT_RUN;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** Ctrl-C lets go of port and watchers before the program ends. */
  private static void untilInterrupted(Preview preview, Console console)
      throws InterruptedException {
    Thread goodbye =
        new Thread(
            () -> {
              try {
                preview.close();
              } catch (IOException e) {
                // the program ends all the same
              }
              console.complain("serve.ended");
            });
    Runtime.getRuntime().addShutdownHook(goodbye);
    preview.await();
  }

  /** A path begins and ends with a slash, whether or not they were typed. */
  private static Optional<String> basePath(Arguments arguments) throws WrongUsage {
    Optional<String> typed = arguments.value(Option.BASE_PATH);
    if (typed.isEmpty()) {
      return typed;
    }
    String path = ("/" + typed.get() + "/").replaceAll("/{2,}", "/");
    if (!path.matches("(/[A-Za-z0-9._~-]+)*/") || path.contains("/.")) {
      throw new WrongUsage("bad-base-path", Option.BASE_PATH.flag(), typed.get());
    }
    return Optional.of(path);
  }

  /** Says on the terminal what the preview does: of findings, only what has changed. */
  private static final class Teller implements PreviewListener {
    private final Console console;
    private final ProgressLine progress;
    private Optional<List<Finding>> told = Optional.empty();

    Teller(Console console, ProgressLine progress) {
      this.console = console;
      this.progress = progress;
    }

    @Override
    public synchronized void built(BuildResult result, List<Finding> findings, long nanoseconds) {
      progress.close();
      boolean first = told.isEmpty();
      told(findings);
      String time = String.format(Locale.ROOT, "%.2f", nanoseconds / 1e9);
      String records = String.valueOf(result.counts().records());
      String heldBack = String.valueOf(result.counts().heldBack());
      console.complain(first ? "serve.built" : "serve.rebuilt", records, heldBack, time);
    }

    @Override
    public synchronized void told(List<Finding> findings) {
      Set<Finding> before = new HashSet<>(told.orElse(List.of()));
      Set<Finding> now = new HashSet<>(findings);
      TextReport report = new TextReport(console.language());
      console
          .out()
          .print(report.print(findings.stream().filter(f -> !before.contains(f)).toList()));
      long mended = told.orElse(List.of()).stream().filter(f -> !now.contains(f)).count();
      if (mended > 0) {
        console.complain("serve.mended", String.valueOf(mended));
      }
      told = Optional.of(findings);
    }

    @Override
    public synchronized void failed(Exception reason) {
      progress.close();
      if (reason instanceof IOException trouble) {
        CommandLine.complain(trouble, console);
      } else {
        console.complain("serve.bug");
        reason.printStackTrace(console.err());
      }
      console.complain("serve.stands");
    }
  }
}
