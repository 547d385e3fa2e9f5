package laurel.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntitiesTest {
  @ParameterizedTest
  @CsvSource({
    "a&#64;b&#x2E;cn, a@b.cn",
    "a&commat;b&period;cn, a@b.cn",
    "温&nbsp;柏&#8203;川, 温\u00a0柏\u200b川",
    "&#28201;柏川, 温柏川",
    "&#128512;, \ud83d\ude00"
  })
  void whatAReaderSeesStandsInItsPlace(String written, String read) {
    assertThat(Entities.read(written)).isEqualTo(read);
  }

  /** Pages would have other marks, or none, and a name that is not known may be a word. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "&lt;b&gt;",
        "&#60;b&#62;",
        "&amp;nbsp;",
        "&#42;",
        "&#10;",
        "&#0;",
        "&#9999999;",
        "&abc;",
        "R&D;",
        "a & b"
      })
  void whatWouldBeAMarkStays(String written) {
    assertThat(Entities.read(written)).isEqualTo(written);
  }
}
