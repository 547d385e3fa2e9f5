package laurel.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import laurel.work.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every address that was ever published answers, and the ledger says nothing else. */
class PermanenceTest {
  private static final String AWARDED =
      "programme: p\ndate: 2024-10-01\nstage: awarded\nawards: [a, b]\n";

  @TempDir Path folder;
  private SmallSite site;

  @BeforeEach
  void twoAwards() throws Exception {
    site =
        new SmallSite(folder)
            .begin()
            .achievement("a", "一号成果", "")
            .achievement("b", "二号成果", "")
            .write("rounds/1.yaml", AWARDED);
  }

  @Test
  void aPublicationEntersEveryPageOnceAndASecondOneChangesNothing() throws Exception {
    assertThat(site.publish().hasErrors()).isFalse();
    String ledger = site.ledger();
    assertThat(ledger.lines())
        .startsWith("{", "\"ledger\": 1,", "\"day\": \"2024-10-01\",", "\"pages\": {")
        .anyMatch(
            line ->
                line.matches(
                    "\"achievements/a/index.html\": \\{\"since\": \"2024-10-01\","
                        + " \"content\": \"[0-9a-f]{32}\"},"));
    site.publish();
    assertThat(site.ledger()).isEqualTo(ledger);
  }

  @Test
  void aCheckAndABuildToLookAtEnterNothing() throws Exception {
    new SiteBuild(site.options(null), Progress.SILENT).check();
    new SiteBuild(site.options(null), Progress.SILENT).build();
    new SiteBuild(site.options(null).publishing(), Progress.SILENT).check();
    assertThat(site.content().resolve("ledger.json")).doesNotExist();
  }

  @Test
  void sampleDataIsNoPublication() throws Exception {
    site.append("site.yaml", "demo: 是\n").publish();
    assertThat(site.content().resolve("ledger.json")).doesNotExist();
  }

  @Test
  void aNoticeOfEitherLanguageLeadsToTheOthers() throws Exception {
    site.append("site.yaml", "languages: [en, zh-CN]\naddresses:\n- {from: pages/old}\n").publish();
    assertThat(site.page("pages/old")).contains("hreflang=\"zh-CN\"");
    assertThat(site.page("zh-CN/pages/old")).contains("hreflang=\"en\"");
  }

  @Test
  void aRecordThatVanishesIsAnErrorThatNamesItsAddressAndANoticeAnswers() throws Exception {
    site.publish();
    site.remove("achievements/b").write("rounds/1.yaml", AWARDED.replace(", b", ""));
    BuildResult result = site.publish(LocalDate.of(2024, 10, 2));
    assertThat(SmallSite.lines(result))
        .contains(
            "content/ledger.json:"
                + lineOf("achievements/b/index.html")
                + ":1: error address.lost: achievements/b/ has been published since 2024-10-01"
                + " and has no page now");
    assertThat(site.page("achievements/b"))
        .contains("<meta name=\"robots\" content=\"noindex\">", "现已不在本站展示")
        .doesNotContain("二号成果");
    assertThat(SmallSite.lines(site.publish(LocalDate.of(2024, 10, 3))))
        .as("told again until somebody says why")
        .anyMatch(line -> line.contains("address.lost: achievements/b/"));
  }

  /** One slip in this year's rules is one error, whatever lies on it. */
  @Test
  void whatAnErrorElsewhereTookDownIsNotToldAsLost() throws Exception {
    site.publish();
    site.remove("achievements/b").achievement("c", "二号成果", "");
    site.write("rounds/1.yaml", AWARDED.replace(", b", ", c"));
    site.append("site.yaml", "addresses:\n- {from: achievements/b/, to: achievements/c}\n")
        .publish();
    site.append("programmes/p.yaml", "strange: 1\n");
    assertThat(SmallSite.lines(site.publish()))
        .filteredOn(line -> line.contains(": error "))
        .singleElement()
        .asString()
        .contains("programmes/p.yaml:");
    site.remove("rounds/1.yaml");
    assertThat(SmallSite.lines(site.publish()))
        .anyMatch(line -> line.contains("rounds/1/ has been"));
  }

