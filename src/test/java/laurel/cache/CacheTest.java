package laurel.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import laurel.diag.Finding;
import laurel.diag.FindingKind;
import laurel.diag.Location;
import laurel.diag.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CacheTest {
  @TempDir Path folder;

  private static final Codec<String> TEXT =
      new Codec<>() {
        @Override
        public void write(String value, DataOutputStream out) throws IOException {
          out.writeUTF(value);
        }

        @Override
        public String read(DataInputStream in) throws IOException {
          return in.readUTF();
        }
      };

  private final List<String> made = new ArrayList<>();

  private Cache open() throws IOException {
    return Cache.open(folder.resolve(".laurel"), "1");
  }

  private static Fingerprint key(String name) {
    return Fingerprint.of(name);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void old(Path file) throws IOException {
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_600_000_000_000L));
  }

  @Test
  void aValueWithoutBytesIsNotTakenForTheNextOne() throws IOException {
    try (Cache cache = open()) {
      Function<byte[], Supplier<byte[]>> room = cache.room();
      Supplier<byte[]> empty = room.apply(new byte[0]);
      Supplier<byte[]> next = room.apply(bytes("next"));
      assertThat(empty.get()).isEmpty();
      assertThat(next.get()).isEqualTo(bytes("next"));
      assertThat(empty.get()).isEmpty();
    }
  }

  @Test
  void aResultIsThereInTheNextBuild() throws IOException {
    try (Cache cache = open()) {
      cache.shelf("records").put(key("a"), bytes("result"));
      assertThat(cache.shelf("records").get(key("a"))).hasValue(bytes("result"));
    }
    try (Cache cache = open()) {
      assertThat(cache.shelf("records").get(key("a"))).hasValue(bytes("result"));
      assertThat(cache.shelf("records").get(key("b"))).isEmpty();
      assertThat(cache.shelf("pages").get(key("a"))).isEmpty();
    }
  }

  @Test
  void anotherVersionOfTheProgramSeesNothing() throws IOException {
    try (Cache cache = open()) {
      cache.shelf("records").put(key("a"), bytes("result"));
    }
    try (Cache cache = Cache.open(folder.resolve(".laurel"), "2")) {
      assertThat(cache.shelf("records").get(key("a"))).isEmpty();
    }
  }

  @Test
  void whatIsUsedStaysAndTheRestGoesOnceItIsHalf() throws IOException {
    try (Cache cache = open()) {
      for (int i = 0; i < 100; i++) {
        cache.shelf("records").put(key("k" + i), bytes("result " + i));
      }
      cache.prune();
    }
    Path shelf = folder.resolve(".laurel/shelves/records");
    long before = Files.size(shelf);
    for (int used : new int[] {60, 30}) {
      try (Cache cache = open()) {
        for (int i = 0; i < used; i++) {
          assertThat(cache.shelf("records").get(key("k" + i))).hasValue(bytes("result " + i));
        }
        cache.prune();
      }
      assertThat(Files.size(shelf) == before).isEqualTo(used == 60);
    }
    try (Cache cache = open()) {
      assertThat(cache.shelf("records").size()).isEqualTo(30);
      assertThat(cache.shelf("records").get(key("k7"))).hasValue(bytes("result 7"));
    }
  }

  @Test
  void aBuildThatStoppedEarlyDropsNothing() throws IOException {
    try (Cache cache = open()) {
      cache.shelf("records").put(key("a"), bytes("result"));
    }
    for (int i = 0; i < 3; i++) {
      try (Cache cache = open()) {
        cache.shelf("records");
      }
    }
    try (Cache cache = open()) {
      assertThat(cache.shelf("records").get(key("a"))).isPresent();
    }
  }

  @Test
  void anyFlippedBitOrCutIsAMissAndNeverAWrongResult() throws IOException {
    List<String> names = IntStream.range(0, 5).mapToObj(i -> "k" + i).toList();
    try (Cache cache = open()) {
      for (String name : names) {
        cache.shelf("records").put(key(name), bytes("result of " + name));
      }
    }
    Path file = folder.resolve(".laurel/shelves/records");
    byte[] whole = Files.readAllBytes(file);
    int misses = 0;
    for (int bit = 0; bit < whole.length * 8; bit += 3) {
      byte[] damaged = whole.clone();
      damaged[bit / 8] ^= (byte) (1 << (bit % 8));
      misses += missesOf(file, damaged, names);
    }
    for (int length = 0; length < whole.length; length++) {
      misses += missesOf(file, Arrays.copyOf(whole, length), names);
    }
    assertThat(misses).isGreaterThan(whole.length);
  }

  private int missesOf(Path file, byte[] damaged, List<String> names) throws IOException {
    Files.write(file, damaged);
    int misses = 0;
    try (Cache cache = open()) {
      for (String name : names) {
        var found = cache.shelf("records").get(key(name));
        if (found.isPresent()) {
          assertThat(found).hasValue(bytes("result of " + name));
        } else {
          misses++;
          cache.shelf("records").put(key(name), bytes("result of " + name));
          assertThat(cache.shelf("records").get(key(name))).hasValue(bytes("result of " + name));
        }
      }
    }
    return misses;
  }

  @Test
  void clearingForgetsOurOwnAndNothingElse() throws IOException {
    Files.createDirectories(folder.resolve(".laurel/output/site/next"));
    try (Cache cache = open()) {
      cache.shelf("records").put(key("a"), bytes("result"));
    }
    try (Cache cache = open()) {
      cache.clear();
      assertThat(cache.shelf("records").get(key("a"))).isEmpty();
    }
    assertThat(folder.resolve(".laurel/output/site/next")).exists();
  }

  @Test
  void aSecondBuildAtTheSameTimeHasACacheOfItsOwn() throws IOException {
    try (Cache first = open();
        Cache second = open()) {
      first.shelf("records").put(key("a"), bytes("result"));
      assertThat(second.shelf("records").get(key("a"))).isEmpty();
      second.shelf("records").put(key("b"), bytes("result"));
    }
    try (Cache third = open()) {
      assertThat(third.shelf("records").get(key("a"))).isPresent();
      assertThat(third.shelf("records").get(key("b"))).isEmpty();
    }
  }

  @Test
  void findingsAreToldAgainWithAKeptResult() throws IOException {
    Path file = Files.writeString(folder.resolve("a.yaml"), "title: x");
    old(file);
    List<Finding> expected = null;
    for (int build = 0; build < 3; build++) {
      try (Cache cache = open()) {
        Told<String> told =
            new Results<>(cache.shelf("records"), TEXT)
                .get(key("a"), log -> parse(Files.readAllBytes(file), log));
        assertThat(told.value()).isEqualTo("TITLE: X");
        assertThat(told.findings()).hasSize(3);
        expected = expected == null ? told.findings() : expected;
        assertThat(told.findings()).isEqualTo(expected);
        cache.prune();
      }
    }
    assertThat(made).hasSize(1);
  }

  private String parse(byte[] bytes, laurel.diag.FindingLog log) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    made.add(text);
    for (Location where :
        List.of(
            Location.of("a.yaml"),
            Location.of("a.yaml", 3, 7),
            new Location.InSheet("a.xlsx", "题库", 4, 2))) {
      log.add(
          new Finding(
              FindingKind.FILE_UNREADABLE,
              laurel.diag.Severity.WARNING,
              where,
              new Subject("achievements/a", "title"),
              List.of("职工\u0001", "\u202e".repeat(70), "x".repeat(200))));
    }
    return text.toUpperCase(java.util.Locale.ROOT);
  }

  @Test
  void aFileIsParsedAgainWhenItsBytesOrTheRecipeChange() throws IOException {
    Path file = Files.writeString(folder.resolve("a.yaml"), "one");
    String[] texts = {"one", "two", "two", "two", "three"};
    int[] versions = {1, 1, 1, 2, 2};
    int[] parsed = {1, 2, 2, 3, 4};
    for (int build = 0; build < texts.length; build++) {
      Files.writeString(file, texts[build]);
      Files.setLastModifiedTime(file, FileTime.fromMillis(1_600_000_000_000L + build));
      try (Cache cache = open()) {
        Fingerprint content = cache.sightings().fingerprint(file);
        Fingerprint key = Fingerprint.of("record", versions[build]).add(content).build();
        Told<String> told =
            new Results<>(cache.shelf("records"), TEXT)
                .get(key, log -> parse(Files.readAllBytes(file), log));
        assertThat(told.value()).isEqualToIgnoringCase(texts[build]);
      }
      assertThat(made).hasSize(parsed[build]);
    }
  }

  @Test
  void aFileThatLooksTheSameIsNotReadAgain() throws IOException {
    Path file = Files.writeString(folder.resolve("a.yaml"), "one");
    old(file);
    try (Cache cache = open()) {
      assertThat(cache.sightings().fingerprint(file)).isEqualTo(Fingerprint.of("one"));
    }
    Files.writeString(file, "two");
    old(file); // forged on purpose: proves that it is the looks that are asked
    try (Cache cache = open()) {
      assertThat(cache.sightings().fingerprint(file)).isEqualTo(Fingerprint.of("one"));
    }
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_600_000_001_000L));
    try (Cache cache = open()) {
      assertThat(cache.sightings().fingerprint(file)).isEqualTo(Fingerprint.of("two"));
    }
  }

  @Test
  void aChangeInTheSameTickIsSeen() throws IOException {
    Path file = Files.writeString(folder.resolve("a.yaml"), "one");
    FileTime tick = Files.getLastModifiedTime(file);
    try (Cache cache = open()) {
      assertThat(cache.sightings().fingerprint(file)).isEqualTo(Fingerprint.of("one"));
    }
    Files.writeString(file, "two");
    Files.setLastModifiedTime(file, tick);
    try (Cache cache = open()) {
      assertThat(cache.sightings().fingerprint(file)).isEqualTo(Fingerprint.of("two"));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aFileThatIsWrittenWhileItIsReadIsReadAgain(boolean anew) throws IOException {
    Path file = Files.writeString(folder.resolve("a.yaml"), "half");
    List<Long> sizes = new ArrayList<>();
    Sightings.Reading reading =
        (path, size) -> {
          sizes.add(size);
          String read = Files.readString(path);
          Files.writeString(path, "half and half");
          return Fingerprint.of(read);
        };
    Sightings.Looks looks = Sightings.look(file);
    try (Cache cache = open()) {
      Fingerprint print =
          anew
              ? Sightings.anew(file, looks, reading)
              : cache.sightings().fingerprint(file, looks, reading);
      assertThat(print).isEqualTo(Fingerprint.of("half and half"));
      assertThat(sizes.get(0)).isEqualTo(4);
      assertThat(sizes).hasSizeBetween(2, 3);
    }
  }

  @Test
  void aDamagedListOfSightingsIsNoList() throws IOException {
    Path file = Files.writeString(folder.resolve("a.yaml"), "one");
    old(file);
    try (Cache cache = open()) {
      cache.sightings().fingerprint(file);
    }
    Path list = folder.resolve(".laurel/sightings");
    byte[] whole = Files.readAllBytes(list);
    Random random = new Random(7);
    for (int i = 0; i < 200; i++) {
      byte[] damaged = Arrays.copyOf(whole, whole.length - random.nextInt(2) * (i % 50));
      damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
      Files.write(list, damaged);
      try (Cache cache = open()) {
        assertThat(cache.sightings().fingerprint(file)).isEqualTo(Fingerprint.of("one"));
      }
    }
  }

  /** Found by fuzzing: a length below zero was no {@link IOException}. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "80000001", // a number that goes on
        "ffffffff0f", // more than there is bytes
        "0101ffffff0f",
        "0102ffffff0f",
        "010103", // a text's place where none was
        "0000", // more than one value
        "ffffffffff0f" // no number
      })
  void whatNoValueCanBeMadeOfIsDamaged(String hex) {
    byte[] bytes = HexFormat.of().parseHex(hex);
    assertThatIOException().isThrownBy(() -> LISTS.kept(stream(bytes)));
  }

  private record Lists(List<List<String>> lists) {}

  private static final Codec<Lists> LISTS = RecordCodec.of(Lists.class);

  private static DataInputStream stream(byte[] bytes) {
    return new DataInputStream(new ByteArrayInputStream(bytes));
  }
}
