package laurel.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import laurel.diag.FindingLog;
import laurel.diag.Location;
import laurel.read.Node;
import laurel.read.RawFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The files beside a record. */
class FolderTest {
  private final Folder folder =
      new Folder(
          List.of(
              file("private/授权书.jpg"),
              file("evidence/1.mp4"),
              file("Private/身份证.jpg"),
              file("EVIDENCE /2.mp4"),
              file("photos/1.jpg"),
              file("a.mp4")));

  @ParameterizedTest
  @CsvSource({
    "private/授权书.jpg, photos",
    "./private/授权书.jpg, photos",
    "private\\授权书.jpg, photos",
    "evidence/1.mp4, videos",
    "evidence/1.mp4, private",
    "Private/身份证.jpg, photos",
    "'EVIDENCE /2.mp4', videos"
  })
  void whatIsNeverPublishedIsFoundByNoOtherKey(String path, String usual) {
    assertThat(named(path, usual)).isEmpty();
  }

  @Test
  void theKeysOfSuchFoldersFindIt() {
    assertThat(named("授权书.jpg", "private")).contains("private/授权书.jpg");
    assertThat(named("private/授权书.jpg", "evidence", "private")).contains("private/授权书.jpg");
  }

  @Test
  void aFileIsNamedWithItsFolderOrWithout() {
    assertThat(named("1.jpg", "photos")).contains("photos/1.jpg");
    assertThat(named("photos/1.jpg", "photos")).contains("photos/1.jpg");
  }

  @Test
  void whatLiesInTheOpenLiesInNeitherFolder() {
    assertThat(folder.open()).extracting(RawFile::within).containsExactly("photos/1.jpg", "a.mp4");
  }

  private Optional<String> named(String path, String... usual) {
    Location at = Location.of("a.yaml", 1, 1);
    Node.Fields fields =
        new Node.Fields(Map.of("file", new Node.Text(path, at)), Map.of("file", at), at);
    Form form = Form.of(fields, Referee.of(new FindingLog().general()));
    return folder.named(form, "file", usual).map(RawFile::within);
  }

  private static RawFile file(String within) {
    return new RawFile(Path.of(within), within, "content/a/" + within);
  }
}