  /** Without the newest round today is an earlier day; what was published later was published. */
  @Test
  void theNewestRoundThatGoesIsToldAndAnswersAndWhatIsNewIsEntered() throws Exception {
    site.achievement("c", "三号成果", "");
    site.write("rounds/2.yaml", AWARDED.replace("10-01", "11-01").replace("a, b", "c")).publish();
    site.remove("rounds/2.yaml").write("pages/new.md", "---\ntitle: 新页\n---\n\n新文\n");
    assertThat(SmallSite.lines(site.publish()))
        .filteredOn(line -> line.contains("ledger.json"))
        .allMatch(line -> line.contains("address.lost"))
        .anyMatch(line -> line.contains("rounds/2/ has been published since 2024-11-01"));
    assertThat(site.page("rounds/2")).contains("现已不在本站展示");
    assertThat(site.page("achievements/c")).contains("现已不在本站展示");
    assertThat(site.ledger())
        .contains("\"day\": \"2024-11-01\"")
        .contains("\"pages/new/index.html\": {\"since\": \"2024-10-01\"");
  }

  @Test
  void aRenamedRecordIsLedToWithoutAScript() throws Exception {
    site.publish();
    site.remove("achievements/b").achievement("c", "二号成果", "");
    site.write("rounds/1.yaml", AWARDED.replace(", b", ", c"));
    site.append("site.yaml", "addresses:\n- {from: achievements/b/, to: achievements/c}\n");
    assertThat(site.publish().hasErrors()).isFalse();
    assertThat(site.page("achievements/b"))
        .contains(
            "<meta http-equiv=\"refresh\" content=\"0; url=../c/index.html\">",
            "<link rel=\"canonical\" href=\"https://wuxiao.example.cn/achievements/c/\">",
            "<a class=\"more\" href=\"../c/index.html\">打开新的页面</a>")
        .doesNotContain("<script");
  }

  @Test
  void aUnitOfAnotherNameIsLedToFromThePageOfItsEarlierOneAloneWhereThatWasPublished()
      throws Exception {
    site.append("site.yaml", "languages: [zh-CN, en]\n").publish();
    assertThat(site.page("units/示例厂")).contains("一号成果");
    site.write("units.yaml", "units:\n- {id: group, name: 示例集团公司, names: [示例厂, 示例一厂]}\n").publish();
    assertThat(site.page("units/group")).contains("一号成果");
    assertThat(site.page("units/示例厂"))
        .contains("<meta http-equiv=\"refresh\" content=\"0; url=../group/index.html\">");
    assertThat(site.page("en/units/示例厂")).contains("url=../group/index.html\">");
    assertThat(folder.resolve("site/units/示例一厂")).as("never published").doesNotExist();
  }

  @Test
  void whatLiesBelowARenamedRoundLeadsToTheSameThere() throws Exception {
    site.publish();
    assertThat(site.page("rounds/1/changes")).contains("一号成果");
    site.remove("rounds/1.yaml").write("rounds/first.yaml", AWARDED);
    site.append("site.yaml", "addresses:\n- {from: rounds/1, to: rounds/first}\n");
    assertThat(site.publish().hasErrors()).isFalse();
    assertThat(site.page("rounds/1")).contains("0; url=../first/index.html\"");
    assertThat(site.page("rounds/1/changes"))
        .contains(
            "<meta http-equiv=\"refresh\" content=\"0; url=../../first/changes/index.html\">");
  }

  @Test
  void anAddressGivenUpOnPurposeIsNoErrorAndAnswers() throws Exception {
    site.write("pages/old.md", "---\ntitle: 旧页\n---\n\n旧文\n").publish();
    site.remove("pages/old.md").append("site.yaml", "addresses:\n- {from: pages/old}\n");
    assertThat(site.publish().hasErrors()).isFalse();
    assertThat(site.page("pages/old")).contains("该内容已不再公开").doesNotContain("旧页", "旧文");
  }

