package laurel.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import laurel.model.FreePage;
import laurel.model.Site;
import laurel.model.Unit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands around the records: site, units, people, holidays, pages. */
class FramesTest {
  private static final String SITE =
      """
      title: 示例
      organisers: [示例市总工会]
      footer: {icp: 备案, contact: 电话, copyright: 总工会}
      """;

  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void anEmptyDesk() {
    desk = Desk.in(folder);
  }

  @Test
  void aSiteThatSaysAllIsAccepted() {
    desk.file("site.yaml", SITE + "baseUrl: https://wuxiao.example.cn/a\nlanguages: [en, zh-CN]\n");
    assertThat(desk.lines()).isEmpty();
    Site site = desk.outcome().ruled().site();
    assertThat(site.baseUrl()).contains("https://wuxiao.example.cn/a/");
    assertThat(site.languages()).containsExactly("en", "zh-CN");
    assertThat(desk.outcome().ruled().publishers()).containsExactly("示例市总工会");
  }

  @Test
  void everyMistakeInTheSiteIsToldAndTheSiteGoesOn() {
    desk.file(
        "site.yaml",
        """
        subtitle: 示例
        baseUrl: wuxiao.example.cn
        languages: [zh-CN, fr]
        theme: {accent: red}
        footer: {icp: 备案}
        privacy: {nameStyle: short}
        """);
    assertThat(desk.lines())
        .containsExactly(
            "site.yaml:1:1: error field.required: title is missing",
            "site.yaml:1:1: warning site.no-organiser: no organiser is named",
            "site.yaml:2:10: error site.base-url: \"wuxiao.example.cn\" is no complete address",
            "site.yaml:3:20: error value.unknown: \"fr\" is no value of languages",
            "site.yaml:4:17: error site.accent: \"red\" is no colour",
            "site.yaml:5:9: warning site.footer: the footer lacks copyright line",
            "site.yaml:5:9: warning site.footer: the footer lacks contact line",
            "site.yaml:6:22: error value.unknown: \"short\" is no value of privacy");
    assertThat(desk.outcome().ruled().site().baseUrl()).isEmpty();
  }

  @Test
  void aLogoThatIsNoPictureIsToldWhereItIsNamed() {
    desk.file(
            "site.yaml",
            """
            title: 示例
            demo: yes
            organisers: [示例市总工会]
            theme: {logo: theme/标志.svg}
            """)
        .file("theme/标志.svg", "<svg/>");
    assertThat(desk.lines())
        .containsExactly(
            "site.yaml:4:15: error site.picture: \"theme/标志.svg\" is no JPEG or PNG picture, or is"
                + " damaged; the site goes without it");
    assertThat(desk.outcome().ruled().sitePictures()).isEmpty();
    assertThat(desk.outcome().ruled().site().theme().logo()).isEmpty();
  }

  @Test
  void anAddressThatIsNoneIsTold() {
    desk.file(
        "site.yaml",
        """
        demo: yes
        title: 示例
        organisers:
          - {name: 示例市总工会, url: "javascript:alert(1)"}
          - {name: 示例市科协, url: "https://a.invalid/"}
        navigation:
          - {title: 甲, url: "//evil.invalid"}
          - {title: 乙, url: '/\\evil.invalid'}
          - {title: 丙, url: ../other/}
          - {title: 丁, url: rounds/}
          - {title: 戊, url: /statistics/}
          - {title: 己, url: "https://a.invalid/b?c=1"}
        """);
    assertThat(desk.lines())
        .containsExactly(
            "site.yaml:4:25: warning site.address: “javascript:alert(1)” is no address; the site"
                + " goes without the link",
            "site.yaml:7:21: warning site.address: “//evil.invalid” is no address; the site goes"
                + " without the link",
            "site.yaml:8:21: warning site.address: “/\\evil.invalid” is no address; the site goes"
                + " without the link",
            "site.yaml:9:21: warning site.address: “../other/” is no address; the site goes without"
                + " the link");
    assertThat(desk.outcome().ruled().site().navigation())
        .extracting(link -> link.target())
        .containsExactly("rounds/", "/statistics/", "https://a.invalid/b?c=1");
  }

  @Test
  void aSampleSiteNeedsNoFooter() {
    assertThat(desk.lines()).isEmpty();
  }

