package laurel.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import laurel.diag.FindingKind;
import laurel.model.Question.Source;
import laurel.model.Question.Source.Book;
import laurel.model.Question.Source.Clip;
import laurel.model.Question.Source.Free;
import laurel.model.Question.Source.None;
import laurel.model.Question.Source.Section;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceReaderTest {
  private final List<FindingKind> told = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "视频00:07-00:35",
        "视频 00:07-00:35",
        "视频1 00:07—00:35",
        "视频：00：07～00：35",
        "00:07 至 00:35",
        "微课视频 00:07-00:35",
        "视频00:07-0\n\n0:35",
        "如：视频00:07-00:35",
        "视频 0:00:07-0:00:35",
        "视频 00分07秒-00分35秒"
      })
  void aStretchOfTheVideoInSeconds(String typed) {
    assertThat(read(typed)).isEqualTo(new Clip(1, 7, 35));
    assertThat(told).isEmpty();
  }

  @Test
  void aSecondVideo() {
    assertThat(read("视频2 01:02-01:20")).isEqualTo(new Clip(2, 62, 80));
  }

  @Test
  void aBeginningAloneEndsWhereItBegins() {
    assertThat(read("视频 00:07")).isEqualTo(new Clip(1, 7, 7));
  }

  @ParameterizedTest
  @ValueSource(strings = {"视频简介", "成果简介", "文字材料", "成果 简介", "如：视频简介"})
  void aSectionOfTheRecord(String typed) {
    assertThat(read(typed)).isEqualTo(new Section(typed.replace("如：", "").replace(" ", "")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"《安全手册》（书籍名称）", "《安全手册》", "《安全手册》(书籍名称)", "《安全手册》第12页"})
  void aBook(String typed) {
    assertThat(read(typed)).isEqualTo(new Book("安全手册"));
  }

  @Test
  void anythingElseIsKeptAsTyped() {
    assertThat(read("车间培训讲义")).isEqualTo(new Free("车间培训讲义"));
    assertThat(read(" ")).isEqualTo(new None());
    assertThat(told).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "如：**视频00:07-00:35, QUESTION_SOURCE_PLACEHOLDER",
    "《**》（书籍名称）, QUESTION_SOURCE_PLACEHOLDER",
    "05:10-04:20, QUESTION_SOURCE_ORDER",
    "视频 00:35-00:35, QUESTION_SOURCE_ORDER",
    "视频 01:40-01:45, QUESTION_SOURCE_BEYOND_END"
  })
  void whatCannotBeASourceIsAnError(String typed, FindingKind kind) {
    assertThat(read(typed)).isEqualTo(new None());
    assertThat(told).containsExactly(kind);
  }

  /** The first video lasts 102.6 s: a source up to 01:43 rounds it. */
  @Test
  void theVideosLengthMayBeRounded() {
    assertThat(read("视频 01:38-01:43")).isEqualTo(new Clip(1, 98, 103));
    assertThat(told).isEmpty();
  }

  @Property
  void whateverIsTypedAClipLiesWithinItsVideo(@ForAll String typed) {
    if (read(typed) instanceof Clip clip) {
      assertThat(clip.startSeconds()).isBetween(0, 600);
      assertThat(clip.endSeconds()).isBetween(clip.startSeconds(), 600);
    }
  }

  private Source read(String typed) {
    List<OptionalLong> videos = List.of(OptionalLong.of(102_600), OptionalLong.of(600_000));
    return new SourceReader(videos, (kind, arguments) -> told.add(kind)).read(typed);
  }

  @ParameterizedTest
  @CsvSource({"34500, true", "34499, false", "35000, true"})
  void aClipMayRunHalfASecondPastTheEndOfItsVideo(long millis, boolean within) {
    SourceReader reader =
        new SourceReader(List.of(OptionalLong.of(millis)), (kind, arguments) -> told.add(kind));
    assertThat(reader.read("视频 00:07-00:35")).isEqualTo(within ? new Clip(1, 7, 35) : new None());
    assertThat(told).hasSize(within ? 0 : 1);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0:00",
    "99, 0:00",
    "100, 0:00.1",
    "59999, 0:59.9",
    "60000, 1:00",
    "102800, 1:42.8",
    "3600000, 60:00"
  })
  void aLengthIsShownInMinutesSecondsAndTenths(long millis, String shown) {
    assertThat(SourceReader.clock(millis)).isEqualTo(shown);
  }

  @Test
  void aVideoThatIsNotThereIsToldAndTheSourceKeptAsTyped() {
    SourceReader reader = new SourceReader(List.of(), (kind, arguments) -> told.add(kind));
    assertThat(reader.read("视频 00:07-00:35")).isEqualTo(new Free("视频 00:07-00:35"));
    assertThat(told).containsExactly(FindingKind.QUESTION_SOURCE_NO_VIDEO);
  }
}
