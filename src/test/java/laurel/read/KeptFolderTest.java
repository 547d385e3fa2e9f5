package laurel.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import laurel.diag.FindingLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of which a part is read again is read as a whole one would be. */
class KeptFolderTest {
  @TempDir Path root;
  private KeptFolder kept;

  @BeforeEach
  void read() throws IOException {
    write("site.yaml", "title: 示例\n");
    for (String id : new String[] {"a", "c", "e"}) {
      write("achievements/" + id + "/achievement.yaml", "title: " + id + "\n");
    }
    write("achievements/a/fotos/1.jpg", "");
    write("lessons/l/lesson.yaml", "title: l\n");
    kept = new KeptFolder(root);
    kept.read(new FindingLog());
  }

  @Test
  void aFileMoreOrLess() throws IOException {
    write("achievements/c/photos/1 整体.jpg", "");
    asAWhole("achievements/c");
    Files.delete(root.resolve("achievements/c/photos/1 整体.jpg"));
    asAWhole("achievements/c");
  }

  @Test
  void aRecordBetweenOthersAndOneThatGoes() throws IOException {
    write("achievements/b/achievement.json", "{}");
    asAWhole("achievements/b");
    Files.delete(root.resolve("achievements/b/achievement.json"));
    asAWhole("achievements/b");
    Files.delete(root.resolve("achievements/b"));
    asAWhole("achievements/b");
    write("lessons/k/lesson.yaml", "title: k\n");
    asAWhole("lessons/k");
  }

  @Test
  void whatIsWrongIsToldAgainAndNoLongerWhenItIsMended() throws IOException {
    write("achievements/c/achievement.json", "{}");
    write("achievements/c/questions.xlsx", "");
    asAWhole("achievements/c");
    Files.move(root.resolve("achievements/a/fotos"), root.resolve("achievements/a/photos"));
    asAWhole("achievements/a");
    Files.createSymbolicLink(root.resolve("achievements/e/out.jpg"), Path.of("/etc/hosts"));
    asAWhole("achievements/e");
    write("achievements/Not An Id/achievement.yaml", "");
    asAWhole("achievements/Not An Id");
  }

  @Test
  void aLinkOrAFileInPlaceOfAFolder() throws IOException {
    Files.createSymbolicLink(root.resolve("achievements/z"), root.resolve("achievements/a"));
    asAWhole("achievements/z");
    write("achievements/y", "");
    asAWhole("achievements/y");
  }

  @Test
  void aNameThatTheDiskSpellsInAnotherWay() throws IOException {
    write("achievements/cafe\u0301/achievement.yaml", "title: x\n");
    asAWhole("achievements/caf\u00e9");
  }

  @Test
  void aFolderThatWasNotReadYetIsReadAsAWhole() throws IOException {
    kept = new KeptFolder(root);
    asAWhole("achievements/a");
  }

  private void asAWhole(String record) throws IOException {
    FindingLog now = new FindingLog();
    FindingLog anew = new FindingLog();
    assertThat(kept.read(Set.of(record), now)).isEqualTo(ContentFolder.read(root, anew));
    assertThat(now.findings()).isEqualTo(anew.findings());
  }

  private void write(String path, String text) throws IOException {
    Files.createDirectories(root.resolve(path).getParent());
    Files.writeString(root.resolve(path), text);
  }
}
