package laurel.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which words of a choice are ticked. */
class TickedTest {
  @ParameterizedTest
  @CsvSource({
    "小发明（ ）小创造☑小革新（ ）, 小创造",
    "☑小发明（ ）小创造（ ）小革新, 小发明",
    "小发明（√）小创造（ ）, 小发明",
    "□ 小发明 ☑ 小创造 □ 其他（ ）, 小创造",
    "☑小发明 ☑其他（ ）, 小发明 其他",
    "（请在（ ）内打√）小发明（√）小创造（ ）, 小发明",
    "（在□内打√）□小发明 ☑小创造, 小创造",
    "□动画 ☑视频, 视频",
    "动画☑ 视频□, 动画",
    "年度计划☑ 其他□, 年度计划"
  })
  void theTickedWordsAreRead(String typed, String words) {
    assertThat(Ticked.read(typed)).isEqualTo(Reading.of(List.of(words.split(" "))));
  }
}
