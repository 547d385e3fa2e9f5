package laurel.gate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import laurel.dossier.Disclosure.Scope;
import laurel.dossier.LessonDossier;
import laurel.dossier.Licence.Part;
import laurel.model.Lesson;
import laurel.model.Question;
import laurel.model.RecordRef;
import laurel.model.Standing;
import laurel.model.Team;
import laurel.model.Video;
import laurel.rules.Masking;
import laurel.rules.Titles;

/** Makes the public form of a lesson that may be published. */
final class LessonGate {
  private final LessonDossier dossier;
  private final RecordGate gate;
  private final LessonDossier.Teacher teacher;
  private final Persons persons;
  private final Scrub scrub;
  private final Terms terms;
  private final Originals originals;

  LessonGate(LessonDossier dossier, RecordGate gate, Terms terms, Originals originals) {
    this.dossier = dossier;
    this.gate = gate;
    this.terms = terms;
    this.originals = originals;
    this.teacher = terms.named(dossier.instructor());
    this.persons = Persons.of(dossier, terms);
    this.scrub = persons.scrub(teacher);
  }

  /** Its title, without the names that may not be shown. */
  String title() {
    return scrub.text("title", dossier.title());
  }

  Lesson open(Standing standing, Directory directory, Set<RecordRef> published) {
    Team team = persons.team("", scrub);
    boolean text = gate.licensed(Part.TEXT, "synopsis", !dossier.synopsis().isEmpty());
    Lesson opened =
        new Lesson(
            dossier.id(),
            title(),
            Titles.breaks(title(), scrub.text("title", dossier.titleBreaks())),
            dossier.programme(),
            directory.use(dossier.units()),
            team,
            instructor(),
            text ? scrub.text("synopsis", dossier.synopsis()) : "",
            dossier.theme().map(theme -> scrub.text("theme", theme)),
            dossier.difficulty(),
            directory.union(dossier.units(), dossier.union()),
            dossier.achievement().filter(id -> published.contains(RecordRef.achievement(id))),
            video(),
            questions(),
            standing);
    gate.tell(scrub);
    gate.tellAddresses(scrub, opened.units());
    return opened;
  }

  private Lesson.Instructor instructor() {
    String name = teacher.name();
    boolean named = persons.may(name, teacher.person(), Scope.NAME);
    boolean omitted = !named && terms.policy(dossier.programme()).withoutConsent() == Masking.OMIT;
    if (name.isEmpty() || omitted || persons.withdrawn(name, teacher.person())) {
      return new Lesson.Instructor("", false, "", Optional.empty());
    }
    boolean masked = terms.maskAll() || !named;
    String profile =
        persons.may(name, teacher.person(), Scope.PROFILE)
            ? scrub.text("instructor", teacher.profile())
            : "";
    return new Lesson.Instructor(
        masked ? NameMask.of(name) : name,
        masked,
        profile,
        masked ? Optional.empty() : teacher.person().filter(persons::hasPage));
  }

  /**
   * The instructor speaks in the lesson's video, so taking back consent takes the video with it.
   */
  private Optional<Video> video() {
    boolean refused =
        persons.withdrawn(teacher.name(), teacher.person()) || persons.unread(teacher.person());
    boolean licensed = gate.licensed(Part.VIDEOS, "video", dossier.video().isPresent());
    MediaGate media =
        new MediaGate(
            dossier.ref().key(),
            persons,
            part -> part == Part.VIDEOS && licensed && !refused,
            scrub,
            originals,
            gate.log());
    return dossier.video().flatMap(media::open);
  }

  private List<Question> questions() {
    boolean licensed = gate.licensed(Part.QUESTIONS, "questions", !dossier.questions().isEmpty());
    return licensed
        ? new QuestionGate(dossier.ref().key(), scrub, originals).open(dossier.questions())
        : List.of();
  }
}
