package laurel.rules;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.ToLongFunction;
import laurel.diag.FindingKind;
import laurel.diag.Quote;
import laurel.diag.RecordLog;
import laurel.model.Stage;
import laurel.read.Node;
import laurel.read.RawRecord;
import laurel.rules.Rulebook.AudioRule;
import laurel.rules.Rulebook.Eligibility;
import laurel.rules.Rulebook.FieldRule;
import laurel.rules.Rulebook.LessonRule;
import laurel.rules.Rulebook.PhotoRule;
import laurel.rules.Rulebook.Quotas;
import laurel.rules.Rulebook.VideoRule;
import laurel.text.Numbers.ByteSize;

/** Reads a programme's file into a {@link Rulebook}. */
final class RulebookReader {
  /** The form's fields that a programme may limit. */
  private static final Set<String> LIMITED =
      Set.of(
          "title",
          "category",
          "unit",
          "union",
          "industry",
          "newProductiveForce",
          "condition",
          "startedOn",
          "team",
          "leadProfile",
          "summary",
          "background",
          "goal",
          "innovations",
          "benefits",
          "metrics",
          "evidence",
          "opinions",
          "contact",
          "photos",
          "videos",
          "audio",
          "people",
          "instructor",
          "synopsis",
          "achievement",
          "video",
          "theme",
          "licence",
          "disclosure");

  private final Form form;

  private RulebookReader(Form form) {
    this.form = form;
  }

  /** The rulebook, or nothing where the file has an error. */
  static Optional<Rulebook> read(RawRecord raw, RecordLog log) {
    RulebookReader reader = new RulebookReader(Form.of(raw.fields(), Referee.of(log)));
    Rulebook book = reader.rulebook(raw.id());
    return log.hasError() ? Optional.empty() : Optional.of(book);
  }

  private Rulebook rulebook(String id) {
    Form media = form.below("media");
    return new Rulebook(
        new ProgrammeReader(form).read(id),
        fields(),
        photos(media.below("photos")),
        videos(media.below("videos")),
        audio(media.below("audio")),
        media.below("questions").count("min").orElse(0),
        media.below("questions").count("max"),
        lesson(form.below("lesson"), media),
        eligibility(form.below("eligibility")),
        quotas(form.below("quotas")),
        policy(),
        WeightsReader.read(form),
        ScoringReader.read(form));
  }

  private Map<String, FieldRule> fields() {
    Map<String, FieldRule> fields = new LinkedHashMap<>();
    Form all = form.below("fields");
    for (String key : all.fields().entries().keySet()) {
      if (!LIMITED.contains(key)) {
        all.reportAt(
            FindingKind.PROGRAMME_UNKNOWN_FIELD,
            all.fields().keyPlaces().getOrDefault(key, all.at(key)),
            "fields",
            key,
            Spelling.near(key, LIMITED));
      }
      Form rule = all.below(key);
      fields.put(
          key.equals("people") ? "team" : key,
          new FieldRule(
              rule.yes("required"),
              rule.count("maxChars"),
              rule.count("aboutChars"),
              rule.count("minItems"),
              rule.count("maxItems"),
              rule.yes("plainText")));
    }
    return fields;
  }

  private static PhotoRule photos(Form photos) {
    return new PhotoRule(
        photos.count("min").orElse(0),
        photos.count("max"),
        formats(photos),
        photos.count("minDpi"),
        bytes(photos, "minBytes", ByteSize::least),
        bytes(photos, "maxBytes", ByteSize::most));
  }

  private static VideoRule videos(Form videos) {
    return new VideoRule(
        videos.count("min").orElse(0),
        videos.count("max"),
        formats(videos),
        videos.count("width"),
        videos.count("height"),
        millis(videos));
  }

  private static AudioRule audio(Form audio) {
    return new AudioRule(audio.count("min").orElse(0), audio.count("max"), formats(audio));
  }

  private static LessonRule lesson(Form lesson, Form media) {
    OptionalLong own = millis(lesson);
    return new LessonRule(
        lesson.count("instructorChars"),
        lesson.count("synopsisChars"),
        own.isPresent() ? own : millis(media.below("videos")),
        lesson.count("questionsMin").orElse(media.below("questions").count("min").orElse(0)));
  }

  private static Eligibility eligibility(Form eligibility) {
    Choices<HonourLevel> levels = Choices.of(List.of(HonourLevel.values()), HonourLevel::called);
    return new Eligibility(
        eligibility.count("startedWithinYears"),
        eligibility.choice("excludeHonouredAtOrAbove", levels),
        eligibility.yes("excludeGovernmentFunded"),
        eligibility.yes("suggestionExcludesDecisionMakers"));
  }

  private static Quotas quotas(Form quotas) {
    Form union = quotas.below("perUnion");
    return new Quotas(
        union.count("min"), union.count("max"), quotas.count("awards"), quotas.count("lessons"));
  }

  private Policy policy() {
    Choices<Masking> maskings =
        Choices.of(
            List.of(Masking.values()), m -> List.of(m.name().toLowerCase(java.util.Locale.ROOT)));
    Choices<Policy.Document> documents =
        Choices.of(List.of(Policy.Document.values()), d -> List.of(d.key(), d.title()));
    Set<Policy.Document> required = EnumSet.noneOf(Policy.Document.class);
    required.addAll(form.below("consent").choices("required", documents));
    return new Policy(
        form.below("privacy").choice("withoutConsent", maskings).orElse(Masking.MASK),
        required,
        publicStages(),
        quotes());
  }

  private Set<Stage> publicStages() {
    Set<Stage> stages = EnumSet.of(Stage.PUBLICITY, Stage.AWARDED, Stage.CORRECTION);
    for (Form stage : form.records("stages")) {
      Optional<Stage> known = Stage.of(stage.text("key"));
      stage.yesNo("public").filter(open -> open).flatMap(open -> known).ifPresent(stages::add);
      stage.yesNo("public").filter(open -> !open).flatMap(open -> known).ifPresent(stages::remove);
    }
    return stages;
  }

  private Map<String, Quote> quotes() {
    Map<String, Quote> quotes = new LinkedHashMap<>();
    Form wording = form.below("wording");
    for (String rule : wording.fields().entries().keySet()) {
      WeightsReader.kind(wording, rule);
      quotes.put(
          rule, new Quote(wording.below(rule).text("text"), wording.below(rule).text("source")));
    }
    return quotes;
  }

  private static List<String> formats(Form media) {
    return media.texts("formats").stream()
        .map(Node.Text::value)
        .map(f -> f.toLowerCase(java.util.Locale.ROOT).replace(".", ""))
        .toList();
  }

  private static OptionalLong bytes(Form media, String key, ToLongFunction<ByteSize> end) {
    Optional<ByteSize> size = media.size(key);
    return size.isEmpty() ? OptionalLong.empty() : OptionalLong.of(end.applyAsLong(size.get()));
  }

  private static OptionalLong millis(Form media) {
    return media
        .number("maxMinutes")
        .map(minutes -> OptionalLong.of(minutes.movePointRight(3).longValue() * 60))
        .orElse(OptionalLong.empty());
  }
}
