package laurel.gate;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import laurel.dossier.PersonDossier;
import laurel.rules.Policy;
import laurel.rules.Ruled;

/** What holds for every record on one day. */
record Terms(
    LocalDate day,
    List<String> publishers,
    boolean maskAll,
    Map<String, Policy> policies,
    Map<String, PersonDossier> people,
    Places places) {

  static Terms of(Ruled ruled, LocalDate day, Places places) {
    Map<String, PersonDossier> people = new java.util.TreeMap<>();
    ruled.people().forEach(p -> people.put(p.id(), p));
    return new Terms(day, ruled.publishers(), ruled.maskAll(), ruled.policies(), people, places);
  }

  Policy policy(String programme) {
    return policies.get(programme);
  }
}
