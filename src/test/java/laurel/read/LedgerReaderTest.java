package laurel.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import laurel.cache.Fingerprint;
import laurel.diag.FindingLog;
import laurel.diag.Location;
import laurel.model.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ledger of all addresses, as it was written, edited or damaged. */
class LedgerReaderTest {
  private static final Ledger TWO =
      new Ledger(
          LocalDate.of(2024, 9, 10),
          new TreeMap<>(
              Map.of(
                  "index.html", new Ledger.Entry(LocalDate.of(2024, 9, 1), "abc"),
                  "rounds/r/index.html", new Ledger.Entry(LocalDate.of(2024, 9, 10), "def"))));

  @TempDir Path folder;
  private final FindingLog log = new FindingLog();

  @Test
  void withoutOneNothingWasPublished() throws IOException {
    LedgerReader.Found found = LedgerReader.read(folder, "content", log);
    assertThat(found.ledger()).isEqualTo(Ledger.NONE);
    assertThat(found.sound()).isTrue();
    assertThat(log.findings()).isEmpty();
  }

  @Test
  void whatWasWrittenIsReadWithTheLineOfEachAddress() throws IOException {
    LedgerReader.Found found = read(text(Fingerprint.of(TWO.text()).toString()));
    assertThat(found.ledger()).isEqualTo(TWO);
    assertThat(found.sound()).isTrue();
    assertThat(found.place("rounds/r/index.html", "content"))
        .isEqualTo(Location.of("content/ledger.json", 6, 1));
    assertThat(found.place("gone.html", "content")).isEqualTo(Location.of("content/ledger.json"));
    assertThat(log.findings()).isEmpty();
  }

  @Test
  void anEditedOneIsToldAndReadAndNotWrittenOver() throws IOException {
    LedgerReader.Found found = read(text(Fingerprint.of("other").toString()));
    assertThat(found.ledger()).isEqualTo(TWO);
    assertThat(found.sound()).isFalse();
    assertThat(told()).containsExactly("ledger.edited content/ledger.json");
  }

  @Test
  void oneWithoutASealIsTrusted() throws IOException {
    assertThat(read(text("")).sound()).isTrue();
    assertThat(log.findings()).isEmpty();
  }

  @Test
  void oneWithAKeyWithoutEndIsBroken() throws IOException {
    assertThat(read("{\"ledger\": 1, \"" + "x".repeat(60_000) + "\": 1}").sound()).isFalse();
    assertThat(told()).containsExactly("ledger.broken content/ledger.json:1:1");
  }

  @Test
  void oneThatIsTooLargeIsNotRead() throws IOException {
    try (RandomAccessFile file =
        new RandomAccessFile(folder.resolve("ledger.json").toFile(), "rw")) {
      file.setLength(257L << 20);
    }
    assertThat(LedgerReader.read(folder, "content", log).sound()).isFalse();
    assertThat(told()).containsExactly("file.too-large content/ledger.json");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[] | 1",
        "{} | 1",
        "{\"ledger\": 2, \"day\": \"2024-09-10\", \"pages\": {}} | 1",
        "{\"ledger\": 1, \"day\": \"gestern\"} | 1",
        "{\"ledger\": 1,⏎ \"day\": \"2024-13-01\"} | 2",
        "{\"ledger\": 1,⏎⏎ \"more\": 1} | 3",
        "{\"ledger\": 1, \"pages\": []} | 1",
        "{\"ledger\": 1, \"pages\": {\"a.html\": []}} | 1",
        "{\"ledger\": 1, \"pages\": {\"a.html\": {\"more\": 1}}} | 1",
        "{\"ledger\": 1, \"pages\": {\"a.html\": {\"since\": 5}}} | 1",
        "{\"ledger\": 1, | 1",
        "{\"ledger\": 1] | 1"
      })
  void whatIsNoLedgerIsToldOnItsLine(String json, int line) throws IOException {
    LedgerReader.Found found = read(json.replace('⏎', '\n'));
    assertThat(found.ledger()).isEqualTo(Ledger.NONE);
    assertThat(found.sound()).isFalse();
    assertThat(told()).containsExactly("ledger.broken content/ledger.json:" + line + ":1");
  }

  @ParameterizedTest
  @CsvSource({
    "index.html, true",
    "a/b/index.html, true",
    "甲/index.html, true",
    "a.b/..c/index.html, true",
    "a/index.htm, false",
    "../index.html, false",
    "a/../index.html, false",
    "a/./index.html, false",
    "/index.html, false",
    "a//index.html, false",
    "c:/index.html, false",
    "a\\b/index.html, false",
    "..html, true"
  })
  void anAddressLeadsToAPageOfTheSite(String path, boolean plain) throws IOException {
    String json =
        "{\"ledger\": 1, \"pages\": {\""
            + path.replace("\\", "\\\\")
            + "\": {\"content\": \"x\"}}}";
    LedgerReader.Found found = read(json);
    assertThat(found.sound()).isEqualTo(plain);
    assertThat(found.ledger().pages().size()).isEqualTo(plain ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource({"1000, true", "1001, false"})
  void anAddressHasAThousandCharactersAtMost(int length, boolean plain) throws IOException {
    String path = "a".repeat(length - 5) + ".html";
    assertThat(read("{\"ledger\": 1, \"pages\": {\"" + path + "\": {}}}").sound()).isEqualTo(plain);
  }

  @Test
  void bytesThatAreNoTextAreTold() throws IOException {
    Files.write(folder.resolve("ledger.json"), new byte[] {'{', (byte) 0xff});
    assertThat(LedgerReader.read(folder, "content", log).sound()).isFalse();
    assertThat(told()).containsExactly("ledger.broken content/ledger.json");
  }

  private static String text(String seal) {
    return """
        {
         "ledger": 1,
         "day": "2024-09-10", "seal": "%s",
         "pages": {
          "index.html": {"since": "2024-09-01", "content": "abc"},
          "rounds/r/index.html": {"since": "2024-09-10", "content": "def"}
         }
        }
        """
        .formatted(seal);
  }

  private LedgerReader.Found read(String text) throws IOException {
    Files.writeString(folder.resolve("ledger.json"), text);
    return LedgerReader.read(folder, "content", log);
  }

  private List<String> told() {
    return log.findings().stream().map(f -> f.kind().id() + " " + f.where()).toList();
  }
}