  @Test
  void aMoveToNowhereAndAMoveOfAStandingPageAreTold() throws Exception {
    site.append(
        "site.yaml",
        "addresses:\n- {from: achievements/x, to: achievements/y}\n- {from: achievements/a}\n");
    assertThat(SmallSite.lines(site.publish()))
        .contains(
            "content/site.yaml: error address.target: addresses leads from achievements/x/ to"
                + " achievements/y/, and there is no such page",
            "content/site.yaml: warning address.stands: addresses names achievements/a/, and that"
                + " page still stands");
  }

  /** Only what is held back has told why; in which order addresses are written says nothing. */
  @Test
  void aMoveToAnAddressThatWasGivenUpIsToldInEitherOrder() throws Exception {
    String up = "- {from: achievements/y}\n";
    String to = "- {from: achievements/x, to: achievements/y}\n";
    for (String moves : List.of(up + to, to + up)) {
      site.write("site.yaml", plain() + "addresses:\n" + moves);
      assertThat(SmallSite.lines(site.publish()))
          .as(moves)
          .contains(
              "content/site.yaml: error address.target: addresses leads from achievements/x/ to"
                  + " achievements/y/, and there is no such page");
    }
  }

  /** The site follows moves step by step, and the names that a unit had earlier. */
  @Test
  void aMoveToAnAddressThatMovedOnIsNoErrorInEitherOrder() throws Exception {
    site.write("units.yaml", "units:\n- {id: group, name: 示例集团公司, names: [示例厂, 示例一厂]}\n");
    String last = "- {from: achievements/y, to: achievements/a}\n";
    String first = "- {from: achievements/x, to: achievements/y}\n";
    String unit = "- {from: units/old, to: units/示例一厂}\n";
    for (String moves : List.of(last + first + unit, unit + first + last)) {
      site.write("site.yaml", plain() + "addresses:\n" + moves);
      assertThat(SmallSite.lines(site.publish()))
          .as(moves)
          .noneMatch(line -> line.contains("address.target"));
      assertThat(site.page("achievements/x")).contains("url=../a/index.html\"");
      assertThat(site.page("units/old")).contains("url=../group/index.html\"");
    }
  }

  @Test
  void aMoveToARoundThatCannotBeReadIsNotToldBesideItsOwnError() throws Exception {
    site.publish();
    site.remove("rounds/1.yaml").write("rounds/first.xlsx", "spoilt");
    site.append("site.yaml", "addresses:\n- {from: rounds/1, to: rounds/first}\n");
    assertThat(SmallSite.lines(site.publish()))
        .anyMatch(line -> line.contains("rounds/first.xlsx") && line.contains(": error "))
        .noneMatch(line -> line.contains("address.target"));
  }

  private String plain() throws IOException {
    return Files.readString(site.content().resolve("site.yaml")).replaceAll("(?s)addresses:.*", "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.xls", "1.ODS", "1.YAML"})
  void aRoundThatCannotBeReadIsNotToldAsLostInWhateverFileItIs(String file) throws Exception {
    site.publish();
    site.remove("rounds/1.yaml").write("rounds/" + file, ": [");
    assertThat(SmallSite.lines(site.publish()))
        .anyMatch(line -> line.contains("rounds/" + file) && line.contains(": error "))
        .noneMatch(line -> line.contains("rounds/1/ has been"));
  }

  @Test
  void aLedgerEditedByHandIsTrustedForWhatItSaysAndNotWrittenOver() throws Exception {
    site.publish();
    String edited = site.ledger().replace("2024-10-01\", \"content", "2024-09-01\", \"content");
    site.write("ledger.json", edited);
    assertThat(SmallSite.lines(site.publish()))
        .as("told once, though it is read twice")
        .containsOnlyOnce(
            "content/ledger.json: error ledger.edited: the ledger of addresses is not as Laurel"
                + " wrote it");
    assertThat(site.ledger()).isEqualTo(edited);
    site.write("ledger.json", edited.replaceAll(",\n\"seal.*\n", "\n"));
    assertThat(site.publish().hasErrors()).as("a merge without its seal").isFalse();
    assertThat(site.ledger()).contains("\"seal\"", "2024-09-01");
  }

