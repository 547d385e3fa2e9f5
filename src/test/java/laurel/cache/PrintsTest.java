package laurel.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class PrintsTest {
  private record Pair(String one, String other) {}

  private record Twin(String one, String other) {}

  @Test
  void equalValuesHaveOnePrint() {
    assertThat(Prints.of(new Pair("a", "b"))).isEqualTo(Prints.of(new Pair("a", "b")));
    Supplier<String> later = () -> "a";
    assertThat(Prints.of(later)).isEqualTo(Prints.of("a"));
  }

  @Test
  void otherValuesHaveAnother() {
    List<Object> values =
        List.of(
            new Pair("a", "bc"),
            new Pair("ab", "c"),
            new Twin("a", "bc"),
            List.of("a", "bc"),
            List.of("a", List.of("bc")),
            Optional.empty(),
            Optional.of(""),
            "",
            "𠮷",
            new BigDecimal("1.2"),
            new BigDecimal("1.5"),
            1L,
            true,
            LocalDate.of(2025, 11, 10),
            Map.of("a", "bc"));

    assertThat(values.stream().map(Prints::of)).doesNotHaveDuplicates();
  }

  @Test
  void longTextsHaveOnePrintEachWhateverTheirCharsAre() {
    String chinese = "种胡磷矿的工人们提出了一种新的方法。".repeat(200);
    List<String> texts = new ArrayList<>();
    for (int length : new int[] {46, 47, 48, 49, 1_000, 3_000}) {
      for (String first : List.of("a", "é", "甲", "\ud840\udc00")) {
        String text = first + chinese.substring(0, length - first.length());
        texts.add(text);
        texts.add(text.substring(first.length()) + first);
        texts.add(first.repeat(length / first.length()));
        texts.add(" " + text);
      }
    }
    assertThat(texts.stream().distinct().map(Prints::of)).doesNotHaveDuplicates();
    assertThat(texts.stream().map(text -> Prints.of(new String(text.toCharArray()))).toList())
        .isEqualTo(texts.stream().map(Prints::of).toList());
  }

  @Test
  void aMapHasOnePrintInWhateverOrderItIs() {
    Map<String, Integer> one = new LinkedHashMap<>();
    Map<String, Integer> other = new LinkedHashMap<>();
    one.put("a", 1);
    one.put("b", 2);
    other.put("b", 2);
    other.put("a", 1);

    assertThat(Prints.of(one)).isEqualTo(Prints.of(other));
    other.put("a", 2);
    other.put("b", 1);
    assertThat(Prints.of(one)).isNotEqualTo(Prints.of(other));
  }

  @Test
  void whatIsNoValueIsRefused() {
    assertThatThrownBy(() -> Prints.of(new Object())).isInstanceOf(IllegalArgumentException.class);
  }
}
