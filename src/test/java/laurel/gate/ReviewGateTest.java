package laurel.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import laurel.model.MediaRef;
import laurel.model.Stage;
import laurel.review.Candidate;
import laurel.review.Entrant;
import laurel.review.ReviewPack;
import laurel.review.Scoring;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which entries stand in a jury's pack, and in which order. */
class ReviewGateTest {
  private static final String RECORD =
      "title: %s\ncategory: %s\nprogramme: p\nunit: %s\nteam: [%s]\n";

  @TempDir Path folder;
  private Submitted sent;

  @BeforeEach
  void threeEntries() {
    sent = new Submitted(folder);
    entry("a", "反刮刀具", "小发明", "沈砚舟");
    entry("b", "管路快扣", "小建议", "罗启明");
    entry("c", "轴承加热台", "小发明", "阮思齐");
    sent.lesson("l", "title: 一节课\nprogramme: p\nunit: 甲厂\npeople: [沈砚舟]\n");
  }

  @Test
  void entriesStandByCategoryAndCodeAndLessonsBehindThem() {
    ReviewPack pack = sent.open().pack();
    assertThat(ids(pack.candidates())).last().isEqualTo("l");
    assertThat(pack.candidates())
        .extracting(Candidate::category)
        .containsExactly("小发明", "小发明", "小建议", "");
    assertThat(pack.candidates().subList(0, 2)).extracting(Candidate::code).isSorted();
    assertThat(pack.blind()).isFalse();
    assertThat(pack.day()).isEqualTo(Submitted.DAY);
    assertThat(pack.unreadable()).isZero();
  }

  @Test
  void aProgrammeCallsItsEntriesWithItsScoring() {
    ReviewPack.Call call = sent.open().pack().calls().get(0);
    assertThat(call.programme()).isEqualTo("p");
    assertThat(call.name()).isEqualTo("示例活动");
    assertThat(call.year()).isEqualTo(2024);
    assertThat(call.scoring().map(Scoring::best)).contains(100);
    assertThat(call.candidates()).hasSize(4);
  }

  @Test
  void aProgrammeWithoutEntriesCallsNobody() {
    sent.file("programmes/q.yaml", "name: 另\nyear: 2024\ncategories: [{key: x, name: 乙}]\n");
    assertThat(sent.open().pack().calls())
        .extracting(ReviewPack.Call::programme)
        .containsExactly("p");
    sent.achievement(
        "d", RECORD.formatted("看板", "乙", "丁厂", "宋知远").replace("programme: p", "programme: q"));
    List<ReviewPack.Call> calls = sent.open().pack().calls();
    assertThat(calls).extracting(ReviewPack.Call::programme).containsExactly("p", "q");
    assertThat(calls.get(1).scoring()).isEmpty();
    assertThat(ids(calls.get(1).candidates())).containsExactly("d");
  }

  @Test
  void oneProgrammeMayBeAskedForAlone() {
    sent.file("programmes/q.yaml", "name: 另\nyear: 2024\ncategories: [{key: x, name: 乙}]\n")
        .achievement(
            "d", RECORD.formatted("看板", "乙", "丁厂", "宋知远").replace("programme: p", "programme: q"))
        .achievement("e", RECORD.formatted("托盘", "没有的", "丁厂", "宋知远"))
        .lesson("m", "title: 二节课\nprogramme: q\nunit: 甲厂\npeople: [沈砚舟]\n");
    ReviewPack q = sent.on(Optional.of(Submitted.DAY), false, Optional.of("q")).pack();
    assertThat(ids(q.candidates())).containsExactly("d", "m");
    assertThat(q.unreadable()).as("e is of the other programme").isZero();
    ReviewPack p = sent.on(Optional.of(Submitted.DAY), false, Optional.of("p")).pack();
    assertThat(ids(p.candidates())).doesNotContain("d", "m").hasSize(4);
    assertThat(p.unreadable()).isEqualTo(1);
    assertThat(sent.open().pack().unreadable()).isEqualTo(1);
  }

  @Test
  void whatHasNoProgrammeIsCountedWhereAllAreAskedFor() {
    sent.achievement("e", "title: 托盘\nunit: 丁厂\n").lesson("m", "title: 二\nunit: 丁厂\n");
    assertThat(sent.open().pack().unreadable()).isEqualTo(2);
    assertThat(sent.on(Optional.of(Submitted.DAY), false, Optional.of("p")).pack().unreadable())
        .isZero();
  }

  @Test
  void anEntrySaysHowManyRulesItDoesNotMeet() {
    sent.achievement("b", RECORD.formatted("管路快扣", "小建议", "罗启明厂", "罗启明") + "startedOn: 春天\n")
        .file("achievements/b/photos/1.jpg", "x");
    assertThat(find("b").errors())
        .as("two letters and a date; no words for a photo are a warning")
        .isEqualTo(3);
    assertThat(find("a").errors()).as("two letters").isEqualTo(2);
  }

