package laurel.site.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import laurel.diag.Subject;
import laurel.model.Condition;
import laurel.model.Narrative;
import laurel.model.Question;
import laurel.model.Stage;
import laurel.review.Candidate;
import laurel.review.Entrant;
import laurel.review.Papers;
import laurel.review.Resemblance;
import laurel.site.Fact;
import laurel.site.Figures;
import laurel.site.Film;
import laurel.site.MediaShelf;
import laurel.site.Picture;
import laurel.site.Prose;
import laurel.site.Recording;
import laurel.site.SitePath;
import laurel.site.Texts;
import laurel.site.Title;

/** The page of every entry. */
final class CandidatePages {
  private final MediaShelf media;
  private final Texts texts;
  private final Map<String, List<Resemblance>> alike;
  private final boolean blind;

  CandidatePages(
      MediaShelf media, Texts texts, Map<String, List<Resemblance>> alike, boolean blind) {
    this.media = media;
    this.texts = texts;
    this.alike = alike;
    this.blind = blind;
  }

  CandidateView view(
      Candidate one,
      Optional<Candidate> before,
      Optional<Candidate> after,
      Optional<SitePath> scores) {
    return new CandidateView(
        one.code(),
        one.category(),
        Title.of(one.title(), one.titleBreaks()),
        one.entrant().map(Entrant::units).orElse(List.of()),
        withheld(one),
        pictures(one),
        Figures.of(texts, one.metrics()),
        sections(one),
        team(one),
        one.entrant().map(Entrant::profile).orElse(""),
        facts(one),
        checks(one),
        one.papers().opinions().stream().map(this::opinion).toList(),
        one.papers().proofs().stream().map(this::proof).toList(),
        films(one),
        recordings(one),
        one.questions().stream().map(this::question).toList(),
        alike.getOrDefault(one.code(), List.of()).stream().map(r -> alike(one, r)).toList(),
        scores,
        before.map(CandidatePages::neighbour),
        after.map(CandidatePages::neighbour));
  }

  /** Where the last round left it. */
  static String stage(Texts texts, Candidate one) {
    return one.stage()
        .map(Stage::key)
        .map(k -> texts.get("stage." + k))
        .orElse(texts.get("review.noStage"));
  }

  /** The letters that are not on file; empty where none is missing. */
  static String missing(Texts texts, Candidate one) {
    return one.papers().letters().stream()
        .filter(letter -> !letter.onFile())
        .map(Papers.Letter::title)
        .collect(Collectors.joining(texts.get("review.and")));
  }

  private List<String> withheld(Candidate one) {
    if (!blind) {
      return List.of();
    }
    List<String> lines = new ArrayList<>(List.of(texts.get("review.blind.people")));
    Candidate.Withheld withheld = one.withheld();
    if (withheld.videos() > 0) {
      lines.add(texts.get("review.blind.videos", withheld.videos()));
    }
    if (withheld.sounds() > 0) {
      lines.add(texts.get("review.blind.sounds", withheld.sounds()));
    }
    if (withheld.proofs() > 0) {
      lines.add(texts.get("review.blind.proofs", withheld.proofs()));
    }
    return lines;
  }

  private List<Picture> pictures(Candidate one) {
    return one.gallery().photos().stream().flatMap(p -> media.picture(p).stream()).toList();
  }

  private List<Film> films(Candidate one) {
    return one.gallery().videos().stream().flatMap(v -> media.film(v).stream()).toList();
  }

  private List<Recording> recordings(Candidate one) {
    return one.gallery().sounds().stream().flatMap(s -> media.recording(s).stream()).toList();
  }

  private List<CandidateView.Section> sections(Candidate one) {
    Narrative told = one.narrative();
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(one.lesson() ? "synopsis" : "summary", told.summary());
    parts.put("background", told.background());
    parts.put("goal", told.goal());
    parts.put("innovations", told.innovations());
    parts.put("economicBenefit", told.economicBenefit());
    parts.put("socialBenefit", told.socialBenefit());
    List<CandidateView.Section> sections = new ArrayList<>();
    parts.forEach(
        (key, text) -> {
          if (!text.isBlank()) {
            Prose prose = new Prose(text, 3, new Subject(ReviewPages.CANDIDATES + one.code(), key));
            sections.add(new CandidateView.Section(key, texts.get("review.field." + key), prose));
          }
        });
    return sections;
  }

