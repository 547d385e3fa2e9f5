package laurel.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import laurel.diag.FindingKind;
import laurel.diag.RecordLog;
import laurel.model.Unit;
import laurel.read.Node;
import laurel.read.RawRecord;
import laurel.text.Address;
import laurel.text.Names;

/** Checks units.yaml: each name and each id belongs to one unit, each region code exists. */
final class UnitRules {
  private final Form form;
  private final Map<String, String> owners = new HashMap<>();
  private final Map<String, String> ids = new HashMap<>();

  private UnitRules(Form form) {
    this.form = form;
  }

  /** The units. */
  static UnitRegister check(RawRecord raw, RecordLog log) {
    UnitRules rules = new UnitRules(Form.of(raw.fields(), Referee.of(log)));
    List<Unit> units = new ArrayList<>();
    for (Form entry : rules.form.records("units")) {
      entry.require("name");
      if (entry.has("name")) {
        units.add(rules.unit(entry));
      }
    }
    return new UnitRegister(units);
  }

  private Unit unit(Form entry) {
    String name = Names.unit(entry.text("name"));
    claim(entry, "name", name, name);
    List<String> others = new ArrayList<>();
    for (Node.Text other : entry.texts("names")) {
      others.add(Names.unit(other.value()));
      claim(entry, "names", Names.unit(other.value()), name);
    }
    String region = region(entry);
    return new Unit(
        id(entry, name),
        name,
        others,
        Names.unit(entry.text("union")),
        region,
        Regions.table().named(region),
        Regions.table().fullName(region),
        entry.text("kind"));
  }

  /** As given where that can be an address, else made of the name; another's is nobody else's. */
  private String id(Form entry, String name) {
    Optional<String> given = entry.given("id");
    Optional<String> sound = given.filter(Address::fits);
    if (given.isPresent() && sound.isEmpty()) {
      entry.report(FindingKind.ID_INVALID, "id", given.get());
    }
    String id = sound.orElse(Address.of(name));
    String owner = ids.putIfAbsent(id, name);
    if (owner == null) {
      return id;
    }
    entry.report(FindingKind.UNIT_ID_TWICE, entry.has("id") ? "id" : "name", id, name, owner);
    return Address.of(id + " " + name);
  }

  private void claim(Form entry, String key, String name, String owner) {
    String other = owners.putIfAbsent(Spelling.bare(name), owner);
    if (other != null) {
      entry.report(FindingKind.UNIT_NAME_TWICE, key, name, other);
    }
  }

  private static String region(Form entry) {
    String code = entry.text("region");
    if (code.isEmpty()) {
      return "";
    }
    var found = Regions.table().find(code);
    if (found.isEmpty() && !Regions.table().plausible(code)) {
      entry.report(FindingKind.REGION_UNKNOWN, "region", code);
      return "";
    }
    if (found.isPresent() && found.get().statistical()) {
      entry.report(FindingKind.REGION_STATISTICAL, "region", found.get().name(), code);
    }
    return code;
  }
}
