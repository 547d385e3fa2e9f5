package laurel.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The address of a site")
class SiteAddressTest {
  @ParameterizedTest
  @CsvSource({
    "https://a.example, https://a.example/",
    "http://a.example:8080/b, http://a.example:8080/b/",
    "https://[2001:db8::1]/b/, https://[2001:db8::1]/b/",
    "https://a.example/b%20c/, https://a.example/b%20c/"
  })
  @DisplayName("ends with a slash, for it names a folder")
  void namesFolder(String typed, String whole) {
    assertThat(SiteAddress.of(typed)).contains(whole);
  }

  @Test
  @DisplayName("is written in the letters of addresses where it was typed in Chinese")
  void chinese() {
    assertThat(SiteAddress.of("https://工会.example/五小"))
        .contains("https://xn--6oq837a.example/%E4%BA%94%E5%B0%8F/");
    assertThat(SiteAddress.of("https://工会。example/")).contains("https://xn--6oq837a.example/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.example",
        "ftp://a.example/",
        "https://a.example/?b",
        "https://a.example/#b",
        "https://a.example/%/",
        "https://a b.example/",
        "https://somebody:secret@a.example/",
        "https://"
      })
  @DisplayName("is none that is not complete, asks something, holds a password or is garbled")
  void none(String typed) {
    assertThat(SiteAddress.of(typed)).isEmpty();
  }

  @Test
  @DisplayName("is none with a name that no server can have")
  void tooLong() {
    assertThat(SiteAddress.of("https://" + "工".repeat(80) + ".example/")).isEmpty();
  }
}
