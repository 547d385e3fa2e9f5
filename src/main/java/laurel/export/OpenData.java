package laurel.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
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
import laurel.model.Lesson;
import laurel.model.RecordRef;
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

  private static final int BUFFER = 1 << 16;
  private static final RecordEntry.Own NOBODY = (file, line) -> {};

  private final Catalogue catalogue;
  private final RecordPrints prints;
  private final Fingerprint ground;
  private final RecordJson records;
  private final WholeJson around;
  private final Tables tables;
  private final JsonLd ld;

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
    this.prints = prints;
    this.records = new RecordJson(addresses);
    this.around = new WholeJson(catalogue, addresses);
    this.tables = new Tables(catalogue, addresses);
    this.ld =
        new JsonLd(catalogue, path -> addresses.absolute(path).orElse("../" + path), addresses);
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
    List<DataFile> files = new ArrayList<>();
    files.add(
        new DataFile(
            new Output(TABLE, out -> buffered(out, to -> table(to, earlier))),
            "text/csv",
            achievements,
            "成果一览表，可用 Excel 打开",
            "Achievements as a table; opens in Excel"));
    files.add(
        new DataFile(
            new Output(LESSONS, out -> buffered(out, to -> lessons(to, earlier))),
            "text/csv",
            lessons,
            "路演微课一览表，可用 Excel 打开",
            "Lessons as a table; opens in Excel"));
    files.add(
        new DataFile(
            new Output(
                WHOLE,
                out ->
                    buffered(out, to -> whole(to, earlier, Lines.NOWHERE, Lines.NOWHERE, NOBODY))),
            "application/json",
            all,
            "全部公开数据，供程序读取",
            "The whole public catalogue for programs"));
    files.add(
        new DataFile(
            new Output(LINKED, out -> buffered(out, to -> linked(to, earlier, this::graph))),
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

  /**
   * Makes every file of open data, going through the records once: what is written of a record in
   * files of all is made while its texts are at hand, its own file from its line in the whole.
   */
  public void make(DataFolder folder) throws IOException {
    for (DataFile file : offered(folder)) {
      switch (file.output().path()) {
        case TABLE ->
            folder.stream(new Output(TABLE, out -> buffered(out, to -> together(to, folder))));
        case WHOLE, LINKED -> {}
        default -> folder.stream(file.output());
      }
    }
  }

  private void together(OutputStream table, DataFolder folder) throws IOException {
    RecordEntry.Own own =
        (file, line) -> {
          if (!folder.keep(file.output().path(), file.key())) {
            byte[] bytes = line.isPresent() ? line.get() : file.output().bytes();
            folder.take(file.output().path(), file.key(), bytes);
          }
        };
    tables.achievements(table);
    Lines rows = Lines.rows(table, rows(TABLE, "achievements/", folder));
    Output.Body both =
        whole ->
            folder.stream(
                new Output(
                    LINKED,
                    out ->
                        buffered(
                            out,
                            to ->
                                linked(
                                    to, folder, graph -> whole(whole, folder, rows, graph, own)))));
    folder.stream(new Output(WHOLE, out -> buffered(out, both)));
    rows.end();
  }

  private static void buffered(OutputStream out, Output.Body body) throws IOException {
    BufferedOutputStream buffered = new BufferedOutputStream(out, BUFFER);
    body.writeTo(buffered);
    buffered.flush();
  }

  /** Writes the items of a graph. */
  @FunctionalInterface
  private interface Graph {
    void write(Lines items) throws IOException;
  }

  private RecordEntry entry(Achievement a) {
    return new RecordEntry(
        a.ref(),
        own(a),
        () -> tables.row(a),
        json -> records.achievement(json, a),
        () -> ld.work(a));
  }

  private RecordEntry entry(Lesson l) {
    return new RecordEntry(
        l.ref(), own(l), () -> tables.row(l), json -> records.lesson(json, l), () -> ld.course(l));
  }

  /** One file for every record, made one at a time. */
  public Stream<KeyedOutput> records() {
    return Stream.concat(
        Awarded.achievements(catalogue).stream().map(this::own),
        Awarded.lessons(catalogue).stream().map(this::own));
  }

  /** A record's own file. */
  public KeyedOutput own(Achievement a) {
    return file(a.ref(), prints.of(a), json -> records.achievement(json, a));
  }

  private KeyedOutput own(Lesson l) {
    return file(l.ref(), prints.of(l), json -> records.lesson(json, l));
  }

  /** What stands of an achievement in files of many, by their paths: one line in each. */
  public Map<String, byte[]> lines(Achievement a) throws IOException {
    Map<String, byte[]> lines = new TreeMap<>();
    lines.put(TABLE, tables.row(a));
    lines.put(WHOLE, Json.line(json -> records.achievement(json, a)));
    lines.put(LINKED, Json.line(ld.work(a)));
    return lines;
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

  private void table(OutputStream out, EarlierData earlier) throws IOException {
    tables.achievements(out);
    Lines rows = Lines.rows(out, rows(TABLE, "achievements/", earlier));
    for (Achievement a : Awarded.achievements(catalogue)) {
      entry(a).write(rows, Lines.NOWHERE, Lines.NOWHERE, NOBODY);
    }
    rows.end();
  }

  private void lessons(OutputStream out, EarlierData earlier) throws IOException {
    tables.lessons(out);
    Lines rows = Lines.rows(out, rows(LESSONS, "lessons/", earlier));
    for (Lesson l : Awarded.lessons(catalogue)) {
      entry(l).write(rows, Lines.NOWHERE, Lines.NOWHERE, NOBODY);
    }
    rows.end();
  }

  private void whole(
      OutputStream out, EarlierData earlier, Lines rows, Lines graph, RecordEntry.Own own)
      throws IOException {
    Json.Standing standing =
        new Json.Standing(StandingLines.records(earlier.file(WHOLE)), right(earlier));
    Json.write(
        out,
        json -> {
          around.head(json);
          json.list(
              "achievements",
              to -> {
                Lines items = Lines.items(to, standing);
                for (Achievement a : Awarded.achievements(catalogue)) {
                  entry(a).write(rows, items, graph, own);
                }
                items.end();
              });
          json.list(
              "lessons",
              to -> {
                Lines items = Lines.items(to, standing);
                for (Lesson l : Awarded.lessons(catalogue)) {
                  entry(l).write(Lines.NOWHERE, items, graph, own);
                }
                items.end();
              });
          around.revoked(json);
        });
  }

  private void linked(OutputStream out, EarlierData earlier, Graph graph) throws IOException {
    Json.Standing standing =
        new Json.Standing(
            StandingLines.items(earlier.file(LINKED), earlier.file(WHOLE)), right(earlier));
    Json.write(
        out,
        json -> {
          json.text("@context", JsonLd.CONTEXT);
          json.list(
              "@graph",
              to -> {
                Lines items = Lines.items(to, standing);
                graph.write(items);
                items.end();
              });
        });
  }

  private void graph(Lines items) throws IOException {
    for (Achievement a : Awarded.achievements(catalogue)) {
      entry(a).write(Lines.NOWHERE, Lines.NOWHERE, items, NOBODY);
    }
    for (Lesson l : Awarded.lessons(catalogue)) {
      entry(l).write(Lines.NOWHERE, Lines.NOWHERE, items, NOBODY);
    }
  }
}
