package laurel.gate;

import static laurel.gate.AwardedFolder.LESSON;
import static laurel.gate.AwardedFolder.RECORD;
import static laurel.gate.AwardedFolder.SHEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import laurel.diag.FindingKind;
import laurel.diag.FindingLog;
import laurel.diag.Language;
import laurel.diag.TextReport;
import laurel.model.Lesson;
import laurel.model.MediaRef;
import laurel.model.MediaRef.MediaKind;
import laurel.model.Metric;
import laurel.model.Person;
import laurel.model.Photo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the public sees of people: who agreed by name, and the others masked. */
class PublishedPeopleTest {
  private AwardedFolder sent;

  @BeforeEach
  void twoAchievementsAndALesson(@TempDir Path folder) {
    sent = new AwardedFolder(folder);
  }

  @Test
  void whoDidNotAgreeIsMaskedInEveryPartOfALesson() {
    assertThat(sent.shownLesson().instructor().name()).isEqualTo("宋*远");
    assertThat(sent.shownLesson().instructor().masked()).isTrue();
    assertThat(sent.shownLesson().instructor().profile()).isEmpty();
    assertThat(sent.shownLesson().synopsis()).isEqualTo("宋＊远讲");
    assertThat(sent.shownLesson().team().members())
        .extracting(m -> m.name())
        .containsExactly("罗*明");
  }

  /** What is hidden would be known again on no side of a mark within it. */
  @ParameterizedTest
  @CsvSource({
    "沈砚｜舟式｜夹具139｜0000｜0000, 沈＊舟式夹具139＊＊＊＊＊＊＊＊, 沈＊舟式夹具139＊＊＊＊＊＊＊＊",
    "沈砚舟式｜夹具, 沈＊舟式夹具, 沈＊舟式｜夹具",
    "反刮 ｜ 刀具, 反刮刀具, 反刮｜刀具",
    "Quick ｜ clamp, Quick clamp, Quick ｜ clamp"
  })
  void whatATitleHidesItsBreaksDoNotShow(String typed, String title, String breaks) {
    sent.achievement("a", RECORD.formatted(typed));
    assertThat(sent.shownAchievement().title()).isEqualTo(title);
    assertThat(sent.shownAchievement().titleBreaks()).isEqualTo(breaks);
    sent.lesson("l", LESSON.replace("一节课", typed.replace("沈砚", "罗启").replace("舟", "明")));
    assertThat(sent.shownLesson().titleBreaks())
        .isEqualTo(breaks.replace("沈", "罗").replace("舟", "明"));
  }

  @Test
  void anAddressThatSpellsAHiddenNameIsTold() {
    sent.achievement("沈砚舟操作法", RECORD.formatted("一种操作法").replace("甲厂", "沈砚舟创新工作室"))
        .file("achievements/沈砚舟操作法/private/书.pdf", "x")
        .round("3", "2024-09-01", "awarded", "awards: [a, b, l, 沈砚舟操作法]\n");
    assertThat(addressesTold())
        .containsExactly(
            "achievements/沈砚舟操作法: warning gate.name-in-address: “沈砚舟创新工作室” is part of an address and"
                + " names a person without consent; nothing masks it there",
            "achievements/沈砚舟操作法: warning gate.name-in-address: “沈砚舟操作法” is part of an address and"
                + " names a person without consent; nothing masks it there");
    sent.achievement(
        "沈砚舟操作法", RECORD.formatted("一种操作法") + "disclosure: [{person: 沈砚舟, scope: [name]}]\n");
    assertThat(addressesTold()).isEmpty();
  }

  private List<String> addressesTold() {
    FindingLog log = new FindingLog();
    sent.gated(log);
    return log.findings().stream()
        .filter(f -> f.kind() == FindingKind.GATE_NAME_IN_ADDRESS)
        .map(f -> new TextReport(Language.EN).line(f).lines().findFirst().orElseThrow())
        .sorted()
        .toList();
  }

  @Test
  void whoAgreedIsNamedAsFarAsThatGoes() {
    sent.lesson("l", LESSON + "disclosure: [{person: 宋知远, scope: [name, profile]}]\n");
    assertThat(sent.shownLesson().instructor())
        .isEqualTo(new Lesson.Instructor("宋知远", false, "宋知远带徒", Optional.empty()));
    sent.lesson("l", LESSON + "disclosure: [{person: 宋知远, scope: [name]}]\n");
    assertThat(sent.shownLesson().instructor().profile()).isEmpty();
  }

  @Test
  void whereNamesAreLeftOutAnInstructorIsToo() {
    sent.programme("privacy: {withoutConsent: omit}\n");
    assertThat(sent.shownLesson().instructor())
        .isEqualTo(new Lesson.Instructor("", false, "", Optional.empty()));
    assertThat(sent.shownLesson().synopsis()).isEqualTo("＊＊＊讲");
  }

