package laurel.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import laurel.probe.Cue;
import org.junit.jupiter.api.Test;

class PlannedMediaTest {
  private static final List<Film.Cue> SENTENCES =
      PlannedMedia.sentences(
          List.of(
              new Cue(700, 5_000, "孔小背面大。"),
              new Cue(24_490, 27_000, "反转收起。"),
              new Cue(61_000, 66_000, "正转展开。")));

  @Test
  void aChapterHasATitleWhatItSaysAndItsSentences() {
    List<Film.Chapter> chapters =
        PlannedMedia.chapters(
            List.of(new Cue(1_000, 24_490, "问题：刀进不去"), new Cue(24_490, 66_380, "原理")), SENTENCES);
    assertThat(chapters)
        .extracting(Film.Chapter::title, Film.Chapter::heading, Film.Chapter::at)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("问题", "刀进不去", "00:01"),
            org.assertj.core.groups.Tuple.tuple("原理", "", "00:24"));
    assertThat(chapters.get(0).cues()).extracting(Film.Cue::text).containsExactly("孔小背面大。");
    assertThat(chapters.get(1).cues()).hasSize(2);
  }

  @Test
  void timesAreShownInMinutesAndKeptInSeconds() {
    assertThat(SENTENCES.get(1)).isEqualTo(new Film.Cue("00:24", "24.49", "27", "反转收起。"));
    assertThat(SENTENCES.get(2).at()).isEqualTo("01:01");
  }
}
