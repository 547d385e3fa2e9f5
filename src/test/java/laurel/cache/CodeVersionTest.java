package laurel.cache;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeVersionTest {
  @TempDir Path folder;

  private String jar(String name, String manifest, byte code) throws IOException {
    Path jar = folder.resolve(name);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      zip.putNextEntry(entry("META-INF/MANIFEST.MF"));
      zip.write(manifest.getBytes(UTF_8));
      zip.putNextEntry(entry("laurel/A.class"));
      zip.write(code);
    }
    return CodeVersion.of(jar);
  }

  /** Jars of this program are made with one time for all entries. */
  private static ZipEntry entry(String name) {
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(0);
    return entry;
  }

  @Test
  void theSameCodeHasOneNameWhereverItLies() throws IOException {
    assertThat(jar("a.jar", "lib/x-1.jar", (byte) 1))
        .isEqualTo(jar("b.jar", "lib/x-1.jar", (byte) 1));
  }

  @Test
  void anotherClassIsOtherCode() throws IOException {
    assertThat(jar("a.jar", "lib/x-1.jar", (byte) 1))
        .isNotEqualTo(jar("b.jar", "lib/x-1.jar", (byte) 2));
  }

  @Test
  void anotherLibraryIsOtherCode() throws IOException {
    assertThat(jar("a.jar", "lib/x-1.jar", (byte) 1))
        .isNotEqualTo(jar("b.jar", "lib/x-2.jar", (byte) 1));
  }

  @Test
  void aJarWithAWordAtItsEndHasANameToo() throws IOException {
    String one = remarked("a.jar", (byte) 1);
    assertThat(remarked("b.jar", (byte) 1)).isEqualTo(one);
    assertThat(remarked("c.jar", (byte) 2)).isNotEqualTo(one);
  }

  private String remarked(String name, byte code) throws IOException {
    Path jar = folder.resolve(name);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      zip.setComment("a comment");
      zip.putNextEntry(entry("laurel/A.class"));
      zip.write(code);
    }
    return CodeVersion.of(jar);
  }

  @Test
  void aFolderOfClassesHasANameToo() throws IOException {
    Path classes = Files.createDirectories(folder.resolve("classes"));
    Files.write(classes.resolve("A.class"), new byte[] {1});
    String before = CodeVersion.of(classes);
    assertThat(CodeVersion.of(classes)).isEqualTo(before);
    Files.write(classes.resolve("A.class"), new byte[] {2});
    assertThat(CodeVersion.of(classes)).isNotEqualTo(before);
  }

  @Test
  void thisProgramHasAName() {
    assertThat(CodeVersion.current()).hasSize(32).isEqualTo(CodeVersion.current());
  }
}