  @Test
  void aLedgerThatIsNoneIsToldWithItsLineAndNotWrittenOver() throws Exception {
    String broken = "{\n\"ledger\": 1,\n\"pages\": {\n\"../x.html\": {}\n}}\n";
    site.write("ledger.json", broken);
    assertThat(SmallSite.lines(site.publish()))
        .containsOnlyOnce(
            "content/ledger.json:4:1: error ledger.broken: the ledger of addresses cannot be read");
    assertThat(site.ledger()).isEqualTo(broken);
  }

  /** Found by fuzzing: it ended the build. */
  @Test
  void aLedgerThatIsNoTextIsToldAndLeftAsItIs() throws Exception {
    byte[] broken = {'{', '"', (byte) 0xFF, '"', ':', '1', '}'};
    Files.write(site.content().resolve("ledger.json"), broken);
    assertThat(SmallSite.lines(site.publish()))
        .contains(
            "content/ledger.json: error ledger.broken: the ledger of addresses cannot be read");
    assertThat(site.content().resolve("ledger.json")).hasBinaryContent(broken);
  }

  @Test
  void aWithdrawalAloneCorrectsAndRevokesNothingInTheListOfRounds() throws Exception {
    site.write(
        "rounds/2.yaml", "programme: p\ndate: 2024-11-01\nstage: correction\nwithdrawn: [b]\n");
    site.publish();
    String rounds = Files.readString(site.site().resolve("rounds/index.html"));
    assertThat(rounds).contains(">撤回 1 项<").doesNotContain("更正 0 项", "撤销 0 项");
  }

  @Test
  void anEarlierStateIsBuiltWithoutItsFutureAndEntersNothing() throws Exception {
    site.write(
        "rounds/2.yaml", "programme: p\ndate: 2024-11-01\nstage: correction\nwithdrawn: [b]\n");
    site.publish();
    String ledger = site.ledger();
    BuildResult result = site.publish(LocalDate.of(2024, 10, 1));
    assertThat(SmallSite.lines(result))
        .containsExactly(
            "content/ledger.json: note ledger.earlier: the ledger reaches 2024-11-01; this build"
                + " is of 2024-10-01 and enters nothing");
    assertThat(site.ledger()).isEqualTo(ledger);
    assertThat(folder.resolve("site/rounds/2")).doesNotExist();
  }

  @Test
  void aFolderThatCannotBeWrittenIsToldAndTheSiteStands() throws Exception {
    Files.createDirectory(site.content().resolve(".ledger.json.part"));
    Files.createFile(site.content().resolve(".ledger.json.part/x"));
    assertThat(SmallSite.lines(site.publish()))
        .contains(
            "content/ledger.json: warning ledger.unwritable: the site was built, but its addresses"
                + " could not be written into the content folder");
    assertThat(site.page("achievements/a")).contains("一号成果");
  }

  /** It is let go of while pages are made: by then somebody has taken it away. */
  @Test
  void aLedgerThatIsGoneOrNoFileWhenTheSiteStandsIsToldAndNotBegunAnew() throws Exception {
    site.publish();
    Path ledger = site.content().resolve("ledger.json");
    String told =
        "content/ledger.json: warning ledger.unwritable: the site was built, but its addresses"
            + " could not be written into the content folder";
    assertThat(SmallSite.lines(publish(() -> Files.delete(ledger)))).contains(told);
    assertThat(ledger).doesNotExist();
    site.publish();
    BuildResult noFile =
        publish(
            () -> {
              Files.delete(ledger);
              Files.createDirectory(ledger);
            });
    assertThat(SmallSite.lines(noFile)).contains(told);
    assertThat(ledger).isEmptyDirectory();
  }

  private interface Meanwhile {
    void happens() throws IOException;
  }

