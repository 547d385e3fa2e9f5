package laurel.export;

import static laurel.model.PublicSamples.achievement;
import static laurel.model.PublicSamples.catalogue;
import static laurel.model.PublicSamples.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import laurel.model.Achievement;
import laurel.model.Lesson;
import org.junit.jupiter.api.Test;

class JsonLdTest {
  private static final Achievement HOSTILE =
      achievement("flange-aligner", "</script><!-- \u2028 & 法兰", "- 一次定位");
  private static final Lesson LESSON = lesson("lesson-1", "法兰对孔微课", "讲对角紧固。");
  private static final JsonLd.Film FILM =
      new JsonLd.Film(
          "v.mp4",
          "p.webp",
          278,
          List.of(new JsonLd.Part("问题", 0, 22), new JsonLd.Part("原理 让快扣受力", 22, 39)));
  private static final JsonLd LD =
      new JsonLd(
          catalogue(List.of(HOSTILE), List.of(LESSON)),
          path -> "../../" + path,
          PlainAddresses.KNOWN);

  @Test
  void textThatWouldEndAScriptIsEscapedAndReadsBack() throws Exception {
    String text = LD.achievement(HOSTILE, List.of("media/a.webp"));
    assertThat(text).doesNotContain("<", ">", "&", "\u2028");
    JsonNode node = read(text);
    assertThat(node.path("name").asText()).isEqualTo(HOSTILE.title());
    assertThat(node.path("@type").asText()).isEqualTo("CreativeWork");
    assertThat(node.path("image").get(0).asText()).isEqualTo("../../media/a.webp");
    assertThat(node.path("creator").get(0).path("name").asText()).isEqualTo("张*三");
    assertThat(node.path("description").asText()).isEqualTo("一次定位");
  }

  @Test
  void aLessonTellsOfItsVideo() throws Exception {
    JsonNode node = read(LD.lesson(LESSON, Optional.of(FILM)));
    assertThat(node.path("@type").asText()).isEqualTo("LearningResource");
    assertThat(node.path("video").path("duration").asText()).isEqualTo("PT4M38S");
    assertThat(node.path("educationalLevel").asText()).isEqualTo("中级");
  }

  @Test
  void aVideoTellsOfItsPartsAndWhereEachPlays() throws Exception {
    JsonNode clip = read(LD.lesson(LESSON, Optional.of(FILM))).path("video").path("hasPart").get(1);
    assertThat(clip.path("@type").asText()).isEqualTo("Clip");
    assertThat(clip.path("name").asText()).isEqualTo("原理 让快扣受力");
    assertThat(clip.path("startOffset").asInt()).isEqualTo(22);
    assertThat(clip.path("endOffset").asInt()).isEqualTo(39);
    assertThat(clip.path("url").asText()).isEqualTo("../../lessons/lesson-1/index.html#t=22,39");
  }

  @Test
  void aLessonTellsOfItsQuizWhatItTeachesAndWhatItIsBasedOn() throws Exception {
    JsonNode node = read(LD.lesson(LESSON, Optional.empty()));
    assertThat(node.path("teaches").asText()).isEqualTo("难点攻关");
    assertThat(node.path("isBasedOn").path("@id").asText())
        .isEqualTo("../../achievements/flange-aligner/index.html");
    assertThat(node.path("hasPart").path("@type").asText()).isEqualTo("Quiz");
    assertThat(
            node.path("hasPart")
                .path("hasPart")
                .get(0)
                .path("acceptedAnswer")
                .get(0)
                .path("text")
                .asText())
        .isEqualTo("对角");
  }

  @Test
  void aQuizTellsRightAnswersFromWrongOnes() throws Exception {
    JsonNode question = read(LD.quiz("法兰", LESSON.questions())).path("hasPart").get(0);
    assertThat(question.path("acceptedAnswer").findValuesAsText("text")).containsExactly("对角");
    assertThat(question.path("suggestedAnswer").findValuesAsText("text")).containsExactly("顺时针");
  }

  @Test
  void breadcrumbsCountFromOneAndSkipTheAddressOfAStepWithoutPage() throws Exception {
    List<JsonLd.Step> way = List.of(new JsonLd.Step("首页", "index.html"), new JsonLd.Step("本页", ""));
    JsonNode steps = read(LD.breadcrumbs(way)).path("itemListElement");
    assertThat(steps.get(0).path("position").asInt()).isEqualTo(1);
    assertThat(steps.get(0).path("item").path("@id").asText()).isEqualTo("../../index.html");
    assertThat(steps.get(1).has("item")).isFalse();
  }

  private static JsonNode read(String text) throws Exception {
    return new ObjectMapper().readTree(text);
  }
}
