package laurel.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import laurel.cache.CodeVersion;
import laurel.cache.Fingerprint;
import laurel.cache.Prints;
import laurel.model.Achievement;
import laurel.model.Catalogue;
import laurel.model.Person;
import laurel.model.Programme;
import laurel.model.RecordRef;
import laurel.model.Round;
import laurel.model.Site;
import laurel.model.Tombstone;
import laurel.model.Unit;
import laurel.site.MediaShelf;
import laurel.site.RecordPrints;

/**
 * The public catalogue to take away: as a whole for programs, as tables for people, and one file a
 * record. Everything is below {@code data/}.
 */
public final class OpenData {
  private static final String FOLDER = "data/";

  private static final String TABLE = FOLDER + "achievements.csv";
  private static final String LESSONS = FOLDER + "lessons.csv";
  private static final String WHOLE = FOLDER + "catalogue.json";
  private static final String LINKED = FOLDER + "catalogue.jsonld";

  private final Catalogue catalogue;
  private final Addresses addresses;
  private final RecordPrints prints;
  private final Fingerprint ground;
  private final RecordJson records;

  /** The open data of a catalogue whose pages stand at {@code addresses}. */
  public OpenData(Catalogue catalogue, Addresses addresses) {
    this(catalogue, addresses, new RecordPrints(MediaShelf.EMPTY));
  }

  /**
   * The same.
   *
   * @param prints of public records
   */
  public OpenData(Catalogue catalogue, Addresses addresses, RecordPrints prints) {
    this.catalogue = catalogue;
    this.addresses = addresses;
    this.prints = prints;
    this.records = new RecordJson(addresses);
    this.ground =
        Prints.of(
            List.of(CodeVersion.current(), addresses.base(), List.copyOf(catalogue.programmes())));
  }

  /** The path of one record's own file, e.g. {@code data/achievements/flange-aligner.json}. */
  public static String path(RecordRef record) {
    return FOLDER + record.key() + ".json";
  }

  /** The files that a visitor is offered, with what is said of them. */
  public List<DataFile> offered() {
    return offered(EarlierData.NONE);
  }

  /**
   * The same, lines of records that have not changed copied from the files that stand. A record's
   * line and its own file are made from the same, so the one is right where the other is.
   */
  public List<DataFile> offered(EarlierData earlier) {
    int achievements = Awarded.achievements(catalogue).size();
    int lessons = Awarded.lessons(catalogue).size();
    int all = achievements + lessons;
    Tables tables = new Tables(catalogue, addresses);
    List<DataFile> files = new ArrayList<>();
    files.add(
        new DataFile(
            new Output(
                TABLE,
                out ->
                    Csv.write(
                        out,
                        csv -> tables.achievements(csv, rows(TABLE, "achievements/", earlier)))),
            "text/csv",
            achievements,
            "成果一览表，可用 Excel 打开",
            "Achievements as a table; opens in Excel"));
    files.add(
        new DataFile(
            new Output(
                LESSONS,
                out ->
                    Csv.write(out, csv -> tables.lessons(csv, rows(LESSONS, "lessons/", earlier)))),
            "text/csv",
            lessons,
            "路演微课一览表，可用 Excel 打开",
            "Lessons as a table; opens in Excel"));
    files.add(
        new DataFile(
            new Output(WHOLE, out -> Json.write(out, json -> whole(json, earlier))),
            "application/json",
            all,
            "全部公开数据，供程序读取",
            "The whole public catalogue for programs"));
    files.add(
        new DataFile(
            new Output(LINKED, out -> Json.write(out, json -> linked(json, earlier))),
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
  public Stream<KeyedOutput> records() {
    return Stream.concat(
        Awarded.achievements(catalogue).stream().map(this::own),
        Awarded.lessons(catalogue).stream()
            .map(l -> file(l.ref(), prints.of(l), json -> records.lesson(json, l))));
  }

  /** A record's own file. */
  public KeyedOutput own(Achievement a) {
    return file(a.ref(), prints.of(a), json -> records.achievement(json, a));
  }

  /** What stands of an achievement in files of many, by their paths: one line in each. */
  public Map<String, byte[]> lines(Achievement a) throws IOException {
    Map<String, byte[]> lines = new TreeMap<>();
    lines.put(TABLE, new Tables(catalogue, addresses).row(a));
    lines.put(WHOLE, line(json -> records.achievement(json, a)));
    lines.put(LINKED, line(ld().work(a)));
    return lines;
  }

  private static byte[] line(Json.Members members) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Json.write(bytes, members);
    return bytes.toByteArray();
  }

  private JsonLd ld() {
    return new JsonLd(catalogue, path -> addresses.absolute(path).orElse("../" + path), addresses);
  }

  private KeyedOutput file(RecordRef ref, Fingerprint print, Json.Members members) {
    Output output = new Output(path(ref), out -> Json.write(out, members));
    return new KeyedOutput(output, key(print));
  }

  /** Stands for all that a record's own file and its lines in others are made from. */
  private Fingerprint key(Fingerprint print) {
    return Fingerprint.of("open data", 1).add(ground).add(print).build();
  }

  /** By key of the record: whether its own file stands as it would be made. */
  private Predicate<String> right(EarlierData earlier) {
    Set<String> right = new HashSet<>();
    Awarded.achievements(catalogue).forEach(a -> note(a.ref(), prints.of(a), earlier, right));
    Awarded.lessons(catalogue).forEach(l -> note(l.ref(), prints.of(l), earlier, right));
    return right::contains;
  }

  private void note(RecordRef ref, Fingerprint print, EarlierData earlier, Set<String> right) {
    if (earlier.stands(path(ref), key(print))) {
      right.add(ref.key());
    }
  }

  private Json.Standing rows(String path, String list, EarlierData earlier) throws IOException {
    Predicate<String> right = right(earlier);
    return new Json.Standing(StandingLines.rows(earlier.file(path)), id -> right.test(list + id));
  }

  private void whole(Json json, EarlierData earlier) throws IOException {
    Json.Standing standing =
        new Json.Standing(StandingLines.records(earlier.file(WHOLE)), right(earlier));
    json.object("site", this::site).text("asOf", catalogue.asOf().toString());
    json.lines("programmes", catalogue.programmes(), OpenData::programme);
    json.lines("rounds", catalogue.rounds(), this::round);
    json.lines("units", Awarded.units(catalogue), this::unit);
    json.lines("people", catalogue.people(), this::person);
    json.lines(
        "achievements",
        Awarded.achievements(catalogue),
        records::achievement,
        a -> a.ref().key(),
        standing);
    json.lines(
        "lessons", Awarded.lessons(catalogue), records::lesson, l -> l.ref().key(), standing);
    json.lines("revoked", revoked(), OpenData::revoked);
  }

  private void linked(Json json, EarlierData earlier) throws IOException {
    Json.Standing standing =
        new Json.Standing(
            StandingLines.items(earlier.file(LINKED), earlier.file(WHOLE)), right(earlier));
    JsonLd ld = ld();
    json.text("@context", JsonLd.CONTEXT);
    List<Item> graph = new ArrayList<>();
    Awarded.achievements(catalogue).forEach(a -> graph.add(new Item(a.ref(), ld.work(a))));
    Awarded.lessons(catalogue).forEach(l -> graph.add(new Item(l.ref(), ld.course(l))));
    json.lines(
        "@graph",
        graph,
        (each, item) -> item.members().write(each),
        item -> item.ref().key(),
        standing);
  }

  /** A record in a graph. */
  private record Item(RecordRef ref, Json.Members members) {}

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
