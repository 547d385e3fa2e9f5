package laurel.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Where everything comes from, and under what terms: the bills of materials that Maven writes
 * before the tests, held against what was looked at. To take in a change after having looked at it:
 * {@code mvn test -Dtest=SupplyTest -Dlaurel.supply=write}.
 */
class SupplyTest {
  private static final Path PAGE = Path.of("docs/licences.md");
  private static final Path SUMS = Path.of("docs/libraries.sha256");

  /**
   * What may be handed on with an Apache-licensed program, machine code as libraries of its own.
   */
  private static final Set<String> DELIVERED =
      Set.of(
          "Apache-2.0",
          "BSD-2-Clause",
          "BSD-3-Clause",
          "CC0-1.0",
          "LGPL-3.0-or-later",
          "MIT",
          "OFL-1.1",
          "Unicode-3.0",
          "Unlicense",
          "public domain");

  /** What may help to test and is handed on to nobody. */
  private static final Set<String> TESTING =
      Set.of(
          "BSD-4-Clause", "CC-BY-SA-2.5", "CDDL-1.0", "CDDL-1.1", "EPL-1.0", "EPL-2.0", "MPL-2.0");

  private static List<Library> program;
  private static List<Library> tests;

  @BeforeAll
  static void readTheBills() throws IOException {
    program = Library.of(Path.of("target/bom.json"));
    Set<String> delivered = program.stream().map(Library::name).collect(Collectors.toSet());
    tests =
        Library.of(Path.of("target/bom-tests.json")).stream()
            .filter(library -> !delivered.contains(library.name()))
            .toList();
    if ("write".equals(System.getProperty("laurel.supply"))) {
      Files.writeString(PAGE, page());
      Files.writeString(SUMS, sums());
    }
  }

  @Test
  void theListOfLicencesIsCurrent() throws IOException {
    assertThat(Files.readString(PAGE)).isEqualTo(page());
  }

  @Test
  void everyLibraryOfTheProgramIsTheFileThatWasLookedAt() throws IOException {
    assertThat(program)
        .filteredOn(library -> !library.isMachineCode())
        .extracting(library -> library.sha256() + "  " + library.file())
        .isSubsetOf(Files.readAllLines(SUMS));
  }

  @Test
  void noLibraryIsListedThatTheProgramNoLongerHas() throws IOException {
    Set<String> files = program.stream().map(Library::file).collect(Collectors.toSet());
    assertThat(Files.readAllLines(SUMS))
        .extracting(line -> line.substring(66))
        .filteredOn(file -> !file.contains("-x86_64"))
        .isSubsetOf(files);
  }

  @Test
  void everyLibraryOfTheProgramHasALicenceThatMayBeHandedOn() {
    assertThat(refused(program, DELIVERED)).isEmpty();
  }

  @Test
  void everyLibraryOfTheTestsHasALicenceThatWasLookedAt() {
    assertThat(refused(tests, allowedInTests())).isEmpty();
  }

  @Test
  void aLicenceThatNobodyLookedAtIsRefusedAndSoIsNone() {
    Library sold = new Library("a:sold", "1", List.of("Commercial", "GPL-3.0-only"), "", "");
    Library silent = new Library("a:silent", "1", List.of(), "", "");
    Library choice = new Library("a:choice", "1", List.of("GPL-3.0-only", "MIT"), "", "");
    assertThat(refused(List.of(sold, silent, choice), DELIVERED))
        .containsExactly("a:sold [Commercial, GPL-3.0-only]", "a:silent []");
  }

  @Test
  void everyFileThatOthersMadeIsNamedWithItsLicence() throws IOException {
    assertThat(Inside.ALL).allSatisfy(i -> assertThat(Path.of(i.file())).isRegularFile());
    assertThat(Inside.ALL)
        .filteredOn(i -> !i.file().startsWith("src/test/"))
        .extracting(Inside::licence)
        .isSubsetOf(DELIVERED);
    assertThat(Inside.ALL).extracting(Inside::licence).isSubsetOf(allowedInTests());
    assertThat(Inside.ALL)
        .extracting(i -> Path.of("docs", i.where()))
        .allMatch(Files::isRegularFile);
    List<String> foreign = new ArrayList<>();
    for (String folder : List.of("src/main/resources", "src/test/resources/laurel", "templates")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        files.map(Path::toString).filter(SupplyTest::looksForeign).forEach(foreign::add);
      }
    }
    assertThat(foreign)
        .containsExactlyInAnyOrderElementsOf(Inside.ALL.stream().map(Inside::file).toList());
  }

  /** Fonts, profiles, schemas, packed scripts and tables of characters are never typed by hand. */
  private static boolean looksForeign(String file) {
    return file.matches(
        ".*(\\.(ttf|otf|woff2?|icc|xsd|d\\.ts|min\\.js|wasm|dll|so|jar)|/(search|text)/[a-z]+\\.txt)");
  }

  private static Set<String> allowedInTests() {
    Set<String> allowed = new HashSet<>(DELIVERED);
    allowed.addAll(TESTING);
    return allowed;
  }

  private static List<String> refused(List<Library> libraries, Set<String> allowed) {
    return libraries.stream()
        .filter(library -> library.licences().stream().noneMatch(allowed::contains))
        .map(library -> library.name() + " " + library.licences())
        .toList();
  }

  private static String page() {
    return """
        # Licences

        Written by `SupplyTest` from the bills of materials (CycloneDX) that Maven makes before the tests; a test holds it current and refuses a licence that is not on its list.
        Laurel itself: [Apache-2.0](../LICENSE). How it is used: [supply-chain.md](supply-chain.md).

        ## What the program runs with (%d)
        `<platform>` is one of linux-x86_64, linux-arm64, macosx-x86_64, macosx-arm64, windows-x86_64. Of several licences one may be chosen.

        %s
        ## What is carried inside (%d)

        %s
        ## What the tests use besides (%d)
        Handed on to nobody.

        %s"""
        .formatted(
            program.size(),
            Library.table(program),
            Inside.ALL.size(),
            Inside.table(),
            tests.size(),
            Library.table(tests));
  }

  private static String sums() {
    return program.stream()
        .map(library -> library.sha256() + "  " + library.file() + "\n")
        .sorted(Comparator.comparing(line -> line.substring(66)))
        .collect(Collectors.joining());
  }
}
