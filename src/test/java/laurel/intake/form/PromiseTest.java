package laurel.intake.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PromiseTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "已上传 ☑ 未上传 □",
        "已盖章（√）未盖章（ ）",
        "已盖章【√】 未盖章【】",
        "[√]已上传 [ ]未上传",
        "是（√）否（ ）",
        "承诺书 ☑已上传 □未上传",
        "承诺书：（√）已上传\n（ ）未上传",
        "√",
        "☑ 已上传 □ 未上传",
        "已盖章，尚未收到异议",
        "暂无任何纠纷，已盖章",
        "已加盖公章",
      })
  void itIsPromised(String said) {
    assertThat(Promise.isIn(said)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "已上传（ ） 未上传（√）",
        "未盖章（√）",
        "[ ]已上传 [√]未上传",
        "未上传 ☑ 已上传 □",
        "承诺书 □已上传 ☑未上传",
        "尚未加盖公章",
        "暂未加盖公章",
        "未加盖公章",
        "尚未完成盖章",
        "暂无承诺书",
        "尚未准备",
        "暂未收到",
        "原件：暂未收到",
        "是（ ）否（√）",
      })
  void itIsDenied(String said) {
    assertThat(Promise.isIn(said)).isFalse();
  }
}
