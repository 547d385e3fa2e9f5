package laurel.browser;

import static laurel.browser.HostileSite.fields;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Traps in rounds: publicity, an award, a correction, a revocation. */
final class HostileRounds {
  private final HostileSite site;

  HostileRounds(HostileSite site) {
    this.site = site;
  }

  void write() throws IOException {
    round("1-publicity", "2024-08-01", fields("stage", "publicity", "publicity", publicity()));
    round("2-awarded", "2024-10-01", fields("stage", "awarded"));
    String file = "rounds/3-corrected.yaml";
    site.record(
        file,
        fields(
            "programme",
            "p",
            "name",
            site.trap(file, Trap.CLOSING.nth(), "name"),
            "date",
            "2024-11-01",
            "stage",
            "correction",
            "corrected",
            HostileCatalogue.harmless()
                .map(
                    nth ->
                        fields(
                            "achievement",
                            HostileCatalogue.id(Trap.all().get(nth)),
                            "field",
                            Trap.all().get(nth).after("栏"),
                            "before",
                            Trap.all().get(nth).after("原" + nth),
                            "after",
                            Trap.all().get(nth).after("应" + nth)))
                .toList()));
    file = "rounds/4-revoked.yaml";
    site.record(
        file,
        fields(
            "programme",
            "p",
            "name",
            site.trap(file, Trap.FORM.nth(), "name"),
            "date",
            "2024-11-02",
            "stage",
            "correction",
            "revoked",
            List.of(
                fields(
                    "achievement",
                    HostileCatalogue.id(Trap.SIGNS),
                    "reason",
                    "plagiarism",
                    "note",
                    site.trap(file, Trap.SCRIPT.nth(), "note")))));
  }

  private Object publicity() {
    String file = "rounds/1-publicity.yaml";
    return fields(
        "from",
        "2024-08-01",
        "to",
        "2024-08-20",
        "objections",
        fields(
            "office",
            site.trap(file, Trap.SCRIPT.nth(), "office"),
            "phone",
            "javascript:canary(46)",
            "email",
            "a@b\" onclick=canary(47) x=\"",
            "address",
            site.trap(file, Trap.LONG.nth(), "address")));
  }

  private void round(String id, String date, Map<String, Object> more) throws IOException {
    String file = "rounds/" + id + ".yaml";
    Map<String, Object> round =
        fields(
            "programme",
            "p",
            "name",
            site.trap(file, Trap.BREAKOUT.nth(), "name"),
            "date",
            date,
            "documentNumber",
            site.trap(file, Trap.FRAME.nth(), "number"));
    round.putAll(more);
    List<Map<String, Object>> awards = new ArrayList<>();
    for (int nth : HostileCatalogue.harmless().toArray(Integer[]::new)) {
      String level = nth % 2 == 0 ? "first" : "second";
      awards.add(
          fields(
              "achievement",
              HostileCatalogue.id(Trap.all().get(nth)),
              "level",
              level,
              "certificate",
              "证\"'<b>" + nth));
      awards.add(
          fields("lesson", HostileCatalogue.id(Trap.all().get(nth)) + "-lesson", "level", level));
    }
    HostileFiles.achievements()
        .forEach(name -> awards.add(fields("achievement", name, "level", "first")));
    round.put("awards", awards);
    site.record(file, round);
  }
}
