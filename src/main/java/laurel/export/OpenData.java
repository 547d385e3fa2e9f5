package laurel.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import laurel.model.Achievement;
import laurel.model.Catalogue;
import laurel.model.Lesson;
import laurel.model.Person;
import laurel.model.Programme;
import laurel.model.RecordRef;
import laurel.model.Round;
import laurel.model.Site;
import laurel.model.Tombstone;
import laurel.model.Unit;

/**
 * The public catalogue to take away: as a whole for programs, as tables for people, and one file a
 * record. Everything is below {@code data/}.
 */
public final class OpenData {
  private static final String FOLDER = "data/";

  private final Catalogue catalogue;
  private final Addresses addresses;
  private final RecordJson records;

  /** The open data of a catalogue whose pages stand at {@code addresses}. */
  public OpenData(Catalogue catalogue, Addresses addresses) {
    this.catalogue = catalogue;
    this.addresses = addresses;
    this.records = new RecordJson(addresses);
  }

  /** The path of one record's own file, e.g. {@code data/achievements/flange-aligner.json}. */
  public static String path(RecordRef record) {
    return FOLDER + record.key() + ".json";
  }

  /** The files that a visitor is offered, with what is said of them. */
  public List<DataFile> offered() {
    int achievements = Awarded.achievements(catalogue).size();
    int lessons = Awarded.lessons(catalogue).size();
    int all = achievements + lessons;
    Tables tables = new Tables(catalogue, addresses);
    List<DataFile> files = new ArrayList<>();
    files.add(
        new DataFile(
            new Output(FOLDER + "achievements.csv", out -> Csv.write(out, tables::achievements)),
            "text/csv",
            achievements,
            "成果一览表，可用 Excel 打开",
            "Achievements as a table; opens in Excel"));
    files.add(
        new DataFile(
            new Output(FOLDER + "lessons.csv", out -> Csv.write(out, tables::lessons)),
            "text/csv",
            lessons,
            "路演微课一览表，可用 Excel 打开",
            "Lessons as a table; opens in Excel"));
    files.add(
        new DataFile(
            new Output(FOLDER + "catalogue.json", out -> Json.write(out, this::whole)),
            "application/json",
            all,
            "全部公开数据，供程序读取",
            "The whole public catalogue for programs"));
    files.add(
        new DataFile(
            new Output(FOLDER + "catalogue.jsonld", out -> Json.write(out, this::linked)),
            "application/ld+json",
            all,
            "全部成果和微课的关联数据（schema.org）",
            "Achievements and lessons as linked data (schema.org)"));
    files.add(
        new DataFile(
            new Output(FOLDER + "dictionary.csv", DataDictionary::write),
            "text/csv",
            DataDictionary.FIELDS.size(),
            "数据字典：每个字段的含义",
            "The data dictionary: what every field means"));
    return files;
  }

  /** One file for every record, made one at a time. */
  public Stream<Output> records() {
    return Stream.concat(
        Awarded.achievements(catalogue).stream().map(this::file),
        Awarded.lessons(catalogue).stream().map(this::file));
  }

  private Output file(Achievement a) {
    return new Output(path(a.ref()), out -> Json.write(out, json -> records.achievement(json, a)));
  }

  private Output file(Lesson l) {
    return new Output(path(l.ref()), out -> Json.write(out, json -> records.lesson(json, l)));
  }

  private void whole(Json json) throws IOException {
    json.object("site", this::site).text("asOf", catalogue.asOf().toString());
    json.lines("programmes", catalogue.programmes(), OpenData::programme);
    json.lines("rounds", catalogue.rounds(), this::round);
    json.lines("units", catalogue.units(), this::unit);
    json.lines("people", catalogue.people(), this::person);
    json.lines("achievements", Awarded.achievements(catalogue), records::achievement);
    json.lines("lessons", Awarded.lessons(catalogue), records::lesson);
    json.lines("revoked", revoked(), OpenData::revoked);
  }

  private void linked(Json json) throws IOException {
    JsonLd ld =
        new JsonLd(catalogue, path -> addresses.absolute(path).orElse("../" + path), addresses);
    json.text("@context", JsonLd.CONTEXT);
    List<Json.Members> graph = new ArrayList<>();
    Awarded.achievements(catalogue).forEach(a -> graph.add(ld.work(a)));
    Awarded.lessons(catalogue).forEach(l -> graph.add(ld.course(l)));
    json.lines("@graph", graph, (each, members) -> members.write(each));
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
    json.text("id", u.id()).text("page", addresses.unit(u.id())).text("name", u.name());
    json.texts("names", u.otherNames()).text("union", u.union());
    json.text("region", u.region()).text("regionName", u.regionName()).text("kind", u.kind());
  }

  private void person(Json json, Person p) throws IOException {
    json.text("id", p.id()).text("page", addresses.person(p.id())).text("name", p.name());
    json.text("trade", p.trade()).text("title", p.post()).texts("honours", p.honours());
    json.text("profile", p.profile());
  }

  private List<Tombstone.Revoked> revoked() {
    return catalogue.tombstones().stream()
        .filter(Tombstone.Revoked.class::isInstance)
        .map(Tombstone.Revoked.class::cast)
        .toList();
  }

  private static void revoked(Json json, Tombstone.Revoked r) throws IOException {
    json.text("record", r.record().key()).text("title", r.title()).text("round", r.round());
    json.text("date", r.on().toString()).text("reason", r.reason()).text("note", r.note());
  }
}