  @Test
  void aSiteThatMasksAllMasksThoseWhoAgreedAndHasNoPagesOfPeople() {
    sent.file(
            "site.yaml", "title: 示例\ndemo: 是\norganisers: [示例市总工会]\nprivacy: {nameStyle: masked}\n")
        .file("people/shen.yaml", SHEN.formatted("name"))
        .file("people/shen/像.jpg", "x")
        .lesson("l", LESSON + "disclosure: [{person: 宋知远, scope: [name]}]\n");
    assertThat(sent.shownLesson().instructor().name()).isEqualTo("宋*远");
    assertThat(sent.shown().people()).isEmpty();
  }

  @Test
  void aPersonsPageShowsWhatTheyAgreedTo() {
    sent.file("people/shen.yaml", SHEN.formatted("name, post, profile, portrait, honours"))
        .file("people/shen/像.jpg", "x")
        .file("people/shen/videos/1 操作.mp4", "x");
    MediaRef portrait = new MediaRef("people/shen", MediaKind.PHOTO, 1);
    assertThat(sent.shown().people())
        .containsExactly(
            new Person(
                "shen",
                "沈砚舟",
                "车工",
                "班长",
                List.of("工匠"),
                "简介",
                Optional.of(new Photo(portrait, "沈砚舟", "沈砚舟")),
                List.of()));
    assertThat(sent.gated().originals()).containsKey(portrait);
  }

  @ParameterizedTest
  @CsvSource({"voice", "portrait", "'post, profile'"})
  void withoutTheNameThereIsNoPage(String scope) {
    sent.file("people/shen.yaml", SHEN.formatted(scope)).file("people/shen/像.jpg", "x");
    assertThat(sent.shown().people()).isEmpty();
  }

  @Test
  void whoHasAPageIsLinkedFromTheTeam() {
    sent.file("people/shen.yaml", SHEN.formatted("name"))
        .file("people/shen/像.jpg", "x")
        .achievement("a", RECORD.formatted("反刮刀具").replace("[沈砚舟]", "[{person: shen, title: 钳工}]"));
    assertThat(sent.shownAchievement().team().members())
        .singleElement()
        .satisfies(
            m -> {
              assertThat(m.name()).isEqualTo("沈砚舟");
              assertThat(m.person()).contains("shen");
              assertThat(m.post()).isEmpty();
            });
  }

  @Test
  void whoAgreedInTheRecordAndHasNoPageIsNotLinked() {
    sent.file(
            "people/shen.yaml",
            SHEN.formatted("name")
                .replace("}\n", ", withdrawnOn: 2025-01-01, grantedOn: 2024-09-11}\n"))
        .file("people/shen/像.jpg", "x")
        .achievement(
            "a",
            RECORD.formatted("反刮刀具").replace("[沈砚舟]", "[{name: 沈砚舟, person: shen}]")
                + "disclosure: [{person: shen, scope: [name]}]\n");
    assertThat(sent.shownAchievement().team().members())
        .singleElement()
        .satisfies(m -> assertThat(m.person()).isEmpty());
  }

  /** A link would tell whose name is masked. */
  @Test
  void whoHasAPageAndIsMaskedInARecordIsNotLinkedFromIt() {
    String less = "disclosure: [{person: shen, scope: [post]}]\n";
    sent.file("people/shen.yaml", SHEN.formatted("name, post"))
        .file("people/shen/像.jpg", "x")
        .achievement(
            "a", RECORD.formatted("反刮刀具").replace("[沈砚舟]", "[{name: 沈砚舟, person: shen}]") + less)
        .lesson("l", LESSON.replace("宋知远, profile", "沈砚舟, person: shen, profile") + less);
    assertThat(sent.shown().people()).hasSize(1);
    assertThat(sent.shownAchievement().team().members())
        .extracting(m -> m.name(), m -> m.person())
        .containsExactly(org.assertj.core.groups.Tuple.tuple("沈*舟", Optional.empty()));
    assertThat(sent.shownLesson().instructor())
        .isEqualTo(new Lesson.Instructor("沈*舟", true, "", Optional.empty()));
  }

