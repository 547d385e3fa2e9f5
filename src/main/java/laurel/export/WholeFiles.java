package laurel.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import laurel.model.Achievement;
import laurel.model.Catalogue;
import laurel.model.Lesson;

/**
 * The files of open data that have a line for every record, each made by itself or all while the
 * records are gone through once.
 */
final class WholeFiles {
  static final String TABLE = OpenData.FOLDER + "achievements.csv";
  static final String LESSONS = OpenData.FOLDER + "lessons.csv";
  static final String WHOLE = OpenData.FOLDER + "catalogue.json";
  static final String LINKED = OpenData.FOLDER + "catalogue.jsonld";

  private static final int BUFFER = 1 << 16;

  private final Catalogue catalogue;
  private final OwnFiles own;
  private final RecordJson records;
  private final WholeJson around;
  private final Tables tables;
  private final JsonLd ld;

  WholeFiles(Catalogue catalogue, Addresses addresses, OwnFiles own) {
    this.catalogue = catalogue;
    this.own = own;
    this.records = new RecordJson(addresses);
    this.around = new WholeJson(catalogue, addresses);
    this.tables = new Tables(catalogue, addresses);
    this.ld =
        new JsonLd(catalogue, path -> addresses.absolute(path).orElse("../" + path), addresses);
  }

  /** Puts records into the lines of a file. */
  @FunctionalInterface
  private interface Filling {
    void put(Lines lines) throws IOException;
  }

  /** Achievements as a table. */
  Output table(EarlierData earlier) {
    return file(
        TABLE,
        out -> table(out, earlier, rows -> achievements(Destinations.NOWHERE.withRows(rows))));
  }

  /** Lessons as a table. */
  Output lessons(EarlierData earlier) {
    return file(
        LESSONS,
        out -> {
          tables.lessons(out);
          fill(
              rows(out, LESSONS, "lessons/", earlier),
              rows -> lessons(Destinations.NOWHERE.withRows(rows)));
        });
  }

  /** The whole public catalogue. */
  Output whole(EarlierData earlier) {
    return file(WHOLE, out -> whole(out, earlier, Destinations.NOWHERE));
  }

  /** Achievements and lessons as linked data. */
  Output linked(EarlierData earlier) {
    return file(LINKED, out -> linked(out, earlier, this::graph));
  }

  /**
   * Makes the table of achievements, the whole and the linked data at once, and every record's own
   * file from its line in the whole.
   */
  void together(DataFolder folder) throws IOException {
    folder.stream(
        file(
            TABLE,
            out ->
                table(
                    out,
                    folder,
                    rows -> {
                      Destinations beside =
                          new Destinations(rows, Lines.NOWHERE, Lines.NOWHERE, into(folder));
                      folder.stream(file(WHOLE, whole -> together(whole, folder, beside)));
                    })));
  }

  private void together(OutputStream whole, DataFolder folder, Destinations beside)
      throws IOException {
    folder.stream(
        file(
            LINKED,
            out -> linked(out, folder, graph -> whole(whole, folder, beside.withGraph(graph)))));
  }

  private static RecordEntry.Own into(DataFolder folder) {
    return (file, line) -> {
      if (!folder.keep(file.output().path(), file.key())) {
        byte[] bytes = line.isPresent() ? line.get() : file.output().bytes();
        folder.take(file.output().path(), file.key(), bytes);
      }
    };
  }

  /** What stands of an achievement in these files, by their paths: one line in each. */
  Map<String, byte[]> lines(Achievement a) throws IOException {
    Map<String, byte[]> lines = new TreeMap<>();
    lines.put(TABLE, tables.row(a));
    lines.put(WHOLE, Json.line(json -> records.achievement(json, a)));
    lines.put(LINKED, Json.line(ld.work(a)));
    return lines;
  }

  private static Output file(String path, Output.Body body) {
    return new Output(
        path,
        out -> {
          BufferedOutputStream buffered = new BufferedOutputStream(out, BUFFER);
          body.writeTo(buffered);
          buffered.flush();
        });
  }

  private void table(OutputStream out, EarlierData earlier, Filling filling) throws IOException {
    tables.achievements(out);
    fill(rows(out, TABLE, "achievements/", earlier), filling);
  }

  private Lines rows(OutputStream out, String path, String list, EarlierData earlier)
      throws IOException {
    Predicate<String> right = own.right(earlier);
    return Lines.rows(
        out,
        new Json.Standing(StandingLines.rows(earlier.file(path)), id -> right.test(list + id)));
  }

  private void whole(OutputStream out, EarlierData earlier, Destinations beside)
      throws IOException {
    Json.Standing standing =
        new Json.Standing(StandingLines.records(earlier.file(WHOLE)), own.right(earlier));
    Destinations noTable = beside.withRows(Lines.NOWHERE);
    Json.write(
        out,
        json -> {
          around.head(json);
          json.list(
              "achievements",
              to ->
                  fill(Lines.items(to, standing), items -> achievements(beside.withWhole(items))));
          json.list(
              "lessons",
              to -> fill(Lines.items(to, standing), items -> lessons(noTable.withWhole(items))));
          around.revoked(json);
        });
  }

  private void linked(OutputStream out, EarlierData earlier, Filling graph) throws IOException {
    Json.Standing standing =
        new Json.Standing(
            StandingLines.items(earlier.file(LINKED), earlier.file(WHOLE)), own.right(earlier));
    Json.write(
        out,
        json -> {
          json.text("@context", JsonLd.CONTEXT);
          json.list("@graph", to -> fill(Lines.items(to, standing), graph));
        });
  }

  private void graph(Lines items) throws IOException {
    achievements(Destinations.NOWHERE.withGraph(items));
    lessons(Destinations.NOWHERE.withGraph(items));
  }

  private static void fill(Lines lines, Filling filling) throws IOException {
    filling.put(lines);
    lines.end();
  }

  private void achievements(Destinations to) throws IOException {
    for (Achievement a : Awarded.achievements(catalogue)) {
      entry(a).write(to);
    }
  }

  private void lessons(Destinations to) throws IOException {
    for (Lesson l : Awarded.lessons(catalogue)) {
      entry(l).write(to);
    }
  }

  private RecordEntry entry(Achievement a) {
    return new RecordEntry(
        a.ref(),
        own.of(a),
        () -> tables.row(a),
        json -> records.achievement(json, a),
        () -> ld.work(a));
  }

  private RecordEntry entry(Lesson l) {
    return new RecordEntry(
        l.ref(),
        own.of(l),
        () -> tables.row(l),
        json -> records.lesson(json, l),
        () -> ld.course(l));
  }
}
