package laurel.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import laurel.diag.FindingKind;
import laurel.diag.Location;
import laurel.diag.RecordLog;
import laurel.dossier.AchievementDossier;
import laurel.dossier.AchievementDossier.Confidential;
import laurel.dossier.AchievementDossier.Evidence;
import laurel.dossier.AchievementDossier.Opinion;
import laurel.dossier.BankQuestion;
import laurel.dossier.Completer;
import laurel.dossier.Contact;
import laurel.dossier.MediaFiles;
import laurel.dossier.Permissions;
import laurel.model.Category;
import laurel.model.Condition;
import laurel.model.Industry;
import laurel.model.Narrative;
import laurel.model.PartialDate;
import laurel.model.RecordRef;
import laurel.read.RawFile;
import laurel.read.RawRecord;
import laurel.read.schema.Schema;
import laurel.text.Names;

/** One achievement against its programme's rulebook: by itself, without looking at any other. */
final class AchievementRules {
  private static final List<String> PLACES =
      List.of("title", "union", "unit", "supersedes", "team");

  private final RawRecord raw;
  private final Rulebook book;
  private final Originals originals;
  private final Form form;
  private final Folder folder;

  private AchievementRules(RawRecord raw, Rulebook book, Originals originals, RecordLog log) {
    this.raw = raw;
    this.book = book;
    this.originals = originals;
    this.form = Form.of(raw.fields(), new Referee(log, book.weights()));
    this.folder = new Folder(raw.files());
  }

  /** Checks everything that can be told from the record alone. */
  static Examined<AchievementDossier> check(
      RawRecord raw, Rulebook book, Originals originals, RecordLog log) {
    return entry(raw, book, originals, log).unless(log.hasError());
  }

  /** The same, with a dossier of what there is even where something is wrong. */
  static Examined<AchievementDossier> entry(
      RawRecord raw, Rulebook book, Originals originals, RecordLog log) {
    AchievementRules rules = new AchievementRules(raw, book, originals, log);
    Optional<AchievementDossier> dossier = rules.dossier();
    return new Examined<>(
        RecordRef.achievement(raw.id()),
        Examined.Outline.of(rules.form),
        dossier,
        new Examined.Places(raw.fields().at(), rules.places()));
  }

  private Optional<AchievementDossier> dossier() {
    new FieldRules(book, form, Schema.of(raw.kind())).check();
    Optional<Category> category = category();
    List<Completer> team = TeamRules.team(form, "team");
    Optional<PartialDate> startedOn = form.date("startedOn");
    new EligibilityRules(book, form).check(category, startedOn);
    Contact contact = TeamRules.contact(form.below("contact"), team);
    MediaRules mediaRules =
        new MediaRules(book, form, folder, originals, hiddenInCaptions(team, contact));
    MediaFiles media = mediaRules.read();
    List<BankQuestion> questions =
        new QuestionRules(
                form.referee(),
                sources(mediaRules.videoLengths()),
                new QuestionPictures(folder, form.referee(), originals))
            .read(raw.banks(), book.minQuestions(), book.maxQuestions(), form.at("questions"));
    Permissions permissions =
        new PermissionRules(form, folder).read(book.policy().required(), named(team));
    Optional<Industry> industry = industry();
    List<Condition> conditions = conditions();
    Narrative narrative = narrative();
    Confidential confidential = confidential(contact);
    return category.map(
        c ->
            new AchievementDossier(
                raw.id(),
                book.programme().id(),
                Titles.plain(form.text("title")),
                Titles.broken(form.text("title")),
                c,
                units(form),
                Names.unit(form.text("union")),
                industry,
                form.yesNo("newProductiveForce"),
                conditions,
                startedOn,
                team,
                form.text("leadProfile"),
                narrative,
                Indicators.read(form),
                media,
                questions,
                form.given("supersedes"),
                permissions,
                confidential));
  }

  /**
   * What the sources of questions may point into: without a video of its own, the video of the
   * lesson that teaches the achievement, which {@link BorrowedVideos} looks at when it is known.
   */
  private static List<OptionalLong> sources(List<OptionalLong> own) {
    return own.isEmpty() ? List.of(OptionalLong.empty()) : own;
  }

  /** Without a category no page can be made, whether or not the programme asks for one. */
  private Optional<Category> category() {
    Choices<Category> categories =
        Choices.of(book.programme().categories(), c -> List.of(c.name(), c.key()));
    Optional<Category> category = categories.find(form.text("category"));
    if (category.isEmpty() && form.has("category")) {
      form.report(
          FindingKind.CATEGORY_UNKNOWN, "category", form.text("category"), categories.allowed());
    } else if (category.isEmpty() && !book.field("category").required()) {
      form.require("category");
    }
    return category;
  }