  private static List<CandidateView.Person> team(Candidate one) {
    List<CandidateView.Person> team = new ArrayList<>();
    for (Entrant.Person person : one.entrant().map(Entrant::team).orElse(List.of())) {
      team.add(
          new CandidateView.Person(team.size() + 1, person.name(), person.post(), person.age()));
    }
    return team;
  }

  private List<Fact> facts(Candidate one) {
    List<Fact> facts = new ArrayList<>();
    add(facts, "category", one.category());
    add(facts, "industry", one.industry().map(i -> i.code() + " " + i.display()).orElse(""));
    add(facts, "startedOn", one.startedOn().map(Object::toString).orElse(""));
    add(
        facts,
        "condition",
        one.conditions().stream().map(Condition::name).collect(Collectors.joining("；")));
    add(
        facts,
        "newProductiveForce",
        one.newProductiveForce()
            .map(yes -> texts.get(yes ? "review.yes" : "review.no"))
            .orElse(""));
    add(facts, "union", one.entrant().map(Entrant::union).orElse(""));
    add(facts, "people", one.people() == 0 ? "" : texts.get("review.count.people", one.people()));
    add(facts, "stage", stage(texts, one));
    add(facts, "id", one.entrant().map(Entrant::id).orElse(""));
    return facts;
  }

  private void add(List<Fact> facts, String key, String text) {
    if (!text.isEmpty()) {
      Fact.Value value = new Fact.Value(text, "", Optional.empty());
      facts.add(new Fact(texts.get("review.field." + key), List.of(value)));
    }
  }

  private List<CandidateView.Check> checks(Candidate one) {
    List<CandidateView.Check> checks = new ArrayList<>();
    Papers papers = one.papers();
    papers.letters().forEach(letter -> checks.add(onFile(letter)));
    checks.add(
        new CandidateView.Check(
            texts.get("review.rules"),
            one.errors() == 0
                ? texts.get("review.rules.met")
                : texts.get("review.rules.unmet", one.errors()),
            one.errors() == 0));
    if (!one.lesson()) {
      checks.add(
          new CandidateView.Check(
              texts.get("review.honours"),
              one.honours().isEmpty() ? texts.get("review.none") : String.join("；", one.honours()),
              one.honours().isEmpty()));
      checks.add(against("review.governmentFunded", one.governmentFunded()));
      checks.add(against("review.decisionMaker", one.decisionMaker()));
    }
    return checks;
  }

  private CandidateView.Check onFile(Papers.Letter letter) {
    String text = texts.get(letter.onFile() ? "review.onFile" : "review.notOnFile");
    return new CandidateView.Check(letter.title(), text, letter.onFile());
  }

  private CandidateView.Check against(String label, boolean yes) {
    return new CandidateView.Check(
        texts.get(label), texts.get(yes ? "review.yes" : "review.no"), !yes);
  }

  private CandidateView.Opinion opinion(Papers.Opinion given) {
    return new CandidateView.Opinion(
        texts.getOr("review.opinion." + given.body(), given.body()), given.text(), given.date());
  }

  private CandidateView.Proof proof(Papers.Proof proof) {
    return new CandidateView.Proof(
        proof.title(),
        proof.form(),
        proof.picture().flatMap(media::picture),
        proof.file().map(SitePath::new));
  }

  private CandidateView.Question question(Question question) {
    List<String> options =
        question.type() == Question.Type.TRUE_FALSE
            ? List.of()
            : question.options().stream().map(o -> o.letter() + ". " + o.text()).toList();
    return new CandidateView.Question(
        question.type().label(),
        question.stem(),
        question.picture().flatMap(media::picture),
        options,
        question.answer(),
        question.source().shown());
  }

  private static CandidateView.Alike alike(Candidate one, Resemblance pair) {
    Candidate other = pair.left().code().equals(one.code()) ? pair.right() : pair.left();
    return new CandidateView.Alike(
        other.code(), other.title(), pair.share(), ReviewPages.pair(pair));
  }

  private static CandidateView.Neighbour neighbour(Candidate other) {
    return new CandidateView.Neighbour(other.code(), other.title(), ReviewPages.candidate(other));
  }
}
