package laurel.read.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a cell shows to whoever looks at the sheet. */
class CellMeaningTest {

  @ParameterizedTest
  @CsvSource({
    "A1, 1, 1",
    "B3, 2, 3",
    "Z10, 26, 10",
    "AA2, 27, 2",
    "IV7, 256, 7",
    "XFD1048576, 16384, 1048576",
    "AAAA5, 703, 5",
    "'', 0, 0",
    "5, 0, 5",
    "A, 1, 0",
    "a1, 0, 1",
    "@1, 0, 1",
    "[1, 0, 1",
    "A0, 1, 0",
    "A9, 1, 9",
    "A/:9, 1, 9"
  })
  void aNameIsAColumnAndARow(String name, int column, int row) {
    assertThat(CellName.column(name)).isEqualTo(column);
    assertThat(CellName.row(name)).isEqualTo(row);
  }

  @Test
  void aRowOfMoreDigitsThanAnyIsCutShort() {
    assertThat(CellName.row("A9999999")).isEqualTo(9_999_999);
    assertThat(CellName.row("A100000001")).isEqualTo(10_000_000);
    assertThat(CellName.row("A999999999999")).isPositive();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0000 | '' | 0000 | ''",
        "\"HZ\"0000 | HZ | 0000 | ''",
        "\"HZ\"0000\"号\" | HZ | 0000 | 号",
        "\"HZ0000 | HZ0000 | '' | ''",
        "\\N\\o0 | No | 0 | ''",
        "0\\ | '' | 0\\ | ''",
        "0;-0 | '' | 0 | ''",
        "[$-804]yyyy\"年\"m\"月\" | '' | yyyym | 年月",
        "[h]:mm | '' | h:mm | ''",
        "[mm]:ss | '' | mm:ss | ''",
        "[Red]0 | '' | 0 | ''",
        "[>9]0 | '' | 0 | ''",
        "[hms]0 | '' | 0 | ''",
        "[]0 | '' | 0 | ''",
        "[h | '' | h | ''",
        "_-0 | '' | 0 | ''",
        "0* - | '' | 0 | '-'",
        "yyyy-mm-dd | '' | yyyymmdd | --",
        "yyyy/m/d h:mm | '' | yyyymdh:mm | '// '",
        "- 0.0 | '- ' | 0.0 | ''"
      })
  void aFormatsCodeIsTakenApart(String code, String before, String signs, String after) {
    assertThat(FormatCode.of(code)).isEqualTo(new FormatCode(before, signs, after));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 44795.5, 44795.5",
    "1, 7, 7",
    "9, 0.5, 50%",
    "10, 0.1234, 12.34%",
    "14, 44795, 2022-08-22",
    "15, 44795, 2022-08-22",
    "16, 44795, 2022-08-22",
    "28, 44795, 2022-08-22",
    "31, 44795, 2022-08-22",
    "58, 44795, 2022-08-22",
    "17, 44795, 2022-08",
    "27, 44795, 2022-08",
    "57, 44795, 2022-08",
    "18, 0.5, 12:00",
    "21, 0.5, 12:00",
    "45, 0.5, 12:00",
    "47, 1.5, 36:00",
    "22, 44795.5, 2022-08-22 12:00",
    "22, 44795, 2022-08-22",
    "49, 5, 5"
  })
  void aFormatWithoutACodeIsKnownByItsNumber(int id, String raw, String shown) {
    assertThat(NumberFormat.of(id, "").text(raw, false)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "General | 0.30000000000000004 | 0.3",
        "@ | 12 | 12",
        "\"第\"General | 3 | 3",
        "0% | 0.5 | 50%",
        "0.00% | -0.125 | -12.5%",
        "yyyy-mm-dd | 44795 | 2022-08-22",
        "d | 44795 | 2022-08-22",
        "yyyy\"年\"m\"月\" | 44795 | 2022-08",
        "m\"月\"d\"日\" | 44795 | 2022-08-22",
        "yyyy | 44795 | 2022-08-22",
        "yyyy-m-d h:mm | 44795.25 | 2022-08-22 06:00",
        "yyyy-m h:mm | 44795.25 | 2022-08-22 06:00",
        "yyyy-m-d h:mm | 44795 | 2022-08-22",
        "yyyy-m-d | 44795.25 | 2022-08-22",
        "h:mm | 0.25 | 06:00",
        "mm:ss | 0.0004050925925925926 | 00:00:35",
        "[h]:mm:ss | 1.000011574074074 | 24:00:01",
        "0000 | 7 | 0007",
        "0000 | 12345 | 12345",
        "0000 | 7.5 | 7.5",
        "0000 | -7 | -7",
        "0 | 7 | 7",
        "\"HZ\"0 | 7 | HZ7",
        "\"HZ\"0000 | 7 | HZ0007",
        "0000\"号\" | 7 | 0007号",
        "\" \"0 | 7 | 7",
        "#,##0 | 1200 | 1200",
        "0.00 | 1.5 | 1.5",
        "0.00 | 7 | 7",
        "0.0\"元\" | 7 | 7",
        "yyyy.mm.dd | 44795 | 2022-08-22",
        "yyyy-mm-dd | -5 | -5",
        "yyyy\"年\"m\"月\" | -5 | -5",
        "0000 | x | x",
        "General | 1E+3 | 1000",
        "General | 0.0 | 0",
        "General | 0E-500 | 0",
        "General | 1E+39 | 1000000000000000000000000000000000000000",
        "General | 1E+40 | 1E+40",
        "General | 1E2147483647 | 1E2147483647",
        "General | -1E2147483647 | -1E2147483647",
        "General | 12E2147483646 | 12E2147483646",
        "General | 1E-2147483647 | 1E-2147483647",
        "General | 1234567890123456789E-2147483647 | 1234567890123456789E-2147483647",
        "General | 9999999999999999E2147483632 | 9999999999999999E2147483632",
        "General | 0E2147483647 | 0",
        "0% | 1E2147483647 | 1E2147483647",
        "General | 1E-400 | 1E-400-",
        "General | 1E-401 | 1E-401",
        "General | 123456789012345678 | 123456789012346000"
      })
  void aNumberMeansWhatItsFormatShows(String code, String raw, String shown) {
    String text = NumberFormat.of(0, code).text(raw, false);
    if (shown.endsWith("-")) {
      assertThat(text).startsWith("0.000").endsWith("1").hasSize(402);
    } else {
      assertThat(text).isEqualTo(shown);
    }
  }

  @Test
  void daysMayBeCountedFrom1904() {
    NumberFormat day = NumberFormat.of(14, "");
    assertThat(day.text("43333", true)).isEqualTo("2022-08-22");
    assertThat(new CellTexts(List.of(), List.of(day), true).of("n", 0, "43333"))
        .isEqualTo("2022-08-22");
  }

  @ParameterizedTest
  @CsvSource({
    "s, 0, 0, 甲",
    "s, 0, ' 1 ', 乙",
    "s, 0, 2, ''",
    "s, 0, -1, ''",
    "s, 0, x, ''",
    "b, 0, 1, TRUE",
    "b, 0, ' 1', TRUE",
    "b, 0, 0, FALSE",
    "str, 0, 文, 文",
    "inlineStr, 0, 文, 文",
    "d, 0, 2022-08-22, 2022-08-22",
    "n, 0, 0.5, 50%",
    "'', 0, 0.5, 50%",
    "'', 1, 0.5, 0.5",
    "'', -1, 0.5, 0.5",
    "'', 0, ' ', ''"
  })
  void aCellIsTextByItsTypeAndStyle(String type, int style, String value, String text) {
    CellTexts texts = new CellTexts(List.of("甲", "乙"), List.of(NumberFormat.of(9, "")), false);
    assertThat(texts.of(type, style, value)).isEqualTo(text);
  }
}
