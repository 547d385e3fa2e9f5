package laurel.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import laurel.model.MediaRef;
import laurel.model.MediaRef.MediaKind;
import laurel.model.Photo;
import laurel.review.Papers.Proof;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents that prove something, as a jury gets them. */
class ProofsTest {
  private static final String RECORD =
      "title: 反刮刀具\ncategory: 小发明\nprogramme: p\nunit: 示例精机厂\nteam: [沈砚舟]\n";
  private static final String PDF = "255044462d312e37";

  @TempDir Path folder;
  private Submitted sent;

  @BeforeEach
  void oneEntry() {
    sent = new Submitted(folder).achievement("a", RECORD);
  }

  @ParameterizedTest
  @CsvSource({
    "证书.pdf, 255044462d312e37, PDF",
    "证书.doc, 255044462d312e37, PDF",
    "证书.jpg, ffd8ffe000104a46, JPEG",
    "证书.dat, ffd8ffdb, JPEG",
    "证书.png, 89504e470d0a1a0a, PNG",
    "证书.docx, 504b0304, DOCX",
    "证书.7z, 377abcaf, 7Z",
    "证书.pdf, 4d5a9000, ?",
    "证书.jpeg, 4d5a9000, ?",
    "证书.jpg, 4d5a9000, ?",
    "证书.png, 4d5a9000, ?",
    "证书, 4d5a9000, ?",
    "证书.backup, 4d5a9000, ?",
    "证书.z, 4d5a9000, ?",
    "证书.doc, 25, DOC"
  })
  void aProofIsWhatItsFirstBytesSay(String name, String hex, String form) {
    proof(name, hex);
    assertThat(proofs(sent.open())).extracting(Proof::form).containsExactly(form);
  }

  @Test
  void aPictureIsMadeAnewAndAPdfIsHandedOutAsItIs() {
    proof("1 证书+沈砚舟.jpg", "ffd8ffe0");
    proof("2 证明.pdf", PDF);
    proof("3 附件.docx", "504b0304");
    Admitted admitted = sent.open();
    String owner = Entries.owner(admitted.pack().candidates().get(0).code());
    MediaRef picture = new MediaRef(owner, MediaKind.PHOTO, 1);
    assertThat(proofs(admitted))
        .containsExactly(
            new Proof(
                "证书+沈砚舟".replace('+', '　'),
                "JPEG",
                Optional.of(new Photo(picture, "证书　沈砚舟", "证书　沈砚舟")),
                Optional.empty()),
            new Proof("证明", "PDF", Optional.empty(), Optional.of(owner + "/proof-2.pdf")),
            new Proof("附件", "DOCX", Optional.empty(), Optional.empty()));
    assertThat(admitted.handouts())
        .hasSize(1)
        .containsEntry(owner + "/proof-2.pdf", sent.path("achievements/a/evidence/2 证明.pdf"));
    assertThat(admitted.originals()).containsOnlyKeys(picture);
    assertThat(admitted.originals().get(picture).shown())
        .isEqualTo("content/achievements/a/evidence/1 证书+沈砚舟.jpg");
  }

  @Test
  void aBlindJuryIsToldThatThereAreProofsAndOfWhichForm() {
    proof("1 证书.jpg", "ffd8ffe0");
    proof("2 证明.pdf", PDF);
    Admitted admitted = sent.blind();
    assertThat(proofs(admitted))
        .containsExactly(
            new Proof("", "JPEG", Optional.empty(), Optional.empty()),
            new Proof("", "PDF", Optional.empty(), Optional.empty()));
    assertThat(admitted.handouts()).isEmpty();
    assertThat(admitted.originals()).isEmpty();
  }

  private void proof(String name, String hex) {
    sent.file("achievements/a/evidence/" + name, HexFormat.of().parseHex(hex));
  }

  private static List<Proof> proofs(Admitted admitted) {
    return admitted.pack().candidates().get(0).papers().proofs();
  }
}
