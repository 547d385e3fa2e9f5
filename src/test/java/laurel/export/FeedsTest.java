package laurel.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static laurel.model.PublicSamples.achievement;
import static laurel.model.PublicSamples.awarded;
import static laurel.model.PublicSamples.candidate;
import static laurel.model.PublicSamples.catalogue;
import static laurel.model.PublicSamples.lesson;
import static laurel.model.PublicSamples.narrative;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import laurel.model.Achievement;
import laurel.model.Catalogue;
import laurel.model.RecordRef;
import org.junit.jupiter.api.Test;

class FeedsTest {
  private static final Catalogue HALL =
      catalogue(
          List.of(
              achievement("flange-aligner", "法兰 <M24> 对孔器 & 夹具", "**一次**定位\u000b"),
              achievement("叠合板", "叠合板工装", narrative("1. 调平"), awarded(LocalDate.of(2025, 5, 1))),
              achievement("candidate", "候选", narrative(""), candidate())),
          List.of(lesson("lesson-1", "法兰对孔微课", "讲对角紧固。")));

  @Test
  void anAtomFeedIsReadByAnotherProgramWordForWord() throws Exception {
    SyndFeed feed = atom(HALL, channel(HALL));
    assertThat(feed.getTitle()).isEqualTo("职工“五小”创新成果展示");
    assertThat(feed.getDescription()).isEqualTo("示例 <站点> & 说明");
    assertThat(feed.getLinks())
        .extracting(l -> l.getRel() + " " + l.getHref())
        .containsExactlyInAnyOrder(
            "alternate https://wuxiao.example.invalid/hall/",
            "self https://wuxiao.example.invalid/hall/feed.xml");
    assertThat(feed.getEntries())
        .extracting(SyndEntry::getTitle)
        .containsExactly("叠合板工装", "法兰 <M24> 对孔器 & 夹具", "法兰对孔微课");
    SyndEntry flange = feed.getEntries().get(1);
    assertThat(flange.getLink())
        .isEqualTo("https://wuxiao.example.invalid/hall/achievements/flange-aligner/");
    assertThat(flange.getDescription().getValue()).isEqualTo("一次定位");
    assertThat(flange.getCategories())
        .extracting(c -> c.getName())
        .containsExactly("小发明", "石油、煤炭及其他燃料加工业", "一等奖");
    assertThat(flange.getPublishedDate())
        .isEqualTo(LocalDate.of(2024, 3, 7).atTime(16, 0).toInstant(ZoneOffset.UTC));
  }

  @Test
  void theNewestAwardComesFirstAndDatesTheFeed() throws Exception {
    SyndFeed feed = atom(HALL, channel(HALL));
    assertThat(feed.getEntries().get(0).getUri())
        .isEqualTo("https://wuxiao.example.invalid/hall/achievements/%E5%8F%A0%E5%90%88%E6%9D%BF/");
    assertThat(feed.getPublishedDate()).isEqualTo(feed.getEntries().get(0).getUpdatedDate());
  }

  @Test
  void aCandidateIsNoNews() throws Exception {
    assertThat(atom(HALL, channel(HALL)).getEntries())
        .extracting(SyndEntry::getTitle)
        .doesNotContain("候选");
  }

  @Test
  void aFeedNamesNoPeople() {
    new Feeds(HALL, PlainAddresses.KNOWN)
        .of(List.of(channel(HALL)))
        .forEach(o -> assertThat(new String(o.bytes(), UTF_8)).doesNotContain("欧阳临川", "张*三"));
  }

  @Test
  void aFacetHasAFeedOfItsOwn() throws Exception {
    Channel channel =
        new Channel(
            "categories/invention",
            "categories/invention/index.html",
            "小发明",
            () -> Set.of(RecordRef.achievement("flange-aligner")));
    List<Output> outputs = new Feeds(HALL, PlainAddresses.KNOWN).of(List.of(channel)).toList();
    assertThat(outputs)
        .extracting(Output::path)
        .containsExactly("categories/invention/feed.xml", "categories/invention/feed.json");
    SyndFeed feed = atom(HALL, channel);
    assertThat(feed.getTitle()).isEqualTo("小发明 - 职工“五小”创新成果展示");
    assertThat(feed.getEntries()).hasSize(1);
  }

  @Test
  void aJsonFeedSaysWhatVersion11Asks() throws Exception {
    JsonNode feed = json(HALL);
    assertThat(feed.path("version").asText()).isEqualTo("https://jsonfeed.org/version/1.1");
    assertThat(feed.path("feed_url").asText())
        .isEqualTo("https://wuxiao.example.invalid/hall/feed.json");
    assertThat(feed.path("items")).hasSize(3);
    for (JsonNode item : feed.path("items")) {
      assertThat(item.path("id").asText()).startsWith("https://");
      assertThat(item.path("content_text").asText()).isNotEmpty();
      assertThat(item.path("date_published").asText())
          .matches("\\d{4}-\\d\\d-\\d\\dT00:00:00\\+08:00");
    }
  }

  @Test
  void aFeedHoldsTheFiftyNewest() throws Exception {
    List<Achievement> many =
        IntStream.range(0, 80)
            .mapToObj(
                i ->
                    achievement(
                        "a" + i,
                        "第" + i + "项",
                        narrative("说明"),
                        awarded(LocalDate.of(2020, 1, 1).plusDays(i))))
            .toList();
    Catalogue catalogue = catalogue(many, List.of());
    assertThat(atom(catalogue, channel(catalogue)).getEntries())
        .hasSize(50)
        .first()
        .extracting(SyndEntry::getTitle)
        .isEqualTo("第79项");
  }

  @Test
  void withoutABaseThereAreNoFeeds() {
    Addresses unknown = new PlainAddresses(Optional.empty());
    assertThat(new Feeds(HALL, unknown).of(List.of(channel(HALL)))).isEmpty();
  }

  private static Channel channel(Catalogue catalogue) {
    Set<RecordRef> all =
        catalogue.achievements().stream().map(Achievement::ref).collect(Collectors.toSet());
    catalogue.lessons().forEach(l -> all.add(l.ref()));
    return new Channel("", "index.html", catalogue.site().title(), () -> all);
  }

  private static SyndFeed atom(Catalogue catalogue, Channel channel) throws Exception {
    Output xml =
        new Feeds(catalogue, PlainAddresses.KNOWN).of(List.of(channel)).findFirst().orElseThrow();
    return new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(xml.bytes())));
  }

  private static JsonNode json(Catalogue catalogue) throws Exception {
    Output json =
        new Feeds(catalogue, PlainAddresses.KNOWN)
            .of(List.of(channel(catalogue)))
            .skip(1)
            .findFirst()
            .orElseThrow();
    return new ObjectMapper().readTree(json.bytes());
  }
}
