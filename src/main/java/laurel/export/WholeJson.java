package laurel.export;

import java.io.IOException;
import java.util.List;
import laurel.model.Catalogue;
import laurel.model.Extra;
import laurel.model.Person;
import laurel.model.Programme;
import laurel.model.Round;
import laurel.model.Site;
import laurel.model.Tombstone;
import laurel.model.Unit;

/** What {@code catalogue.json} says around its records. */
final class WholeJson {
  private final Catalogue catalogue;
  private final Addresses addresses;

  WholeJson(Catalogue catalogue, Addresses addresses) {
    this.catalogue = catalogue;
    this.addresses = addresses;
  }

  /** What stands before the records. */
  void head(Json json) throws IOException {
    json.object("site", this::site).text("asOf", catalogue.asOf().toString());
    json.lines("programmes", catalogue.programmes(), WholeJson::programme);
    json.lines("rounds", catalogue.rounds(), this::round);
    json.lines("units", Awarded.units(catalogue), this::unit);
    json.lines("people", catalogue.people(), this::person);
  }

  private void site(Json json) throws IOException {
    Site site = catalogue.site();
    json.text("title", site.title()).text("description", site.description());
    json.text("url", addresses.base());
    json.texts("organisers", site.organisers().stream().map(Site.Organiser::name).toList());
    json.flag("demo", site.demo());
  }

  private static void programme(Json json, Programme p) throws IOException {
    json.text("id", p.id()).text("name", p.name()).number("year", p.year());
    json.texts("organisers", p.organisers()).text("documentNumber", p.documentNumber());
    json.list(
        "categories", p.categories(), (j, c) -> j.text("key", c.key()).text("name", c.name()));
    json.list(
        "levels",
        p.levels(),
        (j, l) -> j.text("key", l.key()).text("name", l.name()).number("order", l.order()));
    json.list(
        "conditions", p.conditions(), (j, c) -> j.text("key", c.key()).text("name", c.text()));
  }

  private void round(Json json, Round r) throws IOException {
    json.text("id", r.id()).text("page", addresses.round(r.id()));
    json.text("programme", r.programme()).text("name", r.name());
    json.text("date", r.date().toString()).text("stage", r.stage().key());
    json.text("documentNumber", r.documentNumber());
  }

  private void unit(Json json, Unit u) throws IOException {
    json.text("id", u.id());
    if (catalogue.site().has(Extra.UNIT_PAGES)) {
      json.text("page", addresses.unit(u.id()));
    }
    json.text("name", u.name());
    json.texts("names", u.otherNames()).text("union", u.union());
    json.text("region", u.region()).text("regionName", u.regionName()).text("kind", u.kind());
  }

  private void person(Json json, Person p) throws IOException {
    json.text("id", p.id()).text("page", addresses.person(p.id())).text("name", p.name());
    json.text("trade", p.trade()).text("title", p.post()).texts("honours", p.honours());
    json.text("profile", p.profile());
  }

  /** What was revoked, as the last list. */
  void revoked(Json json) throws IOException {
    List<Tombstone.Revoked> revoked =
        catalogue.tombstones().stream()
            .filter(Tombstone.Revoked.class::isInstance)
            .map(Tombstone.Revoked.class::cast)
            .toList();
    json.lines("revoked", revoked, WholeJson::revoked);
  }

  private static void revoked(Json json, Tombstone.Revoked r) throws IOException {
    json.text("record", r.record().key()).text("title", r.title()).text("round", r.round());
    json.text("date", r.on().toString()).text("reason", r.reason()).text("note", r.note());
  }
}
