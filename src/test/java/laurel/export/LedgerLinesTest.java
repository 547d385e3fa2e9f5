package laurel.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import laurel.model.Ledger;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

/** A ledger with other hashes is the one that would be written anew. */
class LedgerLinesTest {
  private static final LocalDate DAY = LocalDate.of(2024, 12, 20);
  private static final LocalDate EARLIER = LocalDate.of(2023, 1, 2);

  @Property(tries = 200)
  void itIsTheFileThatWouldBeWritten(
      @ForAll @Size(max = 12)
          Map<@AlphaChars @Chars({'/', '-', '厂'}) @StringLength(max = 9) String, Boolean> pages) {
    SortedMap<String, Ledger.Entry> entries = new TreeMap<>();
    SortedMap<String, String> later = new TreeMap<>();
    pages.forEach(
        (path, changes) -> {
          LocalDate since = path.length() % 2 == 0 ? DAY : EARLIER;
          entries.put(path, new Ledger.Entry(since, "0" + path.hashCode()));
          if (changes) {
            later.put(path, "1" + path.hashCode());
          }
        });
    Ledger ledger = new Ledger(DAY, entries);
    assertThat(LedgerFile.revised(LedgerFile.bytes(ledger), DAY, later))
        .hasValue(LedgerFile.bytes(ledger.after(DAY, later)));
  }

  @Example
  void ofAnyOtherNothingIsSaid() {
    Ledger ledger = ledger("a/index.html");
    byte[] bytes = LedgerFile.bytes(ledger);
    String text = new String(bytes, StandardCharsets.UTF_8);
    SortedMap<String, String> nothing = new TreeMap<>();
    assertThat(LedgerFile.revised(bytes, DAY, nothing)).hasValue(bytes);
    assertThat(LedgerFile.revised(bytes, EARLIER, nothing)).as("another day").isEmpty();
    assertThat(revised(text.replace("\"h", "\"g"))).as("edited").isFalse();
    assertThat(revised(text.replace("\"since\"", " \"since\""))).as("by another").isFalse();
    assertThat(revised(text.replace("}\n}", "}}"))).as("cut").isFalse();
    assertThat(revised("")).isFalse();
    assertThat(revised(new String(LedgerFile.bytes(ledger("a\"b")), StandardCharsets.UTF_8)))
        .as("an address that is quoted")
        .isFalse();
    assertThat(LedgerFile.revised(bytes, DAY, new TreeMap<>(Map.of("b/index.html", "h"))))
        .as("a page more")
        .isEmpty();
  }

  private static boolean revised(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return LedgerFile.revised(bytes, DAY, new TreeMap<>()).isPresent();
  }

  private static Ledger ledger(String path) {
    return new Ledger(DAY, new TreeMap<>(Map.of(path, new Ledger.Entry(DAY, "h"))));
  }
}