  private List<Condition> conditions() {
    Choices<Condition> choices =
        Choices.of(book.programme().conditions(), c -> List.of(c.key(), c.name(), c.text()));
    List<Condition> conditions = new ArrayList<>();
    for (laurel.read.Node.Text text : form.texts("condition")) {
      Optional<Condition> condition = choices.find(text.value());
      condition.ifPresent(conditions::add);
      if (condition.isEmpty()) {
        form.reportAt(
            FindingKind.CONDITION_UNKNOWN, text.at(), "condition", text.value(), choices.allowed());
      }
    }
    return conditions;
  }

  private Optional<Industry> industry() {
    String text = form.text("industry");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Industries.Found found = Industries.table().find(text);
    if (found.matches().size() == 1) {
      if (found.outdated()) {
        String now = found.matches().get(0).display();
        form.report(FindingKind.INDUSTRY_OLD_NAME, "industry", text, now);
      }
      return Optional.of(found.matches().get(0));
    }
    if (found.matches().isEmpty()) {
      String near = show(Industries.table().near(text));
      form.report(FindingKind.INDUSTRY_UNKNOWN, "industry", text, near.isEmpty() ? "—" : near);
    } else {
      form.report(FindingKind.INDUSTRY_AMBIGUOUS, "industry", text, show(found.matches()));
    }
    return Optional.empty();
  }

  private static String show(List<Industry> industries) {
    return String.join(
        "、", industries.stream().map(i -> i.code() + " " + i.divisionName()).toList());
  }

  /** Joint units in order: a list, or several names in one text. */
  static List<String> units(Form form) {
    return form.texts("unit").stream()
        .flatMap(t -> Names.split(t.value()).stream())
        .map(Names::unit)
        .filter(u -> !u.isEmpty())
        .toList();
  }

  private Narrative narrative() {
    Form benefits = form.below("benefits");
    return new Narrative(
        form.text("summary"),
        form.text("background"),
        form.text("goal"),
        form.text("innovations"),
        form.text("benefits").isEmpty() ? benefits.text("economic") : form.text("benefits"),
        benefits.text("social"));
  }

  private Confidential confidential(Contact contact) {
    List<Opinion> opinions = new ArrayList<>();
    Form given = form.below("opinions");
    for (String body : given.fields().entries().keySet()) {
      Form opinion = given.below(body);
      opinions.add(new Opinion(body, opinion.text("text"), opinion.text("date")));
    }
    return new Confidential(
        contact,
        opinions,
        evidence(contact),
        Honours.read(form).stream().map(Honours.Honour::shown).toList(),
        form.yes("governmentFunded"),
        form.yes("decisionMaker"));
  }

  /** What the record lists, and then whatever else lies in its folder of proofs. */
  private List<Evidence> evidence(Contact contact) {
    List<Evidence> evidence = new ArrayList<>();
    Set<RawFile> listed = new HashSet<>();
    for (Form entry : form.records("evidence")) {
      Optional<RawFile> file = folder.named(entry, "file", "evidence", "private");
      file.ifPresent(f -> evidence.add(evidence(f, entry.text("title"), contact)));
      file.ifPresent(listed::add);
    }
    folder.below("evidence").stream()
        .filter(file -> !listed.contains(file))
        .forEach(file -> evidence.add(evidence(file, "", contact)));
    return evidence;
  }

  /** What is not titled is called by its file's name, less the contact's, and never by more. */
  private static Evidence evidence(RawFile file, String title, Contact contact) {
    String called = title.isEmpty() ? Caption.of(file.within(), List.of(contact.name())) : title;
    return new Evidence(file.file(), file.shown(), called);
  }

  /** File names may hold a contact's name, and a completer's before it is known who agreed. */
  static List<String> hiddenInCaptions(List<Completer> team, Contact contact) {
    List<String> hidden = new ArrayList<>(team.stream().map(Completer::name).toList());
    hidden.add(contact.name());
    return hidden;
  }

  /** Names and ids of a team, once for each time they occur. */
  static List<String> named(List<Completer> team) {
    List<String> named = new ArrayList<>();
    for (Completer completer : team) {
      named.add(completer.name());
      if (completer.person().isPresent()) {
        named.add(completer.person().get());
      }
    }
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
