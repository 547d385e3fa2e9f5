package laurel.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import laurel.diag.FindingKind;
import laurel.diag.Location;
import laurel.diag.RecordLog;
import laurel.dossier.BankQuestion;
import laurel.dossier.Completer;
import laurel.dossier.Contact;
import laurel.dossier.LessonDossier;
import laurel.dossier.LessonDossier.Teacher;
import laurel.dossier.MediaFile;
import laurel.dossier.Permissions;
import laurel.model.RecordRef;
import laurel.read.RawRecord;
import laurel.read.schema.Schema;
import laurel.text.Names;

/** One micro-lesson against its programme's rulebook (Anhui notice, 附件3), by itself. */
final class LessonRules {
  private static final List<String> PLACES =
      List.of("title", "unit", "union", "achievement", "people");

  private final RawRecord raw;
  private final Rulebook book;
  private final Form form;
  private final Folder folder;
  private final Originals originals;

  private LessonRules(RawRecord raw, Rulebook book, Originals originals, RecordLog log) {
    this.raw = raw;
    this.book = book;
    this.originals = originals;
    this.form = Form.of(raw.fields(), new Referee(log, book.weights()));
    this.folder = new Folder(raw.files());
  }

  /** Checks everything that can be told from the record alone. */
  static Examined<LessonDossier> check(
      RawRecord raw, Rulebook book, Originals originals, RecordLog log) {
    return entry(raw, book, originals, log).unless(log.hasError());
  }

  /** The same, with a dossier of what there is even where something is wrong. */
  static Examined<LessonDossier> entry(
      RawRecord raw, Rulebook book, Originals originals, RecordLog log) {
    LessonRules rules = new LessonRules(raw, book, originals, log);
    LessonDossier dossier = rules.dossier();
    return new Examined<>(
        RecordRef.lesson(raw.id()),
        Examined.Outline.of(rules.form),
        Optional.of(dossier),
        new Examined.Places(raw.fields().at(), rules.places()));
  }

  private LessonDossier dossier() {
    new FieldRules(book, form, Schema.of(raw.kind())).check();
    checkTexts();
    if (book.eligibility().excludesGovernmentFunded() && form.yes("governmentFunded")) {
      form.report(FindingKind.ELIGIBILITY_GOVERNMENT_FUNDED, "governmentFunded");
    }
    List<Completer> team = TeamRules.team(form, "people");
    Contact contact = TeamRules.contact(form.below("contact"), team);
    Teacher teacher = teacher();
    List<OptionalLong> lengths = new ArrayList<>();
    Optional<MediaFile> video = video(team, contact, lengths);
    List<BankQuestion> questions =
        new QuestionRules(
                form.referee(), lengths, new QuestionPictures(folder, form.referee(), originals))
            .read(
                raw.banks(),
                book.lesson().minQuestions(),
                book.maxQuestions(),
                form.at("questions"));
    Permissions permissions =
        new PermissionRules(form, folder).read(book.policy().required(), named(team, teacher));
    return new LessonDossier(
        raw.id(),
        book.programme().id(),
        Titles.plain(form.text("title")),
        Titles.broken(form.text("title")),
        AchievementRules.units(form),
        team,
        teacher,
        form.text("synopsis"),
        theme(),
        form.choice("difficulty", QuestionRules.DIFFICULTIES),
        Names.unit(form.text("union")),
        form.given("achievement"),
        video,
        lengths.isEmpty() ? OptionalLong.empty() : lengths.get(0),
        questions,
        permissions,
        contact);
  }

  /** 导师简介200字以内和视频简介300字以内. */
  private void checkTexts() {
    Form instructor = form.below("instructor");
    if (instructor.has("profile") && !instructor.has("name") && !instructor.has("person")) {
      instructor.report(FindingKind.INSTRUCTOR_UNNAMED, "profile");
    }
    if (book.lesson().instructorChars().isPresent()) {
      int max = book.lesson().instructorChars().getAsInt();
      FieldRules.checkLength(instructor, "profile", instructor.text("profile"), max);
    }
    if (book.lesson().synopsisChars().isPresent()) {
      int max = book.lesson().synopsisChars().getAsInt();
      FieldRules.checkLength(form, "synopsis", form.text("synopsis"), max);
    }
  }

  /** One of the programme's themes; where it names none, any. */
  private Optional<String> theme() {
    List<String> themes = book.programme().lessons().themes();
    return themes.isEmpty()
        ? form.given("theme")
        : form.choice("theme", Choices.of(themes, List::of));
  }

  private Teacher teacher() {
    Form instructor = form.below("instructor");
    String name = instructor.given("name").orElse(form.text("instructor"));
    return new Teacher(Names.person(name), instructor.given("person"), instructor.text("profile"));
  }

  private Optional<MediaFile> video(
      List<Completer> team, Contact contact, List<OptionalLong> lengths) {
    List<String> hidden = AchievementRules.hiddenInCaptions(team, contact);
    hidden.add(Names.person(form.below("instructor").text("name")));
    LessonVideo video = new LessonVideo(form, folder, originals);
    Optional<MediaFile> file = video.read(book, hidden, lengths);
    if (file.isEmpty() && !form.has("video")) {
      form.report(FindingKind.VIDEO_TOO_FEW, "video", 0, 1);
    }
    return file;
  }

  private static List<String> named(List<Completer> team, Teacher teacher) {
    List<String> named = new ArrayList<>(AchievementRules.named(team));
    if (!named.contains(teacher.name())) {
      named.add(teacher.name());
    }
    teacher.person().filter(p -> !named.contains(p)).ifPresent(named::add);
    return named;
  }

  private Map<String, Location> places() {
    Map<String, Location> places = new LinkedHashMap<>();
    for (String key : PLACES) {
      if (form.has(key)) {
        places.put(key, form.at(key));
      }
    }
    return places;
  }
}
