package laurel.gate;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import laurel.diag.FindingLog;
import laurel.dossier.AchievementDossier;
import laurel.dossier.AchievementDossier.Confidential;
import laurel.dossier.BankQuestion;
import laurel.dossier.Completer;
import laurel.dossier.Consent;
import laurel.dossier.LessonDossier;
import laurel.dossier.MediaFile;
import laurel.dossier.MediaFiles;
import laurel.dossier.Permissions;
import laurel.model.Gallery;
import laurel.model.MediaRef;
import laurel.model.MediaRef.MediaKind;
import laurel.model.Narrative;
import laurel.model.PartialDate;
import laurel.model.Photo;
import laurel.model.Question;
import laurel.model.RecordRef;
import laurel.model.Sound;
import laurel.model.Stage;
import laurel.model.Video;
import laurel.review.Candidate;
import laurel.review.Candidate.Withheld;
import laurel.review.Entrant;
import laurel.review.Papers;
import laurel.rules.Policy.Document;
import laurel.rules.Titles;
import laurel.text.Dates;

/** Makes of a dossier what a jury may see of it. */
final class Entries {
  private final Terms terms;
  private final boolean blind;
  private final Secrets secrets;
  private final FindingLog log;
  private final Originals originals = new Originals();
  private final Map<String, Path> handouts = new TreeMap<>();

  /**
   * What is known of an entry beside its dossier.
   *
   * @param errors how many rules it does not meet
   */
  record Status(String code, Optional<Stage> stage, int errors) {}

  /** A record and its title. */
  private record Called(RecordRef ref, String title) {}

  Entries(Terms terms, boolean blind, Secrets secrets, FindingLog log) {
    this.terms = terms;
    this.blind = blind;
    this.secrets = secrets;
    this.log = log;
  }

  /** Whose the media of an entry are: its code names them, and never its id. */
  static String owner(String code) {
    return "candidates/" + code;
  }

  Map<MediaRef, Gated.Original> originals() {
    return originals.files();
  }

  Map<String, Path> handouts() {
    return Map.copyOf(handouts);
  }

  Candidate of(AchievementDossier d, Status status) {
    Persons persons = Persons.of(d, terms);
    Veil veil =
        blind
            ? secrets.veil(d)
            : new Veil(persons.gone(), terms.secret(d.confidential().contact().prints()));
    Confidential secret = d.confidential();
    AchievementDossier.Texts texts = d.texts().get();
    Proofs proofs = new Proofs(status.code(), veil, blind, originals, handouts);
    List<Papers.Proof> shown = proofs.of(secret.evidence());
    return new Candidate(
        status.code(),
        false,
        d.programme(),
        veil.over(d.title()),
        Titles.breaks(veil.over(d.title()), veil.over(d.titleBreaks())),
        d.category().name(),
        d.industry(),
        d.newProductiveForce(),
        d.conditions(),
        d.startedOn(),
        blind
            ? Optional.empty()
            : Optional.of(
                new Entrant(
                    d.id(),
                    d.units(),
                    d.union(),
                    people(d.team(), persons, veil),
                    veil.over(d.leadProfile()))),
        d.team().size(),
        narrative(texts.narrative(), veil),
        d.metrics().stream().map(m -> m.worded(veil::over)).toList(),
        gallery(status.code(), d.media(), persons, veil, new Called(d.ref(), d.title())),
        questions(status.code(), texts.questions(), veil),
        papers(d.programme(), d.permissions(), shown, secret.opinions(), veil),
        secret.honours().stream().map(veil::over).toList(),
        secret.governmentFunded(),
        secret.decisionMaker(),
        blind
            ? new Withheld(
                d.media().videos().size(), d.media().sounds().size(), secret.evidence().size())
            : Withheld.NOTHING,
        status.stage(),
        status.errors());
  }

