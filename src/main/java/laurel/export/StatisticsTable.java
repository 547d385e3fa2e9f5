package laurel.export;

import java.util.List;

/** The statistics' numbers for a spreadsheet: what was counted by, the value, the awards. */
public final class StatisticsTable {
  private StatisticsTable() {}

  /** A value of something that awards were counted by. */
  public record Row(String by, String value, int awards) {}

  /**
   * The table.
   *
   * @param path where it stands
   * @param heads of the three columns
   */
  public static Output of(String path, List<String> heads, List<Row> rows) {
    return new Output(
        path,
        out ->
            Csv.write(
                out,
                csv -> {
                  csv.row(heads);
                  for (Row row : rows) {
                    csv.row(List.of(row.by(), row.value(), String.valueOf(row.awards())));
                  }
                }));
  }
}
