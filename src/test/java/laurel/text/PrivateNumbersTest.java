package laurel.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import laurel.text.PrivateNumbers.Kind;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mobile and identity numbers as people type them; every number is invented. */
class PrivateNumbersTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "13900000000",
        "139 0000 0000",
        "139-0000-0000",
        "139－0000－0000",
        "１３９００００００００",
        "+86 13900000000",
        "8613900000000",
        "008613900000000",
        "0086-139 0000 0000",
        "００８６１３９００００００００",
        "013900000000",
        "电话13900000000，微信同号",
        "TEL13900000000",
        "（13900000000）"
      })
  void aMobileNumberIsFoundHoweverItIsWritten(String text) {
    assertThat(PrivateNumbers.in(text))
        .extracting(PrivateNumbers.Found::kind)
        .containsExactly(Kind.MOBILE);
    PrivateNumbers.Found found = PrivateNumbers.in(text).get(0);
    assertThat(PrivateNumbers.bare(text.substring(found.start(), found.end())))
        .isEqualTo("13900000000");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "11010519491231002X",
        "11010519491231002x",
        "110105 19491231 002X",
        "110105-19491231-002X",
        "１１０１０５１９４９１２３１００２Ｘ",
        "身份证号：11010519491231002X。"
      })
  void anIdentityNumberIsFoundByItsCheckSign(String text) {
    assertThat(PrivateNumbers.in(text))
        .extracting(PrivateNumbers.Found::kind)
        .containsExactly(Kind.IDENTITY);
  }

  /** Also by the last gate, which sees what is typed. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1101 0519 4912 3100 2X",
        "1101-0519-4912-3100-2X",
        "1101 0519 4912 3100 2 X",
        "110105194 91231002X",
        "110 105 194 912 310 02X",
        "110105 194912 31002X",
        "110105 1949 1231 002X",
        "11010519491231 002X",
        "1 1 0 1 0 5 1 9 4 9 1 2 3 1 0 0 2 X",
        "1-1-0-1-0-5-1-9-4-9-1-2-3-1-0-0-2-x",
        "１１０１　０５１９　４９１２　３１００　２Ｘ",
        "1　1　0　1　0　5　1　9　4　9　1　2　3　1　0　0　2　Ｘ",
        "1101\u00a00519 4912\u00a03100 2X",
        "1101－0519-4912‑3100—2×"
      })
  void soIsOneInGroupsOfAnyLength(String text) {
    for (String around : List.of("%s", "证%s。", "证号 %s 13900000000", "①%s，2")) {
      String typed = around.replace("%s", text);
      PrivateNumbers.Found found = PrivateNumbers.in(typed).get(0);
      assertThat(found.kind()).as(typed).isEqualTo(Kind.IDENTITY);
      assertThat(typed.substring(found.start(), found.end())).isEqualTo(text);
      assertThat(PrivateNumbers.bare(text)).isEqualTo("11010519491231002X");
      assertThat(PrivateNumbers.seenIn(typed)).isEqualTo(PrivateNumbers.in(typed));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1101\u200b0519\u200b4912\u200b3100\u200b2X",
        "1101.0519.4912.3100.2X",
        "1101  0519  4912  3100  2X",
        "1101&nbsp;0519&nbsp;4912&nbsp;3100&nbsp;2X",
        "1101 **0519** 4912 3100 2X",
        "1\u200b1\u200b0\u200b1\u200b0\u200b5\u200b1\u200b9\u200b4\u200b9\u200b1\u200b2\u200b3\u200b1\u200b0\u200b0\u200b2\u200bX"
      })
  void soIsOneInGroupsThatOnlyAReaderSees(String text) {
    assertThat(PrivateNumbers.seenIn("证" + text + "。"))
        .containsExactly(new PrivateNumbers.Found(Kind.IDENTITY, 1, text.length() + 1));
  }

  /** Hidden in the texts of records, or the last gate would refuse the site for them. */
  @Property
  void whatTheLastGateSeesIsHiddenInATextHoweverItIsGrouped(
      @ForAll("identities") String number, @ForAll("around") String before) {
    String text = before + number + "。";
    String masked = PrivateNumbers.masked(text, '＊').orElse(text);
    assertThat(PrivateNumbers.in("证" + number + "。")).as(number).hasSize(1);
    assertThat(PrivateNumbers.in(masked)).as(text).isEmpty();
  }

  @Provide
  Arbitrary<String> identities() {
    Arbitrary<Set<Integer>> places = Arbitraries.integers().between(1, 17).set();
    Arbitrary<String> parts = Arbitraries.of("-", " ", "　", "\u00a0", "－", "—");
    return Combinators.combine(
            Arbitraries.of("11010519491231002X", "330106198503121231"), places, parts)
        .as(PrivateNumbersTest::grouped);
  }

  @Provide
  Arbitrary<String> around() {
    return Arbitraries.of("x", "电", "—", " ", "。", "1", "12 ", "2024 ", "13900000000 ")
        .list()
        .ofMaxSize(5)
        .map(parts -> String.join("", parts));
  }

  private static String grouped(String number, Set<Integer> places, String parts) {
    StringBuilder typed = new StringBuilder();
    for (int i = 0; i < number.length(); i++) {
      typed.append(places.contains(i) ? parts : "").append(number.charAt(i));
    }
    return typed.toString();
  }

  /** Rows of measures, in groups of every length and parted in every way. */
  @Test
  void eighteenDigitsInGroupsAreHardlyEverAnIdentityNumberByChance() {
    Random random = new Random(18);
    int rows = 300_000;
    int found = 0;
    for (int row = 0; row < rows; row++) {
      int length = 1 + random.nextInt(9);
      StringBuilder typed = new StringBuilder("实测");
      for (int i = 0; i < 18; i++) {
        typed.append(i > 0 && i % length == 0 ? " " : "").append(random.nextInt(10));
      }
      found +=
          PrivateNumbers.in(typed.append('。').toString()).stream()
                  .anyMatch(PrivateNumbersTest::isIdentity)
              ? 1
              : 0;
    }
    assertThat(found).isLessThan(rows / 20_000);
  }

  private static boolean isIdentity(PrivateNumbers.Found found) {
    return found.kind() == Kind.IDENTITY;
  }

  @ParameterizedTest
  @CsvSource({
    "身份证号：110105194912310021, 身份证号：110＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊",
    "身份证号码为 110105 19491331 0021。, 身份证号码为 110＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊。",
    "（居民身份证１１０１０５１９４９１２３１００２１）, （居民身份证１１０＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊）",
    "身份证号：1101051949123100212 3次, 身份证号：110＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊ 3次",
    "身份证号:110105491231002, 身份证号:110＊＊＊＊＊＊＊＊＊＊＊＊",
    "公民身份号码（18位）：11010519491231002, 公民身份号码（18位）：110＊＊＊＊＊＊＊＊＊＊＊＊＊＊",
    "身份证号：甲110105194912310021、乙110105194912310022, 身份证号：甲110＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊、乙110＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊",
    "身份证号：110105491231002 139 0000 0000, 身份证号：110＊＊＊＊＊＊＊＊＊＊＊＊ 139＊＊＊＊＊＊＊＊＊＊",
    "身份证号：11010519491231002 86 13900000000, 身份证号：110＊＊＊＊＊＊＊＊＊＊＊＊＊＊ 86 ＊＊＊＊＊＊＊＊＊＊＊",
    "带身份证，电话 13900000000 0571-00000000, 带身份证，电话 139＊＊＊＊＊＊＊＊ 0571-00000000"
  })
  void aMistypedIdentityNumberIsHiddenWhereItIsCalledOne(String text, String masked) {
    assertThat(PrivateNumbers.masked(text, '＊')).contains(masked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "身份证识别终端。设备编号110105194912310021",
        "身份证读卡器序列号：20190101123456789",
        "身份证识别-20230101123456789",
        "身份证号共18位，由110105起",
        "身份证办理窗口及其配套自助设备，编号110105194912310021"
      })
  void aNumberOfAThingIsNobodys(String text) {
    assertThat(PrivateNumbers.in(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12900000000",
        "139000000001",
        "1390000000",
        "110105194912310021",
        "91110105MA00000000",
        "2024-03-08 12:00",
        "1,390,000,000",
        ""
      })
  void otherNumbersAreNobodys(String text) {
    assertThat(PrivateNumbers.in(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "139.1234.5678",
        "139  1234  5678",
        "139 - 1234 - 5678",
        "(139)12345678",
        "139（1234）5678",
        "+86（139）1234 5678",
        "139——1234——5678",
        "139−1234−5678",
        "139·1234·5678",
        "139_1234_5678",
        "139\t1234\t5678",
        "139 1234\n  5678",
        "139\n12345678",
        "139<span style=\"color:red\">1234</span>5678",
        "139&nbsp;<span style=\"color:red\">1234</span>&nbsp;5678",
        "139[1234](https://example.cn/contact)5678",
        "139[1234](https://www.example.cn/a/b/c/d/contact/department/of/technology/index.html?x=1)5678",
        "139<span style=\"color:red;font-family:SimSun;font-size:14px;font-weight:bold\">1234</span>5678",
        "139**1234**5678",
        "139__1234__5678",
        "139`1234`5678",
        "139\\-1234\\-5678",
        "[139](#)12345678",
        "139<b>1234</b>5678",
        "139<!-- -->12345678",
        "139&nbsp;1234&nbsp;5678",
        "139&shy;12345678",
        "&#49;39&#x31;2345678",
        "139\u200b1234\u00ad5678",
        "139\ufe0e1234\u034f5678",
        "1\u03323\u03329\u033212345678",
        "1 3 9 1 2 3 4 5 6 7 8",
        "1-3-9-1-2-3-4-5-6-7-8",
        "1\ufe0f\u20e33\ufe0f\u20e39\ufe0f\u20e312345678",
        "86 1 3 9 1 2 3 4 5 6 7 8",
        "一三九一二三四五六七八",
        "一　三　九　一　二　三　四　五　六　七　八",
        "一·三·九·一·二·三·四·五·六·七·八",
        "一－三－九－一－二－三－四－五－六－七－八",
        "一.三.九.一.二.三.四.五.六.七.八",
        "一\u00a0三\u00a0九\u00a0一\u00a0二\u00a0三\u00a0四\u00a0五\u00a0六\u00a0七\u00a0八",
        "一—三—九—一—二—三—四—五—六—七—八",
        "+86 139.12345678",
        "0086 139（1234）5678",
        "86 139.12345678",
        "Cellphone: 139 123 45678",
        "Telephone No: 1391 234 5678",
        "手机：139*1234*5678",
        "电话号码 139*1234*5678",
        "幺三九 幺二三四 五六七八",
        "壹叁玖壹贰叁肆伍陆柒捌",
        "①③⑨①②③④⑤⑥⑦⑧",
        "𝟏𝟑𝟗𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖",
        "١٣٩١٢٣٤٥٦٧٨",
        "电话：1391 234 5678",
        "手机号是139 123 45678",
        "致电 13912、345678",
        "TEL 139/1234/5678"
      })
  void aNumberThatOnlyAReaderSeesIsHidden(String text) {
    String shown = "问" + text + "。";
    assertThat(PrivateNumbers.seenIn(shown))
        .singleElement()
        .satisfies(
            n ->
                assertThat(PrivateNumbers.bare(shown.substring(n.start(), n.end())))
                    .isEqualTo("13912345678"));
    assertThat(PrivateNumbers.masked(shown, '＊').orElseThrow())
        .doesNotContain("1234", "5678", "二三四", "贰叁肆", "⑥⑦⑧", "𝟔", "٦")
        .endsWith("＊。");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "110105-1949-12-31-002X",
        "110105/19491231/002X",
        "110105 1949 1231 002X",
        "110105**19491231**002X",
        "11010519491231002Ⅹ",
        "11010519491231002Х"
      })
  void soIsAnIdentityNumber(String text) {
    assertThat(PrivateNumbers.seenIn("证" + text.replace('/', '.')))
        .extracting(PrivateNumbers.Found::kind)
        .containsExactly(Kind.IDENTITY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "6222021234567890128",
        "6222 0212 3456 7890 128",
        "6222021234567894",
        "银行卡号：4000123412341234",
        "卡号 6222 0212 3456 7890 129",
        "6222\u200b0212\u200b3456\u200b7890\u200b128",
        "6222.0212.3456.7890.128",
        "6222 0212 **3456** 7890 128",
        "6222&nbsp;0212&nbsp;3456&nbsp;7890&nbsp;128",
        "6\u200b2\u200b2\u200b2\u200b0\u200b2\u200b1\u200b2\u200b3\u200b4\u200b5\u200b6\u200b7\u200b8\u200b9\u200b4",
        "银行卡号：4000\u200b1234\u200b1234\u200b1234",
        "卡号 4000.1234.1234.1234"
      })
  void aBankCardIsFoundByItsCheckDigitOrWhereItIsCalledOne(String text) {
    assertThat(PrivateNumbers.seenIn(text))
        .extracting(PrivateNumbers.Found::kind)
        .containsExactly(Kind.BANK_CARD);
  }

  /** The last gate would refuse a whole site for a number of a thing. */
  @Test
  void outsideRunningTextACardIsWhatIsCalledOne() {
    assertThat(PrivateNumbers.in("编号6222021234567890128")).isEmpty();
    assertThat(PrivateNumbers.in("卡号6222021234567890128")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<tel:139.1234.5678>",
        "<https://x.example/139.1234.5678>",
        "[这里](tel:139.1234.5678)",
        "![图](photos/150_1200_3500.jpg) [这里](TEL:139.1234.5678)",
        "<a href=\"tel:139.1234.5678\">这里</a>",
        "[这里](<tel:139.1234.5678>)",
        "[这里](tel:139.1234.5678 \"原文\")",
        "[这里](https://x.example/a \"139.1234.5678\")",
        "[这里]: tel:139.1234.5678",
        "[这里]: <tel:139.1234.5678>",
        "[电话]: 139.1234.5678",
        "[电话]: 139 1234 5678",
        "[电话]: A座（139）1234 5678",
        "问[电话]: A.139.1234.5678",
        "[电话](139.1234.5678 张明)"
      })
  void aTagOrTargetKeepsNoNumber(String text) {
    assertThat(PrivateNumbers.masked(text, '＊').orElseThrow()).containsPattern("139.?＊＊＊＊＊＊＊＊＊");
  }

  @Test
  void aTagAsOfficesPasteItPartsNothing() {
    String style = "font-family:宋体;".repeat(18);
    assertThat(PrivateNumbers.masked("手机139<b style='" + style + "'>0000</b>0000", '＊'))
        .isPresent();
    assertThat(PrivateNumbers.masked("手机139<!-- " + style + " -->00000000", '＊')).isPresent();
  }

  @Test
  void aTagWithALongAttributePartsNoNumber() {
    assertThat(PrivateNumbers.masked("139<b id=\"98765432109\">1234</b>5678", '＊').orElseThrow())
        .startsWith("139＊")
        .endsWith("＊");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "张明 13912345678-330106198503121234",
        "13912345678-20240612153000",
        "13912345678-057188886666",
        "139-1234-5678-6222021234567890123",
        "139-1234-5678def01234",
        "139.1234.5678(330106198503121234)",
        "c139-1234-5678-057188886666",
        "7c9ea139-1234-5678-9abc-def0123456789"
      })
  void soIsOneWithALongerNumberBehindIt(String text) {
    assertThat(PrivateNumbers.masked(text, '＊').orElseThrow()).contains("139＊＊＊＊＊＊＊＊");
  }

  /** Of the grouping that is usual, a row of figures may go on beside it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1101 0519 4912 3100 2X",
        "110105194 91231002X",
        "110105 194912 31002X",
        "110105 1949 1231 002X",
        "110105 19491231 002X",
        "110 105 194 912 310 02X"
      })
  void soIsOneInARowOfOtherFigures(String text) {
    assertThat(PrivateNumbers.in("第 3 " + text + " 12"))
        .containsExactly(new PrivateNumbers.Found(Kind.IDENTITY, 4, 4 + text.length()));
  }

  @ParameterizedTest
  @CsvSource({"手机&#49;3912345678。, 手机＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊。", "手机1&#51;912345678, 手机＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊"})
  void noHalfOfAnEntityIsShown(String text, String masked) {
    assertThat(PrivateNumbers.masked(text, '＊')).contains(masked);
  }

  @Test
  void aKeyWithALetterMoreIsNone() {
    assertThat(PrivateNumbers.in("z7c9e1234-5678-4139-9234-d13912345678")).hasSize(1);
  }

  @Test
  void twoThatAHyphenJoinsAreTwo() {
    assertThat(PrivateNumbers.in("13912345678-8613812345678")).hasSize(2);
  }

  /** What stands in records of works and is nobody's. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "尺寸150*1200*3500mm",
        "尺寸150×1200×3500毫米",
        "分别为150、1200、3500件",
        "| 150 | 1200 | 3500 |",
        "- 150\n- 1200\n- 3500",
        "150\n\n1200\n\n3500",
        "150\n1200\n3500",
        "坐标130.36181234，46.81",
        "坐标30.86 130.36181234",
        "150.12345678",
        "150．12345678",
        "文号158（2021）2022",
        "0 1 3 4 5 6 7 8 9 1 2 3",
        "手机屏幕1920*1080，120Hz",
        "手机柜1800*600*450*2",
        "手机柜180*1600*4500",
        "手机：139*1234*5678*2",
        "![图](photos/150_1200_3500.jpg)",
        "[原文](https://x.example/art/2021/5/20/art_158_40212345.html)",
        "[原文](https://x.example/art_158_40212345.html \"原文\")",
        "[原文](https://x.example/art_158_40212345.html '原文')",
        "[表](files/f(1)_158_40212345.html)",
        "[原文](<https://x.example/art_158_40212345.html>)",
        "[原文][1]\n\n[1]: https://x.example/art_158_40212345.html",
        "[1]: <files/art_158_40212345.html> \"原文\"\n[2]: ./art_158_40212346.html",
        "<img src=\"photos/150_1200_3500.jpg\">",
        "[这里](https://x.example/139.1234.5678)",
        "![图](photos/7c9ea139-1234-4678-9abc-def012345678.jpg)",
        "7c9e1234-a139-1234-4678-def012345678",
        "7c9e1234-5678-a139-1234-4678def01234",
        "甲7c9e1234-5678-4139-9234-d13912345678",
        "86\n150\n1200\n3500",
        "Intel 1391 234 5678系列",
        "Hotel 1391 234 5678",
        "资产编号62220212345678903",
        "DN150/1200/3500",
        "专利号ZL201810123456.7",
        "ZL 2018 1 0123456.7",
        "GB/T 19001-2016、GB/T 24001-2016、ISO 45001:2018",
        "ISBN 978-7-5045-1234-5",
        "合同编号HT-2019-1500-03451",
        "热线12351、12333，服务热线400-820-8820",
        "统一社会信用代码91340100MA2N0ABC1X",
        "手机15000台，600000元",
        "产量从1390提高到12345678件",
        "1,350,000,000元",
        "坐标117.2875，31.8675",
        "一三五七九十一十三",
        "十一五、十二五、十三五，2011—2015年",
        "6222021234567890129",
        "时间2024-03-08 12:00至2024-03-09 18:30",
        "型号6ES7 315-2EH14-0AB0",
        "序号1 2 3 4 5 6 7 8 9 10 11",
        "①1391 ②1234 ③5678",
        "额定值1100 1200 1300 1400 1500 1600 1700 1800",
        "1 1 0 1 0 5 1 9 4 9 1 2 3 1 0 0 2 0",
        "得分1 1 1 0 1 0 5 1 9 4 9 1 2 3 1 0 0 2 X",
        "得分3 3 0 1 0 6 1 9 8 5 0 3 1 2 1 2 3 1 4 5",
        "1101 0519 4912 3100 21",
        "1101 0519-4912 3100-2X",
        "1101,0519,4912,3100,2X",
        "| 1101 | 0519 | 4912 | 3100 | 21 |",
        "1101\n0519\n4912\n3100\n2X",
        "110105194 9123100 2XL",
        "ZL 2021 1 0123456.7、ZL 2021 2 1234567.8",
        "ZL202110123456.7 ZL202121234567.8",
        "GB/T 1804-2000 GB/T 1184-1996 JB/T 4730-2005 2019-12-31",
        "订单2021 0512 3301 0619 8503 12",
        "尺寸 1500 1200 3500 1100 1900 1249 12 31",
        "6212.1234 5678.1234",
        "2011 2012 2013 2014 2015 2016 2017 2018 2019 2020 2021",
        "21.05.12-2021.05.15 0830",
        "得分 11 01 05 19 49 12 31 00 2X 45 46",
        "批次 2024 110 10519 49123 10 02X",
        "记录 7 110 10519 49123 10 02X 12"
      })
  void whatIsNobodysStands(String text) {
    assertThat(PrivateNumbers.seenIn(text)).isEmpty();
  }

  @Test
  void aNumberBesideOtherDigitsOfAReaderIsFoundAllTheSame() {
    assertThat(PrivateNumbers.masked("①13912345678②13812345678一个", '＊').orElseThrow())
        .isEqualTo("①139＊＊＊＊＊＊＊＊②138＊＊＊＊＊＊＊＊一个");
  }

  @Test
  void aNumberIsHiddenButForItsBeginning() {
    assertThat(PrivateNumbers.masked("电话 13900000000，证号 11010519491231002X。", '＊'))
        .contains("电话 139＊＊＊＊＊＊＊＊，证号 110＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊。");
  }

  @Property
  void whatIsMaskedHoldsNoNumberAnyMore(@ForAll String before, @ForAll String after) {
    String text = before + "13900000000" + after;
    String masked = PrivateNumbers.masked(text, '＊').orElse(text);
    assertThat(PrivateNumbers.in(masked)).isEmpty();
  }
}
