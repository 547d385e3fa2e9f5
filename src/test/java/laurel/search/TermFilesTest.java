package laurel.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TermFilesTest {
  @Test
  void aFileHoldsAboutAsMuchHoweverManyRecordsThereAre() {
    for (long places = 10_000; places < 2_000_000_000L; places *= 3) {
      assertThat(places >> TermFiles.bits(places)).isBetween(1_500L, 3_000L);
    }
    assertThat(TermFiles.bits(0)).isZero();
    assertThat(TermFiles.bits(Long.MAX_VALUE)).isEqualTo(Terms.FILED);
  }

  @Test
  void noFolderHoldsMoreThanSixteenThousandAndNoTwoFilesHaveOneName() {
    Map<String, Long> folders =
        IntStream.range(0, 100_000)
            .mapToObj(TermFiles::name)
            .distinct()
            .collect(
                Collectors.groupingBy(
                    name -> name.substring(0, name.lastIndexOf('/')), Collectors.counting()));

    assertThat(folders.values()).allMatch(files -> files <= 16_384);
    assertThat(folders.values().stream().mapToLong(files -> files).sum()).isEqualTo(100_000);
  }

  @Test
  void filesOfASmallSiteStandInOneFolder() {
    assertThat(TermFiles.name(0)).isEqualTo("t/s0");
    assertThat(TermFiles.name(16_383)).isEqualTo("t/scn3");
    assertThat(TermFiles.name(16_384)).isEqualTo("t/d1/s0");
    assertThat(TermFiles.name(1_048_575)).isEqualTo("t/d1r/scn3");
  }
}
