package laurel.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import laurel.model.Achievement;
import laurel.model.Award;
import laurel.model.Industry;
import laurel.model.Level;
import laurel.model.Programme;
import laurel.model.RecordRef;

/** The column of facts beside an achievement's text. */
final class AchievementFacts {
  private final Edition edition;

  AchievementFacts(Edition edition) {
    this.edition = edition;
  }

  List<Fact> of(Achievement a) {
    List<Fact> facts = new ArrayList<>();
    facts.add(category(a));
    a.standing().award().flatMap(Award::level).ifPresent(level -> facts.add(level(level)));
    if (!a.units().isEmpty()) {
      facts.add(units(a));
    }
    a.union()
        .ifPresent(
            union ->
                facts.add(
                    fact(
                        "fact.union",
                        Names.value(union.name(), facet(a, FacetKind.UNION, union.id())))));
    a.industry().ifPresent(industry -> facts.add(industry(a, industry)));
    a.newProductiveForce()
        .ifPresent(
            yes ->
                facts.add(Fact.of(edition.say("fact.newForce"), edition.say(yes ? "yes" : "no"))));
    if (!a.conditions().isEmpty()) {
      facts.add(conditions(a));
    }
    a.startedOn()
        .ifPresent(date -> facts.add(Fact.of(edition.say("fact.started"), date.toString())));
    facts.add(programme(a));
    a.standing().award().ifPresent(award -> facts.addAll(announced(a.ref(), award)));
    return List.copyOf(facts);
  }

  private Fact category(Achievement a) {
    String name = edition.name(a.category());
    SitePath page = edition.urls.facet(FacetKind.CATEGORY, a.category().key());
    return fact("fact.category", new Fact.Value(name, "", Optional.of(page)));
  }

  private Fact level(Level level) {
    SitePath page = edition.urls.facet(FacetKind.LEVEL, level.key());
    return fact("fact.level", new Fact.Value(edition.name(level), "", Optional.of(page)));
  }

  private Fact conditions(Achievement a) {
    List<Fact.Value> values =
        a.conditions().stream()
            .map(c -> new Fact.Value(c.text(), "", facet(a, FacetKind.CONDITION, c.key())))
            .toList();
    return new Fact(edition.say("fact.condition"), values);
  }

  private Fact units(Achievement a) {
    List<Fact.Value> values =
        a.units().stream().map(u -> Names.value(u.name(), edition.named(u).page())).toList();
    return new Fact(edition.say("fact.unit"), values);
  }

  private Fact industry(Achievement a, Industry industry) {
    return new Fact(
        edition.say("fact.industry"),
        List.of(
            new Fact.Value(
                industry.sectionName(), "", facet(a, FacetKind.INDUSTRY, industry.section())),
            new Fact.Value(
                industry.divisionName() + " " + industry.code(),
                "",
                facet(a, FacetKind.INDUSTRY, industry.code()))));
  }

  private Fact programme(Achievement a) {
    Programme programme = edition.stock.programme(a.programme());
    return Fact.of(edition.say("fact.programme"), programme.name());
  }

  private List<Fact> announced(RecordRef ref, Award award) {
    List<Fact> facts = new ArrayList<>();
    SitePath round = edition.urls.round(award.round());
    facts.add(
        fact("fact.announced", new Fact.Value(award.on().toString(), "", Optional.of(round))));
    if (!award.certificate().isEmpty()) {
      facts.add(
          fact(
              "fact.certificate",
              new Fact.Value(
                  award.certificate(),
                  "",
                  edition.stock.certificate(ref).map(c -> edition.urls.certificate(c.folder())))));
    }
    return facts;
  }

  /** Candidates are in no facet, so theirs have no pages to lead to for certain. */
  private Optional<SitePath> facet(Achievement a, FacetKind kind, String key) {
    return a.standing().awarded() ? Optional.of(edition.urls.facet(kind, key)) : Optional.empty();
  }

  private Fact fact(String label, Fact.Value value) {
    return new Fact(edition.say(label), List.of(value));
  }
}
