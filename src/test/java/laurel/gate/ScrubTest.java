package laurel.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
