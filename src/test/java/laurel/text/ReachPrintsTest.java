package laurel.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody's number and address are known again in a text by what stands for them. */
class ReachPrintsTest {
  private static final List<String> OWN =
      ReachPrints.of(Stream.of("0571-88886666", "zhang_san@example.cn"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "057188886666",
        "0571-8888 6666",
        "0571-88886666/88886667",
        "+86-571-88886666",
        "0571 - 88886666",
        "0571\u00a088886666",
        "（０５７１）８８８８６６６６",
        "86 571 88886666转801",
        "88886666",
        "电话：0571－8888-6666"
      })
  void aFieldGivesThePrintOfItsNumberHoweverItIsWritten(String field) {
    assertThat(ReachPrints.of(Stream.of(field))).containsAnyElementsOf(OWN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "请致电0571-88886666。|0571-88886666",
        "Call Bao at 0571-88886666.|0571-88886666",
        "电话057188886666转8|057188886666",
        "**0571**-8888 6666|0571**-8888 6666",
        "邮箱zhang_san@example.cn，|zhang_san@example.cn",
        "邮箱 Zhang\\_San＠Example.cn。|Zhang\\_San＠Example.cn"
      })
  void itIsFoundInATextHoweverItIsWritten(String text, String found) {
    assertThat(ReachPrints.in(text, OWN))
        .singleElement()
        .extracting(f -> text.substring(f.start(), f.end()))
        .isEqualTo(found);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0571-88886667",
        "0571-888866660",
        "10571-88886666000",
        "13988886666",
        "li@example.cn",
        "san@example.cn",
        "zhang_san@example.cn.com",
        "节约88886.666万元"
      })
  void whatIsAnothersStands(String text) {
    assertThat(ReachPrints.in(text, OWN)).isEmpty();
  }

  @Test
  @Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void anAddressOfPartsWithoutEndIsReadToItsEnd() {
    assertThat(ReachPrints.in("x@" + "a.".repeat(100_000) + "a", OWN)).isEmpty();
  }

  @Test
  void aPrintTellsNothing() {
    assertThat(OWN).hasSize(2).allMatch(print -> print.matches("[0-9a-f]{32}"));
    assertThat(ReachPrints.of(Stream.of("13900000000", "无", "", "第1、2、3页"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2 ", "0571-", "a\\", "a.", "@", "8888-", "（"})
  @Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void longOnesAreReadInOneGo(String piece) {
    assertThat(ReachPrints.in(piece.repeat(100_000) + "1234567@", OWN)).isEmpty();
  }
}
