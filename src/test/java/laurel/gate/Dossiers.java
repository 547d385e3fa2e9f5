package laurel.gate;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import laurel.diag.Location;
import laurel.dossier.AchievementDossier;
import laurel.dossier.BankQuestion;
import laurel.dossier.Completer;
import laurel.dossier.Consent;
import laurel.dossier.Contact;
import laurel.dossier.Disclosure;
import laurel.dossier.LessonDossier;
import laurel.dossier.Licence;
import laurel.dossier.MediaFile;
import laurel.dossier.MediaFiles;
import laurel.dossier.Permissions;
import laurel.dossier.PersonDossier;
import laurel.dossier.ReviewRound;
import laurel.model.Category;
import laurel.model.Level;
import laurel.model.Narrative;
import laurel.model.Office;
import laurel.model.Programme;
import laurel.model.Question;
import laurel.model.RecordRef;
import laurel.model.Site;
import laurel.model.Stage;
import laurel.model.Verbs;
import laurel.rules.Masking;
import laurel.rules.Policy;
import laurel.rules.Policy.Document;
import laurel.rules.Ruled;

/** Small valid records for tests of the gate. */
final class Dossiers {
  static final Level FIRST = new Level("first", "一等奖", 1, OptionalInt.empty(), 0);
  static final Level SECOND = new Level("second", "二等奖", 2, OptionalInt.empty(), 0);
  static final String PUBLISHER = "示例市总工会";
  static final Consent ON_FILE = new Consent(true, true, Optional.empty(), Optional.empty());
  static final Permissions CONSENTED = new Permissions(ON_FILE, Optional.empty(), List.of());

  private Dossiers() {}

  static Completer completer(String name) {
    return new Completer(
        name,
        "钳工",
        false,
        Optional.empty(),
        new Completer.Details("1985-01", "男", "大专", "0000-00000001"));
  }

  static Disclosure disclosure(String person, Disclosure.Scope... scope) {
    return new Disclosure(person, Set.of(scope), Optional.empty(), Optional.empty());
  }

  static Disclosure withdrawn(String person, String day) {
    return new Disclosure(
        person,
        EnumSet.allOf(Disclosure.Scope.class),
        Optional.empty(),
        Optional.of(LocalDate.parse(day)));
  }

  static Permissions with(Disclosure... disclosures) {
    return new Permissions(ON_FILE, Optional.empty(), List.of(disclosures));
  }

  static Permissions licensed(String licensee, Licence.Part... parts) {
    return new Permissions(
        ON_FILE,
        Optional.of(
            new Licence(List.of(licensee), Set.of(parts), Optional.empty(), Optional.empty())),
        List.of());
  }

  static AchievementDossier achievement(
      String id, Permissions permissions, List<Completer> team, String leadProfile) {
    MediaFile photo =
        new MediaFile(
            Path.of("整体.jpg"),
            "content/整体.jpg",
            "整体",
            "",
            List.of(),
            Optional.empty(),
            Optional.empty(),
            "");
    return new AchievementDossier(
        id,
        "p",
        "成果" + id,
        "成果" + id,
        new Category("invention", "小发明", ""),
        List.of("示例单位"),
        "示例工会",
        Optional.empty(),
        Optional.of(true),
        List.of(),
        Optional.empty(),
        team,
        leadProfile,
        new Narrative("简介", "背景", "目标", "创新", "经济", "社会"),
        List.of(),
        new MediaFiles(List.of(photo), List.of(), List.of()),
        List.of(new BankQuestion(question(), Optional.empty(), Location.of("questions"))),
        Optional.empty(),
        permissions,
        new AchievementDossier.Confidential(
            Contact.NONE, List.of(), List.of(), List.of(), false, false));
  }

  static Question question() {
    return new Question(
        Question.Type.TRUE_FALSE,
        "题目",
        List.of(new Question.Option("A", "对"), new Question.Option("B", "错")),
        List.of("A"),
        "",
        Optional.empty(),
        new Question.Source.None(),
        true,
        Optional.empty());
  }

  static LessonDossier lesson(String id, Permissions permissions, LessonDossier.Teacher teacher) {
    MediaFile video =
        new MediaFile(
            Path.of("video.mp4"),
            "content/video.mp4",
            "",
            "",
            List.of(),
            Optional.empty(),
            Optional.empty(),
            "");
    return new LessonDossier(
        id,
        "p",
        "课" + id,
        "课" + id,
        List.of("示例单位"),
        List.of(),
        teacher,
        "主讲人" + teacher.name() + "讲解。",
        Optional.empty(),
        Optional.empty(),
        "",
        Optional.empty(),
        Optional.of(video),
        OptionalLong.empty(),
        List.of(),
        permissions,
        Contact.NONE);
  }

  /** The same achievement with somebody to ask. */
  static AchievementDossier asking(AchievementDossier a, String contact) {
    Contact asked = Contact.named(contact);
    return with(
        a,
        a.media(),
        new AchievementDossier.Confidential(asked, List.of(), List.of(), List.of(), false, false));
  }

