package laurel.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import laurel.model.Achievement;
import laurel.model.Award;
import laurel.model.Round;

/** The rounds that gave awards, as a facet: the page of each value is the announcement. */
final class RoundFacet {
  static final String PARAMETER = "round";
  private static final int SHOWN = 6;

  private final Edition edition;

  RoundFacet(Edition edition) {
    this.edition = edition;
  }

  /** Newest first. */
  List<Round> rounds() {
    return rounds(counts());
  }

  private List<Round> rounds(Map<String, Integer> counts) {
    List<Round> rounds = new ArrayList<>();
    for (Round round : edition.catalogue().rounds()) {
      if (counts.containsKey(round.id())) {
        rounds.add(0, round);
      }
    }
    return rounds;
  }

  ListView.FacetGroup group() {
    Map<String, Integer> counts = counts();
    List<Round> rounds = rounds(counts);
    boolean many = rounds.size() > SHOWN + 1;
    List<ListView.FacetValue> values =
        rounds.stream()
            .limit(many ? SHOWN : rounds.size())
            .map(
                r ->
                    new ListView.FacetValue(
                        r.id(), r.name(), edition.urls.round(r.id()), counts.get(r.id()), false))
            .toList();
    ListView.More more =
        new ListView.More(edition.say("facet.all", rounds.size()), edition.urls.rounds());
    return new ListView.FacetGroup(
        PARAMETER,
        edition.say("facet.rounds"),
        values,
        many ? Optional.of(more) : Optional.empty());
  }

  private Map<String, Integer> counts() {
    Map<String, Integer> counts = new HashMap<>();
    for (Achievement a : edition.stock.awarded()) {
      counts.merge(a.standing().award().map(Award::round).orElseThrow(), 1, Integer::sum);
    }
    return counts;
  }
}
