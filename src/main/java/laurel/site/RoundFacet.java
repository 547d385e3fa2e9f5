package laurel.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import laurel.model.Round;

/** The rounds that gave awards, as a facet: the page of each value is the announcement. */
final class RoundFacet {
  static final String PARAMETER = "round";
  private static final int SHOWN = 6;

  private final Edition edition;

  private final Facets facets;

  RoundFacet(Edition edition, Facets facets) {
    this.edition = edition;
    this.facets = facets;
  }

  /** Newest first. */
  List<Round> rounds() {
    List<Round> rounds = new ArrayList<>();
    for (Round round : edition.catalogue().rounds()) {
      if (facets.awardedIn(round.id()) > 0) {
        rounds.add(0, round);
      }
    }
    return rounds;
  }

  ListView.FacetGroup group() {
    List<Round> rounds = rounds();
    boolean many = rounds.size() > SHOWN + 1;
    List<ListView.FacetValue> values =
        rounds.stream()
            .limit(many ? SHOWN : rounds.size())
            .map(
                r ->
                    new ListView.FacetValue(
                        r.id(),
                        r.name(),
                        edition.urls.round(r.id()),
                        facets.awardedIn(r.id()),
                        false))
            .toList();
    ListView.More more =
        new ListView.More(edition.say("facet.all", rounds.size()), edition.urls.rounds());
    return new ListView.FacetGroup(
        PARAMETER,
        edition.say("facet.rounds"),
        values,
        many ? Optional.of(more) : Optional.empty());
  }
}
