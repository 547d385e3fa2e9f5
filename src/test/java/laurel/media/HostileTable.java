package laurel.media;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import laurel.diag.FindingLog;
import laurel.media.photo.Shots;
import laurel.model.MediaRef;
import laurel.model.MediaRef.MediaKind;
import laurel.probe.MediaProbe;
import laurel.probe.OriginalKind;
import laurel.probe.Probe;
import laurel.work.Progress;
import org.junit.jupiter.params.provider.Arguments;

/**
 * Not a test: sends every bad file through the studio, each with workers of its own, and prints
 * what was said, how long it took and how much memory the largest worker ever held. {@code
 * bench/media/hostile} starts it.
 */
public final class HostileTable {
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private HostileTable() {}

  /** {@code FOLDER}: also takes what lies there already, by the ending of its name. */
  public static void main(String... args) throws Exception {
    Path folder = Path.of(args[0]);
    for (Arguments each : HostileMediaTest.files().toList()) {
      Files.write(folder.resolve((String) each.get()[0]), (byte[]) each.get()[2]);
    }
    Files.write(folder.resolve("bomb-110mp.png"), HostileMediaTest.bomb());
    Files.write(folder.resolve("four-hours.mp4"), HostileMediaTest.filmOfFourHours());
    Files.write(folder.resolve("odd-pixels.mp4"), Shots.resource("odd-pixels.mp4"));
    HostileMediaTest.recordFourHours(folder.resolve("four-hours.wav"));
    Studio.open(folder.resolve("cache"), MediaOptions.USUAL); // so that no file is charged for it
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files =
          all.filter(Files::isRegularFile)
              .sorted(Comparator.comparing(HostileTable::order))
              .toList();
    }
    OUT.println("| file | what is said | ms | MB of the largest worker |");
    OUT.println("| --- | --- | --- | --- |");
    for (Path file : files) {
      row(file, folder.resolve("cache"));
    }
  }

  private static String order(Path file) {
    String name = file.getFileName().toString();
    String number = name.replaceAll("\\D.*", "");
    return number.isEmpty()
        ? "z" + name
        : String.format(Locale.ROOT, "%03d", Integer.valueOf(number));
  }

  private static void row(Path file, Path cache) throws Exception {
    FindingLog log = new FindingLog();
    AtomicLong peak = new AtomicLong();
    AtomicBoolean over = new AtomicBoolean();
    Thread watch = new Thread(() -> watch(peak, over));
    watch.start();
    long start = System.nanoTime();
    make(file, cache, log);
    long millis = (System.nanoTime() - start) / 1_000_000;
    over.set(true);
    watch.join();
    List<String> said = log.findings().stream().map(f -> f.kind().id()).toList();
    OUT.printf(
        Locale.ROOT,
        "| %s | %s | %d | %s |%n",
        file.getFileName(),
        said.isEmpty() ? "nothing: it is shown" : String.join(", ", said),
        millis,
        peak.get() == 0 ? "none was needed" : Long.toString(peak.get() / 1024));
  }

  private static void make(Path file, Path cache, FindingLog log) throws Exception {
    OriginalKind kind = kind(file);
    Probe probe = MediaProbe.look(file, kind);
    probe.report(log.about("achievements/a"), file.toString(), "photos");
    List<Original> originals = new ArrayList<>();
    MediaKind ref =
        kind == OriginalKind.PHOTO
            ? MediaKind.PHOTO
            : kind == OriginalKind.VIDEO ? MediaKind.VIDEO : MediaKind.AUDIO;
    probe
        .facts()
        .filter(facts -> kind != OriginalKind.CUES)
        .ifPresent(
            facts ->
                originals.add(
                    new Original(
                        new MediaRef("achievements/a", ref, 1), file, "x", "a", facts, true)));
    Studio studio = Studio.open(cache, MediaOptions.USUAL);
    studio.make(studio.plan(originals, 1, log), 1, Progress.SILENT, log);
  }

  private static OriginalKind kind(Path file) {
    String name = file.getFileName().toString();
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "mp4", "avi", "mov" -> OriginalKind.VIDEO;
      case "mp3", "wav", "m4a" -> OriginalKind.AUDIO;
      case "vtt" -> OriginalKind.CUES;
      default -> OriginalKind.PHOTO;
    };
  }

  /** The system's own account of the most that any worker ever held. */
  private static void watch(AtomicLong peak, AtomicBoolean over) {
    while (!over.get()) {
      try (Stream<ProcessHandle> workers = ProcessHandle.current().descendants()) {
        workers.forEach(
            worker -> held(worker).ifPresent(most -> peak.accumulateAndGet(most, Math::max)));
      }
      try {
        Thread.sleep(10);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private static Optional<Long> held(ProcessHandle worker) {
    Path status = Path.of("/proc", Long.toString(worker.pid()), "status");
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("VmHWM"))
          .map(line -> Long.valueOf(line.replaceAll("\\D", "")))
          .findFirst();
    } catch (IOException | java.io.UncheckedIOException e) {
      return Optional.empty(); // it has just ended
    }
  }
}
