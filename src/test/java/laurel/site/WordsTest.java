package laurel.site;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
  @ParameterizedTest
  @CsvSource({
    "管道法兰快速对中夹具的研制与应用, 管道|法兰|快速|对中夹具的|研制与应用",
    "输液管路防脱落快扣的设计与临床应用, 输液|管路|防脱落|快扣的|设计|与临床应用",
    "水厂滤池反冲洗时序错峰优化的合理化建议, 水厂|滤池|反冲洗|时序|错峰|优化的|合理化建议",
    "职工“五小”创新成果光荣榜, 职工|“五小”|创新成果|光荣榜",
    "基于5G的M24螺纹检测装置, 基于|5G的|M24|螺纹|检测装置",
    "一次装夹刮背面——折叠反刮刀怎么用, 一次|装夹|刮背面——|折叠|反刮刀怎么用"
  })
  void titlesBreakBetweenWords(String title, String words) {
    assertThat(String.join("|", Words.split(title))).isEqualTo(words);
  }

  @Test
  void noWordBeginsWithAnAccent() {
    assertThat(Words.split("题a" + "\u0300\u0301".repeat(60)))
        .noneMatch(word -> Character.getType(word.charAt(0)) == Character.NON_SPACING_MARK);
  }

  @Test
  void aRecordsOwnBreaksGoBeforeTheMachines() {
    assertThat(Words.title("压缩箱渗滤液导流槽", "压缩箱｜渗滤液｜导流槽").words())
        .containsExactly("压缩箱", "渗滤液", "导流槽");
  }

  @Property
  void noCharacterIsLostOrMoved(@ForAll String text) {
    assertThat(String.join("", Words.split(text))).isEqualTo(text);
  }
}
