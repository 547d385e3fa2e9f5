package laurel.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import laurel.text.Reading.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {

  @ParameterizedTest
  @CsvSource({
    "2022 年 8 月 22 日, 2022-08-22",
    "2022年8月22日, 2022-08-22",
    "2022年08月22号, 2022-08-22",
    "2022.8.22, 2022-08-22",
    "2022-8-22, 2022-08-22",
    "2022/8/22, 2022-08-22",
    "2022－08－22, 2022-08-22",
    "２０２２／８／２２, 2022-08-22",
    "20220822, 2022-08-22",
    "二〇二二年八月二十二日, 2022-08-22",
    "二O一一年一月三十日, 2011-01-30",
    "二○二二年十二月廿二日, 2022-12-22",
    "2022-08-22 00:00:00, 2022-08-22",
    "2022-08-22T10:30, 2022-08-22",
    "2022.8.22., 2022-08-22",
    "2022年8月, 2022-08",
    "2022 年 8 月份, 2022-08",
    "2022-08, 2022-08",
    "2022/8, 2022-08",
    "2022.10, 2022-10",
    "2022.01, 2022-01",
    "202208, 2022-08",
    "二〇二二年八月, 2022-08",
    "2022年, 2022",
    "2022年度, 2022",
    "2022, 2022",
    "44795, 2022-08-22",
    "44795.75, 2022-08-22",
    "2024-02-29, 2024-02-29"
  })
  void isReadInEverySpelling(String typed, String date) {
    assertThat(Dates.read(typed).certain().map(Object::toString)).isEqualTo(Optional.of(date));
  }

  @ParameterizedTest
  @CsvSource({
    "'', EMPTY",
    "'　', EMPTY",
    "适时, UNKNOWN_FORM",
    "即日起, UNKNOWN_FORM",
    "2022年8月下旬, UNKNOWN_FORM",
    "1985.1, AMBIGUOUS",
    "08/09/2022, AMBIGUOUS",
    "22-8-22, AMBIGUOUS",
    "201112, AMBIGUOUS",
    "220822, AMBIGUOUS",
    "2022822, AMBIGUOUS",
    "8月22日, AMBIGUOUS",
    "八 月, AMBIGUOUS",
    "2022-02-30, IMPOSSIBLE",
    "2022年13月, IMPOSSIBLE",
    "2022-0-1, IMPOSSIBLE",
    "20220001, IMPOSSIBLE",
    "1022-08-22, IMPOSSIBLE",
    "61000, AMBIGUOUS"
  })
  void isNeverGuessed(String typed, Why why) {
    assertThat(Dates.read(typed)).isEqualTo(Reading.unclear(why));
  }

  @Test
  void withoutAYearTakesTheOneAroundIt() {
    assertThat(Dates.read("8月22日", 2022).certain().map(Object::toString)).contains("2022-08-22");
    assertThat(Dates.read("8 月", 2022).certain().map(Object::toString)).contains("2022-08");
  }

  @ParameterizedTest
  @CsvSource({
    "44795, false, 2022-08-22",
    "43333, true, 2022-08-22",
    "44795.999, false, 2022-08-22",
    "1, false, 1900-01-01",
    "59, false, 1900-02-28",
    "61, false, 1900-03-01"
  })
  void isCountedInDaysBySpreadsheets(double serial, boolean from1904, String date) {
    assertThat(Dates.ofSerial(serial, from1904).certain().map(Object::toString)).contains(date);
  }

  @ParameterizedTest
  @CsvSource({"60", "0", "-5", "NaN", "1e300"})
  void thatNeverWasIsNotRead(double serial) {
    assertThat(Dates.ofSerial(serial, false)).isEqualTo(Reading.unclear(Why.IMPOSSIBLE));
  }

  @Test
  void onlyFiveDigitsNearOurTimeAreASerial() {
    assertThat(Dates.isSerial("44795")).isTrue();
    assertThat(Dates.isSerial("２００００")).isTrue();
    assertThat(Dates.isSerial("60000.25")).isTrue();
    assertThat(Dates.isSerial("60001")).isFalse();
    assertThat(Dates.isSerial("2022")).isFalse();
    assertThat(Dates.isSerial("4479x")).isFalse();
  }
}