  @Test
  void namesMayBeMaskedEverywhere() {
    assertThat(desk.outcome().ruled().maskAll()).isFalse();
    desk.file("site.yaml", SITE + "privacy: {nameStyle: masked}\n");
    assertThat(desk.outcome().ruled().maskAll()).isTrue();
  }

  @Test
  void aUnitIsFoundByAllItsNames() {
    desk.file(
            "units.yaml",
            "units:\n  - {name: 示例（杭州）供电公司, names: [示例供电局], union: 示例市总工会, region: '330106'}\n")
        .record("");
    UnitRegister units = new UnitRegister(desk.outcome().ruled().units());
    Unit unit = units.find("示例(杭州)供电公司").orElseThrow();
    assertThat(units.find("示例供电局")).contains(unit);
    assertThat(unit.regionName()).isEqualTo("浙江省杭州市西湖区");
    assertThat(unit.id()).isEqualTo("示例-杭州-供电公司");
    assertThat(units.find("示例厂")).as("a unit that only a record names").isPresent();
  }

  @Test
  void aCountyThatNoTableListsIsItsProvinceByNameAndKeepsItsCode() {
    desk.file(
            "units.yaml",
            "units:\n  - {name: 甲厂, region: '420102'}\n  - {name: 乙厂, region: '330106'}\n")
        .record("");
    assertThat(desk.outcome().ruled().units())
        .extracting(Unit::region, Unit::place, Unit::regionName)
        .contains(tuple("420102", "420000", "湖北省"), tuple("330106", "330106", "浙江省杭州市西湖区"));
  }

  @Test
  void aNameBelongsToOneUnit() {
    desk.file("units.yaml", "units:\n  - {name: 甲厂, names: [老厂]}\n  - {name: 乙厂, names: [老 厂]}\n");
    assertThat(desk.lines())
        .containsExactly(
            "units.yaml:3:23: error unit.name-twice: the unit name \"老厂\" already belongs to"
                + " \"甲厂\"");
  }

  @Test
  void anIdBelongsToOneUnit() {
    desk.file(
        "units.yaml",
        """
        units:
          - {id: c, name: 甲厂}
          - {id: c, name: 乙厂}
          - {id: 丁厂, name: 丙厂}
          - {name: 丁厂}
        """);
    assertThat(desk.lines())
        .containsExactly(
            "units.yaml:3:10: error unit.id-twice: the id \"c\" of \"乙厂\" already belongs to"
                + " \"甲厂\"",
            "units.yaml:5:12: error unit.id-twice: the id \"丁厂\" of \"丁厂\" already belongs to"
                + " \"丙厂\"");
    assertThat(desk.chinese())
        .first()
        .isEqualTo("units.yaml:3:10: error unit.id-twice: “乙厂”的编号“c”已属于“甲厂”");
    assertThat(desk.outcome().ruled().units())
        .extracting(Unit::name)
        .containsExactly("甲厂", "乙厂", "丙厂", "丁厂");
  }

  @ParameterizedTest
  @ValueSource(strings = {"A:1", "..", "a/b"})
  void anIdOfAUnitThatNoAddressTakesIsAnError(String id) {
    desk.file("units.yaml", "units:\n  - {id: '" + id + "', name: 甲厂}\n");
    assertThat(desk.lines())
        .containsExactly(
            "units.yaml:2:10: error id.invalid: “" + id + "” cannot be a public address");
    assertThat(desk.outcome().ruled().units()).extracting(Unit::id).containsExactly("甲厂");
  }

  @ParameterizedTest
  @CsvSource({
    "330199, error region.unknown: there is no region code \"330199\"",
    "33010, error region.unknown: there is no region code \"33010\"",
    "340176, 'warning region.statistical: \"合肥高新技术产业开发区\" (340176) is a development zone of the"
        + " statistics bureau, no region of GB/T 2260'"
  })
  void aRegionIsOneOfGbt2260(String code, String told) {
    desk.file("units.yaml", "units:\n  - {name: 甲厂, region: '" + code + "'}\n");
    assertThat(desk.lines()).containsExactly("units.yaml:2:24: " + told);
  }

  @ParameterizedTest
  @ValueSource(strings = {"330106", "330100", "330000", "110105"})
  void codesOfProvincesWhoseCountiesAreNotListedAreTaken(String code) {
    desk.file("units.yaml", "units:\n  - {name: 甲厂, region: '" + code + "'}\n");
    assertThat(desk.lines()).isEmpty();
  }