  @Test
  void aPersonsOwnConsentCountsInTheRecordsThatLinkThem() {
    sent.file("people/shen.yaml", SHEN.formatted("name, post, portrait"))
        .file("people/shen/像.jpg", "x")
        .file("achievements/a/photos/1.jpg", "x")
        .file("achievements/a/photos/2.jpg", "x")
        .achievement(
            "a",
            RECORD.formatted("反刮刀具").replace("[沈砚舟]", "[罗启明, {name: 沈砚舟, person: shen, title: 车工}]")
                + "photos: [{file: 1.jpg, alt: 甲, people: [沈砚舟]}, {file: 2.jpg, alt: 乙, people:"
                + " [shen]}]\n");
    assertThat(sent.shownAchievement().gallery().photos())
        .extracting(Photo::alt)
        .containsExactly("甲", "乙");
    assertThat(sent.shownAchievement().team().members())
        .extracting(m -> m.name(), m -> m.post(), m -> m.person())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("罗*明", "", Optional.empty()),
            org.assertj.core.groups.Tuple.tuple("沈砚舟", "车工", Optional.of("shen")));
    sent.file("people/shen.yaml", SHEN.formatted("post"));
    assertThat(sent.shownAchievement().gallery().photos()).isEmpty();
    assertThat(sent.shownAchievement().team().members())
        .extracting(m -> m.name(), m -> m.person())
        .contains(org.assertj.core.groups.Tuple.tuple("沈*舟", Optional.empty()));
  }

  /** The file lacks its name, so nobody can say what it takes back. */
  @Test
  void whoseOwnFileHasAnErrorMayHaveTakenEverythingBack() {
    sent.programme("privacy: {withoutConsent: publish}\n");
    sent.file("people/shen.yaml", "consent: {scope: [name], withdrawnOn: 2024-09-01}\n")
        .file("achievements/a/photos/1.jpg", "x")
        .lesson("l", LESSON.replace("宋知远, profile", "宋知远, person: shen, profile"))
        .achievement(
            "a",
            RECORD.formatted("反刮刀具").replace("[沈砚舟]", "[{name: 沈砚舟, person: shen, title: 钳工}]")
                + "summary: 沈砚舟做\nphotos: [{file: 1.jpg, alt: 全貌, people: [shen]}]\n");
    assertThat(sent.shownAchievement().team().members())
        .extracting(m -> m.name())
        .containsExactly("沈*舟");
    assertThat(sent.shownAchievement().narrative().summary()).isEqualTo("沈＊舟做");
    assertThat(sent.shownAchievement().gallery().photos()).isEmpty();
    assertThat(sent.shownLesson().instructor().name()).isEqualTo("宋*远");
    assertThat(sent.shownLesson().video()).isEmpty();
  }

  @Test
  void whoTookTheirConsentBackIsCountedAndNamedNowhere() {
    sent.achievement(
        "a",
        RECORD.formatted("反刮刀具").replace("[沈砚舟]", "[沈砚舟, 罗启明]")
            + "summary: 沈砚舟和罗启明\n"
            + "disclosure: [{person: 罗启明, scope: [name], withdrawnOn: 2024-09-10}]\n");
    assertThat(sent.shownAchievement().team().withheld()).isEqualTo(1);
    assertThat(sent.shownAchievement().team().members())
        .extracting(m -> m.name())
        .containsExactly("沈*舟");
    assertThat(sent.shownAchievement().narrative().summary()).isEqualTo("沈＊舟和＊＊＊");
  }

  @ParameterizedTest
  @CsvSource({"张三, 由张＊做", "王, 由王做"})
  void aNameOfOneCharacterIsAWordAndIsNotLookedForInTexts(String name, String shown) {
    sent.achievement(
        "a",
        RECORD.formatted("反刮刀具").replace("[沈砚舟]", "[" + name + "]") + "summary: 由" + name + "做\n");
    assertThat(sent.shownAchievement().narrative().summary()).isEqualTo(shown);
  }

  @Test
  void aHiddenNameIsMaskedInFiguresUnitsPostsAndThemesToo() {
    sent.achievement(
        "a",
        RECORD.formatted("反刮刀具").replace("[沈砚舟]", "[沈砚舟, {name: 罗启明, title: 沈砚舟的徒弟}]")
            + "metrics: [{label: 用时, before: 沈砚舟前, after: 沈砚舟后, unit: 沈砚舟分钟}]\n"
            + "disclosure: [{person: 罗启明, scope: [name, post]}]\n");
    assertThat(sent.shownAchievement().metrics())
        .extracting(m -> m.before().orElseThrow().text(), m -> m.after().text(), Metric::unit)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("沈＊舟前", "沈＊舟后", "沈＊舟分钟"));
    assertThat(sent.shownAchievement().team().members())
        .extracting(m -> m.post())
        .containsExactly("", "沈＊舟的徒弟");
    sent.lesson("l", LESSON + "theme: 宋知远的绝活\n");
    assertThat(sent.shownLesson().theme()).contains("宋＊远的绝活");
  }

  /** The leading two are 沈砚舟 and 罗启明; a third one need not agree. */
  @ParameterizedTest
  @CsvSource({
    "'{person: 沈砚舟, scope: [profile]}, {person: 罗启明, scope: [profile]}', true",
    "'{person: 沈砚舟, scope: [profile]}', false",
    "'{person: 罗启明, scope: [profile]}, {person: 宋知远, scope: [profile]}', false"
  })
  void aProfileIsShownWhereAllWhomItSpeaksOfAgreed(String disclosures, boolean shown) {
    sent.achievement(
        "a",
        RECORD
                .formatted("反刮刀具")
                .replace("[沈砚舟]", "[{name: 沈砚舟, lead: 是}, 宋知远, {name: 罗启明, lead: 是}]")
            + "leadProfile: 二人同组\ndisclosure: ["
            + disclosures
            + "]\n");
    assertThat(sent.shownAchievement().team().leadProfile()).isEqualTo(shown ? "二人同组" : "");
  }
}
