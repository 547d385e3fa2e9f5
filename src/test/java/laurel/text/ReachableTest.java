package laurel.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Landline numbers and e-mail addresses in running text, and what only looks like them. */
class ReachableTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "电话0551-67530001",
        "（010）88888888",
        "(0551)6753000",
        "０５５１－６７５３０００１",
        "021 67530001",
        "a.b+c@example.com",
        "信箱：office@mail.example.cn。"
      })
  void aWayToReachSomebody(String text) {
    assertThat(Reachable.first(text)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-10-01",
        "0.0551-67530001",
        "0.5 67530001",
        "编号 M0551-67530001",
        "视频 00:07-00:35",
        "GB/T 4754-2017",
        "0551-1234567",
        "12345",
        "@type",
        "a@b",
        "3@5.0 N·m",
        "https://a.invalid/@x.y/z",
        "0510-67530001234"
      })
  void numbersOfOtherThings(String text) {
    assertThat(Reachable.first(text)).isEmpty();
  }
}
