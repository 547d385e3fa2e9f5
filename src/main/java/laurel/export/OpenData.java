package laurel.export;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import laurel.model.Achievement;
import laurel.model.Catalogue;
import laurel.site.MediaShelf;
import laurel.site.RecordPrints;

/**
 * The public catalogue to take away: as a whole for programs, as tables for people, and one file a
 * record. Everything is below {@code data/}.
 */
public final class OpenData {
  static final String FOLDER = "data/";

  private final int achievements;
  private final int lessons;
  private final OwnFiles own;
  private final WholeFiles whole;

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
    this.achievements = Awarded.achievements(catalogue).size();
    this.lessons = Awarded.lessons(catalogue).size();
    this.own = new OwnFiles(catalogue, addresses, prints);
    this.whole = new WholeFiles(catalogue, addresses, own);
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
    return List.of(
        table(earlier), lessons(earlier), catalogue(earlier), linked(earlier), dictionary());
  }

  private DataFile table(EarlierData earlier) {
    return new DataFile(
        whole.table(earlier),
        "text/csv",
        achievements,
        "成果一览表，可用 Excel 打开",
        "Achievements as a table; opens in Excel");
  }

  private DataFile lessons(EarlierData earlier) {
    return new DataFile(
        whole.lessons(earlier),
        "text/csv",
        lessons,
        "路演微课一览表，可用 Excel 打开",
        "Lessons as a table; opens in Excel");
  }

  private DataFile catalogue(EarlierData earlier) {
    return new DataFile(
        whole.whole(earlier),
        "application/json",
        achievements + lessons,
        "全部公开数据，供程序读取",
        "The whole public catalogue for programs");
  }

  private DataFile linked(EarlierData earlier) {
    return new DataFile(
        whole.linked(earlier),
        "application/ld+json",
        achievements + lessons,
        "全部成果和微课的关联数据（schema.org）",
        "Achievements and lessons as linked data (schema.org)");
  }

  private static DataFile dictionary() {
    return new DataFile(
        new Output(FOLDER + "dictionary.csv", DataDictionary::write),
        "text/csv",
        DataDictionary.FIELDS.size(),
        "数据字典：每个字段的含义",
        "The data dictionary: what every field means");
  }

  /**
   * Makes every file of open data, going through the records once: what is written of a record in
   * files of all is made while its texts are at hand, its own file from its line in the whole.
   */
  public void make(DataFolder folder) throws IOException {
    whole.together(folder);
    folder.stream(whole.lessons(folder));
    folder.stream(dictionary().output());
  }

  /** One file for every record, made one at a time. */
  public Stream<KeyedOutput> records() {
    return own.all();
  }

  /** A record's own file. */
  public KeyedOutput own(Achievement a) {
    return own.of(a);
  }

  /** What stands of an achievement in files of many, by their paths: one line in each. */
  public Map<String, byte[]> lines(Achievement a) throws IOException {
    return whole.lines(a);
  }
}