  @Test
  void whatWasWithdrawnOrRevokedIsNotJudged() {
    round("1", "2024-09-01", "shortlisted", "awards: [a, b, c]\n");
    round("2", "2024-09-05", "correction", "withdrawn: [b]\nrevoked: [c]\n");
    assertThat(ids(sent.open().pack().candidates())).containsExactly("a", "l");
    assertThat(find("a").stage()).contains(Stage.SHORTLISTED);
    assertThat(ids(on("2024-09-04").pack().candidates())).contains("b", "c");
  }

  @Test
  void aConsentThatIsTakenBackTakesTheEntryOut() {
    sent.achievement(
        "a", RECORD.formatted("反刮刀具", "小发明", "甲厂", "沈砚舟") + "consent: {withdrawnOn: 2024-09-10}\n");
    sent.lesson(
        "l",
        "title: 一节课\nprogramme: p\nunit: 甲厂\npeople: [沈砚舟]\nconsent: {withdrawnOn: 2024-09-10}\n");
    assertThat(ids(sent.open().pack().candidates())).containsExactlyInAnyOrder("c", "b");
    assertThat(ids(on("2024-09-09").pack().candidates())).contains("a", "l");
  }

  @Test
  void whatWasAwardedBeforeIsComparedWithAndNotScored() {
    sent.file("achievements/a/photos/1.jpg", "x")
        .file("achievements/a/evidence/证明.pdf", "%PDF-1.7")
        .file("achievements/b/photos/1.jpg", "x")
        .file("achievements/b/evidence/证明.pdf", "%PDF-1.7");
    round("1", "2024-09-01", "awarded", "awards: [a]\n");
    entry("d", "反刮刀具乙", "小发明", "宋知远");
    Admitted admitted = sent.open();
    ReviewPack pack = admitted.pack();
    assertThat(ids(pack.earlier())).containsExactly("a");
    assertThat(pack.earlier().get(0).stage()).contains(Stage.AWARDED);
    assertThat(ids(pack.candidates())).doesNotContain("a").contains("d");
    assertThat(pack.resemblances())
        .singleElement()
        .satisfies(r -> assertThat(ids(List.of(r.left(), r.right()))).containsExactly("d", "a"));
    String code = find("b").code();
    assertThat(admitted.originals().keySet())
        .extracting(MediaRef::owner)
        .containsExactly(Entries.owner(code));
    assertThat(admitted.handouts()).containsOnlyKeys(Entries.owner(code) + "/proof-1.pdf");
  }

  @Test
  void thatTwoAwardedBeforeAreAlikeIsToldToNobody() {
    entry("d", "反刮刀具乙", "小发明", "宋知远");
    assertThat(sent.open().pack().resemblances()).hasSize(1);
    round("1", "2024-09-01", "awarded", "awards: [a, d]\n");
    assertThat(sent.open().pack().resemblances()).isEmpty();
  }

  @Test
  void withoutADayTheNewestRoundsStandsForToday() {
    round("1", "2024-09-01", "shortlisted", "awards: [a]\n");
    round("2", "2024-09-05", "correction", "withdrawn: [b]\n");
    ReviewPack pack = sent.on(Optional.empty(), true, Optional.empty()).pack();
    assertThat(pack.day()).isEqualTo(LocalDate.of(2024, 9, 5));
    assertThat(pack.blind()).isTrue();
    assertThat(pack.candidates()).hasSize(3);
  }

  @Test
  void everyPageOfABlindPackCanBeSearchedForNames() {
    assertThat(sent.blind().names().parts("由沈砚舟完成")).isTrue();
    assertThat(sent.open().names().parts("由沈砚舟完成")).isFalse();
  }

  private void entry(String id, String title, String category, String person) {
    sent.achievement(id, RECORD.formatted(title, category, person + "厂", person));
  }

  private void round(String id, String date, String stage, String more) {
    sent.file(
        "rounds/" + id + ".yaml",
        "programme: p\ndate: " + date + "\nstage: " + stage + "\n" + more);
  }

  private Admitted on(String day) {
    return sent.on(Optional.of(LocalDate.parse(day)), false, Optional.empty());
  }

  private Candidate find(String id) {
    return sent.open().pack().candidates().stream()
        .filter(c -> c.entrant().map(Entrant::id).filter(id::equals).isPresent())
        .findFirst()
        .orElseThrow();
  }

  private static List<String> ids(List<Candidate> candidates) {
    return candidates.stream().map(c -> c.entrant().orElseThrow().id()).toList();
  }
}
