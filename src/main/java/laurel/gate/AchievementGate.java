package laurel.gate;

import java.util.List;
import java.util.Set;
import laurel.dossier.AchievementDossier;
import laurel.dossier.BankQuestion;
import laurel.dossier.Licence.Part;
import laurel.dossier.MediaFiles;
import laurel.model.Achievement;
import laurel.model.Gallery;
import laurel.model.Metric;
import laurel.model.Narrative;
import laurel.model.Question;
import laurel.model.RecordRef;
import laurel.model.Standing;
import laurel.model.Team;
import laurel.model.UnitName;
import laurel.model.Words;
import laurel.rules.Titles;
import laurel.text.Alike;

/** Makes the public form of an achievement that may be published. */
final class AchievementGate {
  private static final Narrative NOTHING_SAID = new Narrative("", "", "", "", "", "");

  private final AchievementDossier dossier;
  private final RecordGate gate;
  private final Persons persons;
  private final Scrub scrub;
  private final Originals originals;
  private final Alike alike;

  AchievementGate(AchievementDossier dossier, RecordGate gate, Terms terms, Originals originals) {
    this.dossier = dossier;
    this.gate = gate;
    this.originals = originals;
    this.alike = terms.alike();
    this.persons = Persons.of(dossier, terms);
    this.scrub = persons.scrub();
  }

  /** Its title, without the names that may not be shown. */
  String title() {
    return scrub.text("title", dossier.title());
  }

  Achievement open(
      Standing standing,
      List<UnitName> units,
      Directory directory,
      Set<RecordRef> published,
      Keeper keeper) {
    AchievementDossier.Texts texts = dossier.texts().get();
    boolean text = gate.licensed(Part.TEXT, "summary", !texts.narrative().equals(NOTHING_SAID));
    Team team = persons.team(text ? dossier.leadProfile() : "", scrub);
    Achievement opened =
        new Achievement(
            dossier.id(),
            title(),
            Titles.breaks(title(), scrub.text("title", dossier.titleBreaks())),
            alike.one(dossier.programme()),
            dossier.category(),
            units,
            directory.union(dossier.units(), dossier.union()),
            dossier.industry(),
            dossier.newProductiveForce(),
            dossier.conditions(),
            dossier.startedOn(),
            team,
            keeper.keep(
                new Words(
                    text ? narrative(texts.narrative()) : NOTHING_SAID,
                    questions(texts.questions()))),
            text ? metrics() : List.of(),
            gallery(),
            dossier.supersedes().filter(id -> published.contains(RecordRef.achievement(id))),
            standing);
    gate.tell(scrub);
    gate.tellAddresses(scrub, units);
    return opened;
  }

  private List<Metric> metrics() {
    return dossier.metrics().stream()
        .map(metric -> metric.worded(text -> scrub.text("metrics", text)))
        .toList();
  }

  private Narrative narrative(Narrative told) {
    return new Narrative(
        scrub.text("summary", told.summary()),
        scrub.text("background", told.background()),
        scrub.text("goal", told.goal()),
        scrub.text("innovations", told.innovations()),
        scrub.text("benefits", told.economicBenefit()),
        scrub.text("benefits", told.socialBenefit()));
  }

  private Gallery gallery() {
    MediaFiles media = dossier.media();
    boolean photos = gate.licensed(Part.PHOTOS, "photos", !media.photos().isEmpty());
    boolean videos = gate.licensed(Part.VIDEOS, "videos", !media.videos().isEmpty());
    boolean audio = gate.licensed(Part.AUDIO, "audio", !media.sounds().isEmpty());
    return new MediaGate(
            dossier.ref().key(),
            persons,
            part ->
                switch (part) {
                  case PHOTOS -> photos;
                  case VIDEOS -> videos;
                  case AUDIO -> audio;
                  case TEXT, QUESTIONS -> false;
                },
            scrub,
            originals,
            gate.log())
        .open(media, title());
  }

  private List<Question> questions(List<BankQuestion> bank) {
    boolean licensed = gate.licensed(Part.QUESTIONS, "questions", !bank.isEmpty());
    return licensed
        ? new QuestionGate(dossier.ref().key(), scrub, originals).open(bank)
        : List.of();
  }
}