  /** A whole build, in which something happens just before the site is put in place. */
  private BuildResult publish(Meanwhile meanwhile) throws Exception {
    site.append("site.yaml", "#\n");
    Progress progress =
        new Progress() {
          @Override
          public void begin(Phase phase, long total) {
            if (phase == Phase.PUBLISH) {
              try {
                meanwhile.happens();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            }
          }

          @Override
          public void advance(long steps) {}
        };
    return new SiteBuild(site.options(null).publishing(), progress).build();
  }

  @Test
  void furtherPagesOfAListLeadToItsFirst() throws Exception {
    StringBuilder awards = new StringBuilder("a, b");
    for (int i = 0; i < 40; i++) {
      site.achievement("n" + i, "成果" + i, "");
      awards.append(", n").append(i);
    }
    site.write("rounds/1.yaml", AWARDED.replace("a, b", awards)).publish();
    assertThat(site.page("achievements/page/2")).doesNotContain("http-equiv");
    String gone = awards.substring("a, b, ".length());
    site.write(
            "rounds/2.yaml",
            "programme: p\ndate: 2024-11-01\nstage: correction\nwithdrawn: [" + gone + "]\n")
        .publish();
    assertThat(site.page("achievements/page/2")).contains("url=../../index.html");
  }

  @Test
  void whatWasWithdrawnLeavesEveryByteOfSiteLedgerAndCache() throws Exception {
    site.achievement(
        "b",
        "龘靐齉成果",
        "summary: 麤灪爩简介\nteam: [{name: 龖龗甲}]\nphotos: [{file: photos/1.jpg, caption: 灪麤图}]\n");
    site.photo("achievements/a/photos/1.jpg", 1).photo("achievements/b/photos/1.jpg", 2).publish();
    List<String> secrets = List.of("龘靐齉成果", "麤灪爩简介");
    for (String secret : secrets) {
      assertThat(new SiteBytes(site.site()).holding(secret)).isNotEmpty();
    }
    long pictures = renditions();
    site.write(
            "rounds/2.yaml", "programme: p\ndate: 2024-11-01\nstage: correction\nwithdrawn: [b]\n")
        .remove("achievements/b")
        .publish();
    for (String secret : secrets) {
      assertThat(new SiteBytes(folder).holding(secret)).as(secret).isEmpty();
    }
    assertThat(renditions()).as("one of two photos is left in the cache").isEqualTo(pictures / 2);
    assertThat(site.page("achievements/b")).contains("该内容已不再公开");
  }

  @Test
  void whatBuildsOfOtherOptionsToldOfItIsGoneToo() throws Exception {
    site.achievement("b", "龘靐齉成果", "summary: 联系 13900000000\n").publish();
    site.publish(LocalDate.of(2024, 10, 1));
    Path answer = site.cache().resolve("builds/1.answer");
    Files.writeString(answer, "龘靐齉成果");
    site.write(
            "rounds/2.yaml", "programme: p\ndate: 2024-11-01\nstage: correction\nwithdrawn: [b]\n")
        .remove("achievements/b")
        .publish();
    assertThat(new SiteBytes(folder).holding("龘靐齉成果")).isEmpty();
    assertThat(answer).doesNotExist();
  }

  @Test
  void ofAWithdrawnRecordThatNoRoundNamedNothingElseIsToldEither() throws Exception {
    site.achievement("c", "三号成果", "summary: 好😀\n");
    assertThat(SmallSite.lines(site.publish())).anyMatch(line -> line.contains("achievements/c"));
    site.append("achievements/c/achievement.yaml", "consent: {withdrawnOn: 2024-09-01}\n");
    assertThat(SmallSite.lines(site.publish()))
        .allMatch(line -> !line.contains("achievements/c") || line.contains("gate.withdrawn"));
  }

  @Test
  void whoAsksForChangesPutsNothingOfItBackIntoTheCache() throws Exception {
    site.achievement("b", "龘靐齉成果", "")
        .write(
            "rounds/2.yaml", "programme: p\ndate: 2024-11-01\nstage: correction\nwithdrawn: [b]\n");
    RoundHistory.read(site.options(null));
    assertThat(new SiteBytes(site.cache()).holding("龘靐齉成果")).isEmpty();
  }

  /** How many pictures the cache keeps. */
  private long renditions() throws IOException {
    try (java.util.stream.Stream<Path> all = Files.walk(site.cache().resolve("media"))) {
      return all.filter(file -> file.toString().endsWith(".jpg")).count();
    }
  }

  private int lineOf(String path) throws IOException {
    List<String> lines = site.ledger().lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith("\"" + path)) {
        return i + 1;
      }
    }
    throw new AssertionError(path);
  }
}
