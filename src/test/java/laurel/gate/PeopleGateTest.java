package laurel.gate;

import static laurel.gate.Dossiers.disclosure;
import static laurel.gate.Dossiers.ruled;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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

  private static final Location AT = Location.of("people/shen.yaml", 1, 1);

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
    Person shown = open(withContact("鲍知微", filmThatSays("请找鲍 知微")));
    assertThat(shown.videos().get(0).subtitles()).isEmpty();
    assertThat(shown.videos().get(0).chapters()).isEmpty();
    assertThat(told())
        .containsExactly(
            "content/1.mp4: warning gate.subtitles-held-back: the subtitles of \"操作\" are held"
                + " back: they name a person without consent");
  }

  @Test
  void whoIsTheirOwnContactMayBeNamedInTheirSubtitles() {
    MediaFile film = filmThatSays("我是沈砚舟");
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
            Contact.NONE,
            AT);
    assertThat(open(shen).portrait()).isEmpty();
  }

  @Test
  void aNumberInAnyTextOfAPersonIsMaskedAndTold() {
    Person shown = open(called("值班 13900000000", EnumSet.allOf(Scope.class)));
    String masked = "值班 139＊＊＊＊＊＊＊＊";
    assertThat(shown.trade()).isEqualTo(masked);
    assertThat(shown.post()).isEqualTo(masked);
    assertThat(shown.honours()).containsExactly(masked);
    assertThat(shown.profile()).isEqualTo(masked);
    assertThat(shown.portrait().orElseThrow().alt()).isEqualTo(masked);
    assertThat(shown.videos().get(0).caption()).isEqualTo(masked);
    assertThat(told())
        .containsExactlyElementsOf(
            Stream.of("honours", "portrait", "post", "profile", "trade", "videos")
                .map(
                    field ->
                        "people/shen.yaml:1:1: warning gate.number-in-text: there is a mobile,"
                            + " identity or card number in "
                            + field
                            + "; it is masked")
                .toList());
  }

  @Test
  void whomToAskIsMaskedAndTold() {
    assertThat(open(saying("联系鲍知微，工会", "鲍知微")).profile()).isEqualTo("联系鲍＊微，工会");
    assertThat(told())
        .containsExactly(
            "people/shen.yaml:1:1: warning gate.name-in-text: profile names a person without consent;"
                + " the name was masked");
  }

  @Test
  void whomToAskStaysWhereItIsThePersonAnOfficeOrSomebodyWhoAgreed() {
    assertThat(open(saying("我是沈砚舟", "沈砚舟")).profile()).isEqualTo("我是沈砚舟");
    assertThat(open(saying("问技术部", "技术部")).profile()).isEqualTo("问技术部");
    PersonDossier lu = person("lu", "陆怀瑾", disclosure("lu", Scope.NAME));
    assertThat(open(saying("师从陆怀瑾", "陆怀瑾"), lu).profile()).isEqualTo("师从陆怀瑾");
    assertThat(told()).isEmpty();
  }

  @Test
  void aLandlineInTheTextOfAPersonIsToldAndShown() {
    assertThat(open(called("电话（0551）67530001", Set.of(Scope.NAME, Scope.PROFILE))).profile())
        .isEqualTo("电话（0551）67530001");
    assertThat(told())
        .containsExactly(
            "people/shen.yaml:1:1: warning gate.reachable-in-text: everybody reads a landline"
                + " number or an e-mail address in profile");
  }

  @Test
  void nothingIsToldOfATextThatIsNotShown() {
    open(called("值班 13900000000", Set.of(Scope.NAME)));
    assertThat(told()).isEmpty();
  }

  /** Somebody of whom everything says the same. */
  private static PersonDossier called(String text, Set<Scope> scope) {
    MediaFile file = media(text, "", List.of(), Optional.empty());
    MediaFile portrait = media("", text, List.of(), Optional.empty());
    return new PersonDossier(
        "shen",
        "沈砚舟",
        text,
        text,
        List.of(text),
        text,
        Optional.of(portrait),
        List.of(file),
        new Disclosure("shen", scope, Optional.empty(), Optional.empty()),
        Contact.NONE,
        AT);
  }

  private static MediaFile film(String... people) {
    return media("操作", "", List.of(people), Optional.empty());
  }

  private static MediaFile filmThatSays(String words) {
    return media("操作", "", List.of(), Optional.of(words));
  }

  private static MediaFile media(
      String caption, String alt, List<String> people, Optional<String> said) {
    return new MediaFile(
        Path.of("1.mp4"),
        "content/1.mp4",
        caption,
        alt,
        people,
        said.map(words -> Path.of("1.vtt")),
        said.map(words -> Path.of("1.chapters.vtt")),
        said.orElse(""));
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
        Contact.named(contact),
        AT);
  }

  private static PersonDossier saying(String profile, String contact) {
    return new PersonDossier(
        "shen",
        "沈砚舟",
        "",
        "",
        List.of(),
        profile,
        Optional.empty(),
        List.of(),
        disclosure("shen", Scope.NAME, Scope.PROFILE),
        Contact.named(contact),
        AT);
  }

  private static PersonDossier person(
      String id, String name, Disclosure consent, MediaFile... films) {
    return new PersonDossier(
        id,
        name,
        "",
        "",
        List.of(),
        "",
        Optional.empty(),
        List.of(films),
        consent,
        Contact.NONE,
        AT);
  }

  private Person open(MediaFile film, Disclosure consent, PersonDossier... others) {
    return open(person("shen", "沈砚舟", consent, film), others);
  }

  private Person open(PersonDossier shen, PersonDossier... others) {
    List<PersonDossier> people = Stream.concat(Stream.of(shen), Stream.of(others)).toList();
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
