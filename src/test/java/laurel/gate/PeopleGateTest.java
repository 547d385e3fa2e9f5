package laurel.gate;

import static laurel.gate.Dossiers.disclosure;
import static laurel.gate.Dossiers.ruled;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import laurel.diag.FindingLog;
import laurel.diag.Language;
import laurel.diag.Location;
import laurel.diag.TextReport;
import laurel.dossier.Contact;
import laurel.dossier.Disclosure;
import laurel.dossier.Disclosure.Scope;
import laurel.dossier.MediaFile;
import laurel.dossier.PersonDossier;
import laurel.model.Person;
import laurel.rules.Masking;
import org.junit.jupiter.api.Test;

/** Whom else a person's page may show. */
class PeopleGateTest {
  private static final Disclosure AGREED =
      disclosure("shen", Scope.NAME, Scope.PORTRAIT, Scope.VOICE);

  private final FindingLog log = new FindingLog();

  @Test
  void aFilmOfThePersonAloneIsShown() {
    assertThat(open(film("沈砚舟", "shen"), AGREED).videos()).hasSize(1);
    assertThat(told()).isEmpty();
  }

  @Test
  void aFilmOfSomebodyWhoHasNoRecordIsHeldBack() {
    assertThat(open(film("shen", "陆怀瑾"), AGREED).videos()).isEmpty();
    assertThat(told())
        .containsExactly(
            "content/1.mp4: warning gate.media-held-back: item 1 of videos is held back: somebody"
                + " in it has not agreed to be shown or heard");
  }

  @Test
  void aFilmOfSomebodyWhoAgreedIsShown() {
    Disclosure both = disclosure("lu", Scope.PORTRAIT, Scope.VOICE);
    assertThat(open(film("lu"), AGREED, person("lu", "陆怀瑾", both)).videos()).hasSize(1);
    assertThat(open(film("陆怀瑾"), AGREED, person("lu", "陆怀瑾", both)).videos()).hasSize(1);
  }

  @Test
  void aFilmOfSomebodyWhoMayNotBeHeardIsHeldBack() {
    Disclosure half = disclosure("lu", Scope.PORTRAIT);
    assertThat(open(film("lu"), AGREED, person("lu", "陆怀瑾", half)).videos()).isEmpty();
  }

  @Test
  void aFilmOfSomebodyWhoTookConsentBackIsHeldBack() {
    Disclosure back = Dossiers.withdrawn("lu", "2024-01-01");
    assertThat(open(film("陆怀瑾"), AGREED, person("lu", "陆怀瑾", back)).videos()).isEmpty();
  }

  @Test
  void ofTwoOfOneNameBothHaveToAgree() {
    Disclosure both = disclosure("lu", Scope.PORTRAIT, Scope.VOICE);
    PersonDossier one = person("lu", "陆怀瑾", both);
    PersonDossier other = person("lu-2", "陆怀瑾", disclosure("lu-2", Scope.PORTRAIT));
    assertThat(open(film("陆怀瑾"), AGREED, one, other).videos()).isEmpty();
  }

  @Test
  void subtitlesThatSpellTheContactStayBehind() {
    MediaFile film =
        new MediaFile(
            Path.of("1.mp4"),
            "content/1.mp4",
            "操作",
            "",
            List.of(),
            Optional.of(Path.of("1.vtt")),
            Optional.of(Path.of("1.chapters.vtt")),
            "请找鲍 知微");
    Person shown = open(withContact("鲍知微", film));
    assertThat(shown.videos().get(0).subtitles()).isEmpty();
    assertThat(shown.videos().get(0).chapters()).isEmpty();
    assertThat(told())
        .containsExactly(
            "content/1.mp4: warning gate.subtitles-held-back: the subtitles of \"操作\" are held"
                + " back: they name a person without consent");
  }

  @Test
  void whoIsTheirOwnContactMayBeNamedInTheirSubtitles() {
    MediaFile film =
        new MediaFile(
            Path.of("1.mp4"),
            "content/1.mp4",
            "操作",
            "",
            List.of(),
            Optional.of(Path.of("1.vtt")),
            Optional.empty(),
            "我是沈砚舟");
    assertThat(open(withContact("沈砚舟", film)).videos().get(0).subtitles()).isPresent();
    assertThat(open(withContact("", film)).videos().get(0).subtitles()).isPresent();
    assertThat(told()).isEmpty();
  }

  @Test
  void aPortraitWithSomebodyElseIsHeldBack() {
    PersonDossier shen =
        new PersonDossier(
            "shen",
            "沈砚舟",
            "",
            "",
            List.of(),
            "",
            Optional.of(film("陆怀瑾")),
            List.of(),
            AGREED,
            Contact.NONE);
    assertThat(open(shen).portrait()).isEmpty();
  }

  private static MediaFile film(String... people) {
    return new MediaFile(
        Path.of("1.mp4"),
        "content/1.mp4",
        "操作",
        "",
        List.of(people),
        Optional.empty(),
        Optional.empty(),
        "");
  }

  private static PersonDossier withContact(String contact, MediaFile film) {
    return new PersonDossier(
        "shen",
        "沈砚舟",
        "",
        "",
        List.of(),
        "",
        Optional.empty(),
        List.of(film),
        AGREED,
        new Contact(contact, "", ""));
  }

  private static PersonDossier person(
      String id, String name, Disclosure consent, MediaFile... films) {
    return new PersonDossier(
        id, name, "", "", List.of(), "", Optional.empty(), List.of(films), consent, Contact.NONE);
  }

  private Person open(MediaFile film, Disclosure consent, PersonDossier... others) {
    return open(person("shen", "沈砚舟", consent, film), others);
  }

  private Person open(PersonDossier shen, PersonDossier... others) {
    List<PersonDossier> people =
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of(shen), java.util.stream.Stream.of(others))
            .toList();
    Gated gated =
        Gate.open(
            ruled(Masking.MASK, List.of(), List.of(), people),
            Optional.of(LocalDate.of(2024, 11, 1)),
            ref -> Location.of("content/" + ref.key(), 1, 1),
            log);
    return gated.catalogue().people().stream()
        .filter(p -> p.id().equals("shen"))
        .findFirst()
        .orElseThrow();
  }

  private List<String> told() {
    TextReport report = new TextReport(Language.EN);
    return log.findings().stream()
        .map(f -> report.line(f).lines().findFirst().orElseThrow())
        .toList();
  }
}