  @Test
  void aPersonNeedsTheirOwnConsent() {
    desk.file("people/shen.yaml", "name: 沈砚舟\n");
    assertThat(desk.lines())
        .containsExactly("people/shen.yaml:1:1: error field.required: consent is missing");
    assertThat(desk.outcome().ruled().people()).isEmpty();
  }

  @Test
  void aPersonWhoAgreedIsValid() {
    desk.file(
        "people/shen.yaml",
        """
        name: 沈砚舟
        honours: [{name: 示例市工匠, year: 2021}]
        consent: {scope: [name, profile], grantedOn: 2024-05-20}
        """);
    assertThat(desk.lines()).isEmpty();
    assertThat(desk.outcome().ruled().people().get(0).honours()).containsExactly("示例市工匠（2021年）");
  }

  @Test
  void workingDaysLeaveOutHolidaysAndCountSwappedDays() {
    desk.file("holidays.yaml", "holidays: [2022-10-01 至 2022-10-07]\nworkdays: [2022-10-08]\n");
    assertThat(desk.lines()).isEmpty();
    Ruled ruled = desk.outcome().ruled();
    WorkCalendar calendar = new WorkCalendar(ruled.holidays(), ruled.swappedWorkingDays());
    assertThat(calendar.workingDays(LocalDate.of(2022, 9, 30), LocalDate.of(2022, 10, 8)))
        .isEqualTo(2);
  }

  /** 31 October to 4 November 2022 was announced as five working days: the first day counts. */
  @Test
  void aPeriodCountsItsFirstDay() {
    assertThat(
            WorkCalendar.PLAIN.workingDays(LocalDate.of(2022, 10, 31), LocalDate.of(2022, 11, 4)))
        .isEqualTo(5);
  }

  @Test
  void aHolidayMustBeADayAndNotAWorkingDay() {
    desk.file("holidays.yaml", "holidays: [国庆节, 2022-10-01]\nworkdays: [2022-10-01]\n");
    assertThat(desk.lines())
        .containsExactly(
            "holidays.yaml:1:12: error date.unreadable: \"国庆节\" is no date",
            "holidays.yaml:2:1: warning holiday.clash: 2022-10-01 is both a holiday and a working"
                + " day");
  }

  @ParameterizedTest
  @CsvSource({
    "2022-10, false",
    "2022年, false",
    "2022-10-07 至 2022-10-01, false",
    "2022-10-01 至 国庆节, false",
    "2022-01-01 至 2022-03-01, true",
    "2022-01-01 至 2022-03-02, false",
    "2022-10-01～2022-10-07, true",
    "2022-10-01, true"
  })
  void aHolidayIsADayOrAPeriodOfSixtyDaysAtMost(String typed, boolean read) {
    desk.file("holidays.yaml", "holidays: ['" + typed + "']\n");
    String told = "holidays.yaml:1:12: error date.unreadable: \"" + typed + "\" is no date";
    assertThat(desk.lines()).isEqualTo(read ? List.of() : List.of(told));
    assertThat(desk.outcome().ruled().holidays().isEmpty()).isNotEqualTo(read);
  }

  @Test
  @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aPeriodOfManySpacesIsTakenApartInOneGo() {
    desk.file("holidays.yaml", "holidays: ['2022-10-01" + " ".repeat(400_000) + "x']\n");
    assertThat(desk.lines()).singleElement().asString().contains("error date.unreadable");
  }

  @Test
  void pagesOfOnesOwnComeInTheirOrder() {
    desk.file("pages/a.md", "---\ntitle: 甲\n---\n\n文\n")
        .file("pages/b.md", "---\ntitle: 乙\norder: 2\n---\n\n文\n")
        .file("pages/c.md", "---\ntitle: 丙\norder: 1\n---\n\n文\n");
    assertThat(desk.outcome().ruled().pages())
        .extracting(FreePage::title)
        .containsExactly("丙", "乙", "甲");
  }

  @Test
  void aPageHasATitle() {
    desk.file("pages/about.md", "---\ntitle: 关于\n---\n\n正文\n")
        .file("pages/x.md", "---\ndate: 2024-01-01\n---\n文\n");
    assertThat(desk.lines())
        .containsExactly("pages/x.md:2:1: error field.required: title is missing");
    List<FreePage> pages = desk.outcome().ruled().pages();
    assertThat(pages).extracting(FreePage::id).containsExactly("about");
    assertThat(pages.get(0).language()).isEqualTo("zh-CN");
  }
}
