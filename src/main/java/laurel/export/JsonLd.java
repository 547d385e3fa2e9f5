package laurel.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import laurel.model.Achievement;
import laurel.model.Catalogue;
import laurel.model.Lesson;
import laurel.model.Level;
import laurel.model.Member;
import laurel.model.PlainText;
import laurel.model.Programme;
import laurel.model.Question;
import laurel.model.RecordRef;
import laurel.model.Standing;
import laurel.model.Team;
import laurel.model.UnitName;

/**
 * What pages tell search engines about themselves, as schema.org objects. The public methods return
 * text for a {@code <script type="application/ld+json">}: data, not script, and safe to embed.
 */
public final class JsonLd {
  static final String CONTEXT = "https://schema.org";
  private static final int DESCRIPTION = 200;

  private final Catalogue catalogue;
  private final UnaryOperator<String> link;
  private final Addresses addresses;

  /**
   * @param link turns a path below the root into an address as the page needs it: absolute where a
   *     base is known, else relative to that page
   */
  public JsonLd(Catalogue catalogue, UnaryOperator<String> link, Addresses addresses) {
    this.catalogue = catalogue;
    this.link = link;
    this.addresses = addresses;
  }

  /**
   * A step of the way to a page, or an entry of a list.
   *
   * @param path below the root, percent-encoded; empty for a step without a page
   */
  public record Step(String name, String path) {}

  /**
   * A lesson's video as it stands on the site.
   *
   * @param path of the video; {@code poster} of its still picture
   * @param parts its chapters
   */
  public record Film(String path, String poster, long seconds, List<Part> parts) {
    public Film {
      parts = List.copyOf(parts);
    }
  }

  /** A part of a video, in seconds. */
  public record Part(String name, long from, long until) {}

  /** The site itself and who publishes it, for the home page. */
  public String site() {
    return standalone(
        json -> {
          json.text("@type", "WebSite").text("name", catalogue.site().title());
          json.text("description", catalogue.site().description());
          json.text("url", link.apply(Addresses.INDEX));
          json.texts("inLanguage", catalogue.site().languages());
          json.list(
              "publisher",
              catalogue.site().organisers(),
              (o, it) ->
                  o.text("@type", "Organization").text("name", it.name()).text("url", it.url()));
        });
  }

  /**
   * An achievement.
   *
   * @param pictures paths of its pictures below the root
   */
  public String achievement(Achievement a, List<String> pictures) {
    return standalone(
        json -> {
          work(a).write(json);
          json.texts("image", pictures.stream().map(link).toList());
        });
  }

  /** A lesson, with its video where it has one, and its questions. */
  public String lesson(Lesson l, Optional<Film> film) {
    return standalone(
        json -> {
          course(l).write(json);
          json.object("video", film, (v, it) -> film(v, l, it));
          if (!l.questions().isEmpty()) {
            json.object("hasPart", quiz -> quiz(l, quiz));
          }
        });
  }

  private void quiz(Lesson l, Json json) throws IOException {
    json.text("@type", "Quiz").text("name", l.title()).text("inLanguage", "zh-CN");
    json.text("url", link.apply(addresses.record(l.ref())) + "#quiz");
    json.text("learningResourceType", "题库").text("educationalLevel", level(l));
    about(json, l.theme());
    json.list("hasPart", l.questions(), JsonLd::question);
  }

  /** A lesson's or achievement's question bank. */
  public String quiz(String name, List<Question> questions) {
    return standalone(
        json -> {
          json.text("@type", "Quiz").text("name", name).text("inLanguage", "zh-CN");
          json.text("learningResourceType", "题库");
          json.list("hasPart", questions, JsonLd::question);
        });
  }

  /** A unit. */
  public String organisation(String name, List<String> otherNames, String path) {
    return standalone(
        json ->
            json.text("@type", "Organization")
                .text("name", name)
                .texts("alternateName", otherNames)
                .text("url", link.apply(path)));
  }

  /** The way from home to a page. */
  public String breadcrumbs(List<Step> steps) {
    return standalone(
        json ->
            json.text("@type", "BreadcrumbList")
                .list("itemListElement", numbered(steps), this::item));
  }

  /** A list of pages, in its order. */
  public String itemList(String name, List<Step> items) {
    return standalone(
        json ->
            json.text("@type", "ItemList")
                .text("name", name)
                .number("numberOfItems", items.size())
                .list("itemListElement", numbered(items), this::item));
  }

  Json.Members work(Achievement a) {
    return json -> {
      named(json, "CreativeWork", a.title(), addresses.record(a.ref()));
      json.text("description", PlainText.excerpt(a.narrative().summary(), DESCRIPTION));
      json.text("genre", a.category().name());
      about(json, a.industry().map(i -> i.display()));
      people(json, "creator", a.team());
      units(json, "sourceOrganization", a.units());
      json.text("dateCreated", a.startedOn().map(Object::toString));
      award(json, a.programme(), a.standing());
    };
  }

