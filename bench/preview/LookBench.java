package laurel.build;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import laurel.work.Progress;

/**
 * Processor time of a preview from a change that was noticed until the page stands, in the thread
 * that does it: {@code LookBench CONTENT TEMPLATES CACHE}. Titles and templates are put back.
 */
final class LookBench {
  private static final int WARM = 25;
  private static final int COUNTED = 15;

  private LookBench() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path content = Path.of(arguments[0]).toRealPath();
    Path templates = Path.of(arguments[1]).toRealPath();
    BuildOptions options =
        new BuildOptions(
            content,
            Optional.of(templates),
            Path.of(arguments[2]).resolve("out"),
            Path.of(arguments[2]),
            Optional.empty(),
            Optional.empty(),
            2,
            false,
            false,
            false);
    LiveSite site = new LiveSite(options);
    long begun = System.nanoTime();
    site.look(Changes.ALL, Progress.SILENT);
    System.out.printf("first look: %.1f s%n", (System.nanoTime() - begun) / 1e9);
    String id = Files.exists(content.resolve("achievements/r000001")) ? "r000001" : arguments[3];
    Path record = content.resolve("achievements/" + id + "/achievement.yaml");
    change("record", site, record, "(?m)^(title: .*?)改?$", "$1", "achievements/" + id);
    Path template = templates.resolve("pages/achievement.ftlh");
    change("template", site, template, "(?s)^(<#-- . -->)?", "<#-- %d -->", "achievements/" + id);
  }

  private static void change(
      String what, LiveSite site, Path file, String found, String put, String page)
      throws IOException, InterruptedException {
    String before = Files.readString(file);
    List<Double> cpu = new ArrayList<>();
    List<Double> wall = new ArrayList<>();
    List<Double> whole = new ArrayList<>();
    try {
      for (int i = 0; i < WARM + COUNTED; i++) {
        String other = put.contains("%d") ? put.replace("%d", "" + i % 10) : put + (i % 2 == 0 ? "改" : "");
        Files.writeString(file, before.replaceFirst(found, other));
        long used = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long begun = System.nanoTime();
        Changes changes = new Changes(false, Set.of(file));
        Optional<LivePages> early = site.glance(changes);
        LivePages pages = early.isPresent() ? early.get() : site.look(changes, Progress.SILENT);
        pages.file(page + "/index.html").orElseThrow();
        if (i >= WARM) {
          wall.add((System.nanoTime() - begun) / 1e6);
          cpu.add((ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - used) / 1e6);
        }
        site.look(changes, Progress.SILENT).file(page + "/index.html").orElseThrow();
        whole.add((System.nanoTime() - begun) / 1e6);
      }
    } finally {
      Files.writeString(file, before);
    }
    Collections.sort(cpu);
    Collections.sort(wall);
    Collections.sort(whole);
    System.out.printf(
        "%s changed: %.0f ms of processor, %.0f ms; %.0f to %.0f ms of processor; all of the site planned again: %.0f ms%n",
        what, cpu.get(COUNTED / 2), wall.get(COUNTED / 2), cpu.get(0), cpu.get(COUNTED - 1), whole.get((WARM + COUNTED) / 2));
  }
}
