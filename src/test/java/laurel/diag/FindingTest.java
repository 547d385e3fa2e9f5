package laurel.diag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FindingTest {
  private static final FindingKind KIND = FindingKind.FILE_TOO_LARGE;
  private static final FindingKind OTHER = FindingKind.LEDGER_BROKEN;
  private static final Location WHERE = new Location.InText("a/b.yaml", 3, 1);
  private static final Subject SUBJECT = new Subject("achievements/b", "team");

  private static Finding one() {
    return new Finding(KIND, Severity.ERROR, WHERE, SUBJECT, List.of("x", "y"));
  }

  static List<Finding> others() {
    List<String> told = List.of("x", "y");
    return List.of(
        new Finding(OTHER, Severity.ERROR, WHERE, SUBJECT, told),
        new Finding(KIND, Severity.WARNING, WHERE, SUBJECT, told),
        new Finding(KIND, Severity.ERROR, new Location.InFile("a/b.yaml"), SUBJECT, told),
        new Finding(KIND, Severity.ERROR, new Location.InText("a/c.yaml", 3, 1), SUBJECT, told),
        new Finding(KIND, Severity.ERROR, new Location.InText("a/b.yaml", 4, 1), SUBJECT, told),
        new Finding(KIND, Severity.ERROR, new Location.InText("a/b.yaml", 3, 2), SUBJECT, told),
        new Finding(
            KIND, Severity.ERROR, new Location.InSheet("a/b.yaml", "", 3, 1), SUBJECT, told),
        new Finding(KIND, Severity.ERROR, WHERE, new Subject("achievements/c", "team"), told),
        new Finding(KIND, Severity.ERROR, WHERE, new Subject("achievements/b", "title"), told),
        new Finding(KIND, Severity.ERROR, WHERE, SUBJECT, List.of("x")),
        new Finding(KIND, Severity.ERROR, WHERE, SUBJECT, List.of("y", "x")));
  }

  @Test
  void toldTwiceItIsOne() {
    assertThat(Set.copyOf(List.of(one(), one()))).containsExactly(one());
    assertThat(one()).hasSameHashCodeAs(one());
  }

  /** A set of findings that all had one hash would compare each with all. */
  @Test
  void manyOfOneFileHaveManyHashes() {
    assertThat(hashes(n -> new Location.InText("a/b.yaml", n, 1), n -> SUBJECT)).isGreaterThan(900);
    assertThat(hashes(n -> new Location.InSheet("a/b.xlsx", "题库", 2, n), n -> SUBJECT))
        .isGreaterThan(900);
    assertThat(hashes(n -> WHERE, n -> new Subject("achievements/" + n, "team")))
        .isGreaterThan(900);
  }

  private static long hashes(IntFunction<Location> where, IntFunction<Subject> subject) {
    List<String> told = List.of("x");
    return IntStream.rangeClosed(1, 1_000)
        .map(
            n ->
                new Finding(KIND, Severity.ERROR, where.apply(n), subject.apply(n), told)
                    .hashCode())
        .distinct()
        .count();
  }

  @ParameterizedTest
  @MethodSource("others")
  void whateverIsAnotherMakesItAnother(Finding other) {
    assertThat(other).isNotEqualTo(one());
    assertThat(one()).isNotEqualTo(other);
  }
}