  /** The same achievement with one photo. */
  static AchievementDossier showing(AchievementDossier a, MediaFile photo) {
    return with(a, new MediaFiles(List.of(photo), List.of(), List.of()), a.confidential());
  }

  private static AchievementDossier with(
      AchievementDossier a, MediaFiles media, AchievementDossier.Confidential confidential) {
    return new AchievementDossier(
        a.id(),
        a.programme(),
        a.title(),
        a.titleBreaks(),
        a.category(),
        a.units(),
        a.union(),
        a.industry(),
        a.newProductiveForce(),
        a.conditions(),
        a.startedOn(),
        a.team(),
        a.leadProfile(),
        a.texts().get().narrative(),
        a.metrics(),
        media,
        a.questions(),
        a.supersedes(),
        a.permissions(),
        confidential);
  }

  /** The same lesson with this video. */
  static LessonDossier showing(LessonDossier l, MediaFile video) {
    return new LessonDossier(
        l.id(),
        l.programme(),
        l.title(),
        l.titleBreaks(),
        l.units(),
        l.team(),
        l.instructor(),
        l.synopsis(),
        l.theme(),
        l.difficulty(),
        l.union(),
        l.achievement(),
        Optional.of(video),
        l.millis(),
        l.questions(),
        l.permissions(),
        l.contact());
  }

  static RoundDraft round(String id, String date, Stage stage) {
    return new RoundDraft(id, LocalDate.parse(date), stage);
  }

  static ReviewRound.Decision decision(String id) {
    return decision(RecordRef.achievement(id), Optional.empty(), "");
  }

  static ReviewRound.Decision decision(String id, Level level, String certificate) {
    return decision(RecordRef.achievement(id), Optional.of(level), certificate);
  }

  static ReviewRound.Decision decision(RecordRef ref, Optional<Level> level, String certificate) {
    return new ReviewRound.Decision(ref, level, certificate, Location.of("content/rounds/r.yaml"));
  }

  /** A round in the making. */
  static final class RoundDraft {
    private final String id;
    private final LocalDate date;
    private final Stage stage;
    private final List<ReviewRound.Decision> decisions = new ArrayList<>();
    private final List<ReviewRound.Revocation> revoked = new ArrayList<>();
    private final List<RecordRef> withdrawn = new ArrayList<>();

    private RoundDraft(String id, LocalDate date, Stage stage) {
      this.id = id;
      this.date = date;
      this.stage = stage;
    }

    RoundDraft naming(ReviewRound.Decision... named) {
      decisions.addAll(List.of(named));
      return this;
    }

    RoundDraft revoking(String achievement) {
      revoked.add(
          new ReviewRound.Revocation(
              RecordRef.achievement(achievement),
              "剽窃他人技术成果",
              "",
              Location.of("content/rounds/r.yaml")));
      return this;
    }

    RoundDraft withdrawing(String achievement) {
      withdrawn.add(RecordRef.achievement(achievement));
      return this;
    }

    ReviewRound made() {
      return new ReviewRound(
          id, "p", id, date, stage, "", Optional.empty(), decisions, revoked, withdrawn);
    }
  }

  /** Everything valid that the gate is given. */
  static Ruled ruled(
      Masking masking,
      List<AchievementDossier> achievements,
      List<LessonDossier> lessons,
      List<PersonDossier> people,
      ReviewRound... rounds) {
    Policy policy =
        new Policy(
            masking,
            Set.of(Document.AUTHORIZATION, Document.AUTHENTICITY),
            Set.of(Stage.PUBLICITY, Stage.AWARDED, Stage.CORRECTION),
            Map.of());
    return new Ruled(
        site(),
        Map.of(),
        List.of(PUBLISHER),
        false,
        Map.of("p", policy),
        List.of(programme()),
        achievements,
        lessons,
        people,
        Set.of(),
        List.of(),
        List.of(rounds),
        List.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        false);
  }

  private static Programme programme() {
    return new Programme(
        "p",
        "示例活动",
        2024,
        List.of(PUBLISHER),
        "",
        "",
        Optional.empty(),
        List.of(new Category("invention", "小发明", "")),
        List.of(),
        List.of(FIRST, SECOND),
        List.of(),
        List.of(),
        new Verbs("评选", "通报", "撤销奖励"),
        Office.NONE,
        new Programme.Lessons(0, 60, List.of("难点攻关", "生产研发", "创新创造", "班组建设", "技能提升", "安全生产")),
        false);
  }

  private static Site site() {
    return new Site(
        "示例",
        "",
        "",
        Optional.empty(),
        List.of("zh-CN"),
        List.of(new Site.Organiser(PUBLISHER, "")),
        new Site.Footer("", "", "", ""),
        new Site.Theme("", Optional.empty(), Optional.empty()),
        List.of(),
        List.of(),
        List.of(),
        false);
  }
}
