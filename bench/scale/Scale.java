import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import laurel.export.Addresses;
import laurel.export.Output;
import laurel.export.Sitemap;
import laurel.media.Commission;
import laurel.media.PhotoPlan;
import laurel.media.Rendition;
import laurel.model.RecordRef;
import laurel.probe.OriginalKind;

/** {@code FOLDER}: what grows with the number of records and can be measured by itself. */
public final class Scale {
  public static void main(String[] args) throws Exception {
    for (int round = 0; round < 2; round++) { // the first warms up
      for (int pages : new int[] {100_000, 1_300_000}) {
        sitemap(pages);
      }
    }
    memory("photos planned", 100_000, Scale::plan);
    memory("commissions for a cluster", 100_000, Scale::commission);
    fanOut(Path.of(args[0]), 10_000);
    fanOut(Path.of(args[0]), 100_000);
  }

  private static void sitemap(int pages) throws Exception {
    List<Sitemap.Entry> entries = new ArrayList<>();
    for (int i = 0; i < pages; i++) {
      entries.add(new Sitemap.Entry("achievements/record-%07d/index.html".formatted(i), Optional.of(LocalDate.of(2026, 1, 1 + i % 28))));
    }
    long start = System.nanoTime();
    List<Output> files = Sitemap.of(entries, new Library());
    long bytes = 0;
    long most = 0;
    for (Output file : files) {
      long size = file.size();
      bytes += size;
      most = Math.max(most, size);
    }
    System.out.printf(Locale.ROOT, "sitemap of %d pages: %d files, %.1f MB, the largest %.1f MB, %.2f s%n", pages, files.size() - 1, bytes / 1e6, most / 1e6, (System.nanoTime() - start) / 1e9);
  }

  private record Library() implements Addresses {
    @Override
    public Optional<String> base() {
      return Optional.of("https://library.example.org/");
    }

    @Override
    public String record(RecordRef record) {
      return record.key() + "/index.html";
    }

    @Override
    public String unit(String id) {
      return id;
    }

    @Override
    public String person(String id) {
      return id;
    }

    @Override
    public String round(String id) {
      return id;
    }
  }

  private interface Making {
    Object make(int i);
  }

  private static void memory(String what, int count, Making making) {
    long before = used();
    Object[] all = new Object[count];
    for (int i = 0; i < count; i++) {
      all[i] = making.make(i);
    }
    long after = used();
    System.out.printf(Locale.ROOT, "%s: %d bytes of memory each%n", what, (after - before) / all.length);
    if (all[count - 1] == null) {
      throw new IllegalStateException();
    }
  }

  private static long used() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private static Object plan(int i) {
    String key = "%032x".formatted(i);
    String stem = "media/record-%07d/%s".formatted(i / 3, key.substring(0, 12));
    List<Rendition> jpeg = new ArrayList<>();
    List<Rendition> webp = new ArrayList<>();
    for (int width : new int[] {320, 640, 1280, 1920}) {
      jpeg.add(new Rendition(stem + "-" + width + ".jpg", "image/jpeg", width, width * 3 / 4));
      webp.add(new Rendition(stem + "-" + width + ".webp", "image/webp", width, width * 3 / 4));
    }
    return new PhotoPlan(key, jpeg, webp, Optional.empty());
  }

  private static Object commission(int i) {
    String original = "hdfs://name:8020/content/achievements/record-%07d/photos/%d.jpg".formatted(i / 3, i % 3);
    return new Commission("%032x".formatted(i), "%064x".formatted(i), original, OriginalKind.PHOTO, "record-%07d".formatted(i / 3), false, 215);
  }

  /** One folder of folders, as achievements/ and media/ are: made, found one by one, listed. */
  private static void fanOut(Path work, int count) throws Exception {
    Path folder = Files.createDirectories(work.resolve("fan-out-" + count));
    long start = System.nanoTime();
    for (int i = 0; i < count; i++) {
      Files.createDirectory(folder.resolve("record-%07d".formatted(i)));
    }
    long made = System.nanoTime();
    for (int i = 0; i < count; i++) {
      if (!Files.isDirectory(folder.resolve("record-%07d".formatted(i * 31 % count)))) {
        throw new IllegalStateException();
      }
    }
    long found = System.nanoTime();
    long listed;
    try (Stream<Path> all = Files.list(folder)) {
      listed = all.count();
    }
    long end = System.nanoTime();
    System.out.printf(Locale.ROOT, "%d folders in one: %.1f us to make each, %.1f us to find each, %.2f s to list all%n", listed, (made - start) / 1e3 / count, (found - made) / 1e3 / count, (end - found) / 1e9);
    for (int i = 0; i < count; i++) {
      Files.delete(folder.resolve("record-%07d".formatted(i)));
    }
    Files.delete(folder);
  }
}