  Json.Members course(Lesson l) {
    return json -> {
      named(json, "LearningResource", l.title(), addresses.record(l.ref()));
      json.text("description", PlainText.excerpt(l.synopsis(), DESCRIPTION));
      json.text("learningResourceType", "微课");
      json.text("educationalLevel", level(l));
      json.text("educationalUse", "职业技能培训");
      json.text("teaches", l.theme());
      json.text("interactivityType", "mixed");
      Optional<String> taught =
          l.achievement().map(id -> link.apply(addresses.record(RecordRef.achievement(id))));
      json.object(
          "isBasedOn", taught, (work, id) -> work.text("@type", "CreativeWork").text("@id", id));
      people(json, "creator", l.team());
      units(json, "provider", l.units());
      award(json, l.programme(), l.standing());
    };
  }

  private void named(Json json, String type, String name, String path) throws IOException {
    String address = link.apply(path);
    json.text("@type", type).text("@id", address).text("url", address).text("name", name);
    json.text("inLanguage", "zh-CN").flag("isAccessibleForFree", true);
  }

  /** What a work is about is a thing that has a name, and no text. */
  private static void about(Json json, Optional<String> subject) throws IOException {
    json.object("about", subject, (thing, name) -> thing.text("@type", "Thing").text("name", name));
  }

  private static void people(Json json, String property, Team team) throws IOException {
    List<String> names = team.members().stream().map(Member::name).toList();
    json.list(property, names, (p, name) -> p.text("@type", "Person").text("name", name));
  }

  private static void units(Json json, String property, List<UnitName> units) throws IOException {
    json.list(
        property, units, (u, unit) -> u.text("@type", "Organization").text("name", unit.name()));
  }

  private void award(Json json, String programme, Standing standing) throws IOException {
    if (standing.award().isPresent()) {
      Programme of = catalogue.programme(programme);
      String level = standing.award().get().level().map(Level::name).orElse("");
      json.text("award", (of.name() + " " + level).strip());
      json.text("datePublished", standing.award().get().on().toString());
    }
    json.text("dateModified", standing.since().toString());
  }

  private void film(Json json, Lesson l, Film film) throws IOException {
    json.text("@type", "VideoObject").text("name", l.title());
    json.text("description", PlainText.excerpt(l.synopsis(), DESCRIPTION));
    json.text("contentUrl", link.apply(film.path()))
        .text("thumbnailUrl", link.apply(film.poster()));
    json.text("uploadDate", l.standing().since().toString());
    json.text(
        "duration",
        String.format(Locale.ROOT, "PT%dM%dS", film.seconds() / 60, film.seconds() % 60));
    json.list("hasPart", film.parts(), (clip, part) -> part(part, l, clip));
  }

  /** A clip opens on the lesson's own page, where its player plays just that part. */
  private void part(Part part, Lesson l, Json json) throws IOException {
    json.text("@type", "Clip").text("name", part.name());
    json.number("startOffset", part.from()).number("endOffset", part.until());
    json.text(
        "url", link.apply(addresses.record(l.ref())) + "#t=" + part.from() + "," + part.until());
  }

  /** Its own difficulty, or the lowest that its questions name: where a learner may begin. */
  private static String level(Lesson l) {
    return l.difficulty()
        .or(() -> l.questions().stream().flatMap(q -> q.difficulty().stream()).sorted().findFirst())
        .map(Question.Difficulty::label)
        .orElse("");
  }

  private static void question(Json json, Question q) throws IOException {
    json.text("@type", "Question").text("text", q.stem());
    json.text(
        "eduQuestionType", q.type() == Question.Type.MULTIPLE ? "Checkbox" : "Multiple choice");
    json.list("suggestedAnswer", options(q, false), JsonLd::answer);
    json.list("acceptedAnswer", options(q, true), JsonLd::answer);
  }

  private static List<Question.Option> options(Question q, boolean right) {
    return q.options().stream().filter(o -> q.answers().contains(o.letter()) == right).toList();
  }

  private static void answer(Json json, Question.Option option) throws IOException {
    json.text("@type", "Answer").text("text", option.text());
  }

  private static List<Map.Entry<Integer, Step>> numbered(List<Step> steps) {
    List<Map.Entry<Integer, Step>> numbered = new ArrayList<>();
    for (Step step : steps) {
      numbered.add(Map.entry(numbered.size() + 1, step));
    }
    return numbered;
  }

  private void item(Json json, Map.Entry<Integer, Step> entry) throws IOException {
    Step step = entry.getValue();
    json.text("@type", "ListItem").number("position", entry.getKey()).text("name", step.name());
    if (!step.path().isEmpty()) {
      json.object("item", page -> page.text("@id", link.apply(step.path())));
    }
  }

  private static String standalone(Json.Members members) {
    return Json.embeddable(
        json -> {
          json.text("@context", CONTEXT);
          members.write(json);
        });
  }
}
