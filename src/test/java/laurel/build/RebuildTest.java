package laurel.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import laurel.build.Office.Edit;
import laurel.build.Office.Kind;
import laurel.cache.Fingerprint;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rebuild gives what a first build gives, and makes no page that would come out the same. */
class RebuildTest {

  @TempDir Path folder;

  @Provide
  Arbitrary<List<Edit>> edits() {
    return Combinators.combine(
            Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.of(Kind.class)),
                Tuple.of(1, Arbitraries.of(Kind.TEXT, Kind.GOAL, Kind.NUMBER, Kind.BANK))),
            Arbitraries.integers().between(0, Office.RECORDS - 1),
            Arbitraries.integers().between(1, 3))
        .as(Edit::new)
        .list()
        .ofMinSize(3)
        .ofMaxSize(5);
  }

  @Property(tries = 12, shrinking = ShrinkingMode.OFF)
  void afterAnyEditsARebuildEqualsAFirstBuild(@ForAll("edits") List<Edit> edits) throws Exception {
    Path here = Files.createTempDirectory("rebuild");
    try {
      Office office = new Office(here);
      office.begin();
      office.build("site", "cache");
      for (Edit edit : edits) {
        office.apply(edit);
        BuildResult again = office.build("site", "cache");
        BuildResult first = office.build("first", "first-cache");
        assertThat(SmallSite.lines(again))
            .as("findings after %s", edit)
            .isEqualTo(SmallSite.lines(first));
        assertThat(office.bytes("site"))
            .as("files after %s", edit)
            .isEqualTo(office.bytes("first"));
        office.remove("first");
        office.remove("first-cache");
        office.remove(".laurel/output/first");
      }
    } finally {
      new Office(here).remove("");
    }
  }

  @Test
  void aTextThatStandsOnOnePageIsOnePage() throws Exception {
    Office office = new Office(folder);
    office.begin();
    BuildResult first = office.build("site", "cache");
    assertThat(first.counts().pagesMade()).isGreaterThan(20);
    office.apply(new Edit(Kind.TEXT, 1, 3));
    assertThat(office.build("site", "cache").counts().pagesMade()).isEqualTo(1);
  }

  @Test
  void aTextIsWrittenIntoTheFilesThatHoldIt() throws Exception {
    Office office = new Office(folder);
    office.begin();
    office.build("site", "cache");
    Map<String, Fingerprint> before = office.bytes("site");
    office.apply(new Edit(Kind.TEXT, 1, 3));
    BuildResult again = office.build("site", "cache");
    Map<String, Fingerprint> after = office.bytes("site");
    after.keySet().removeIf(path -> after.get(path).equals(before.get(path)));
    after.keySet().remove(".laurel-manifest");
    assertThat(again.counts().written()).isEqualTo(after.size());
    assertThat(after.keySet().stream().filter(path -> !path.startsWith("search/s/")))
        .containsExactlyInAnyOrder(
            "achievements/a1/index.html",
            "data/achievements.csv",
            "data/achievements/a1.json",
            "data/catalogue.json");
    assertThat(after.keySet().stream().filter(path -> path.startsWith("search/s/d/")))
        .as("its own document")
        .hasSize(1);
  }

  @Test
  void aTitleIsMadeWhereItIsShown() throws Exception {
    Office office = new Office(folder);
    office.begin();
    int all = office.build("site", "cache").counts().pagesMade();
    office.apply(new Edit(Kind.TITLE, 1, 3));
    BuildResult again = office.build("site", "cache");
    assertThat(again.counts().pagesMade()).isGreaterThan(1).isLessThan(all);
    long showing = office.holding("新题3");
    assertThat(again.counts().pagesMade()).isEqualTo((int) showing);
  }

  /** The later announcement names neither the record nor a unit that comes or goes. */
  @Test
  void aWinnersOtherUnitIsCountedByTheAnnouncementsAfterIt() throws Exception {
    Office office = new Office(folder);
    office.begin();
    office.ofUnit("a0", "甲厂");
    office.ofUnit("a1", "甲厂");
    office.ofUnit("a2", "丙厂");
    office.awarded("1", "2023-10-01", "[a0, a2]");
    office.awarded("2", "2024-10-01", "[a1]");
    office.settle();
    office.build("site", "cache");
    String stood = office.small.page("rounds/2");
    office.ofUnit("a0", "丙厂");
    office.settle();
    office.build("site", "cache");
    office.build("first", "first-cache");
    assertThat(office.bytes("site")).isEqualTo(office.bytes("first"));
    assertThat(office.small.page("rounds/2")).isNotEqualTo(stood);
  }

  @Test
  void aTemplateIsAllPagesThatUseItAndNoOther() throws Exception {
    Office office = new Office(folder);
    office.begin();
    office.build("site", "cache");
    office.apply(new Edit(Kind.TEMPLATE, 0, 2));
    BuildResult again = office.build("site", "cache");
    assertThat(again.counts().pagesMade()).as("units, and nothing else").isEqualTo(1);
    assertThat(Files.readString(folder.resolve("site/units/示例厂/index.html"))).contains("改二");
  }

  @Test
  void whatOnlyTheOfficeKnowsIsNotKept() throws Exception {
    Office office = new Office(folder);
    office.begin();
    office.apply(new Edit(Kind.PRIVATE, 0, 1));
    office.build("site", "cache");
    assertThat(office.kept("13800138001")).as("a phone number").isFalse();
    assertThat(office.kept("二号成果")).as("a record is kept at all").isTrue();
    assertThat(office.kept("第2项的背景")).as("and its texts").isTrue();
    office.apply(new Edit(Kind.REMOVED, 1, 1));
    office.build("site", "cache");
    assertThat(office.kept("二号成果")).as("a record that is gone").isFalse();
    office.apply(new Edit(Kind.WITHDRAWN, 2, 1));
    office.build("site", "cache");
    assertThat(office.kept("第2项的背景")).as("a record whose consent was withdrawn").isFalse();
    assertThat(office.kept("三号成果")).as("its title, in the kept report").isFalse();
  }
}