  Candidate of(LessonDossier d, Status status) {
    Persons persons = Persons.of(d, terms);
    LessonDossier.Teacher teacher = terms.named(d.instructor());
    Veil veil =
        blind
            ? secrets.veil(d)
            : new Veil(persons.goneBeside(teacher), terms.secret(d.contact().prints()));
    boolean silent = persons.withdrawn(teacher.name(), teacher.person()); // who speaks in it
    List<MediaFile> video = silent ? List.of() : d.video().stream().toList();
    return new Candidate(
        status.code(),
        true,
        d.programme(),
        veil.over(d.title()),
        Titles.breaks(veil.over(d.title()), veil.over(d.titleBreaks())),
        veil.over(d.theme().orElse("")),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        blind
            ? Optional.empty()
            : Optional.of(
                new Entrant(
                    d.id(),
                    d.units(),
                    d.union(),
                    people(d.team(), persons, veil),
                    veil.over(d.instructor().profile()))),
        d.team().size(),
        new Narrative(veil.over(d.synopsis()), "", "", "", "", ""),
        List.of(),
        gallery(
            status.code(),
            new MediaFiles(List.of(), video, List.of()),
            persons,
            veil,
            new Called(d.ref(), d.title())),
        questions(status.code(), d.questions(), veil),
        papers(d.programme(), d.permissions(), List.of(), List.of(), veil),
        List.of(),
        false,
        false,
        blind ? new Withheld(video.size(), 0, 0) : Withheld.NOTHING,
        status.stage(),
        status.errors());
  }

  private List<Entrant.Person> people(List<Completer> team, Persons persons, Veil veil) {
    return team.stream()
        .map(terms::named)
        .filter(c -> !persons.withdrawn(c.name(), c.person()))
        .map(
            c ->
                new Entrant.Person(
                    c.name(), veil.over(c.post()), c.lead(), age(c.details().birth())))
        .toList();
  }

  /** Ten years of life, on the day that stands for today. */
  private String age(String birth) {
    Optional<PartialDate> born = Dates.read(birth).certain();
    if (born.isEmpty() || terms.day().equals(LocalDate.EPOCH)) {
      return "";
    }
    int years = born.get().earliest().until(terms.day()).getYears();
    int ten = years / 10 * 10;
    return years < 0 || years > 120 ? "" : ten + "–" + (ten + 9);
  }

  private static boolean onFile(Consent consent, Document document) {
    return document == Document.AUTHORIZATION ? consent.authorization() : consent.authenticity();
  }

  private static Narrative narrative(Narrative told, Veil veil) {
    return new Narrative(
        veil.over(told.summary()),
        veil.over(told.background()),
        veil.over(told.goal()),
        veil.over(told.innovations()),
        veil.over(told.economicBenefit()),
        veil.over(told.socialBenefit()));
  }

  /**
   * Photos are made anew and say nothing of their maker. Who speaks in a film or a recording, and
   * what stands on its first picture, no program can hide. Nobody is seen or heard, or named in
   * subtitles, who took their consent back; nor do subtitles say what no text shows.
   */
  private Gallery gallery(String code, MediaFiles media, Persons persons, Veil veil, Called entry) {
    String owner = owner(code);
    List<Photo> photos = new ArrayList<>();
    for (MediaFile file : shown(media.photos(), persons)) {
      String caption = veil.over(file.caption());
      String alt = veil.over(file.alt().isEmpty() ? file.caption() : file.alt());
      photos.add(
          new Photo(
              originals.add(owner, MediaKind.PHOTO, file),
              caption,
              alt.isEmpty() ? veil.over(entry.title()) : alt));
    }
    if (blind) {
      return new Gallery(photos, List.of(), List.of());
    }
    SubtitleGate subtitles =
        new SubtitleGate(owner, persons.scrub(), originals, log.about(entry.ref().key()));
    List<Video> videos =
        shown(media.videos(), persons).stream()
            .map(f -> subtitles.open(f, veil.over(f.caption()), veil.parts(f.said())))
            .toList();
    List<Sound> sounds = new ArrayList<>();
    for (MediaFile file : shown(media.sounds(), persons)) {
      sounds.add(new Sound(originals.add(owner, MediaKind.AUDIO, file), veil.over(file.caption())));
    }
    return new Gallery(photos, videos, sounds);
  }

  private static List<MediaFile> shown(List<MediaFile> media, Persons persons) {
    return media.stream()
        .filter(file -> file.people().stream().noneMatch(persons::withdrawnFromMedia))
        .toList();
  }

  private List<Question> questions(String code, List<BankQuestion> bank, Veil veil) {
    return new QuestionGate(owner(code), veil::over, originals).open(bank);
  }

  private Papers papers(
      String programme,
      Permissions permissions,
      List<Papers.Proof> proofs,
      List<AchievementDossier.Opinion> opinions,
      Veil veil) {
    return new Papers(
        Arrays.stream(Document.values())
            .filter(terms.policy(programme).required()::contains)
            .map(d -> new Papers.Letter(d.title(), onFile(permissions.consent(), d)))
            .toList(),
        proofs,
        opinions.stream()
            .map(o -> new Papers.Opinion(o.body(), veil.over(o.text()), veil.over(o.date())))
            .toList());
  }
}
