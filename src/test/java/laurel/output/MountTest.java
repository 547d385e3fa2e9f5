package laurel.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import laurel.diag.Lines;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Small disks of their own: full ones, read-only ones, and the output folder as a mount point. */
class MountTest {
  @TempDir Path folder;
  private Path mounted;

  private Path mount(String name, String options) throws Exception {
    mounted = Files.createDirectories(folder.resolve(name));
    int code = run("mount", "-t", "tmpfs", "-o", options, "tmpfs", mounted.toString());
    if (code != 0) {
      mounted = null;
      Assumptions.abort("mounting a small disk needs root on Linux");
    }
    return folder.resolve(name);
  }

  private static int run(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      return -1; // no such command
    }
  }

  @AfterEach
  void unmount() throws Exception {
    if (mounted != null) {
      assertThat(run("umount", "-l", mounted.toString())).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 20, 100, 200, 300, 340})
  void aFullDiskLeavesTheEarlierSite(int roomInKilobytes) throws Exception {
    Path disk = mount("disk", "size=1m");
    Path site = disk.resolve("site");
    Map<String, String> old = Map.of("index.html", "old", "same", "s".repeat(9000));
    Sites.publish(site, Map.of("first", "1"));
    Sites.publish(site, old);
    fill(disk, roomInKilobytes);
    Map<String, String> next = new java.util.TreeMap<>(Map.of("same", "s".repeat(9000)));
    for (int i = 0; i < 40; i++) {
      next.put("page" + i, ("page " + i).repeat(1500));
    }
    assertThatThrownBy(() -> Sites.publish(site, next))
        .isInstanceOfSatisfying(
            OutputRefused.class,
            e ->
                assertThat(Lines.of(e.finding()))
                    .isEqualTo(
                        site
                            + ": error output.disk-full: the disk is full; the earlier site was"
                            + " left as it was"));
    assertThat(Sites.read(site)).isEqualTo(old);
    Files.delete(disk.resolve("filler"));
    Sites.publish(site, next);
    assertThat(Sites.read(site)).isEqualTo(next);
  }

  private static void fill(Path disk, int roomInKilobytes) throws IOException {
    long room = Files.getFileStore(disk).getUsableSpace() - roomInKilobytes * 1024L;
    try (OutputStream out = Files.newOutputStream(disk.resolve("filler"))) {
      out.write(new byte[Math.toIntExact(room)]);
    }
  }

  @Test
  void aReadOnlyDiskIsToldAsSuch() throws Exception {
    Path disk = mount("disk", "size=1m");
    Path site = disk.resolve("site");
    Sites.publish(site, Map.of("a", "1"));
    assertThat(run("mount", "-o", "remount,ro", disk.toString())).isZero();
    assertThatThrownBy(() -> Sites.publish(site, Map.of("a", "2")))
        .isInstanceOfSatisfying(
            OutputRefused.class,
            e ->
                assertThat(Lines.of(e.finding()))
                    .isEqualTo(site + ": error output.not-writable: the folder cannot be written"));
    assertThat(site.resolve("a")).hasContent("1");
  }

  @Test
  void aMountPointStaysAndItsFilesAreReplaced() throws Exception {
    Path site = mount("site", "size=1m");
    Object before = Files.readAttributes(site, "fileKey");
    Sites.publish(site, Map.of("a", "1", "gone/x", "2"));
    Files.write(site.resolve("CNAME"), "example".getBytes(StandardCharsets.UTF_8));
    for (int i = 0; i < 3; i++) {
      PublishResult result = Sites.publish(site, Map.of("a", "2", "b/c", "" + i));
      assertThat(result.foreign()).containsExactly("CNAME");
      assertThat(Sites.read(site)).isEqualTo(Map.of("a", "2", "b/c", "" + i, "CNAME", "example"));
    }
    assertThat(Files.readAttributes(site, "fileKey")).isEqualTo(before);
    assertThat(site.resolve("gone")).doesNotExist();
  }

  @Test
  void aFolderBoundFromTheSameDiskStaysToo() throws Exception {
    Path real = Files.createDirectories(folder.resolve("real"));
    mounted = Files.createDirectories(folder.resolve("site"));
    if (run("mount", "--bind", real.toString(), mounted.toString()) != 0) {
      mounted = null;
      Assumptions.abort("binding a folder needs root on Linux");
    }
    Sites.publish(folder.resolve("site"), Map.of("a", "1"));
    Sites.publish(folder.resolve("site"), Map.of("a", "2"));
    assertThat(real.resolve("a")).hasContent("2");
  }
}
