package laurel.rules;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The standards' tables that travel with the program: plain commas, one heading line. */
final class Table {
  private Table() {}

  /** The rows without the heading. */
  static List<List<String>> rows(String name) {
    try (InputStream in = Table.class.getResourceAsStream(name);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines.lines().skip(1).map(line -> List.of(line.split(",", -1))).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
