package laurel.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import laurel.text.ReachPrints;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScrubTest {
  private static final int SMALL_STACK = 256 << 10;

  @ParameterizedTest
  @ValueSource(strings = {"张三丰", "张 三 丰", "张三　丰", "张  三\n丰"})
  void aNameIsHiddenHoweverItIsSpaced(String written) {
    Scrub scrub = new Scrub(Map.of("张三丰", "张**"));
    assertThat(scrub.text("summary", "班长" + written + "提出")).isEqualTo("班长张＊＊提出");
  }

  @ParameterizedTest
  @ValueSource(ints = {0xa0, 0x2002, 0x200a, 0x202f, 0x3000, 0x200b, 0x200d, 0xad, 0xfeff})
  void norDoesASpaceThatIsSeldomTypedOrNeverSeenPartIt(int space) {
    String between = Character.toString(space);
    Scrub scrub = new Scrub(Map.of("张三丰", "张**", "阿依·古丽", "阿**"));
    String written = String.join(between, "张", "三", "丰") + "与阿依" + between + "•" + between + "古丽";
    assertThat(scrub.text("summary", written)).isEqualTo("张＊＊与阿＊＊");
  }

  /** As a reader sees it: in bold type in part, or with entities between. */
  @ParameterizedTest
  @CsvSource({
    "班长张&nbsp;三丰提出, 班长张＊＊提出",
    "班长张&emsp;三&#8203;丰提出, 班长张＊＊提出",
    "班长**张**三丰提出, 班长**张＊＊**提出",
    "班长&#24352;三丰与**张三**丰, 班长张＊＊与**张＊＊**",
    "班长<b>张</b>三丰, 班长<b>张＊＊</b>",
    "'张三丰与张`三`丰', 张＊＊与张＊＊``",
    "**张三**与丰&nbsp;年, **张三**与丰&nbsp;年",
    "张*三*丰, 张*三*丰"
  })
  void marksAndEntitiesPartNoName(String written, String shown) {
    Scrub scrub = new Scrub(Map.of("张三丰", "张**"));
    assertThat(scrub.text("summary", written)).isEqualTo(shown);
    assertThat(scrub.finds(written)).isEqualTo(!written.equals(shown));
  }

  @ParameterizedTest
  @CsvSource({
    "写信到union9&#64;example&period;invalid, 写信到＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊",
    "1985&nbsp;年3月出生, ＊＊＊＊＊年＊月出生",
    "5&nbsp;mm &lt; 6&nbsp;mm, 5&nbsp;mm &lt; 6&nbsp;mm"
  })
  void entitiesHideNothing(String written, String shown) {
    List<String> prints = ReachPrints.of(Stream.of("union9@example.invalid"));
    assertThat(new Scrub(Map.of(), prints).text("summary", written)).isEqualTo(shown);
  }

  /** Typed by mistake, a whole paragraph is somebody's name. */
  @Test
  void aNameOfThousandsOfSignsIsHiddenOnASmallStackToo() throws InterruptedException {
    String name = "长".repeat(5000) + "W.(".repeat(2000);
    AtomicReference<String> masked = new AtomicReference<>("");
    Thread small =
        new Thread(
            null,
            () -> masked.set(new Scrub(Map.of(name, "**")).text("summary", "甲" + name + "乙")),
            "small",
            SMALL_STACK);
    small.start();
    small.join();
    assertThat(masked.get()).isEqualTo("甲＊＊乙");
  }
}
