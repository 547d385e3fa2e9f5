package laurel.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names in the order in which people number them. */
class NaturalTest {

  @ParameterizedTest
  @CsvSource({
    "2 细节, 10 应用",
    "1, 2",
    "a2, a10",
    "a, b",
    "a1, a1b",
    "a1b2, a1b10",
    "0, 9",
    "9, 10",
    "a, a1",
    "1, a",
    "01, 001",
    "a01, b1",
    "99999999999999999999, 100000000000000000000",
    "a1b, a01b",
    "a01b, a1bc"
  })
  void theFirstStandsBeforeTheSecond(String first, String second) {
    assertThat(Natural.ORDER.compare(first, second)).isNegative();
    assertThat(Natural.ORDER.compare(second, first)).isPositive();
    assertThat(Natural.ORDER.compare(first, first)).isZero();
  }

  @ParameterizedTest
  @CsvSource({"a01b1, a1b01"})
  void namesThatDifferInZerosAloneAreToldApart(String first, String second) {
    assertThat(Natural.ORDER.compare(first, second)).isNegative();
    assertThat(Natural.ORDER.compare(second, first)).isPositive();
  }
}
