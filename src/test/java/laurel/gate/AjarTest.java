package laurel.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import laurel.diag.FindingLog;
import laurel.diag.Location;
import laurel.model.RecordRef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A record that comes again in a later version while its site is looked at. */
class AjarTest {
  private static final String RECORD =
      """
      title: 反刮刀具
      category: 小发明
      programme: p
      unit: 甲厂
      union: 甲工会
      industry: C35
      newProductiveForce: 是
      condition: saving
      supersedes: b
      summary: 简介
      photos: [{file: 1.jpg, caption: 整体, alt: 全貌}]
      consent: {authorization: 书.pdf, authenticity: 书.pdf}
      """;

  @TempDir Path folder;
  private Submitted sent;
  private Ajar ajar;

  @BeforeEach
  void aSiteThatIsLookedAt() {
    sent =
        new Submitted(folder)
            .file(
                "programmes/p.yaml",
                """
                name: 示例活动
                year: 2024
                categories: [{key: invention, name: 小发明}, {key: suggestion, name: 小建议}]
                conditions: [{key: saving, text: 节能}, {key: safety, text: 安全}]
                consent: {required: [authorization, authenticity]}
                """)
            .achievement("a", RECORD)
            .achievement("b", RECORD.replace("反刮刀具", "管路快扣").replace("supersedes: b\n", ""))
            .achievement("c", RECORD.replace("反刮刀具", "能耗看板").replace("supersedes: b\n", ""))
            .file("achievements/a/questions/题库.yaml", bank("图.jpg"))
            .file("achievements/a/questions/图.jpg", "x")
            .file("achievements/a/questions/图二.jpg", "x")
            .file(
                "rounds/1.yaml",
                "programme: p\ndate: 2024-09-01\nstage: awarded\nawards: [a, b]\n");
    for (String id : List.of("a", "b", "c")) {
      sent.file("achievements/" + id + "/private/书.pdf", "x")
          .file("achievements/" + id + "/photos/1.jpg", "x");
    }
    ajar =
        Ajar.of(
            sent.ruled(),
            Optional.of(Submitted.DAY),
            ref -> Location.of(ref.key()),
            new FindingLog());
  }

  @ParameterizedTest
  @CsvSource({
    "简介, 新的简介, true",
    "反刮刀具, 新的名称, true",
    "小发明, 小建议, false",
    "甲厂, 乙厂, false",
    "甲工会, 乙工会, false",
    "C35, C36, false",
    "newProductiveForce: 是, newProductiveForce: 否, false",
    "condition: saving, condition: safety, false",
    "supersedes: b, '', false",
    "整体, 局部, false",
    "全貌, 细节, false",
    "authenticity: 书.pdf, withdrawnOn: 2024-09-10, false"
  })
  void whatChangesItsOwnPagesAloneComesAgain(String from, String to, boolean again) {
    sent.achievement("a", RECORD.replace(from, to == null ? "" : to));
    assertThat(comes("a").isPresent()).isEqualTo(again);
  }

  @Test
  void itComesInItsLaterVersionWithWhatTheGateTells() {
    assertThat(comes("a").orElseThrow().findings()).isEmpty();
    sent.achievement("a", RECORD.replace("简介", "打 13800000000"));
    Ajar.Again again = comes("a").orElseThrow();
    assertThat(again.achievement().narrative().summary())
        .startsWith("打 ")
        .doesNotContain("13800000000");
    assertThat(again.findings())
        .extracting(f -> f.kind().id())
        .containsExactly("gate.number-in-text");
  }

  @Test
  void whatWasNotLetThroughDoesNotComeAgain() {
    assertThat(ajar.gated().catalogue().achievements())
        .extracting(a -> a.id())
        .containsExactly("a", "b");
    assertThat(comes("c")).isEmpty();
  }

  @Test
  void aPictureThatWasNotPlannedMakesAllComeAgain() {
    sent.file("achievements/a/questions/题库.yaml", bank("图二.jpg"));
    assertThat(comes("a")).isEmpty();
  }

  @Test
  void theDayIsTheNewestRoundsWhereNoneIsAskedFor() {
    Ajar other =
        Ajar.of(sent.ruled(), Optional.empty(), ref -> Location.of(ref.key()), new FindingLog());
    assertThat(other.gated().catalogue().asOf()).isEqualTo("2024-09-01");
  }

  private Optional<Ajar.Again> comes(String id) {
    return ajar.again(
        sent.ruled().achievements().stream()
            .filter(d -> d.ref().equals(RecordRef.achievement(id)))
            .findFirst()
            .orElseThrow());
  }

  private static String bank(String picture) {
    return "questions: [{type: 判断, stem: 一, answer: 对, picture: " + picture + ", pictureAlt: 图}]\n";
  }
}
