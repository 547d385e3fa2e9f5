package laurel.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import laurel.text.Reading.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Yes and no, numbers, sizes, times. */
class TypedValuesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "是",
        "是。",
        " 是　",
        "yes",
        "Yes",
        "Y",
        "TRUE",
        "1",
        "１",
        "√",
        "✓",
        "☑是 □否",
        "√是 否",
        "是☑ 否□",
        "是☑否□",
        "是（√）否（ ）",
        "是√ 否",
        "是否属于：是☑否□",
        "☑ 是 □ 否",
        "是 ☑ 否 □",
        "☒是 ☐否",
        "☑ 是 □ 否（ ）",
        "（请在□内打√）☑是 □否",
        "请在相应的□内打“√”：是☑ 否□",
        "是（☑）否（ ）",
        "是☑否（ ）",
        "☑是（ ）否",
        "（请在（ ）内打√）是（√）否（ ）",
        "有√ 无"
      })
  void yesIsWrittenInManyWays(String typed) {
    assertThat(YesNo.read(typed)).isEqualTo(Reading.of(true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "否",
        "不是",
        "no",
        "NO",
        "n",
        "false",
        "0",
        "×",
        "无",
        "□是 ☑否",
        "是□ ■否",
        "是□ 否☑",
        "是（ ）否（√）",
        "是 否√",
        "□ 是☑ 否",
        "☐是 ☒否",
        "是 □ 否 ☑",
        "有□ 无☑"
      })
  void noIsWrittenInManyWays(String typed) {
    assertThat(YesNo.read(typed)).isEqualTo(Reading.of(false));
  }

  @Test
  void aCellFullOfTicksIsReadInOneGo() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> assertThat(YesNo.read("是√".repeat(300_000))).isNotNull());
  }

  @Test
  void bothOrNeitherIsNoAnswer() {
    assertThat(YesNo.read("☑是 ☑否")).isEqualTo(Reading.unclear(Why.AMBIGUOUS));
    assertThat(YesNo.read("是☑ 否☑")).isEqualTo(Reading.unclear(Why.AMBIGUOUS));
    assertThat(YesNo.read("是√否")).isEqualTo(Reading.unclear(Why.AMBIGUOUS));
    assertThat(YesNo.read("是 √ 否")).isEqualTo(Reading.unclear(Why.AMBIGUOUS));
    assertThat(YesNo.read("是/否")).isEqualTo(Reading.unclear(Why.UNKNOWN_FORM));
    assertThat(YesNo.read("也许")).isEqualTo(Reading.unclear(Why.UNKNOWN_FORM));
    assertThat(YesNo.read("")).isEqualTo(Reading.unclear(Why.EMPTY));
  }

  @ParameterizedTest
  @CsvSource({
    "20, 20",
    "２０, 20",
    "'1,000', 1000",
    "'１，０００', 1000",
    "20.0, 20",
    "+5, 5",
    "－8, -8",
    "007, 7"
  })
  void wholeNumbersAreReadForgivingly(String typed, long number) {
    assertThat(Numbers.whole(typed)).isEqualTo(Reading.of(number));
  }

  @ParameterizedTest
  @CsvSource({
    "3.5, IMPOSSIBLE",
    "二十, UNKNOWN_FORM",
    "10-20, UNKNOWN_FORM",
    "'1,5', UNKNOWN_FORM",
    "1.35E+10, UNKNOWN_FORM",
    "5人, UNKNOWN_FORM",
    "'', EMPTY"
  })
  void whatIsNoWholeNumberIsNotMadeOne(String typed, Why why) {
    assertThat(Numbers.whole(typed)).isEqualTo(Reading.unclear(why));
  }

  @Test
  void decimalsKeepTheirDigits() {
    assertThat(Numbers.decimal("1.10")).isEqualTo(Reading.of(new BigDecimal("1.10")));
    assertThat(Numbers.decimal(" １２，３４５．６ ")).isEqualTo(Reading.of(new BigDecimal("12345.6")));
  }

  @ParameterizedTest
  @CsvSource({
    "1M, 1000000, 1048576",
    "10MB, 10000000, 10485760",
    "1.5 K, 1500, 1536",
    "2048, 2048, 2048",
    "１兆, 1000000, 1048576"
  })
  void aSizeTellsBothReadingsOfItsUnit(String typed, long least, long most) {
    assertThat(Numbers.bytes(typed)).isEqualTo(Reading.of(new Numbers.ByteSize(least, most)));
  }

  @Test
  void whatIsNoSizeIsNotMadeOne() {
    assertThat(Numbers.bytes("大")).isEqualTo(Reading.unclear(Why.UNKNOWN_FORM));
    assertThat(Numbers.bytes("-1M")).isEqualTo(Reading.unclear(Why.UNKNOWN_FORM));
  }

  @ParameterizedTest
  @CsvSource({
    "00:07, 7",
    "0：07, 7",
    "1:02:03, 3723",
    "00分07秒, 7",
    "7秒, 7",
    "5分钟, 300",
    "1小时2分, 3720",
    "62:10, 3730"
  })
  void timesAreWrittenInManyWays(String typed, long seconds) {
    assertThat(Timecodes.read(typed)).isEqualTo(Reading.of(Duration.ofSeconds(seconds)));
  }

  @Test
  void aBareNumberIsNoTime() {
    assertThat(Timecodes.read("90")).isEqualTo(Reading.unclear(Why.UNKNOWN_FORM));
    assertThat(Timecodes.read("00:75")).isEqualTo(Reading.unclear(Why.IMPOSSIBLE));
    assertThat(Timecodes.read("1:75:00")).isEqualTo(Reading.unclear(Why.IMPOSSIBLE));
    assertThat(Timecodes.read("1:60:00")).isEqualTo(Reading.unclear(Why.IMPOSSIBLE));
    assertThat(Timecodes.read("1:00:60")).isEqualTo(Reading.unclear(Why.IMPOSSIBLE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "00:07-00:35",
        "00:07—00:35",
        "00：07——00：35",
        "00:07～00:35",
        "00:07至00:35",
        "0:07 到 0:35",
        "00:07-0\n\n0:35"
      })
  void aRangeHasADashOfAnyKind(String typed) {
    assertThat(Timecodes.range(typed))
        .isEqualTo(
            Reading.of(
                new Timecodes.Range(Duration.ofSeconds(7), Optional.of(Duration.ofSeconds(35)))));
  }

  @Test
  void aRangeMayHaveNoEnd() {
    assertThat(Timecodes.range("00:07"))
        .isEqualTo(Reading.of(new Timecodes.Range(Duration.ofSeconds(7), Optional.empty())));
    assertThat(Timecodes.range("00:07-00:35-01:00")).isEqualTo(Reading.unclear(Why.UNKNOWN_FORM));
    assertThat(Timecodes.range("-00:35")).isEqualTo(Reading.unclear(Why.UNKNOWN_FORM));
  }
}
